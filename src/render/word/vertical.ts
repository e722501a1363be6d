import type { TextRun } from "docx";
import { verticalPieces } from "../../document/vertical.ts";
import { advanceOf } from "./advance.ts";
import type { Flow } from "./flow.ts";
import { emOf } from "./geometry.ts";
import { type Look, runOf, textRuns } from "./run.ts";

/**
 * Text of a vertical cell. Word sets kanji upright and turns Western text by itself; what stands upright all the same
 * (one or two digits, a single capital) is 縦中横. 添え字 lie as the text they belong to: m² is turned as a whole.
 *
 * @see JLREQ 3.2.5 縦中横
 */
export function verticalRuns(text: string, look: Look, flow: Flow): readonly TextRun[] {
  if (look.script !== null) return textRuns(text, look);
  const runs: TextRun[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") runs.push(...textRuns(plain, look));
    plain = "";
  };
  for (const piece of verticalPieces(text)) {
    if (!standsAcross(piece)) {
      plain += piece.text;
      continue;
    }
    flush();
    runs.push(acrossRun(piece.text, look, flow));
  }
  flush();
  return runs;
}

/** 縦中横 as Word has it, with an id of its own: neighbours of one id would be set as one. Only what is wider than an em is squeezed. */
export function acrossRun(text: string, look: Look, flow: Flow): TextRun {
  return runOf(text, look, {
    eastAsianLayout: {
      group: flow.making.acrossIds.next(),
      horizontalInVertical: true,
      ...(advanceOf(text, look.size) > emOf(look.size) ? { fitToLine: true } : {}),
    },
  });
}

type Piece = ReturnType<typeof verticalPieces>[number];

/** A capital stands upright alone: Word would turn it. */
function standsAcross({ text, orientation }: Piece): boolean {
  return orientation === "together" || (orientation === "upright" && /^[A-Z]$/.test(text));
}

/** Word gives 縦中横 the height of a line of its font, a good em. */
const ACROSS_LENGTH = 1.3;

/** Length along a vertical line in twips: an em for what stands upright, its width for what is turned. */
export function verticalLength(text: string, size: number): number {
  return verticalPieces(text).reduce((sum, piece) => sum + pieceLength(piece, size), 0);
}

/** Length of 縦中横 in twips. */
export function acrossLength(size: number): number {
  return Math.ceil(emOf(size) * ACROSS_LENGTH);
}

function pieceLength(piece: Piece, size: number): number {
  return standsAcross(piece) ? acrossLength(size) : advanceOf(piece.text, size);
}
