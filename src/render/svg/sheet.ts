import type { Page, PlacedLine, PlacedRun } from "../../layout/page.ts";
import { escaped } from "./escape.ts";
import { inkOf } from "./ink.ts";
import { sheetKey } from "./key.ts";
import { decimal } from "./number.ts";
import { pictureOf } from "./picture.ts";
import { strokesOf } from "./strokes.ts";
import { lineWords, pictureWords } from "./words.ts";

export interface SheetOptions {
  /**
   * What the ids in drawings begin with: a letter, then letters, digits, - and _. Default: made of the sheet's key, so that
   * two sheets share ids only where they are the same drawing. Needed where one of those is hidden.
   */
  readonly prefix?: string;
  /** What the sheet is called by those who hear it: 1ページ. Default: nothing. */
  readonly label?: string;
}

/** A drawing in its parts: what comes before, between and behind its two groups, and their elements, a text each. */
export interface DrawnSheet {
  readonly page: Page;
  readonly head: string;
  /** All that is seen: the watermark below, lines and pictures in reading order, then the strokes, as in the PDF. */
  readonly ink: readonly string[];
  readonly middle: string;
  readonly words: readonly string[];
  readonly foot: string;
  /** What of them is of the page's lines, each in its place; empty = nothing. */
  readonly lines: readonly DrawnLine[];
}

interface DrawnLine {
  readonly ink: string;
  readonly words: string;
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
  return textOfSheet(sheetParts(page, options));
}

/** The document. */
export function textOfSheet({ head, ink, middle, words, foot }: DrawnSheet): string {
  return head + ink.join("") + middle + words.join("") + foot;
}

/**
 * A sheet in its parts, each element of the two groups by itself: another drawing of nearly the same sheet differs in few.
 * @param like another drawing, whose lines are not drawn again where they stand here as they stand there; the parts are
 *   the same without
 * @throws RangeError as `drawSheet` does
 */
export function sheetParts(
  page: Page,
  options: SheetOptions = {},
  like: DrawnSheet | null = null,
): DrawnSheet {
  const [width, height] = [decimal(page.width, 2), decimal(page.height, 2)];
  const label = options.label === undefined ? "" : ` aria-label="${escaped(options.label)}"`;
  const root = `xmlns="http://www.w3.org/2000/svg" class="sheet" viewBox="0 0 ${width} ${height}" role="group"${label}`;
  const paper = `<rect class="paper" width="${width}" height="${height}" fill="#fff"/>`;
  // Seen through, not left unpainted: what is not painted cannot be clicked.
  const look = `fill-opacity="0" xml:space="preserve" lang="ja" font-family="serif"`;
  const lines = linesOf(page, like);
  const before = page.images.length === 0 ? "" : (options.prefix ?? `s${sheetKey(page)}`);
  const pictures = page.images.map((image, i) => pictureOf(image, `${before}-${i}-`));
  const watermark = page.watermark === null ? "" : asOne(inkOf(page.watermark));
  const inks = lines.map((line) => line.ink);
  const texts = lines.map((line) => line.words);
  return {
    page,
    head: `<svg ${root}>${paper}<g class="ink" aria-hidden="true" pointer-events="none">`,
    ink: [watermark, ...inReadingOrder(page, inks, pictures), ...strokesOf(page)].filter(isDrawn),
    middle: `</g><g class="words" ${look}>`,
    words: inReadingOrder(page, texts, page.images.map(pictureWords)).filter(isDrawn),
    foot: "</g></svg>",
    lines,
  };
}

/** Whether runs are drawn alike: layout keeps the very arrays of a line it does not compose again. */
function looksSame(some: PlacedLine["runs"], others: PlacedLine["runs"]): boolean {
  return (
    some === others ||
    (some.length === others.length && some.every((one, i) => isAlike(one, others[i] as PlacedRun)))
  );
}

function isAlike(one: PlacedRun, other: PlacedRun): boolean {
  const { glyphs, x, clusters, dots, face, size, grey, underline, drop, turned } = one;
  const isSame =
    glyphs === other.glyphs && x === other.x && clusters === other.clusters && dots === other.dots;
  const isSet = face === other.face && size === other.size && drop === other.drop && turned === other.turned;
  return isSame && isSet && grey === other.grey && underline === other.underline;
}

const isDrawn = (part: string): boolean => part !== "";

function linesOf(page: Page, like: DrawnSheet | null): readonly DrawnLine[] {
  const known = new Map<unknown, number>(like?.page.lines.map(({ runs }, i) => [runs[0]?.glyphs, i]));
  return page.lines.map((line, i) => {
    const at = known.get(line.runs[0]?.glyphs) ?? -1;
    const was = like?.page.lines[at];
    const drawn = like?.lines[at];
    const stands =
      was?.y === line.y &&
      was.text === line.text &&
      was.artifact === line.artifact &&
      looksSame(was.runs, line.runs);
    if (drawn === undefined || !stands) return { ink: asOne(inkOf(line)), words: lineWords(line, i) };
    return at === i ? drawn : { ink: drawn.ink, words: lineWords(line, i) };
  });
}

/** The paths of a line as one element: nearly always they are. */
function asOne(paths: string): string {
  return paths.includes("<path", 1) ? `<g>${paths}</g>` : paths;
}

/** What is of lines and what is of pictures, each picture before the line it comes before. */
function inReadingOrder(
  page: Page,
  lines: readonly string[],
  pictures: readonly string[],
): readonly string[] {
  const parts: string[] = [];
  let next = 0;
  const upTo = (line: number): void => {
    while ((page.images[next]?.after ?? Number.POSITIVE_INFINITY) <= line) parts.push(pictures[next++] ?? "");
  };
  lines.forEach((line, i) => {
    upTo(i);
    parts.push(line);
  });
  return [...parts, ...pictures.slice(next)];
}
