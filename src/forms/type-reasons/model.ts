import * as z from "zod";
import { lawReference, notation } from "../shared/notation.ts";

/** FormValues of 類型・理由. */
export const typeReasons = z.object({
  /** Null: the fixed heading. */
  heading: z.string().nullable(),
  /** （第11条第1項及び第2項）after the heading. */
  bases: z.array(lawReference),
  /** Whether a type's name is repeated with （続き） where its row crosses a page. */
  continued: z.boolean(),
  types: z.array(
    z.object({
      /** 1, 2, … in the office's digits. */
      number: z.string(),
      name: z.string(),
      definition: z.array(z.string()),
      reasons: z.array(z.string()),
    }),
  ),
  notation,
});
export type TypeReasonsValues = z.output<typeof typeReasons>;
