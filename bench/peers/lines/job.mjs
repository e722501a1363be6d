import { fileURLToPath } from "node:url";

/**
 * What every setter takes: paragraphs, each on a sheet of its own, so that nothing but the lines is compared.
 *
 * A job is { face: "biz" | "noto", blocks }; a block { text, measure, align?, firstIndent?, restIndent?, endIndent? } with
 * lengths in em of the text size. `\n` in a text is a forced break. Everything below is in pt.
 */
export const SIZE = 10;
export const PITCH = 16;
export const LEFT = 3 * SIZE;
export const TOP = 2 * SIZE;

const fonts = new URL("../../../fonts/", import.meta.url);

/** The two faces every engine sets: Latin letters and digits half an em wide, and of their own widths. */
export const faces = {
  biz: { family: "BIZ UDMincho", file: "BIZUDMincho-Regular.ttf" },
  noto: { family: "Noto Serif JP", file: "NotoSerifJP-Regular.ttf" },
};

export const fontsFolder = fileURLToPath(fonts);
export const fontPath = (face) => fileURLToPath(new URL(faces[face].file, fonts));
export const fontUrl = (face) => new URL(faces[face].file, fonts).href;

/** A sheet large enough for every block of a job, and for a word that runs far out of its column. */
export function sheetOf(blocks) {
  const measure = Math.max(...blocks.map((block) => block.measure));
  const lines = Math.max(...blocks.map(({ text, measure }) => (1.5 * text.length) / Math.max(measure, 1)));
  return {
    width: Math.ceil(2 * LEFT + (measure + 60) * SIZE),
    height: Math.ceil(2 * TOP + (lines + 4) * PITCH),
  };
}

/** A block with nothing left open. */
export function complete(block) {
  return { align: "justify", firstIndent: 0, restIndent: 0, endIndent: 0, ...block };
}
