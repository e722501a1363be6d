import type { Asset, SvgAsset } from "../../../asset/asset.ts";
import type { PdfFile } from "../../../asset/pdf/file.ts";
import { type PictureKey, pictureKey } from "../../picture-key.ts";
import type { PdfReference } from "../pdfmake-internals.ts";
import { Copier, type Layer } from "./copier.ts";
import { foreignForm } from "./foreign-page.ts";
import { jpegImage } from "./jpeg-image.ts";
import { type PackedDrawing, packedDrawing, unpacked } from "./packed.ts";
import { pngImage } from "./png-image.ts";
import type { Writer } from "./writer.ts";

/** A picture of a page that was just painted. */
export interface PaintedPicture extends ShownPicture {
  readonly picture: Asset;
}

/** A picture that a page shows. */
export interface ShownPicture {
  readonly picture: Asset | PackedDrawing;
  /** How wide it is shown, pt: what cannot be drawn as vectors becomes pixels. */
  readonly width: number;
}

/** The pictures of one document, each written once however often it is shown. */
export class Pictures {
  readonly #writer: Writer;
  readonly #known = new Map<PictureKey, PdfReference>();
  /** Drawings that are not written yet. */
  readonly #drawings = new Map<PictureKey, PackedDrawing>();
  readonly #copiers = new Map<PdfFile, Copier>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Makes the drawings among the pictures ready, which `of` cannot wait for. */
  async prepare(pictures: Iterable<ShownPicture>): Promise<void> {
    for (const { picture, width } of pictures) {
      if (picture.kind !== "svg") continue;
      const key = pictureKey(picture);
      if (this.#known.has(key) || this.#drawings.has(key)) continue;
      this.#drawings.set(key, await packedDrawing(picture, width));
    }
  }

  /** The picture in the document: an image or a form. @throws Error for a drawing that was not prepared */
  of(picture: ShownPicture["picture"]): PdfReference {
    const key = picture.kind === "packed" ? picture.key : pictureKey(picture);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#make(picture);
    this.#known.set(key, made);
    return made;
  }

  /** Layers that came with pages of other files. */
  get layers(): readonly Layer[] {
    return [...this.#copiers.values()].flatMap(({ layers }) => layers);
  }

  #make(asset: ShownPicture["picture"]): PdfReference {
    switch (asset.kind) {
      case "packed":
        return unpacked(asset, this.#writer);
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
    return unpacked(drawing, this.#writer);
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
