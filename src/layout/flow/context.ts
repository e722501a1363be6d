import type { Assets } from "../../asset/asset.ts";
import type { Diagnostic, Place } from "../../diagnostic/index.ts";
import type { At, DocumentTree } from "../../document/tree.ts";
import type { FontSet } from "../../font/face.ts";
import { type Frame, type MeasuredText, UNITS_PER_EM } from "../composer/border.ts";
import type { CompositionStyle } from "../composer/style.ts";
import type { PlacedRun } from "../page.ts";
import type { PageStyle, Style } from "../style.ts";
import type { ParagraphMemo } from "./memo.ts";

/** From a node's position to places a user can go to: data first, then the template line. */
export type Locate = (at: At | null) => readonly Place[];

/** A paragraph as it was composed: what explaining its lines needs. */
export interface ComposedParagraph {
  readonly text: MeasuredText;
  readonly frame: Frame;
  readonly style: CompositionStyle;
  /** Text size in twips. */
  readonly em: number;
  /** Runs of every line, in order: the very arrays that the finished pages hold, so that a line is found again there. */
  readonly runs: readonly (readonly PlacedRun[])[];
}

/** Told of every paragraph while pages are made; nobody listens unless lines are to be explained. */
export type Watch = (paragraph: ComposedParagraph) => void;

/** What every block of one run of sheets is laid out with. */
export class FlowContext {
  readonly fonts: FontSet;
  readonly style: Style;
  readonly page: PageStyle;
  readonly state: DocumentTree["state"];
  readonly locate: Locate;
  readonly warnings: Diagnostic[];
  readonly watch: Watch | null;
  readonly assets: Assets;
  /** Paragraphs of the layout before this one; null = there was none, or nobody lays out again. */
  readonly memo: ParagraphMemo | null;
  /** Widest natural width in twips of every kinto group. */
  readonly groupWidths = new Map<string, number>();
  private ems = new Int32Array(0);

  constructor(
    fonts: FontSet,
    style: Style,
    page: PageStyle,
    state: DocumentTree["state"],
    locate: Locate,
    warnings: Diagnostic[],
    watch: Watch | null = null,
    assets: Assets = new Map(),
    memo: ParagraphMemo | null = null,
  ) {
    this.fonts = fonts;
    this.style = style;
    this.page = page;
    this.state = state;
    this.locate = locate;
    this.warnings = warnings;
    this.watch = watch;
    this.assets = assets;
    this.memo = memo;
  }

  /** An array of at least `count` entries that all say "body size"; shared, because few paragraphs mix sizes. */
  emOf(count: number): Int32Array {
    if (this.ems.length < count) this.ems = new Int32Array(Math.max(count, 1024)).fill(UNITS_PER_EM);
    return this.ems;
  }

  /** Text size of the page style in twips. */
  get bodySize(): number {
    return this.page.fontSize * 10;
  }
}
