import * as z from "zod";
import { letterShape } from "../shared/letter.ts";
import { documentNumber, personName, phone, warekiDate } from "../shared/notation.ts";

/** `lines` stand above; `person` is the last line, null where the last of `lines` has the honorific itself. */
const addressee = z.object({
  lines: z.array(z.string()).readonly(),
  person: z.object({ post: z.string().nullable(), name: personName.nullable() }).nullable(),
  honorific: z.string(),
  /** Whether a blank stands between family and given name. */
  spacing: z.enum(["none", "one"]),
});

/**
 * One numbered item below 記. A `label` of null is a fixed one: 回答期限 where there is a `deadline`, else 回答先. `spread`:
 * short labels are spread to one width. `text` goes on after the label, `paragraphs` stand below it.
 */
const item = z.object({
  label: z.string().nullable(),
  spread: z.boolean(),
  deadline: warekiDate.nullable(),
  text: z.string().nullable(),
  paragraphs: z.array(z.string()).readonly(),
});

/** FormValues of a 往復文書. */
export const letterPaper = z.object({
  ...letterShape,
  addressee,
  /** 通知, 依頼 …: which template. */
  type: z.string(),
  /** 件名 without について, as titles and sentences need it. */
  subject: z.string(),
  /** The letter it answers; `type`: 依頼, 諮問. */
  answers: z.object({ type: z.string(), number: documentNumber, date: warekiDate }).nullable(),
  /** The record's own text instead of the fixed sentence. */
  body: z.array(z.string()).readonly(),
  items: z.array(item),
  conclusion: z.array(z.string()).readonly(),
  reasons: z.array(z.string()).readonly(),
  opinions: z.array(z.string()).readonly(),
  history: z.array(z.object({ date: warekiDate, event: z.string() })),
  /** `number`: 1 of 別添1; empty where there is but one. */
  attachments: z.array(z.object({ number: z.string(), name: z.string() })),
  contact: z.object({ person: z.string(), phone: phone.nullable(), mail: z.string().nullable() }).nullable(),
});
export type LetterValues = z.output<typeof letterPaper>;
