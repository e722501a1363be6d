import * as z from "zod";
import { changeSheet } from "../change-table/model.ts";
import { dateSpan, notation, warekiDate } from "../shared/notation.ts";
import { outlineBlock } from "../shared/outline/model.ts";

/** Words somebody wrote. */
const words = z.object({ text: z.string() });

/** A paragraph of a text. With a label (・ (1) ①) its lines hang behind it; lengths are "1.5em". */
const paragraph = z.object({
  label: z.string().nullable(),
  start: z.string(),
  hang: z.string(),
  /** Least room behind the label. */
  gap: z.string(),
  body: words,
});

/** What is printed of the form itself: number (①, リスク１), label, ※. */
const title = z.object({ number: z.string(), label: z.string(), important: z.boolean() });

/** `[ 十分である ]` with its ＜選択肢＞ in rows; `tabs` and `start` say where they stand, from the cell's edge. */
const choice = z.object({
  /** Null: not answered. */
  answer: z.string().nullable(),
  tabs: z.string(),
  start: z.string(),
  rows: z.array(z.object({ options: z.array(z.object({ number: z.number(), label: z.string() })) })),
  /** （　3　）件; null = no such count is asked for. */
  count: z.object({ number: z.number().nullable() }).nullable(),
});

const mark = z.object({
  set: z.boolean(),
  label: z.string(),
  /** What stands in （　） behind it; null = no words are asked for, `text` null = none are written. */
  detail: z.object({ text: z.string().nullable() }).nullable(),
  count: z.object({ number: z.number().nullable() }).nullable(),
});

/** `[○]…` and `[　]…` in rows. */
const marks = z.object({
  tabs: z.string(),
  groups: z.array(
    z.object({ label: z.string().nullable(), rows: z.array(z.object({ marks: z.array(mark) })) }),
  ),
});

/** A cell: exactly one of the names from `head` on is not null, or none in a cell that stays empty. */
const cell = z.object({
  colspan: z.number(),
  rowspan: z.number(),
  /** １．特定個人情報の入手・使用, a row over the whole width. */
  head: title.nullable(),
  /** リスク１：…, a row over the whole width. */
  risk: title.nullable(),
  /** システム１: the head of one of several blocks. */
  block: title.nullable(),
  /** The label of the row's field. */
  label: title.nullable(),
  /** A label in vertical writing, beside all its rows. */
  aside: z.object({ label: z.string() }).nullable(),
  text: z.object({ paragraphs: z.array(paragraph) }).nullable(),
  /** One line: `keep` where it stands beside a head. */
  line: z.object({ words: words.nullable(), keep: z.boolean() }).nullable(),
  choice: choice.nullable(),
  marks: marks.nullable(),
  date: z.object({ day: warekiDate.nullable() }).nullable(),
  span: z.object({ days: dateSpan.nullable() }).nullable(),
  /** Names of files, numbered where there are several. */
  names: z.array(z.object({ number: z.number().nullable(), name: words })).nullable(),
});

/** What begins on a new page: exactly one is not null. */
const part = z.object({
  /** Ⅰ … Ⅵ. */
  section: z
    .object({
      number: z.string(),
      label: z.string(),
      important: z.boolean(),
      note: z.string(),
      rows: z.array(z.object({ keep: z.boolean(), cells: z.array(cell) })),
    })
    .nullable(),
  /** （別添1）事務の内容. */
  workflow: z
    .object({
      sheets: z.array(z.object({ title: z.array(words), blocks: z.array(outlineBlock) })),
      legend: words.nullable(),
      notes: z.array(paragraph),
    })
    .nullable(),
  /** （別添2）特定個人情報ファイル記録項目: a row for each 【head】. */
  items: z
    .object({
      number: z.number().nullable(),
      name: words,
      rows: z.array(z.object({ head: words.nullable(), paragraphs: z.array(paragraph) })),
    })
    .nullable(),
});

/** FormValues of a 全項目評価書: the printed structure, made by walking the field table with the record. */
export const assessment = z.object({
  /** ［平成30年5月　様式4］. */
  revision: z.string(),
  cover: z.object({
    number: z.string().nullable(),
    name: z.string(),
    declaration: z.array(paragraph),
    remarks: z.array(paragraph),
    body: z.string(),
    approved: warekiDate.nullable(),
    published: warekiDate.nullable(),
  }),
  /** 項目一覧. */
  index: z.array(
    z.object({
      section: z.object({ number: z.string(), label: z.string() }).nullable(),
      isWorkflow: z.boolean(),
      isItems: z.boolean(),
      isChanges: z.boolean(),
    }),
  ),
  parts: z.array(part),
  /** （別添3）変更箇所. */
  changes: changeSheet,
  /** Columns of the tables, "1em 5em …": of the sections, of two columns, of one. */
  columns: z.object({ section: z.string(), two: z.string(), one: z.string() }),
  notation,
});

export type AssessmentValues = z.output<typeof assessment>;
export type Paragraph = z.output<typeof paragraph>;
export type Choice = z.output<typeof choice>;
export type Marks = z.output<typeof marks>;
export type PrintedMark = z.output<typeof mark>;
export type Cell = z.output<typeof cell>;
export type Part = z.output<typeof part>;
export type PrintedSection = NonNullable<Part["section"]>;
export type Row = PrintedSection["rows"][number];
