import * as z from "zod";

/** A stretch of text. */
const words = z.array(z.object({ text: z.string(), bold: z.boolean() }));
const align = z.enum(["start", "center", "end", "justify"]);

/** A paragraph, or words in columns. Lengths in em: `indent` of the first line, from `start`. */
const line = z.object({
  start: z.number(),
  indent: z.number(),
  /** Where the columns after the first begin, "8em 14em", from the column's edge; "" = one column. */
  tabs: z.string(),
  align,
  /** Stays on one page with what follows. */
  keep: z.boolean(),
  cells: z.array(z.object({ words })),
});

const row = z.object({ cells: z.array(z.object({ align, words })) });

const figure = z.object({
  file: z.string(),
  alt: z.string(),
  /** mm; null = the picture's own. */
  width: z.number().nullable(),
  /** Most lines of the page it may take; null = all. */
  height: z.number().nullable(),
  side: z.enum(["above", "below"]),
  /** Stays on one page with what follows. */
  keep: z.boolean(),
  caption: words,
});

/**
 * One block of an outline (docs/outline.md): exactly one of the names is not null. Flat: what stands in a level knows
 * its place in em, because templates do not call themselves.
 */
export const outlineBlock = z.object({
  /** `label` is the number of a section, its words after it at the first of `tabs`. */
  heading: z
    .object({
      level: z.number(),
      start: z.number(),
      indent: z.number(),
      tabs: z.string(),
      label: z.string().nullable(),
      words,
    })
    .nullable(),
  line: line.nullable(),
  list: z
    .object({
      start: z.number(),
      hang: z.number(),
      /** `spaced`: a blank line follows. */
      items: z.array(z.object({ label: z.string(), lines: z.array(line), spaced: z.boolean() })),
    })
    .nullable(),
  /** `columns`: "12em 20em …", which fill the measure together. */
  table: z.object({ columns: z.string(), head: z.array(row), body: z.array(row) }).nullable(),
  figure: figure.nullable(),
  /** 以上; `spread` = with room between its letters. */
  closing: z.object({ text: z.string(), spread: z.boolean() }).nullable(),
  /** Blank lines. */
  space: z.object({ lines: z.number() }).nullable(),
});

export type OutlineBlock = z.output<typeof outlineBlock>;
export type OutlineWords = z.output<typeof words>;
export type OutlineLine = z.output<typeof line>;
export type OutlineFigure = z.output<typeof figure>;
export type OutlineTable = NonNullable<OutlineBlock["table"]>;

const none: OutlineBlock = {
  heading: null,
  line: null,
  list: null,
  table: null,
  figure: null,
  closing: null,
  space: null,
};

/** A block of one kind. */
export function blockOf<K extends keyof OutlineBlock>(
  kind: K,
  value: NonNullable<OutlineBlock[K]>,
): OutlineBlock {
  return { ...none, [kind]: value };
}
