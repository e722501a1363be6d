import type { Place } from "../../diagnostic/index.ts";
import { type Folded, foldLine, unfold } from "../fold.ts";
import { type CheckedPacket, type CheckedPaper, placeOf, type Span } from "../paper.ts";
import { formerLines, historyLines } from "./history.ts";

/** Stands between two lines: as many as the longest context that is compared, so that none reaches over a line's end. */
const BREAK = "\n\n\n\n\n\n";

/** One line of the packet in the text. */
interface Entry {
  readonly paper: CheckedPaper;
  readonly line: number;
  readonly folded: Folded;
  /** What was written at a change of some former year. */
  readonly history: boolean;
}

const made = new WeakMap<CheckedPacket, PacketText>();

/** ア 収集: a blank or a point tells the mark of an item from a name that begins so. */
const marked = /^\s*[-・]?\s*[ァ-ン](?:[\s.．、]|[)）])/u;

/** A mark before an item is no part of a name: the line begins behind it. */
const withoutMark = (line: string, folded: string): string =>
  marked.test(line) ? folded.replace(/[ァ-ン]/u, "\n") : folded;

function markBlanks({ line, text, at }: Folded, apart: Uint8Array, start: number): void {
  if (line.length === text.length) return;
  for (let index = 1; index < text.length; index++)
    if (/\s/u.test(line.charAt((at[index] ?? 0) - 1))) apart[start + index] = 1;
}

/** All lines of all papers as one folded text, made once for all rules of a packet. */
export class PacketText {
  readonly text: string;
  /** UTF-16 units of the text. */
  readonly codes: Uint16Array;
  /** 1 where a blank stood before the letter in its line. */
  private readonly apart: Uint8Array;
  private readonly entries: readonly Entry[];
  private readonly starts: readonly number[];

  static of(packet: CheckedPacket): PacketText {
    const known = made.get(packet);
    if (known !== undefined) return known;
    const text = new PacketText(packet.papers);
    made.set(packet, text);
    return text;
  }

  private constructor(papers: readonly CheckedPaper[]) {
    const entries: Entry[] = [];
    const starts: number[] = [];
    const pieces: string[] = [];
    let at = BREAK.length;
    for (const paper of papers) {
      const formerly = formerLines(paper);
      const history = historyLines(paper);
      for (const [line, { text }] of paper.lines.entries()) {
        if (formerly.has(line)) continue;
        const folded = foldLine(text, "name");
        if (folded.text === "") continue;
        entries.push({ paper, line, folded, history: history.has(line) });
        starts.push(at);
        pieces.push(withoutMark(text, folded.text));
        at += folded.text.length + BREAK.length;
      }
    }
    this.entries = entries;
    this.starts = starts;
    this.text = BREAK + pieces.map((piece) => piece + BREAK).join("");
    this.apart = new Uint8Array(this.text.length);
    for (const [index, { folded }] of entries.entries()) markBlanks(folded, this.apart, starts[index] ?? 0);
    this.codes = Uint16Array.from({ length: this.text.length }, (_, index) => this.text.charCodeAt(index));
  }

  /** Each line once: where it begins in the text, and the line. */
  *lines(): Iterable<{
    readonly at: number;
    readonly text: string;
    readonly paper: CheckedPaper;
    readonly line: number;
  }> {
    for (const [index, { paper, line, folded }] of this.entries.entries()) {
      yield { at: this.starts[index] ?? 0, text: folded.text, paper, line };
    }
  }

  /** The paper in which a position of the text stands, and its span there. */
  spanAt(from: number, to: number): { readonly paper: CheckedPaper; readonly span: Span } | null {
    const index = this.entryAt(from);
    const entry = this.entries[index];
    if (entry === undefined) return null;
    const start = this.starts[index] ?? 0;
    return {
      paper: entry.paper,
      span: { line: entry.line, ...unfold(entry.folded, from - start, to - start) },
    };
  }

  /** Whether a position says what was written at a change: it is evidence, but never suspicious itself. */
  isHistory(position: number): boolean {
    return this.entries[this.entryAt(position)]?.history ?? false;
  }

  /** Whether a blank stood before the letter at a position: 病院機構　医事課. */
  isApart(position: number): boolean {
    return this.apart[position] === 1;
  }

  paperAt(position: number): CheckedPaper | null {
    return this.entries[this.entryAt(position)]?.paper ?? null;
  }

  placeAt(from: number, to: number): Place {
    const found = this.spanAt(from, to);
    return found === null ? {} : placeOf(found.paper, found.span);
  }

  /** Every position of a string, at most `most`. */
  positionsOf(string: string, most = Number.POSITIVE_INFINITY): number[] {
    const found: number[] = [];
    if (string === "") return found;
    for (let at = this.text.indexOf(string); at >= 0 && found.length < most; ) {
      found.push(at);
      at = this.text.indexOf(string, at + 1);
    }
    return found;
  }

  private entryAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
