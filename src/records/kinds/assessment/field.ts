import type { Bilingual } from "../../../diagnostic/index.ts";

/**
 * One row of the field table of the 全項目評価書 (様式4 of the 規則): the table is data, and model, checks, printed
 * form, JSON Schema, help and the form of the preview are read from it. What a row says of how it is printed is its
 * place: a head is a row over the whole width, parts stand below their field, an aside has its label beside its rows.
 */
export type FieldNode = Answer | Cluster | Aside | Risk | Head | Repeated;

/** A condition on what another field says: one beside it, else one of a group around it. */
export interface When {
  /** English name of that field. */
  readonly of: string;
  /** It says one of these options (of several marks: one of these is set). */
  readonly is?: readonly string[];
  /** It says none of these. */
  readonly not?: readonly string[];
}

interface Named {
  /** English name in code, JSON and paths: unique in its group. */
  readonly name: string;
  /** Key in YAML: unique in its group. */
  readonly key: string;
  readonly en: string;
  /** As printed before the label: ①, 1, リスク1, or nothing. */
  readonly number: string;
  /** As printed. */
  readonly label: string;
  /** ※: a change of it is a 重要な変更. */
  readonly important: boolean;
  /** Filled in only then; written otherwise, it is told. Null: always. */
  readonly only: When | null;
}

/** A field with a value of its own. A blank one is legal unless `needed` says otherwise. */
export interface Answer extends Named {
  readonly type: "answer";
  readonly kind: AnswerKind;
  /** Must be filled in then. */
  readonly needed: When | null;
  /** What the example record says; null: the usual one. "" leaves it out. */
  readonly example: string | null;
  /** Printed labels of other revisions of the form, by revision: the form as it was before a change of the rule. */
  readonly labels: Readonly<Partial<Record<Revision, string>>>;
  /** Fields printed below it. In the record they stand beside it. */
  readonly parts: readonly FieldNode[];
}

/** A label over fields that has no value itself: ⑦使用の主体. In the record its parts stand where it stands. */
export interface Cluster extends Omit<Named, "name" | "key" | "en" | "only"> {
  readonly type: "cluster";
  readonly parts: readonly FieldNode[];
}

/** A label beside all its rows: 再委託. In the record its parts stand where it stands. */
export interface Aside {
  readonly type: "aside";
  readonly label: string;
  readonly parts: readonly FieldNode[];
}

/** A group of its own in the record, with a row over the whole width: リスク1： … */
export interface Risk extends Named {
  readonly type: "risk";
  readonly parts: readonly FieldNode[];
}

/** A numbered head (1. 2. …): a group of its own in the record. */
export interface Head extends Named {
  readonly type: "head";
  /** Printed beside the label, as 委託の有無 is beside the head of Ⅲ 4. */
  readonly beside: Answer | null;
  readonly parts: readonly FieldNode[];
}

/** Blocks of one kind, numbered by their place: システム1, システム2 … A list in the record. */
export interface Repeated extends Named {
  readonly type: "repeated";
  /** The field of a block printed beside its number; null = none. */
  readonly title: Answer | null;
  readonly parts: readonly FieldNode[];
  readonly max: number;
}

export type AnswerKind =
  /** Paragraphs and lists. */
  | { readonly type: "text" }
  /** One line. */
  | { readonly type: "line" }
  /** `[ 十分である ]` with its ＜選択肢＞. */
  | { readonly type: "choice"; readonly options: readonly Option[]; readonly count: string | null }
  /** `[○]` and `[　]`, in groups with or without a head. */
  | { readonly type: "several"; readonly groups: readonly OptionGroup[]; readonly columns: 1 | 2 }
  /** A day; of some a month is enough (平成28年12月). */
  | { readonly type: "date"; readonly month: boolean }
  /** From a day to a day, or a text where there was none. */
  | { readonly type: "span" }
  /** A fixed sentence: 別添2を参照。 Not in the record. */
  | { readonly type: "fixed"; readonly text: string }
  /** The names of the files, or the name of this one: written once, printed here too. */
  | { readonly type: "fileNames" };

export interface Option {
  /** English name in JSON. */
  readonly value: string;
  /** As printed, and as written in YAML. */
  readonly label: string;
  /** Whether words are written beside it: その他（　）. */
  readonly detail: boolean;
  /** The list whose length is printed beside it: 提供を行っている（　）件. */
  readonly count: string | null;
  /** Other wordings by revision. */
  readonly labels: Readonly<Partial<Record<Revision, string>>>;
}

export interface OptionGroup {
  /** ・識別情報; null = none. */
  readonly label: string | null;
  readonly options: readonly Option[];
}

/** The revisions of the form mark that the known differences hang on; any later one may be written as well. */
export const revisions = ["平成26年4月", "平成30年5月"] as const;
export type Revision = (typeof revisions)[number] | "later";

/** A section: Ⅰ to Ⅵ. */
export interface Section {
  /** English name of its group in the record (or in each file). */
  readonly name: string;
  readonly key: string;
  readonly en: string;
  /** Ⅰ … Ⅵ. */
  readonly number: string;
  readonly label: string;
  readonly important: boolean;
  /** After the label: （7. リスク1⑨を除く。）. */
  readonly note: string;
  /** Ⅱ and Ⅲ: once for each file. */
  readonly perFile: boolean;
  readonly parts: readonly FieldNode[];
}

/** What the help of a field says: its printed label, and its English name. */
export function helpOf(node: Pick<Named, "number" | "label" | "key" | "en">): Bilingual {
  const after = /^\d+$/.test(node.number) ? ". " : node.number.startsWith("リスク") ? "：" : "";
  const number = `${node.number}${after}`;
  return { ja: `${number}${node.label || node.key}`, en: node.en };
}
