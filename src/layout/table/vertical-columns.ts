import type { Line } from "../composer/border.ts";
import type { FlowContext } from "../flow/context.ts";
import { BASELINE, type FlowLine, warn } from "../flow/draft.ts";
import { lineText } from "../flow/runs.ts";
import type { PlacedLine, PlacedRule, PlacedRun } from "../page.ts";
import type { VerticalCell } from "./vertical.ts";
import { type Composing, composedAt, ENDLESS, type Measured } from "./vertical-lines.ts";
import { drawVertical } from "./vertical-runs.ts";

/** Sets a vertical cell's lines from right to left, their block in the middle of the cell. */
export class Columns {
  private readonly cell: VerticalCell;
  private readonly composing: readonly Composing[];
  private readonly context: FlowContext;
  private readonly pieces: PlacedLine[] = [];
  private readonly rules: PlacedRule[] = [];
  /** Right edge in twips of the line that comes next. */
  private right: number;

  constructor(cell: VerticalCell, composing: readonly Composing[], context: FlowContext) {
    this.cell = cell;
    this.composing = composing;
    this.context = context;
    const pitches = composing.flatMap((one) => one.pitches);
    this.right = cell.middle + pitches.reduce((sum, pitch) => sum + pitch, 0) / 2;
  }

  /** @param height length of the lines in twips */
  line(height: number): FlowLine {
    for (const one of this.composing) this.paragraph(one);
    const { pieces, rules } = this;
    return { height: height / 20, baseline: this.baseline, pieces, rules };
  }

  /** Baseline of a first character of the cell's size, pt below the top. */
  private get baseline(): number {
    return (BASELINE * this.cell.around) / 20;
  }

  private paragraph(composing: Composing): void {
    const { measured, lines, pitches } = composing;
    const drawn = lines.map((line, i) => {
      const pitch = pitches[i] as number;
      const middle = this.right - pitch / 2;
      this.right -= pitch;
      if (i === 0 && measured.label !== null) this.label(measured.label, middle);
      return this.draw(measured, line, middle);
    });
    this.tell(composing, drawn);
  }

  private label(label: Measured, middle: number): void {
    const composing = composedAt(label, ENDLESS, "start", this.cell, this.context);
    const drawn = composing.lines.map((line) => this.draw(label, line, middle));
    this.tell(composing, drawn);
  }

  private draw({ block, em, content }: Measured, line: Line, middle: number): PlacedRun[] {
    const place = { middle: middle / 20, top: block.start / 20, baseline: this.baseline };
    const { runs, rules } = drawVertical(content, line, em, place, this.context);
    const { artifact } = this.cell;
    const element = artifact === null ? block.element : null;
    if (runs.length > 0) this.pieces.push({ y: 0, text: lineText(content, line), runs, element, artifact });
    this.rules.push(...rules);
    return runs;
  }

  private tell({ measured, frame, composed }: Composing, runs: readonly PlacedRun[][]): void {
    const { content, em } = measured;
    if (content.measured.count === 0) return;
    if (this.cell.artifact === null) warn(composed, content, this.context);
    const style = this.cell.setting.composition;
    this.context.watch?.({ text: content.measured, frame, style, em, runs });
  }
}
