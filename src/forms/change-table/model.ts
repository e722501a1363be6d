import * as z from "zod";
import { notation, warekiDate } from "../shared/notation.ts";

/** Paragraphs in pieces, of which those that differ are underlined. Joined, the pieces are the paragraph. */
export const markedParagraphs = z
  .array(z.object({ runs: z.array(z.object({ text: z.string(), changed: z.boolean() })).readonly() }))
  .readonly();

/** What the table itself is printed from; an assessment carries it as well. Text cells are paragraphs; an empty list is an empty cell. */
export const changeSheet = z.object({
  /** Null: the fixed caption. */
  caption: z.string().nullable(),
  /** Widths of the six columns: "9em 14em …". */
  columns: z.string(),
  /** Whether 変更日 and 項目 are repeated with （続き） where a row crosses a page. */
  continued: z.boolean(),
  rows: z.array(
    z.object({
      /** Whether it is so low that it had better not be parted at a page's end. */
      keep: z.boolean(),
      date: warekiDate,
      item: z.array(z.string()).readonly(),
      before: z.array(z.string()).readonly(),
      after: z.array(z.string()).readonly(),
      /** The same cells with what differs marked; null = nothing is underlined in this row. */
      marked: z.object({ before: markedParagraphs, after: markedParagraphs }).nullable(),
      /** 提出時期: 事前, else 事後. */
      beforehand: z.boolean(),
      reason: z.array(z.string()).readonly(),
    }),
  ),
});

/** FormValues of （別添3）変更箇所. */
export const changeTable = changeSheet.extend({ pageNumber: z.enum(["none", "n", "n/m"]), notation });
export type ChangeTableValues = z.output<typeof changeTable>;
export type ChangeSheet = z.output<typeof changeSheet>;
