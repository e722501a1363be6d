import type { z } from "zod";
import type { Bilingual, Outcome } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import type { Profile } from "../records/profile.ts";

export type FormId = "report-form4" | "report-form3" | "consultation-letter" | "change-table";

/** Where a value of a form came from: a path in the record or in the profile, English names. */
export interface Origin {
  readonly source: "record" | "profile";
  readonly path: DataPath;
}

/**
 * One form: its model, and how a record becomes its values. `R` is the validated record, `V` the FormValues.
 * FormValues carry every key; what is optional is null.
 */
export interface Form<R = unknown, V = unknown> {
  readonly id: FormId;
  /** What clerks call it; the first is printed and goes into file names (様式4). */
  readonly names: readonly [string, ...string[]];
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  readonly recordKind: string;
  /** Whether the record asks for this form at all (a case without 様式3 data has no 様式3). */
  applies(record: R): boolean;
  readonly model: z.ZodType<V>;
  /** File in templates/. */
  readonly template: string;
  values(record: R, profile: Profile): Outcome<V>;
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
}
