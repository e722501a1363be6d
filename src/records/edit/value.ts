import { scalar } from "../example.ts";

/** A value as it stands in the file: what follows the colon or dash, and the lines below. */
export interface WrittenValue {
  readonly head: string;
  /** Lines below, indented. */
  readonly body: readonly string[];
}

/** How a value is written now. */
export type Style =
  | { readonly type: "plain" | "single" | "double" }
  /** `indent` of its lines, 0 = not known; `chomp` as it stands in its head. */
  | { readonly type: "block"; readonly indent: number; readonly chomp: string };

export interface ValueRoom {
  /** Columns a block's lines are counted from: of the key, or of the dash. */
  readonly column: number;
  /** Inside of [ ] or { }: no lines of its own. */
  readonly flow: boolean;
}

const PLAIN: Style = { type: "plain" };

/** Text as a record can hold it: line feeds alone end lines, and none stands at either end (the reader takes them off). */
export function heldText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^\n+|\n+$/g, "");
}

/**
 * Writes a text in the style it had, as far as that can hold it: several lines become a block (`|`), what means something
 * in YAML is quoted, and what no line can show (control characters, halves of characters) is escaped.
 */
export function writtenValue(text: string, room: ValueRoom, style: Style = PLAIN): WrittenValue {
  const held = heldText(text);
  const lines = held.split("\n");
  if (held === "") return { head: "", body: [] };
  if (UNPRINTABLE.test(held)) return { head: double(held), body: [] };
  const wantsBlock = lines.length > 1 || style.type === "block";
  if (wantsBlock && !room.flow && canBeBlock(lines)) return block(lines, room, style);
  if (lines.length > 1) return { head: double(held), body: [] };
  return { head: line(held, style, room.flow), body: [] };
}

function line(text: string, style: Style, flow: boolean): string {
  if (style.type === "double") return double(text);
  if (style.type === "single" || (flow && /[,[\]{}]/.test(text))) return `'${text.replaceAll("'", "''")}'`;
  return scalar(text);
}

/** What a line of a file cannot show, or editors take away. A tab can stand in a value. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function double(text: string): string {
  const every = new RegExp(UNPRINTABLE.source, "g");
  const escaped = text
    .replace(/[\\"]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replace(every, (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
  return `"${escaped}"`;
}

/** Blank lines at either end cannot be told from the room around a block. */
function canBeBlock(lines: readonly string[]): boolean {
  return /[^ \t]/.test(lines[0] ?? "") && /[^ \t]/.test(lines.at(-1) ?? "");
}

function block(lines: readonly string[], room: ValueRoom, style: Style): WrittenValue {
  const given = style.type === "block" ? style : { indent: 0, chomp: "" };
  const depth = given.indent - room.column;
  // A block whose first line opens with a blank says how deep it stands; one digit is all there is room for.
  const step = depth >= 1 && depth <= 9 ? depth : 2;
  const digit = /^[ \t]/.test(lines[0] ?? "") ? String(step) : "";
  const indent = " ".repeat(room.column + step);
  return {
    head: `|${digit}${given.chomp}`,
    body: lines.map((one) => (one === "" ? "" : indent + one)),
  };
}

/** The style of a value as it is written; of what is no value, plain. @param source the value's own text */
export function styleOf(source: string): Style {
  if (source.startsWith("'")) return { type: "single" };
  if (source.startsWith('"')) return { type: "double" };
  const header = /^[|>]([-+0-9]*)/.exec(source);
  if (header === null) return PLAIN;
  const first = source.split("\n").find((one, at) => at > 0 && one.trim() !== "") ?? "";
  const chomp = (header[1] ?? "").replace(/[0-9]/g, "");
  // With a digit, the blanks of the first line are partly its own.
  const indent = /[0-9]/.test(header[1] ?? "") ? 0 : first.search(/[^ ]/);
  return { type: "block", indent: Math.max(0, indent), chomp };
}

/**
 * The style a new text is to have. Quotation marks that the old text could not do without are no style: a blank at the
 * end of what is half typed must not leave them behind.
 */
export function keptStyle(source: string, text: string): Style {
  const style = styleOf(source);
  const isQuoted = style.type === "single" || style.type === "double";
  return isQuoted && text !== "" && scalar(text) !== text ? PLAIN : style;
}
