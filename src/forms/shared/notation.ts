import * as z from "zod";

/** zod models of the notation's value types (notation/values.ts), as they stand in FormValues. */
export const warekiDate = z.object({
  iso: z.string(),
  precision: z.enum(["day", "month", "year", "fiscalYear"]),
  undecided: z.boolean(),
  asWritten: z.string().nullable(),
});

export const dateSpan = z.object({
  from: warekiDate.nullable(),
  to: warekiDate.nullable(),
  style: z.enum(["～", "から", "none"]),
});

export const documentNumber = z.object({
  symbol: z.string(),
  number: z.number(),
  branch: z.number().nullable(),
});

export const lawReference = z.object({
  law: z.string(),
  article: z.number(),
  branch: z.number().nullable(),
  paragraph: z.number().nullable(),
  item: z.number().nullable(),
  type: z.number().nullable(),
});

export const personName = z.object({ family: z.string(), given: z.string() });

export const phone = z.object({ number: z.string(), extensions: z.array(z.string()).readonly() });

/** The office's choices that helpers take as options: `{{wareki date firstYear=notation.firstYear}}`. */
export const notation = z.object({
  firstYear: z.enum(["元", "1"]),
  digits: z.enum(["half", "full"]),
  /** 第 before the article in item 6. */
  articleMark: z.boolean(),
});
