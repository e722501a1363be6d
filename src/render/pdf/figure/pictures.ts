import type { Asset, SvgAsset } from "../../../asset/asset.ts";
import { readJpeg } from "../../../asset/jpeg/jpeg.ts";
import type { PdfFile } from "../../../asset/pdf/file.ts";
import { readPng } from "../../../asset/png/png.ts";
import { pixels } from "../../../asset/svg/engine.ts";
import { pictureOf, type SvgPicture } from "../../../asset/svg/picture.ts";
import type { PdfReference } from "../pdfmake-internals.ts";
import { Copier, type Layer } from "./copier.ts";
import { foreignForm } from "./foreign-page.ts";
import { jpegImage } from "./jpeg-image.ts";
import { type PictureKey, pictureKey } from "./picture-key.ts";
import { pngImage } from "./png-image.ts";
import { svgForm } from "./svg-form.ts";
import type { Writer } from "./writer.ts";

/** A picture that a page shows. */
export interface ShownPicture {
  readonly asset: Asset;
  /** How wide it is shown, pt: what cannot be drawn as vectors becomes pixels. */
  readonly width: number;
}

/** Dots an inch of what cannot be drawn as vectors. */
const DENSITY = 300;
/** Pixels across at most. */
const WIDEST = 4000;

/** The pictures of one document, each written once however often it is shown. */
export class Pictures {
  readonly #writer: Writer;
  readonly #known = new Map<PictureKey, PdfReference>();
  /** Drawings in their simplest form, or as a PNG file, until they are written. */
  readonly #drawings = new Map<PictureKey, SvgPicture | Uint8Array>();
  readonly #copiers = new Map<PdfFile, Copier>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Simplifies the drawings among the pictures, which `of` cannot wait for. */
  async prepare(pictures: Iterable<ShownPicture>): Promise<void> {
    for (const { asset, width } of pictures) {
      if (asset.kind !== "svg") continue;
      const key = pictureKey(asset);
      if (this.#known.has(key) || this.#drawings.has(key)) continue;
      this.#drawings.set(key, (await pictureOf(asset)) ?? (await pixels(asset, pixelsFor(width))));
    }
  }

  /** The picture in the document: an image or a form. @throws Error for a drawing that was not prepared */
  of(asset: Asset): PdfReference {
    const key = pictureKey(asset);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#make(asset);
    this.#known.set(key, made);
    return made;
  }

  /** Layers that came with pages of other files. */
  get layers(): readonly Layer[] {
    return [...this.#copiers.values()].flatMap(({ layers }) => layers);
  }

  #make(asset: Asset): PdfReference {
    switch (asset.kind) {
      case "png":
        return pngImage(asset.png, this.#writer);
      case "jpeg":
        return jpegImage(asset.jpeg, this.#writer);
      case "svg":
        return this.#drawing(asset);
      case "pdf":
        return foreignForm(asset.page, this.#copier(asset.page.file), this.#writer);
    }
  }

  #drawing(asset: SvgAsset): PdfReference {
    const key = pictureKey(asset);
    const drawing = this.#drawings.get(key);
    if (drawing === undefined) throw new Error(`${asset.src} was not prepared`);
    this.#drawings.delete(key);
    if (drawing instanceof Uint8Array) return pngImage(readPng(drawing), this.#writer);
    return svgForm(drawing, this.#writer, ({ kind, bytes }) =>
      kind === "png" ? pngImage(readPng(bytes), this.#writer) : jpegImage(readJpeg(bytes), this.#writer),
    );
  }

  /** One a file: what its pages share is copied once. */
  #copier(file: PdfFile): Copier {
    let copier = this.#copiers.get(file);
    if (copier === undefined) {
      copier = new Copier(file, this.#writer);
      this.#copiers.set(file, copier);
    }
    return copier;
  }
}

function pixelsFor(width: number): number {
  return Math.max(1, Math.min(WIDEST, Math.round((width * DENSITY) / 72)));
}
