import type { Column } from "../sheet/columns.ts";

/** What the examples of a kind write in a column. */
export interface ColumnExample {
  /** Also shown where the column is explained; "" where there is none. */
  readonly text: string;
  /** Whether a usual record has it. */
  readonly isUsual: boolean;
  /** Written in the record that has every field; "" in columns that are never written beside another. */
  readonly full: string;
}

const explained =
  "1 趣旨\n市民への応対をよりよいものにするため、通話を録音する仕組みを設ける。\n\n2 システムの概要\n(1) 通話は自動で録音する。\n(2) 録音は2週間で消える。\n\n以上";

/**
 * Examples where the model's own leads on to what no sheet holds: 記 of a letter, 図 of an explanation. By the kind and
 * the column's heading. The letter that has every field goes on after its text with 回答期限, as the model's example.
 */
const instead: Readonly<Record<string, { readonly text: string; readonly full?: string }>> = {
  "letter/本文": { text: "標記の研修を令和7年6月2日に実施しますので、職員を出席させてください。" },
  "explanation/本文": { text: explained, full: explained },
};

export function exampleOf(kind: string, { above, field, headings }: Column): ColumnExample {
  const fields = [...above, field];
  const text = field.example ?? "";
  const full = fields.some(({ isInstead }) => isInstead) ? "" : text;
  const isUsual = fields.every(({ inExample, isInstead }) => inExample && !isInstead);
  const own = instead[`${kind}/${headings.join("/")}`];
  return own === undefined ? { text, isUsual, full } : { full, ...own, isUsual: true };
}
