import * as z from "zod";
import { letterShape } from "./letter.ts";
import { dateSpan, lawReference, phone } from "./notation.ts";

/** The ordinance as titles name it: its full name with the article, and the article's short name. */
export const ordinance = z.object({
  reference: lawReference,
  short: z.string(),
  articleName: z.string(),
  articleTitle: z.string(),
});

/** The facts 様式4 and 様式3 share: made once, so that both say the same. */
export const report = z.object({
  subject: z.string(),
  summary: z.array(z.string()).readonly(),
  summaryItems: z.array(z.object({ label: z.string(), text: z.string() })),
  /** Null: 別図のとおり. */
  structure: z.string().nullable(),
  dataFlow: z.string().nullable(),
  start: dateSpan,
  /** Null: the office's fixed heading. */
  heading: z.string().nullable(),
  /** `separator` stands before every clause but the first. */
  clauses: z.array(z.object({ separator: z.string(), reference: lawReference })),
  note: z.string().nullable(),
  implementer: z.string(),
});

/** Item 7 as 担当者及び連絡先. */
export const reportContact = z.object({ person: z.string(), phone });

export const reportShape = { ...letterShape, ordinance, report };
export type Report = z.output<typeof report>;
export type Ordinance = z.output<typeof ordinance>;
