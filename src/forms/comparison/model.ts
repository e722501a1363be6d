import * as z from "zod";
import { markedParagraphs } from "../change-table/model.ts";

/** FormValues of a 新旧対照表. */
export const comparisonTable = z.object({
  /** Null: the fixed title. */
  title: z.string().nullable(),
  /** Whether the heads are 改正後 and 改正前, else 新 and 旧. */
  amended: z.boolean(),
  /** Widths of the three columns: "16em 32em 32em". */
  columns: z.string(),
  pageNumber: z.enum(["none", "n", "n/m"]),
  rows: z.array(
    z.object({
      /** Where the records differ, a line each. */
      item: z.array(z.string()).readonly(),
      /** Null: the new record has nothing there. */
      now: markedParagraphs.nullable(),
      /** Null: the old record had nothing there. */
      old: markedParagraphs.nullable(),
    }),
  ),
});

export type ComparisonTableValues = z.output<typeof comparisonTable>;
