import * as z from "zod";
import { dateSpan, lawReference, notation } from "../shared/notation.ts";

/** FormValues of a 報告一覧. */
export const reportIndex = z.object({
  /** Null: the fixed title. */
  title: z.string().nullable(),
  /** 報告 */
  suffix: z.string(),
  bases: z.array(lawReference),
  /** What follows the clauses; null = nothing. */
  basisNote: z.string().nullable(),
  /** Stands before it: 、 or ，. */
  separator: z.string(),
  /** Text size of the table in pt. */
  size: z.number(),
  /** Column widths, "8.2em 14em …" in ems of `size`: together they fill the office's measure. */
  columns: z.string(),
  rows: z.array(
    z.object({
      subject: z.string(),
      summary: z.array(z.string()),
      summaryItems: z.array(z.object({ label: z.string(), text: z.string() })),
      start: dateSpan,
      implementer: z.string(),
    }),
  ),
  notation,
});
export type ReportIndexValues = z.output<typeof reportIndex>;
