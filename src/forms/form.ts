import type { z } from "zod";
import type { Bilingual, Outcome } from "../diagnostic/index.ts";
import type { Diagram } from "../diagram/index.ts";
import type { DataPath } from "../document/tree.ts";
import type { Profile } from "../records/profile.ts";
import type { ReferredRecord } from "../records/reference.ts";
import type { Within } from "../records/source.ts";

export type FormId =
  | "report-form4"
  | "report-form3"
  | "report-index"
  | "consultation-letter"
  | "letter"
  | "cover"
  | "type-reasons"
  | "item-list"
  | "explanation"
  | "figure"
  | "matrix"
  | "change-table"
  | "minutes"
  | "assessment-full"
  | "comparison"
  | "draft-sheet"
  | "packet-contents";

/**
 * Where a value of a form came from, English names: a path in the record, in the profile, or in one of the records the
 * record refers to (`index` counts these from 0).
 */
export type Origin =
  | {
      readonly source: "record" | "profile";
      readonly path: DataPath;
      /** Inside of a value of several lines: its own line and column. */
      readonly within?: Within;
    }
  | {
      readonly source: "referred";
      readonly index: number;
      readonly path: DataPath;
      readonly within?: Within;
    };

/**
 * Several templates of one form: every file of a folder in templates/, the shipped one and the office's own. A file
 * put there is one more of them, without code; each is checked against the form's model whether a paper names it or not.
 */
export interface TemplateChoice<V = unknown> {
  /** Folder in templates/. */
  readonly folder: string;
  /** The one for these values: its file's name without .hbs. It is also what the paper is called (通知). */
  name(values: V): string;
  /** Where that name stands in FormValues, to tell of one there is not. */
  readonly path: DataPath;
  /** FormValues that a template may leave out. What is filled in but printed by no tag of it is told of. */
  readonly parts: readonly (keyof V & string)[];
}

/** A figure that is drawn from boxes and arrows. */
export interface DrawnFigure {
  /** What the markup's figure calls it, in place of a file. */
  readonly src: string;
  readonly diagram: Diagram;
  /** Width it is printed at in mm; null = its own. */
  readonly width: number | null;
  /** Where it was written in the record. */
  readonly path: DataPath;
}

/**
 * What a paper is printed from once its values are made: name, model, template, and how its title is formed. A record's
 * form is one; papers whose values are made by code (a packet's contents) have only this.
 */
export interface PrintedForm<V = unknown, R = unknown> {
  readonly id: string;
  /** What clerks call it; the first is printed and goes into file names (様式4). */
  readonly names: readonly [string, ...string[]];
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly model: z.ZodType<V>;
  /** File in templates/, or the folder of files of which each paper names one. */
  readonly template: string | TemplateChoice<V>;
  /** Figures of a record that are drawn; left out = none. */
  diagrams?(record: R): readonly DrawnFigure[];
  /** Clean title for metadata and bookmark. */
  documentTitle(values: V): string;
  /** 件名: what tells this paper from others of its form in file names and lists. */
  subject(values: V): string;
  /** 案 etc.; null for forms without state. */
  state(values: V): "案" | "決裁済" | "施行" | null;
  /**
   * From a path in FormValues to where it was written down. Null: computed, or from the form itself.
   * @param record the record behind the values: tells a sender of its own from the profile's mayor
   */
  origin(path: DataPath, record?: R): Origin | null;
  /**
   * From a path in FormValues to the field of the record it belongs to though nothing of it was written there: a label, a
   * sign, words to choose from. For those who point at it; null: to none. Left out = nothing does.
   */
  fieldAt?(path: DataPath, record: R): DataPath | null;
}

/**
 * One form: its model, and how a record becomes its values. `R` is the validated record, `V` the FormValues.
 * FormValues carry every key; what is optional is null.
 */
export interface Form<R = unknown, V = unknown> extends PrintedForm<V, R> {
  readonly id: FormId;
  readonly recordKind: string;
  /** Further kinds of records it is made from. */
  readonly alsoFrom?: readonly string[];
  /** True: made only when it is asked for by name, never along with the other papers of a record. */
  readonly onRequest?: boolean;
  /** True: of the office's own, however it is asked for: the public edition has none. */
  readonly internal?: boolean;
  /** Whether the record asks for this form at all (a case without 様式3 data has no 様式3). */
  applies(record: R): boolean;
  /** @param referred the records it refers to, in order; left out for a form whose records refer to none */
  values(record: R, profile: Profile, referred?: readonly ReferredRecord[]): Outcome<V>;
}
