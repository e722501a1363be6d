import * as z from "zod";
import { notation, warekiDate } from "../shared/notation.ts";

/** FormValues of （別添3）変更箇所. Text cells are paragraphs; an empty list is an empty cell. */
export const changeTable = z.object({
  /** Null: the fixed caption. */
  caption: z.string().nullable(),
  /** Widths of the six columns: "9em 14em …". */
  columns: z.string(),
  /** Whether 変更日 and 項目 are repeated with （続き） where a row crosses a page. */
  continued: z.boolean(),
  pageNumber: z.enum(["none", "n", "n/m"]),
  notation,
  rows: z.array(
    z.object({
      date: warekiDate,
      item: z.array(z.string()).readonly(),
      before: z.array(z.string()).readonly(),
      after: z.array(z.string()).readonly(),
      /** 提出時期: 事前, else 事後. */
      beforehand: z.boolean(),
      reason: z.array(z.string()).readonly(),
    }),
  ),
});
export type ChangeTableValues = z.output<typeof changeTable>;
