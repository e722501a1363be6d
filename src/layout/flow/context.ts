import type { Diagnostic, Place } from "../../diagnostic/index.ts";
import type { At, DocumentTree } from "../../document/tree.ts";
import type { FontSet } from "../../font/face.ts";
import { UNITS_PER_EM } from "../composer/border.ts";
import type { PageStyle, Style } from "../style.ts";

/** From a node's position to places a user can go to: data first, then the template line. */
export type Locate = (at: At | null) => readonly Place[];

/** What every block of one run of sheets is laid out with. */
export class FlowContext {
  readonly fonts: FontSet;
  readonly style: Style;
  readonly page: PageStyle;
  readonly state: DocumentTree["state"];
  readonly locate: Locate;
  readonly warnings: Diagnostic[];
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
  ) {
    this.fonts = fonts;
    this.style = style;
    this.page = page;
    this.state = state;
    this.locate = locate;
    this.warnings = warnings;
  }

  /** An array of at least `count` entries that all say "body size"; shared, because none of ours ever differs. */
  emOf(count: number): Int32Array {
    if (this.ems.length < count) this.ems = new Int32Array(Math.max(count, 1024)).fill(UNITS_PER_EM);
    return this.ems;
  }

  /** Text size of the page style in twips. */
  get bodySize(): number {
    return this.page.fontSize * 10;
  }
}
