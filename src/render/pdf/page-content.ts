import type { Face } from "../../font/face.ts";
import type { Page, PlacedImage, PlacedLine, PlacedRun, StructElement } from "../../layout/page.ts";
import type { FaceUse } from "./face-use.ts";
import { placement } from "./figure/place.ts";
import { isAdjusted, showRun } from "./glyph-run.ts";
import {
  LAYOUT_ARTIFACT,
  markArtifact,
  markContent,
  markFigure,
  markLayout,
  markPhrase,
  markPicture,
} from "./marked-content.ts";
import { decimal, precise } from "./number.ts";
import { type Phrase, phrasesOf } from "./phrase.ts";
import { strokeOperators } from "./strokes.ts";
import { type Marks, stretchesOf } from "./tags/marks.ts";

/** Gives what notes the glyphs shown of a face, and enters the face in the page's resources. */
export type UseOf = (face: Face) => FaceUse;

/** Gives the name of a placed image's picture, and enters it in the page's resources. */
export type PictureName = (image: PlacedImage) => string;

/**
 * The text matrix for glyphs of a run from `from` on: y grows downwards on the page, upwards in a glyph. What is turned
 * goes downwards, its glyphs' tops to the right.
 */
function matrix(run: PlacedRun, from: number, y: number): string {
  const x = run.x[from] ?? Number.NaN;
  const base = y + run.drop;
  if (!run.turned) return `1 0 0 -1 ${decimal(x)} ${decimal(base)} Tm`;
  const origin = run.x[0] ?? Number.NaN;
  return `0 1 1 0 ${decimal(origin)} ${decimal(base + x - origin)} Tm`;
}

/**
 * Operators of one finished page, in a space whose origin is the sheet's top left corner with y downwards: the
 * watermark below, lines and pictures in reading order, then the rules.
 * @param marks numbers what belongs to the document's structure; null = nothing is tagged
 */
export function pageContent(
  page: Page,
  useOf: UseOf,
  pictureName: PictureName,
  marks: Marks | null = null,
): string {
  const state = new TextState(useOf);
  const parts = page.watermark === null ? [] : [lineContent(page.watermark, page.height, state, marks)];
  let next = 0;
  const images = (upTo: number): void => {
    for (let one = page.images[next]; one !== undefined && one.after <= upTo; one = page.images[++next])
      parts.push(imageContent(one, pictureName(one), marks));
  };
  page.lines.forEach((line, i) => {
    images(i);
    parts.push(lineContent(line, page.height, state, marks));
  });
  images(Number.POSITIVE_INFINITY);
  parts.push(strokeContent(page));
  return parts.filter((part) => part !== "").join("\n");
}

function imageContent(image: PlacedImage, name: string, marks: Marks | null): string {
  const matrix = placement(image).map(precise).join(" ");
  const operators = `q\n${matrix} cm\n/${name} Do\nQ`;
  return marks === null
    ? markFigure(image.element.alt ?? "", operators)
    : markPicture(marks.picture(image), operators);
}

function lineContent(line: PlacedLine, pageHeight: number, state: TextState, marks: Marks | null): string {
  const { element, artifact } = line;
  if (marks === null || artifact !== null) return markArtifact(line, pageHeight, textContent(line, state));
  return element === null ? markLayout(textContent(line, state)) : taggedContent(line, element, state, marks);
}

/** A line of a document's structure: every piece has its number, and what has to be told is told with it. */
function taggedContent(line: PlacedLine, element: StructElement, state: TextState, marks: Marks): string {
  const shown: string[] = [];
  for (const { line: stretch, link } of stretchesOf(line, marks.links)) {
    let plain = "";
    const flush = (): void => {
      if (plain !== "") shown.push(markContent(element.role, marks.text(element, link), `BT\n${plain}ET`));
      plain = "";
    };
    for (const phrase of phrasesOf(stretch)) {
      const { operators, solid } = phraseContent(phrase, line.y, state);
      if (phrase.told || !solid) {
        flush();
        shown.push(markPhrase(phrase.text, `BT\n${operators}ET`, marks.text(element, link)));
      } else plain += operators;
    }
    flush();
    // Also of one that shows nothing: it has its annotation all the same.
    if (link >= 0) marks.links = link + 1;
  }
  return shown.join("\n");
}

/** The operators of a line's phrases; empty for a line without a glyph: it has nothing that could be copied. */
function textContent(line: PlacedLine, state: TextState): string {
  const shown: string[] = [];
  // Phrases that need no telling share one text object.
  let plain = "";
  const flush = (): void => {
    if (plain !== "") shown.push(`BT\n${plain}ET`);
    plain = "";
  };
  for (const phrase of phrasesOf(line)) {
    const { operators, solid } = phraseContent(phrase, line.y, state);
    if (phrase.told || !solid) {
      flush();
      shown.push(markPhrase(phrase.text, `BT\n${operators}ET`));
    } else plain += operators;
  }
  flush();
  return shown.join("\n");
}

/** Operators of a phrase, and whether it is one run set solid: then glyphs alone give its text. */
function phraseContent(
  { parts }: Phrase,
  y: number,
  state: TextState,
): { operators: string; solid: boolean } {
  let operators = "";
  let solid = parts.length === 1;
  for (const { run, from, to } of parts) {
    const font = state.font(run.face);
    const shown = showRun(font, run, from, to);
    if (isAdjusted(shown)) solid = false;
    operators += `${state.select(font, run)}${matrix(run, from, y)} ${shown}\n`;
  }
  return { operators, solid };
}

function strokeContent(page: Page): string {
  const strokes = strokeOperators(page);
  return strokes.length === 0 ? "" : [LAYOUT_ARTIFACT, ...strokes, "EMC"].join("\n");
}

/** Font, size and grey that are in force, so that they are written only where they change. */
class TextState {
  readonly #useOf: UseOf;
  readonly #fonts = new Map<Face, FaceUse>();
  #font: FaceUse | null = null;
  #size = Number.NaN;
  #fontOperator = "";
  // A page begins in black.
  #grey = 0;

  constructor(useOf: UseOf) {
    this.#useOf = useOf;
  }

  font(face: Face): FaceUse {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = this.#useOf(face);
      this.#fonts.set(face, font);
    }
    return font;
  }

  /** Operators that bring the run's look into force, with a blank after each; empty when it is already. */
  select(font: FaceUse, run: PlacedRun): string {
    const { size, grey } = run;
    const isSame = font === this.#font && size === this.#size;
    const fontOperator = isSame ? "" : this.#changed(font, size);
    const greyOperator = grey === this.#grey ? "" : `${decimal(grey)} g `;
    this.#grey = grey;
    return fontOperator + greyOperator;
  }

  /** The operator for another font or size; empty where they are written as those before. */
  #changed(font: FaceUse, size: number): string {
    const operator = `/${font.id} ${decimal(size)} Tf `;
    const changed = operator === this.#fontOperator ? "" : operator;
    this.#font = font;
    this.#size = size;
    this.#fontOperator = operator;
    return changed;
  }
}
