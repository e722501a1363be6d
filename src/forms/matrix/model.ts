import * as z from "zod";

/** Heads and labels of the stub run over rows and columns; `lines` are the paragraphs of a head. */
const span = { colspan: z.number(), rowspan: z.number() };

const stub = z.object({
  ...span,
  text: z.string(),
  writing: z.enum(["horizontal", "vertical"]),
  align: z.enum(["start", "center"]),
});

const cell = z.object({
  /** False: one that has become a part of another. Kept, so that places stay those of the record. */
  shown: z.boolean(),
  ...span,
  align: z.enum(["start", "center"]),
  valign: z.enum(["top", "middle"]),
  /** Paragraphs; what begins with ・ or ① hangs from that sign. */
  entries: z.array(z.object({ hangs: z.boolean(), text: z.string() })),
});

/** FormValues of 別表. */
export const matrix = z.object({
  /** Which of the page styles: matrix-a4, matrix-a3. */
  paper: z.enum(["a4", "a3"]),
  pageNumber: z.enum(["none", "n", "n/m"]),
  /** 別表1 at the top right. */
  label: z.string(),
  title: z.array(z.string()),
  /** Text size of the title in pt. */
  titleSize: z.number(),
  /** Text size of the table in pt; null = the page's. */
  size: z.number().nullable(),
  /** Widths of all columns: "1.2em 8em …". */
  columns: z.string(),
  /** Columns whose text is repeated with （続き）: "0 1", or none. */
  continued: z.string(),
  /** Columns left of the cells. */
  stubs: z.number(),
  corner: z.string().nullable(),
  heads: z.array(z.object({ lines: z.array(z.string()) })),
  groups: z.array(
    z.object({
      rows: z.array(
        z.object({
          /** Whether it is so low that it had better not be parted at a page's end. */
          keep: z.boolean(),
          /** The group's heading, in its first row. */
          label: stub.nullable(),
          item: stub.nullable(),
          cells: z.array(cell),
        }),
      ),
    }),
  ),
  legend: z.string().nullable(),
  notes: z.array(z.object({ label: z.string(), lines: z.array(z.string()) })),
});
export type MatrixValues = z.output<typeof matrix>;
