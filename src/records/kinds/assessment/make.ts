import type {
  Answer,
  AnswerKind,
  Aside,
  Cluster,
  FieldNode,
  Head,
  Option,
  Repeated,
  Risk,
  When,
} from "./field.ts";

/** What a row may say beyond its columns. */
export interface More {
  /** ※. */
  readonly important?: boolean;
  readonly only?: When;
  readonly needed?: When;
  readonly labels?: Answer["labels"];
  /** What the example record says, where the usual would not go with other fields; "" leaves the field out. */
  readonly example?: string;
  readonly parts?: readonly FieldNode[];
}

/** The columns every row has: name, key in YAML, English, number, label (as the key where it is left out). */
type Columns = readonly [name: string, key: string, en: string, number: string, label?: string];

function answer(kind: AnswerKind, [name, key, en, number, label = key]: Columns, more: More): Answer {
  const { important = false, only = null, needed = null, example = null, labels = {}, parts = [] } = more;
  const conditions = { important, only, needed };
  return { type: "answer", kind, name, key, en, number, label, ...conditions, example, labels, parts };
}

export const text = (columns: Columns, more: More = {}): Answer => answer({ type: "text" }, columns, more);
export const line = (columns: Columns, more: More = {}): Answer => answer({ type: "line" }, columns, more);
export const span = (columns: Columns, more: More = {}): Answer => answer({ type: "span" }, columns, more);

export function date(columns: Columns, more: More & { readonly month?: boolean } = {}): Answer {
  return answer({ type: "date", month: more.month ?? false }, columns, more);
}

/** One of the options. @param more.count the list whose length is printed beside the answer */
export function choice(
  columns: Columns,
  options: readonly Option[],
  more: More & { readonly count?: string } = {},
): Answer {
  return answer({ type: "choice", options, count: more.count ?? null }, columns, more);
}

/** Any of the options. @param more.columns in how many columns they are printed, default 2 */
export function several(
  columns: Columns,
  options: readonly Option[],
  more: More & { readonly columns?: 1 | 2 } = {},
): Answer {
  const groups = [{ label: null, options }];
  return answer({ type: "several", groups, columns: more.columns ?? 2 }, columns, more);
}

/** Any of the options, which stand in groups with heads. */
export function grouped(
  columns: Columns,
  groups: Readonly<Record<string, readonly Option[]>>,
  more: More = {},
): Answer {
  const list = Object.entries(groups).map(([label, options]) => ({ label, options }));
  return answer({ type: "several", groups: list, columns: 2 }, columns, more);
}

/** A sentence that is always the same. */
export function fixed(label: string, sentence: string): Answer {
  return answer({ type: "fixed", text: sentence }, ["", "", "", "", label], {});
}

export function fileNames(number: string, label: string): Answer {
  return answer({ type: "fileNames" }, ["", "", "", number, label], {});
}

export function cluster(
  number: string,
  label: string,
  parts: readonly FieldNode[],
  important = false,
): Cluster {
  return { type: "cluster", number, label, important, parts };
}

export function aside(label: string, parts: readonly FieldNode[]): Aside {
  return { type: "aside", label, parts };
}

function named([name, key, en, number, label = key]: Columns, { important = false, only }: More) {
  return { name, key, en, number, label, important, only: only ?? null };
}

export function risk(columns: Columns, parts: readonly FieldNode[], more: More = {}): Risk {
  return { type: "risk", ...named(columns, more), parts };
}

export function head(
  columns: Columns,
  parts: readonly FieldNode[],
  more: More & { readonly beside?: Answer } = {},
): Head {
  return { type: "head", ...named(columns, more), beside: more.beside ?? null, parts };
}

export function repeated(
  columns: Columns,
  title: Answer | null,
  parts: readonly FieldNode[],
  more: More & { readonly max?: number } = {},
): Repeated {
  return { type: "repeated", ...named(columns, more), title, parts, max: more.max ?? 200 };
}

/** An option: value in JSON, words as printed. */
export function option(
  value: string,
  label: string,
  more: { readonly detail?: boolean; readonly count?: string; readonly labels?: Option["labels"] } = {},
): Option {
  return { value, label, detail: more.detail ?? false, count: more.count ?? null, labels: more.labels ?? {} };
}
