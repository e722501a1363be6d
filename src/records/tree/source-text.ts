import type { Place } from "../../diagnostic/index.ts";

/** Longest line shown with a finding, in characters. */
const EXCERPT_LIMIT = 120;

/**
 * The text of one file: turns offsets into places. `parsed` is what the parser saw; where mistakes have been mended
 * to read on, it differs from `written` within lines, never in their number.
 */
export class SourceText {
  readonly file: string;
  readonly parsed: string;
  readonly #written: string;
  #lineStarts: readonly number[] | null = null;
  #writtenLines: readonly string[] | null = null;

  constructor(file: string, written: string, parsed: string = written) {
    this.file = file;
    this.parsed = parsed;
    this.#written = written;
  }

  /** Whether this is a value by itself (a cell of a sheet) and not a file in which values are written. */
  get isValue(): boolean {
    return false;
  }

  /** Line of an offset, from 0. */
  lineAt(offset: number): number {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where a line begins, as an offset; lines from 0. */
  startOf(line: number): number {
    return this.lineStarts()[line] ?? this.parsed.length;
  }

  /** Text of a line as it was parsed, without its end; lines from 0. */
  line(line: number): string {
    return this.parsed.slice(this.startOf(line), this.startOf(line + 1)).replace(/\r?\n$|\r$/, "");
  }

  get lineCount(): number {
    return this.lineStarts().length;
  }

  /** The place of an offset, in the file as it is written: line and column from 1, columns in characters. */
  place(offset: number, path?: string): Place {
    const line = this.lineAt(Math.min(offset, this.parsed.length));
    return this.placeIn(line, offset - this.startOf(line), path);
  }

  /** The place of a code unit (from 0) of a line (from 0). */
  placeIn(line: number, unit: number, path?: string): Place {
    const written = this.#lines()[line] ?? "";
    const column = [...written.slice(0, unitIn(written, this.line(line), unit))].length + 1;
    const place: Place = { file: this.file, line: line + 1, column };
    const excerpt = excerptOf(written);
    return { ...place, ...(excerpt === "" ? {} : { excerpt }), ...(path ? { path } : {}) };
  }

  lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStartsOf(this.parsed);
    return this.#lineStarts;
  }

  #lines(): readonly string[] {
    this.#writtenLines ??= this.#written.split(/\r\n|\n/);
    return this.#writtenLines;
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** From a unit of the mended line to one of the written line: the same before the first difference. */
function unitIn(written: string, mended: string, unit: number): number {
  if (written === mended) return Math.min(unit, written.length);
  let same = 0;
  while (same < written.length && written[same] === mended[same]) same++;
  if (unit <= same) return unit;
  return Math.min(written.length, Math.max(same, unit - (mended.length - written.length)));
}

function excerptOf(line: string): string {
  const characters = [...line.trimEnd()];
  return characters.length <= EXCERPT_LIMIT
    ? characters.join("")
    : `${characters.slice(0, EXCERPT_LIMIT).join("")}…`;
}
