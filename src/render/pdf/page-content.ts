import type { Face } from "../../font/face.ts";
import type { Page, PlacedImage, PlacedLine, PlacedRun } from "../../layout/page.ts";
import type { FaceUse } from "./face-use.ts";
import { placement } from "./figure/place.ts";
import { isAdjusted, showRun } from "./glyph-run.ts";
import { LAYOUT_ARTIFACT, markArtifact, markFigure, markPhrase } from "./marked-content.ts";
import { decimal, precise } from "./number.ts";
import { type Phrase, phrasesOf } from "./phrase.ts";
import { strokeOperators } from "./strokes.ts";

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
 */
export function pageContent(page: Page, useOf: UseOf, pictureName: PictureName): string {
  const state = new TextState(useOf);
  const parts = page.watermark === null ? [] : [lineContent(page.watermark, page.height, state)];
  let next = 0;
  const images = (upTo: number): void => {
    for (let one = page.images[next]; one !== undefined && one.after <= upTo; one = page.images[++next])
      parts.push(imageContent(one, pictureName(one)));
  };
  page.lines.forEach((line, i) => {
    images(i);
    parts.push(lineContent(line, page.height, state));
  });
  images(Number.POSITIVE_INFINITY);
  parts.push(strokeContent(page));
  return parts.filter((part) => part !== "").join("\n");
}

function imageContent(image: PlacedImage, name: string): string {
  const matrix = placement(image).map(precise).join(" ");
  return markFigure(image.element.alt ?? "", `q\n${matrix} cm\n/${name} Do\nQ`);
}

function lineContent(line: PlacedLine, pageHeight: number, state: TextState): string {
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
  // A line without a glyph has nothing that could be copied.
  return shown.length === 0 ? "" : markArtifact(line, pageHeight, shown.join("\n"));
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
  #font = "";
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
    const wanted = `/${font.id} ${decimal(run.size)} Tf `;
    const fontOperator = wanted === this.#font ? "" : wanted;
    const greyOperator = run.grey === this.#grey ? "" : `${decimal(run.grey)} g `;
    this.#font = wanted;
    this.#grey = run.grey;
    return fontOperator + greyOperator;
  }
}
