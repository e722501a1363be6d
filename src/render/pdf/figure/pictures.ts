import type { Asset, PdfAsset, SvgAsset } from "../../../asset/asset.ts";
import { readJpeg } from "../../../asset/jpeg/jpeg.ts";
import type { PdfFile } from "../../../asset/pdf/file.ts";
import { readPng } from "../../../asset/png/png.ts";
import { pixels } from "../../../asset/svg/engine.ts";
import { type Matrix, times } from "../../../asset/svg/matrix.ts";
import { pictureOf, type SvgPicture } from "../../../asset/svg/picture.ts";
import type { PlacedImage } from "../../../layout/page.ts";
import type { PdfReference } from "../pdfmake-internals.ts";
import { Copier, type Layer } from "./copier.ts";
import { foreignForm, shownMatrix } from "./foreign-page.ts";
import { jpegImage, uprights } from "./jpeg-image.ts";
import { pngImage } from "./png-image.ts";
import { svgForm } from "./svg-form.ts";
import type { Writer } from "./writer.ts";

/** A picture in the document: an image or a form, and how it comes onto the unit square with y upwards. */
export interface Picture {
  readonly name: string;
  readonly reference: PdfReference;
  readonly toUnit: Matrix;
}

/** Dots an inch of what cannot be drawn as vectors. */
const DENSITY = 300;
/** Pixels across at most. */
const WIDEST = 4000;

/** The pictures of one document, each written once however often it is shown. */
export class Pictures {
  readonly #writer: Writer;
  readonly #known = new Map<Asset, Picture>();
  /** Drawings in their simplest form, or as a PNG file. */
  readonly #drawings = new Map<SvgAsset, SvgPicture | Uint8Array>();
  readonly #copiers = new Map<PdfFile, Copier>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Simplifies the drawings among the images, which `of` cannot wait for. */
  async prepare(images: readonly PlacedImage[]): Promise<void> {
    for (const { asset, width } of images)
      if (asset.kind === "svg" && !this.#drawings.has(asset))
        this.#drawings.set(asset, (await pictureOf(asset)) ?? (await pixels(asset, pixelsFor(width))));
  }

  /** @throws Error for a drawing that was not prepared */
  of(asset: Asset): Picture {
    const known = this.#known.get(asset);
    if (known !== undefined) return known;
    const made = { ...this.#make(asset), name: `I${this.#known.size + 1}` };
    this.#known.set(asset, made);
    return made;
  }

  /** Layers that came with pages of other files. */
  get layers(): readonly Layer[] {
    return [...this.#copiers.values()].flatMap(({ layers }) => layers);
  }

  #make(asset: Asset): Omit<Picture, "name"> {
    switch (asset.kind) {
      case "png":
        return { reference: pngImage(asset.png, this.#writer), toUnit: uprights[1] };
      case "jpeg":
        return { reference: jpegImage(asset.jpeg, this.#writer), toUnit: uprights[asset.jpeg.orientation] };
      case "svg":
        return this.#drawing(asset);
      case "pdf":
        return this.#foreign(asset);
    }
  }

  #drawing(asset: SvgAsset): Omit<Picture, "name"> {
    const drawing = this.#drawings.get(asset);
    if (drawing === undefined) throw new Error(`${asset.src} was not prepared`);
    if (drawing instanceof Uint8Array)
      return { reference: pngImage(readPng(drawing), this.#writer), toUnit: uprights[1] };
    const reference = svgForm(drawing, this.#writer, ({ kind, bytes }) =>
      kind === "png" ? pngImage(readPng(bytes), this.#writer) : jpegImage(readJpeg(bytes), this.#writer),
    );
    const { width, height } = drawing;
    // A drawing's y runs downwards.
    return { reference, toUnit: [1 / width, 0, 0, -1 / height, 0, 1] };
  }

  #foreign({ page }: PdfAsset): Omit<Picture, "name"> {
    let copier = this.#copiers.get(page.file);
    if (copier === undefined) {
      copier = new Copier(page.file, this.#writer);
      this.#copiers.set(page.file, copier);
    }
    return { reference: foreignForm(page, copier, this.#writer), toUnit: shownMatrix(page) };
  }
}

function pixelsFor(width: number): number {
  return Math.max(1, Math.min(WIDEST, Math.round((width * DENSITY) / 72)));
}

/** From a picture's own space to its place on the page, whose y runs downwards. */
export function placement({ toUnit }: Picture, { x, y, width, height }: PlacedImage): Matrix {
  return times([width, 0, 0, -height, x, y + height], toUnit);
}
