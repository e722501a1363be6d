/** How a piece of text stands in a vertical line: character by character, turned a quarter, or side by side in one em. */
export type Orientation = "upright" | "turned" | "together";

export interface VerticalPiece {
  readonly text: string;
  readonly orientation: Orientation;
}

/** One or two digits stand side by side (縦中横), longer numbers and Latin words are turned; everything else stands upright. */
const parts =
  /(?<![0-9A-Za-z])[0-9]{1,2}(?![0-9A-Za-z])|[!-~\u00a1-\u024f](?:[ -~\u00a1-\u024f]*[!-~\u00a1-\u024f])?/gu;
const isPair = /^[0-9]{1,2}$/;

/**
 * Cuts a text of a vertical cell into pieces that stand alike. PDF and Word ask here, so that both turn the same characters.
 *
 * @see JLREQ 2.3.2 文字の向き, 3.2.5 縦中横
 */
export function verticalPieces(text: string): readonly VerticalPiece[] {
  const pieces: VerticalPiece[] = [];
  let done = 0;
  for (const match of text.matchAll(parts)) {
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), orientation: "upright" });
    const [part] = match;
    pieces.push({ text: part, orientation: orientationOf(part) });
    done = match.index + part.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), orientation: "upright" });
  return pieces;
}

/** A single capital or sign stands upright as well. */
function orientationOf(part: string): Orientation {
  if (isPair.test(part)) return "together";
  return /^[A-Z]$/.test(part) ? "upright" : "turned";
}
