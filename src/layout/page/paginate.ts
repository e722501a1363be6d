import type { FlowLine } from "../flow/draft.ts";
import { type FigureFlow, figureHeight } from "../flow/figure.ts";
import type { Flow } from "../flow/flow.ts";
import type { OutlineEntry, PlacedImage, PlacedLine, PlacedRule } from "../page.ts";
import type { PageStyle } from "../style.ts";
import { placeTable } from "../table/place.ts";
import { type Sheet, TOLERANCE } from "../table/sheet.ts";
import { keptHeight } from "./keep.ts";

/** One page while it is being filled. */
export interface DraftPage {
  readonly lines: PlacedLine[];
  readonly rules: PlacedRule[];
  readonly images: PlacedImage[];
  readonly outline: OutlineEntry[];
}

/** Fills sheets of one style with what flows. Keeps headings with what follows; drops blank space at a sheet's top. */
export function paginate(flows: readonly Flow[], style: PageStyle): DraftPage[] {
  const paginator = new Paginator(style);
  for (let i = 0; i < flows.length; i++) paginator.add(flows, i);
  return paginator.pages;
}

class Paginator implements Sheet {
  readonly pages: DraftPage[] = [];
  readonly top: number;
  readonly bottom: number;
  y: number;
  private page: DraftPage;

  constructor(style: PageStyle) {
    this.top = style.marginTop / 20;
    this.bottom = (style.height - style.marginBottom) / 20;
    this.y = this.top;
    this.page = this.open();
  }

  private open(): DraftPage {
    const page: DraftPage = { lines: [], rules: [], images: [], outline: [] };
    this.pages.push(page);
    return page;
  }

  next(): void {
    this.page = this.open();
    this.y = this.top;
  }

  place(line: FlowLine, top: number, artifact: PlacedLine["artifact"]): void {
    if (line.heading !== undefined && artifact === null) this.page.outline.push({ ...line.heading, y: top });
    for (const piece of line.pieces) {
      const y = top + line.baseline;
      const element = artifact === null ? piece.element : null;
      const { text, runs } = piece;
      this.page.lines.push({ y, text, runs, element, artifact: artifact ?? piece.artifact });
    }
    for (const rule of line.rules) this.page.rules.push({ ...rule, y1: rule.y1 + top, y2: rule.y2 + top });
    // After the name it lies over.
    if (line.seal !== undefined)
      this.page.images.push({
        ...line.seal,
        y: line.seal.y + top,
        caption: "",
        after: this.page.lines.length,
      });
  }

  rule(rule: PlacedRule): void {
    this.page.rules.push(rule);
  }

  add(flows: readonly Flow[], index: number): void {
    const flow = flows[index] as Flow;
    switch (flow.kind) {
      case "break":
        this.next();
        break;
      case "space":
        // Blank space belongs between two things: at the top of a further page there is nothing above it.
        if (this.y > this.top || this.pages.length === 1) this.y += flow.height;
        break;
      case "rule":
        this.addRule(flow.left, flow.right, flow.height);
        break;
      case "table":
        placeTable(flow.table, this);
        break;
      case "figure":
        this.keep(flows, index, flow.keepWithNext);
        this.addFigure(flow.figure);
        break;
      case "lines":
        this.keep(flows, index, flow.keepWithNext);
        this.addLines(flow);
        break;
    }
  }

  private keep(flows: readonly Flow[], index: number, wanted: boolean): void {
    if (wanted && this.y > this.top && !this.fits(keptHeight(flows, index, this))) this.next();
  }

  private fits(height: number): boolean {
    return this.y + height <= this.bottom + TOLERANCE;
  }

  private addRule(left: number, right: number, height: number): void {
    if (!this.fits(height)) this.next();
    const y = this.y + height / 2;
    this.rule({ x1: left, y1: y, x2: right, y2: y, width: 0.5, line: "solid", pitch: 0 });
    this.y += height;
  }

  /** Never split, and its caption never parted from it: it was made to fit on a page. */
  private addFigure(figure: FigureFlow): void {
    if (!this.fits(figureHeight(figure)) && this.y > this.top) this.next();
    if (figure.captionSide === "above") this.addCaption(figure);
    const { x, width, height, asset, element, captionText } = figure;
    const y = this.y + figure.down;
    const after = this.page.lines.length;
    this.page.images.push({ x, y, width, height, asset, element, caption: captionText, after });
    this.y += figure.box;
    if (figure.captionSide === "below") this.addCaption(figure);
  }

  private addCaption({ caption }: FigureFlow): void {
    for (const line of caption) {
      this.place(line, this.y, null);
      this.y += line.height;
    }
  }

  private addLines(flow: Extract<Flow, { kind: "lines" }>): void {
    flow.lines.forEach((line, i) => {
      if (!this.fits(line.height) && this.y > this.top) this.next();
      if (i === 0 && flow.heading !== null) this.page.outline.push({ ...flow.heading, y: this.y });
      this.place(line, this.y, null);
      this.y += line.height;
    });
  }
}
