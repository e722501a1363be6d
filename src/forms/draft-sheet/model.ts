import * as z from "zod";
import { letterhead, sender, state } from "../shared/letter.ts";
import { notation, personName, warekiDate } from "../shared/notation.ts";

/** One box of approval: the post, and who approved electronically. Null, null: a box that is not used. */
const box = z.object({ post: z.string().nullable(), name: z.string().nullable() });

/** Boxes side by side. */
const boxes = z.array(z.object({ boxes: z.array(box) }));

/** FormValues of a 起案用紙. What is not yet known is null and left free on the sheet. */
export const draftSheet = z.object({
  state,
  letterhead,
  /** Which letter is drafted, and so how its 件名 is worded: the report, a 諮問, else a letter of its `type` (通知, 依頼 …; of others empty). */
  report: z.boolean(),
  type: z.string(),
  /** As it is written in the record; of several matters the first. */
  subject: z.string(),
  /** There are further matters. */
  others: z.boolean(),
  addressee: z.object({
    lines: z.array(z.string()).readonly(),
    post: z.string().nullable(),
    name: personName.nullable(),
  }),
  sender,
  /** 押印, 公印省略, 印影印刷, 電子署名. */
  seal: z.string(),
  drafted: warekiDate.nullable(),
  approved: warekiDate.nullable(),
  drafter: z
    .object({
      unit: z.string(),
      post: z.string().nullable(),
      name: personName,
      extension: z.string().nullable(),
    })
    .nullable(),
  level: z.string().nullable(),
  deciders: boxes,
  consulted: boxes,
  retention: z.string().nullable(),
  classification: z.string().nullable(),
  disclosure: z.string().nullable(),
  /** Why it is not, or not wholly, open. */
  reason: z.string().nullable(),
  notation,
});
export type DraftSheet = z.output<typeof draftSheet>;
