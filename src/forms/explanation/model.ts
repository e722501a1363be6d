import * as z from "zod";
import { legalNote } from "../shared/legal-note.ts";
import { notation } from "../shared/notation.ts";
import { outlineBlock } from "../shared/outline/model.ts";

/** FormValues of a 説明資料 and of a 図面, which is one with a sheet for each figure. */
export const explanation = z.object({
  /** 別図, 参考図: at the top right of each sheet. */
  label: z.string().nullable(),
  /** 【条例第11条「…」について】 below the title. */
  legalNote: legalNote.nullable(),
  /** Printed in 【 】 below the title. */
  note: z.string().nullable(),
  /** What begins on a new page under its title. */
  sheets: z.array(z.object({ title: z.array(z.string()), blocks: z.array(outlineBlock).readonly() })),
  notation,
});
export type ExplanationValues = z.output<typeof explanation>;
