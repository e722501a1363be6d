import * as z from "zod";
import { notation, warekiDate } from "../shared/notation.ts";

/** FormValues of a 表紙. */
export const cover = z.object({
  date: warekiDate,
  /** 106 of 第106回, in the office's digits. */
  meeting: z.string(),
  /** The council. */
  body: z.string(),
  /** Lines as they are printed. */
  title: z.array(z.string()),
  /** Text size of the title in pt: the longest line fits the measure. */
  titleSize: z.number(),
  /** 報告; null = none. */
  suffix: z.string().nullable(),
  bureaus: z.array(z.string()),
  notation,
});
export type CoverValues = z.output<typeof cover>;
