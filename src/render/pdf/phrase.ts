import type { PlacedLine, PlacedRun } from "../../layout/page.ts";

/** Part of a run that is shown: glyphs `from … to` (to excluded). */
export interface Part {
  readonly run: PlacedRun;
  readonly from: number;
  readonly to: number;
}

/** What is shown and copied as one piece: characters up to a blank (U+3000), the blank included in the text. */
export interface Phrase {
  readonly text: string;
  readonly parts: readonly Part[];
  /** Whether glyphs and gaps alone would give another text: then it must be said. */
  readonly told: boolean;
}

const BLANK = "\u3000";
/** em: a gap smaller than this is no gap to any reader of PDF. */
const UNNOTICED = 0.02;

/**
 * Cuts a line at its full-width blanks. The blank itself is room, not ink: it is not shown, and stands in the text
 * of the phrase before it (of the first phrase, when the line begins with it). So readers that group words by the
 * room between them see what a person sees, and still get every blank that was typed.
 */
export function phrasesOf(line: PlacedLine): readonly Phrase[] {
  const cutter = new Cutter();
  for (const run of line.runs) cutter.add(run);
  const phrases = cutter.end();
  // Someone else's line, whose glyphs do not spell its text: the text is told once, for all of it.
  if (cutter.text === line.text) return phrases;
  return [{ text: line.text, parts: phrases.flatMap(({ parts }) => parts), told: true }];
}

class Cutter {
  text = "";
  private readonly phrases: Phrase[] = [];
  private parts: Part[] = [];
  private start = 0;
  private told = false;
  /** A blank has been met since the last glyph that is shown. */
  private blank = false;
  /** Where the last glyph's advance ends, pt. */
  private pen = Number.NaN;

  add(run: PlacedRun): void {
    let from = 0;
    const part = (to: number): void => {
      if (to > from) this.parts.push({ run, from, to });
    };
    for (let i = 0; i < run.glyphs.length; i++) {
      const cluster = run.clusters[i] ?? "";
      if (cluster === BLANK) {
        part(i);
        from = i + 1;
        this.blank = true;
        this.told = true;
      } else {
        if (this.blank && this.parts.length > 0) this.close();
        this.blank = false;
        this.measure(run, i, cluster);
      }
      this.text += cluster;
    }
    part(run.glyphs.length);
  }

  end(): readonly Phrase[] {
    this.close();
    return this.phrases;
  }

  private measure(run: PlacedRun, i: number, cluster: string): void {
    const x = run.x[i] ?? Number.NaN;
    if (Math.abs(x - this.pen) > UNNOTICED * run.size || cluster.length > 1) this.told = true;
    this.pen = x + (run.face.advance(run.glyphs[i] ?? 0) * run.size) / run.face.unitsPerEm;
  }

  private close(): void {
    if (this.parts.length > 0)
      this.phrases.push({ text: this.text.slice(this.start), parts: this.parts, told: this.told });
    this.start = this.text.length;
    this.parts = [];
    this.told = false;
    this.pen = Number.NaN;
  }
}
