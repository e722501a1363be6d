import * as z from "zod";
import { legalNote } from "../shared/legal-note.ts";
import { lawReference, notation } from "../shared/notation.ts";

const mark = z.enum(["・", "◎"]);

const items = z.array(
  z.object({
    mark,
    text: z.string(),
    note: z.string().nullable(),
    children: z.array(z.object({ mark, text: z.string() })),
    /** Of two columns, whether it stands in the right one. */
    right: z.boolean(),
  }),
);

/** FormValues of a 個人情報項目一覧. `divided`: its items stand in two columns. */
export const itemList = z.object({
  subject: z.string(),
  note: legalNote.nullable(),
  /** `information`: ◎：…に該当する情報, else ◎は…に該当するもの. */
  legend: z.object({ clause: lawReference, information: z.boolean() }).nullable(),
  sections: z.array(
    z.object({
      label: z.string(),
      items,
      divided: z.boolean(),
      groups: z.array(
        z.object({ label: z.string(), condition: z.string().nullable(), items, divided: z.boolean() }),
      ),
    }),
  ),
  notation,
});
export type ItemListValues = z.output<typeof itemList>;
