import type { PlacedLine, PlacedRun } from "../../layout/page.ts";

/** Part of a run that is shown: glyphs `from … to` (to excluded). */
export interface Part {
  readonly run: PlacedRun;
  readonly from: number;
  readonly to: number;
}

/** What is shown and copied as one piece: characters up to a blank (U+3000, a tab), the blank included in the text. */
export interface Phrase {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Whether glyphs set solid would give another text already: then it must be told. */
  readonly told: boolean;
}

const BLANK = "\u3000";
const TAB = 9;

/**
 * Cuts a line at its full-width blanks and tabs. The blank itself is room, not ink: it is not shown, and stands in the
 * text of the phrase before it (of the first phrase, when the line begins with it). So readers that group words by the
 * room between them see what a person sees, and still get every blank that was typed. A tab has no glyph: it stands
 * between two runs in the line's text only.
 */
export function phrasesOf(line: PlacedLine): readonly Phrase[] {
  const cutter = new Cutter(line.text);
  for (const run of line.runs) cutter.add(run);
  const phrases = cutter.end();
  // Someone else's line, whose glyphs do not spell its text: the text is told once, for all of it.
  if (cutter.isSpelt) return phrases;
  return [{ text: line.text, parts: phrases.flatMap(({ parts }) => parts), told: true }];
}

class Cutter {
  private readonly written: string;
  /** Length of the text so far, glyphs and tabs. */
  private at = 0;
  /** Whether what the glyphs stand for has been the written text so far: phrases are cut from that. */
  private isSame = true;
  private readonly phrases: Phrase[] = [];
  private parts: Part[] = [];
  private start = 0;
  private told = false;
  /** A blank has been met since the last glyph that is shown. */
  private blank = false;

  constructor(written: string) {
    this.written = written;
  }

  add(run: PlacedRun): void {
    this.tabs();
    const { clusters } = run;
    // Readers do not agree on what runs downwards.
    if (run.turned) this.told = true;
    let from = 0;
    for (let i = 0; i < clusters.length; i++) {
      const cluster = clusters[i] as string;
      if (cluster === BLANK) {
        this.part(run, from, i);
        from = i + 1;
        this.blank = true;
        this.told = true;
      } else if (this.blank) {
        if (this.parts.length > 0) this.close();
        this.blank = false;
      }
      const { length } = cluster;
      if (length > 1) this.told = true;
      if (length === 1 ? this.written[this.at] !== cluster : !this.written.startsWith(cluster, this.at))
        this.isSame = false;
      this.at += length;
    }
    this.part(run, from, clusters.length);
  }

  /** Whether the glyphs and tabs that were added spell the written text, all of it. */
  get isSpelt(): boolean {
    return this.isSame && this.at === this.written.length;
  }

  end(): readonly Phrase[] {
    this.tabs();
    this.close();
    return this.phrases;
  }

  private tabs(): void {
    while (this.written.charCodeAt(this.at) === TAB) {
      this.at++;
      this.blank = true;
      this.told = true;
    }
  }

  private part(run: PlacedRun, from: number, to: number): void {
    if (to > from) this.parts.push({ run, from, to });
  }

  private close(): void {
    if (this.parts.length > 0)
      this.phrases.push({
        text: this.written.slice(this.start, this.at),
        parts: this.parts,
        told: this.told,
      });
    this.start = this.at;
    this.parts = [];
    this.told = false;
  }
}
