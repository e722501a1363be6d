import type { CheckedPaper, PaperLine } from "../../check/index.ts";
import type { TypedPicture } from "../typed-file.ts";
import { type Doubt, group, text, type Written } from "./written.ts";

/** A picture of a paper, and the file it is written to: a path from the office's folder. */
export interface ImportedPicture {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A picture where a paper has it. */
export interface PlacedPicture extends ImportedPicture {
  readonly picture: TypedPicture;
}

/** The folder that imported pictures are written to. */
const FOLDER = "図";

/** Files for pictures, named after the paper's file: never two of one name. */
export class PictureFiles {
  readonly #pictures: readonly TypedPicture[];
  readonly #taken = new Set<string>();

  constructor(pictures: readonly TypedPicture[]) {
    this.#pictures = pictures;
  }

  /** The pictures of a paper, in its order. */
  of({ file, lines }: CheckedPaper): readonly PlacedPicture[] {
    const own = new Set<PaperLine>(lines);
    const stem = (file.split(/[\\/]/).at(-1) ?? file)
      .replace(/\.[^.]*$/, "")
      .replace(/[^\p{L}\p{N}_－ー-]/gu, "");
    return this.#pictures
      .filter(({ after }) => after !== null && own.has(after))
      .map(withPrintedCaption)
      .map((picture) => ({ picture, bytes: picture.bytes, path: this.#free(stem, picture.type) }));
  }

  #free(stem: string, type: string): string {
    for (let count = 1; ; count++) {
      const path = `${FOLDER}/${stem}_${count}.${type}`;
      if (this.#taken.has(path)) continue;
      this.#taken.add(path);
      return path;
    }
  }
}

/** A 説明 is printed with full-width brackets: a line below a picture that has others is one of the text. */
function withPrintedCaption(picture: TypedPicture): TypedPicture {
  return /[()]/.test(picture.caption?.line.text ?? "") ? { ...picture, caption: null } : picture;
}

const NO_ALT: Doubt = {
  why: { ja: "図に何が描いてあるかを文で書いてください", en: "write what the picture shows" },
  span: null,
};

/** What a figure is called in 本文: ［図：図1］. */
export function pictureName(index: number): string {
  return `図${index + 1}`;
}

/** An entry of 図. */
export function pictureEntry({ path, picture }: PlacedPicture, index: number): Written | null {
  const { alt, width, caption } = picture;
  return group({
    名: text(pictureName(index)),
    ファイル: text(path),
    説明: text(caption?.line.text.trim()),
    説明の位置: caption?.side === "above" ? text("上") : null,
    代替: alt.trim() === "" ? text("図", NO_ALT) : text(alt.replace(/\s+/gu, " ")),
    幅: width === null ? null : text(String(Math.min(400, Math.max(10, width)))),
  });
}
