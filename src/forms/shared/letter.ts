import * as z from "zod";
import { documentNumber, notation, personName, warekiDate } from "./notation.ts";

export const state = z.enum(["案", "決裁済", "施行"]);

/** Number and date at the top right. Null while open: blanks are printed, `symbol` (or "") before 第　　　号. */
export const letterhead = z.object({
  number: documentNumber.nullable(),
  symbol: z.string(),
  date: warekiDate.nullable(),
});

export const addressee = z.object({
  body: z.string(),
  post: z.string(),
  name: personName,
  honorific: z.string(),
  /** Whether a blank stands between family and given name. */
  spacing: z.enum(["none", "one"]),
});

/** `lines` stand above; the last line is post and name where there is a name. */
export const sender = z.object({
  lines: z.array(z.string()).readonly(),
  post: z.string().nullable(),
  name: personName.nullable(),
  spacing: z.enum(["none", "one"]),
  /** Letter-spaced: 見 本 太 郎. */
  spread: z.boolean(),
});

export const seal = z.object({
  /** （公印省略） is printed instead. */
  omitted: z.boolean(),
  /** （電子署名） is printed instead: the file is signed, there is no imprint. */
  electronic: z.boolean(),
  /** The seal's picture, a file of the office's folder, printed once the letter is issued; null: stamped by hand, or none. */
  image: z.string().nullable(),
  /** Side in mm. */
  size: z.number(),
  anchor: z.enum(["last-character", "right"]),
});

/** What every letter has. */
export const letterShape = {
  state,
  municipality: z.string(),
  letterhead,
  addressee,
  sender,
  seal,
  notation,
};

/** A letter that needs nothing further. */
export const letter = z.object(letterShape);
export type Letter = z.output<typeof letter>;
