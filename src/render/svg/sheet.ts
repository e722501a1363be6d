import type { Page } from "../../layout/page.ts";
import { escaped } from "./escape.ts";
import { inkOf } from "./ink.ts";
import { sheetKey } from "./key.ts";
import { decimal } from "./number.ts";
import { pictureOf } from "./picture.ts";
import { strokesOf } from "./strokes.ts";
import { wordsOf } from "./words.ts";

export interface SheetOptions {
  /**
   * What the ids in drawings begin with: a letter, then letters, digits, - and _. Default: made of the sheet's key, so that
   * two sheets share ids only where they are the same drawing. Needed where one of those is hidden.
   */
  readonly prefix?: string;
  /** What the sheet is called by those who hear it: 1ページ. Default: nothing. */
  readonly label?: string;
}

/**
 * One sheet as an SVG document, which can stand inside a web page as it is: one unit is one pt, no size of its own, no
 * style, no script, nothing that is fetched. Drawn are the same glyphs, places, strokes and pictures as in the PDF,
 * over a white sheet (`paper`); `ink` is all that is seen, `words` the text, unseen, above it. The same page gives the
 * same text.
 *
 * @throws RangeError for a page layout must not make (a place that is no number), and for a page with a drawing that
 *   `prepareSheet` has not made ready
 */
export function drawSheet(page: Page, options: SheetOptions = {}): string {
  const [width, height] = [decimal(page.width, 2), decimal(page.height, 2)];
  const label = options.label === undefined ? "" : ` aria-label="${escaped(options.label)}"`;
  const root = `xmlns="http://www.w3.org/2000/svg" class="sheet" viewBox="0 0 ${width} ${height}" role="group"${label}`;
  const paper = `<rect class="paper" width="${width}" height="${height}" fill="#fff"/>`;
  const ink = `<g class="ink" aria-hidden="true" pointer-events="none">${inkOn(page, options.prefix)}</g>`;
  // Seen through, not left unpainted: what is not painted cannot be clicked.
  const look = `fill-opacity="0" xml:space="preserve" lang="ja" font-family="serif"`;
  return `<svg ${root}>${paper}${ink}<g class="words" ${look}>${wordsOf(page)}</g></svg>`;
}

/** The watermark below, lines and pictures in reading order, then the strokes: the order of the PDF. */
function inkOn(page: Page, prefix: string | undefined): string {
  let ink = page.watermark === null ? "" : inkOf(page.watermark);
  const before = page.images.length === 0 ? "" : (prefix ?? `s${sheetKey(page)}`);
  let next = 0;
  const images = (upTo: number): void => {
    for (let one = page.images[next]; one !== undefined && one.after <= upTo; one = page.images[++next])
      ink += pictureOf(one, `${before}-${next}-`);
  };
  page.lines.forEach((line, i) => {
    images(i);
    ink += inkOf(line);
  });
  images(Number.POSITIVE_INFINITY);
  return ink + strokesOf(page);
}
