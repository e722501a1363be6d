import { trimBlanks } from "../blanks.ts";

/** A line's value apart from what stands before it, and how it is written so that YAML takes it for text. */
export interface Value {
  /** Everything before the value: indentation, dashes, key, colon. */
  readonly before: string;
  readonly value: string;
}

const BEFORE = /^[ \t]*(?:- +)*(?:[^\s:#'"[{&*!|>%@`-][^:]*:(?= )|"[^"]*":(?= )|'[^']*':(?= ))?[ ]*/;

/** The value of a line: what follows the indentation, the dashes of list items and the key. */
export function splitValue(text: string): Value {
  const before = BEFORE.exec(text)?.[0] ?? "";
  return { before, value: trimBlanks(text.slice(before.length)) };
}

/** What each opening sign means in YAML: for the message. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  "*": ["「*」は別名の印です", "* marks an alias"],
  "&": ["「&」は名付けの印です", "& marks an anchor"],
  "!": ["「!」は型の印です", "! marks a tag"],
  "@": ["「@」で始まる値は書けません", "no value may open with @"],
  "`": ["「`」で始まる値は書けません", "no value may open with `"],
  "%": ["「%」で始まる値は書けません", "no value may open with %"],
  "[": ["「[」は一覧の始まりになります", "[ opens a list"],
  "]": ["「]」は一覧の終わりになります", "] closes a list"],
  "{": ["「{」は項目の組の始まりになります", "{ opens a group"],
  "}": ["「}」は項目の組の終わりになります", "} closes a group"],
  "|": ["「|」は複数行の文章の印です", "| marks a text of several lines"],
  ">": ["「>」は複数行の文章の印です", "> marks a text of several lines"],
  "#": ["「#」から右は注釈になります", "# opens a comment"],
  ",": ["「,」で始まる値は書けません", "no value may open with ,"],
  "-": ["「- 」は一覧の印です", "“- ” marks a list item"],
  "?": ["「? 」は項目名の印です", "“? ” marks a key"],
  '"': ["引用符のあとに文字が続くか、引用符が閉じていません", "text follows the quote, or it is not closed"],
  "'": ["引用符のあとに文字が続くか、引用符が閉じていません", "text follows the quote, or it is not closed"],
};

/** Why YAML does not take a value for text, in both languages; null where it does. */
export function signOf(value: string): readonly [string, string] | null {
  if (value === "" || isSound(value)) return null;
  const first = SIGNS[value[0] ?? ""];
  if (first !== undefined) return first;
  if (/:( |$)/.test(value)) return ["値の中に「: 」があります", "it holds a colon and a blank"];
  return null;
}

/** A value that YAML takes as it is meant: a whole quoted text or bracket, a block header, a dash within a word. */
function isSound(value: string): boolean {
  if (/^[|>][-+0-9]*( +#.*)?$/.test(value)) return true;
  if (/^[-?][^\s]/.test(value)) return true;
  return /^[[{"']/.test(value) && closes(value);
}

/** Whether a quote or bracket that opens a value ends with it. */
export function closes(value: string): boolean {
  return /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^[\]{}]*\]|\{[^[\]{}]*\})( +#.*)?,?$/.test(value);
}

/** A value in single quotes: nothing inside them means anything but the quote itself. */
export function quoted(value: string): string {
  return `'${unquotedHead(value).replaceAll("'", "''")}'`;
}

/** `"案"の件` is meant with its quotes; `"案` most likely without. */
function unquotedHead(value: string): string {
  return /^(["'])[^"']*$/.test(value) ? value.slice(1) : value;
}
