/** A packet as it was typed: text files, cells of a table apart by tabs. */
export interface TypedPacket {
  readonly name: string;
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

/** A piece of a line of a packet, in UTF-16 offsets of the line as it stands. */
export interface Spot {
  readonly file: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** What it says: folded. */
  readonly value: string;
  /** Words around it, folded, without the value: label, cell's heading, lines before and after. */
  readonly around: string;
}

/** NFKC without blanks, and where each character of it stands in the text. */
export interface Folded {
  readonly text: string;
  /** Offset in the raw text of each folded character; one more for the end. */
  readonly at: readonly number[];
}

export function folded(raw: string): Folded {
  let text = "";
  const at: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const one = (raw[i] ?? "").normalize("NFKC").replace(/\s/g, "");
    for (let k = 0; k < one.length; k++) at.push(i);
    text += one;
  }
  return { text, at: [...at, raw.length] };
}

export const foldedText = (raw: string): string => folded(raw).text;

/** One cell of a line, or the whole line. */
interface Piece {
  readonly raw: string;
  /** Offset in the line. */
  readonly start: number;
  /** Words that say what it is about. */
  readonly around: string;
  /** A line that is no cell. */
  readonly line: boolean;
}

/** Lines of a file that state nothing of today: rows of changes, choices to tick. */
const NO_FACT = /選択肢/;
const CHANGES_HEAD = /^変更日\t/;

/** Each cell or line of a file that may state a fact, with what stands around it. */
export function* piecesOf(text: string): Generator<{ line: number; pieces: readonly Piece[] }> {
  const lines = text.split("\n");
  let head: readonly string[] = [];
  for (const [line, raw] of lines.entries()) {
    const cells = raw.split("\t");
    if (cells.length === 1) head = [];
    else if (head.length === 0) head = cells;
    if (raw.trim() === "" || NO_FACT.test(raw) || CHANGES_HEAD.test(head.join("\t"))) continue;
    const near = cells.length > 1 ? [cells[0] ?? ""] : [before(lines, line), after(lines, line)];
    let start = 0;
    const pieces = cells.map((cell, column) => {
      const piece = {
        raw: cell,
        start,
        around: [head[column] ?? "", ...near].join("\n"),
        line: cells.length === 1,
      };
      start += cell.length + 1;
      return piece;
    });
    yield { line, pieces };
  }
}

const before = (lines: readonly string[], line: number): string =>
  lines.slice(0, line).findLast((one) => one.trim() !== "") ?? "";
const after = (lines: readonly string[], line: number): string =>
  lines.slice(line + 1).find((one) => one.trim() !== "") ?? "";

/** The packet with other words at a place. */
export function withWords(packet: TypedPacket, { file, line, from, to }: Spot, words: string): TypedPacket {
  const files = packet.files.map((one, index) => {
    if (index !== file) return one;
    const lines = one.text.split("\n");
    const raw = lines[line] ?? "";
    lines[line] = raw.slice(0, from) + words + raw.slice(to);
    return { ...one, text: lines.join("\n") };
  });
  return { ...packet, files };
}

/** What a packet says at a place, as typed. */
export function wordsAt(packet: TypedPacket, { file, line, from, to }: Spot): string {
  return (packet.files[file]?.text.split("\n")[line] ?? "").slice(from, to);
}
