import type { FlowLine } from "../flow/draft.ts";
import type { PlacedLine } from "../page.ts";
import { type Sheet, TOLERANCE } from "./sheet.ts";
import type { CellFlow } from "./table.ts";

/** What of a cell stands on one sheet. Lines are gathered and set at the sheet's end: cells in reading order. */
export class CellOnSheet {
  readonly cell: CellFlow;
  private readonly lines: readonly FlowLine[];
  private readonly artifact: PlacedLine["artifact"];
  private readonly padY: number;
  /** First line not yet placed. */
  private next: number;
  /** Where it goes. */
  private y: number;
  private readonly placed: { readonly line: FlowLine; readonly y: number }[] = [];

  private constructor(
    cell: CellFlow,
    lines: readonly FlowLine[],
    next: number,
    top: number,
    padY: number,
    artifact: PlacedLine["artifact"],
  ) {
    this.cell = cell;
    this.lines = lines;
    this.next = next;
    this.y = top + padY;
    this.padY = padY;
    this.artifact = artifact;
  }

  /** A cell that begins at `top`. */
  static begin(cell: CellFlow, top: number, padY: number, artifact: PlacedLine["artifact"]): CellOnSheet {
    return new CellOnSheet(cell, cell.lines, 0, top, padY, artifact);
  }

  /** The cell on the sheet after this one: what is left of it, or when nothing is, its （続き） label if it is low enough. */
  goOn(top: number, labelRoom: number): CellOnSheet {
    const { cell, padY, artifact } = this;
    if (!this.isLabel && !this.isDone)
      return new CellOnSheet(cell, this.lines, this.next, top, padY, artifact);
    const label = cell.continued();
    const lines = heightOf(label, 0) + 2 * padY <= labelRoom ? label : [];
    return new CellOnSheet(cell, lines, 0, top, padY, "continued");
  }

  /** Where the cell would end if all that is left were placed. */
  get end(): number {
    return this.y + heightOf(this.lines, this.next) + this.padY;
  }

  /** Where what is placed ends. */
  get ended(): number {
    return this.y + this.padY;
  }

  get isDone(): boolean {
    return this.next >= this.lines.length;
  }

  /** Whether what stands here is only the repeated label of a cell that is used up. */
  get isLabel(): boolean {
    return this.artifact === "continued";
  }

  /** Nothing of it is on this sheet so far. */
  get isUntouched(): boolean {
    return this.placed.length === 0;
  }

  /** Places the lines that fit above `bottom`. @returns where the cell ends then */
  fill(bottom: number): number {
    if (this.cell.middle && this.next === 0 && !this.isLabel && !this.isDone)
      this.y += Math.max(0, (bottom - this.end) / 2);
    for (let line = this.lines[this.next]; line !== undefined; line = this.lines[this.next]) {
      if (this.y + line.height + this.padY > bottom + TOLERANCE) break;
      this.force();
    }
    return this.y + this.padY;
  }

  /** How many lines are not placed yet, and how many are placed on this sheet. */
  get counts(): { readonly left: number; readonly here: number } {
    return { left: this.lines.length - this.next, here: this.placed.length };
  }

  /** Takes the last line placed here back, to go on with on the next sheet. */
  giveBack(): void {
    const last = this.placed.pop();
    if (last !== undefined) {
      this.next--;
      this.y = last.y;
    }
  }

  /** Places the next line, whether it fits or not. @returns where the cell ends then */
  force(): number {
    const line = this.lines[this.next];
    if (line !== undefined) {
      this.placed.push({ line, y: this.y });
      this.y += line.height;
      this.next++;
    }
    return this.y + this.padY;
  }

  set(sheet: Sheet): void {
    for (const { line, y } of this.placed) sheet.place(line, y, this.artifact);
  }
}

/** Height of the lines from `next` on. */
export function heightOf(lines: readonly FlowLine[], next: number): number {
  let height = 0;
  for (let i = next; i < lines.length; i++) height += (lines[i] as FlowLine).height;
  return height;
}
