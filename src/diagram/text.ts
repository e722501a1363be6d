import type { Diagnostic } from "../diagnostic/index.ts";
import { clustersOf } from "../font/cluster.ts";
import { CoverFindings } from "../font/cover-findings.ts";
import type { FaceStyle, FontSet } from "../font/face.ts";
import {
  type Composed,
  type Frame,
  type Line,
  type MeasuredText,
  UNITS_PER_EM,
} from "../layout/composer/border.ts";
import { compose } from "../layout/composer/compose.ts";
import { composition, FEED } from "./style.ts";

export interface TextStyle {
  /** pt */
  readonly size: number;
  readonly bold?: boolean;
  /** em by which every line but the first is set in. */
  readonly hanging?: number;
}

export interface TextLine {
  readonly text: string;
  /** pt */
  readonly width: number;
  readonly indent: number;
}

/** A text broken into lines. Lengths in pt. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly bold: boolean;
  /** Of the widest line, its indent counted. */
  readonly width: number;
  /** From the top of the first line's em box to the bottom of the last one's. */
  readonly height: number;
}

/** Sets the texts of one figure, in ゴシック, and remembers the characters no face has. */
export class Letterer {
  readonly #fonts: FontSet;
  readonly #missing = new CoverFindings();
  readonly #told = new Set<string>();

  constructor(fonts: FontSet) {
    this.#fonts = fonts;
  }

  get findings(): readonly Diagnostic[] {
    return [...this.#missing.diagnostics(), ...(this.#fonts.faults ?? [])];
  }

  /**
   * Sets a text in as few lines as the measure allows, these about equally long; words in katakana stay whole.
   *
   * @param measure pt; a line is wider only where nothing in it may be parted
   */
  set(text: string, measure: number, { size, bold = false, hanging = 0 }: TextStyle): TextBlock {
    const measured = this.#measure(text, bold);
    const composed = balanced(measured, (measure * UNITS_PER_EM) / size, hanging * UNITS_PER_EM);
    const lines = composed.map((line, index) =>
      lineOf(measured, line, size, index === 0 ? 0 : hanging * size),
    );
    const width = Math.max(...lines.map((line) => line.indent + line.width));
    return { lines, size, bold, width, height: (lines.length - 1) * size * FEED + size };
  }

  #measure(text: string, bold: boolean): MeasuredText {
    const clusters = clustersOf(text);
    const start = new Int32Array(clusters.length + 1);
    const advance = new Int32Array(clusters.length);
    let offset = 0;
    for (const [i, cluster] of clusters.entries()) {
      start[i] = offset;
      offset += cluster.length;
      advance[i] = this.#advance(cluster, { family: "gothic", bold });
    }
    start[clusters.length] = offset;
    const em = new Int32Array(clusters.length).fill(UNITS_PER_EM);
    return { text, count: clusters.length, start, advance, em, spans: [] };
  }

  /** A character no face has counts one em: what is wrong with it is told once. */
  #advance(cluster: string, style: FaceStyle): number {
    const found = this.#fonts.find(cluster, style);
    if (found !== null)
      return Math.round((found.face.advance(found.glyph) * UNITS_PER_EM) / found.face.unitsPerEm);
    if (!this.#told.has(cluster)) this.#missing.missing(cluster, null, []);
    this.#told.add(cluster);
    return UNITS_PER_EM;
  }
}

/** Where a paragraph's measure is sought: half an em is no difference to the eye. */
const STEP = UNITS_PER_EM / 2;

/** The lines at the least measure that takes no more of them, and breaks nothing it need not. In composer units. */
function balanced(text: MeasuredText, measure: number, hanging: number): readonly Line[] {
  const style = { ...composition, groupWords: [...new Set(text.text.match(KATAKANA))] };
  const at = (width: number): Composed => compose(text, frameOf(width, hanging), style);
  let best = at(measure);
  let [low, high] = [0, Math.ceil(measure / STEP)];
  while (best.lines.length > 1 && high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const tried = at(middle * STEP);
    const isAsGood = tried.lines.length <= best.lines.length && tried.warnings.length <= best.warnings.length;
    if (isAsGood) [best, high] = [tried, middle];
    else low = middle;
  }
  return best.lines;
}

/** A word in katakana. */
const KATAKANA = /[ァ-ヺー]{2,}/gu;

function frameOf(measure: number, hanging: number): Frame {
  return {
    measure: Math.max(1, Math.floor(measure)),
    firstIndent: 0,
    restIndent: Math.round(hanging),
    endIndent: 0,
    align: "start",
    tabs: [],
  };
}

/** A line without the blanks at its end, which nobody sees. */
function lineOf(
  { text, start, advance }: MeasuredText,
  { from, to }: Line,
  size: number,
  indent: number,
): TextLine {
  const written = text.slice(start[from], start[to]);
  const shown = written.replace(/[\s\u3000]+$/u, "");
  let width = 0;
  for (let i = from; i < to && (start[i] as number) < (start[from] as number) + shown.length; i++)
    width += advance[i] as number;
  return { text: shown, width: (width * size) / UNITS_PER_EM, indent };
}
