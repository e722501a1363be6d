import type { Bilingual, Place } from "../../diagnostic/index.ts";
import type { BanRule, SpaceKind, Step } from "../../layout/composer/explain.ts";

/** A length in em (字) of the line's own text size, and in pt. */
export interface ExplainedLength {
  readonly em: number;
  readonly pt: number;
}

/** A place where the line could not be parted. */
export interface ForbiddenBreak {
  readonly rule: BanRule;
  /** JLREQ clause; null = the office papers' own rule (no-break groups, typed indents). */
  readonly clause: string | null;
  /** The mark the rule speaks of, or what is kept whole: 、 · （ · 12,345 · 令和3年3月22日. */
  readonly what: string;
  /** The places, each shown with what stands around it: 場合は｜、次. */
  readonly places: readonly string[];
  /** Before or after the break that was chosen; `at` = the chosen break itself, in an emergency or inside an address. */
  readonly side: "before" | "after" | "at";
  /** Without the rule the line could have ended there. */
  readonly decisive: boolean;
}

/** Spaces of one kind that were changed alike. */
export interface SpacingChange {
  readonly kind: SpaceKind;
  readonly way: "reduced" | "expanded" | "hung";
  readonly places: number;
  /** Each of them before; then the least and the most that one of them lost or gained. */
  readonly natural: ExplainedLength;
  readonly least: ExplainedLength;
  readonly most: ExplainedLength;
  /** Sum over the line. */
  readonly total: ExplainedLength;
  /** JLREQ clauses; empty = the office papers' own rule. */
  readonly clauses: readonly string[];
}

/** One line of a page, and why it is as it is. */
export interface ExplainedLine {
  /** From 1 through the paper. */
  readonly page: number;
  /** From 1 on its page, in reading order: in tables cell by cell; page numbers are not counted. */
  readonly line: number;
  readonly text: string;
  /** Item label (１, ア, ①) on the same line; null = none. */
  readonly label: string | null;
  /** In a cell of a table. */
  readonly inTable: boolean;
  /** Set again on a further page: a table's head, or （続き）. */
  readonly repeated: boolean;
  /** Room for the line: 行長 without its indents. */
  readonly measure: ExplainedLength;
  /** Width with every space natural; width as set, a hung mark excluded. */
  readonly natural: ExplainedLength;
  readonly width: ExplainedLength;
  /** What ended the line. */
  readonly step: Step;
  /** For the step `look-back`: what the next line had taken, had this one not been ended elsewhere; else null. */
  readonly spares: Step | null;
  /** JLREQ clause of the step; null = none, or the office papers' own rule. */
  readonly clause: string | null;
  /** The paragraph or, at a forced break, a part of it ends here; null = the text goes on. */
  readonly ends: "paragraph" | "forced-break" | null;
  /** No permitted break fitted: parted by the emergency order, or wider than its measure. */
  readonly forced: boolean;
  /** Opened so far that a gap is over half an em, for want of any other break. */
  readonly loose: boolean;
  /** A permitted break fitted, but would have opened the line by more than half an em a gap. */
  readonly avoidedLoose: boolean;
  readonly forbidden: readonly ForbiddenBreak[];
  readonly changes: readonly SpacingChange[];
  /** The same for people, one sentence each. */
  readonly sentences: readonly Bilingual[];
  /** Where the text was written down: record first, then template. */
  readonly places: readonly Place[];
}
