import * as z from "zod";
import { notation, warekiDate } from "../shared/notation.ts";

/** FormValues of a 資料一覧: what is in a packet, and on which page of it. */
export const contents = z.object({
  /** 106 of 第106回, in the office's digits. */
  meeting: z.string(),
  /** The council. */
  body: z.string(),
  date: warekiDate,
  /** 午後2時から; null = not said. */
  time: z.string().nullable(),
  place: z.string().nullable(),
  items: z.array(
    z.object({
      /** Null: papers that belong to no item. */
      title: z.string().nullable(),
      number: z.string().nullable(),
      kind: z.enum(["報告", "諮問"]).nullable(),
      /** 非公開 */
      withheld: z.boolean(),
      entries: z.array(
        z.object({
          number: z.string().nullable(),
          title: z.string(),
          /** 様式4 and the like, in brackets after the title. */
          note: z.string().nullable(),
          /** 非公開, and its item is not: there it is said once. */
          withheld: z.boolean(),
          /** Page through the packet. */
          page: z.string(),
          /** What the title is a link to. */
          target: z.string(),
        }),
      ),
    }),
  ),
  /** Where text stands, in em of the letter's text from the left: 資料番号, then titles; page numbers end at `pages`. */
  columns: z.object({
    titles: z.number(),
    pages: z.number(),
    /** Free at the right of titles: they turn before the page numbers. */
    free: z.number(),
  }),
  notation,
});
export type ContentsValues = z.output<typeof contents>;
