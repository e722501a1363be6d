import { type Code, type DiagnoseParams, type Diagnostic, diagnose } from "../../diagnostic/index.ts";
import { closes, quoted, signOf, splitValue } from "./quoting.ts";
import type { SourceText } from "./source-text.ts";

/** A mistake in one line that we understand: what to tell, and the line as it should be, to read on with. */
export interface Mend {
  /** From 0. */
  readonly line: number;
  readonly text: string;
  readonly diagnostic: Diagnostic;
}

/** Whether a word is the key of some record kind (or nearly so): decides between a key and prose. */
export type IsKey = (word: string) => boolean;

interface Repair {
  readonly code: Code;
  readonly params: Readonly<Record<string, string>>;
  readonly text: string;
  /** Code unit the finding points at. */
  readonly unit: number;
}

interface Line {
  readonly text: string;
  /** White space at its head, with the dashes of list items. */
  readonly head: string;
  readonly rest: string;
}

/**
 * Looks for what clerks write by mistake: tabs or full-width spaces as indentation, `件名：x`, `件名:x`, `-x`,
 * values opening with a sign of YAML. Called only for lines where reading has failed.
 */
export function mendLine(source: SourceText, number: number, isKey: IsKey): Mend | null {
  const text = source.line(number);
  const repair =
    mendTab(text, previousLine(source, number)) ??
    mendWideIndent(text, previousLine(source, number)) ??
    mendColon(lineOf(text), isKey) ??
    mendValue(text) ??
    mendDash(lineOf(text));
  return repair === null ? null : mendOf(repair, source, number);
}

/** `- ` without its blank; also called for lines that YAML has taken for more text of the line before. */
export function mendDashLine(source: SourceText, number: number): Mend | null {
  const repair = mendDash(lineOf(source.line(number)));
  return repair === null ? null : mendOf(repair, source, number);
}

/** Full-width spaces before a key: YAML takes them for part of the key. */
export function mendIndentLine(source: SourceText, number: number): Mend | null {
  const repair = mendWideIndent(source.line(number), previousLine(source, number));
  return repair === null ? null : mendOf(repair, source, number);
}

/** A key without its colon mended, where a group was needed and text was found. */
export function mendKeyLine(source: SourceText, number: number, isKey: IsKey): Mend | null {
  const repair = mendColon(lineOf(source.line(number)), isKey);
  return repair === null ? null : mendOf(repair, source, number);
}

/** The value of a line in quotes, for values that YAML understood otherwise than meant (`*別紙`, `&A 案`, `!急`). */
export function quoteLine(source: SourceText, number: number): Mend | null {
  const repair = mendValue(source.line(number));
  return repair === null ? null : mendOf(repair, source, number);
}

/** A line whose value opens a bracket or quote that does not end on it. */
export function mendOpenLine(source: SourceText, number: number): Mend | null {
  const { value } = splitValue(source.line(number));
  const opens = /^[[{"']/.test(value) && !closes(value);
  return opens ? quoteLine(source, number) : null;
}

function mendOf(repair: Repair, source: SourceText, line: number): Mend {
  // The repairs below tie code and parameters; the catalogue's union cannot say so.
  const params = repair.params as DiagnoseParams<Code>;
  const place = source.placeIn(line, repair.unit);
  return { line, text: repair.text, diagnostic: diagnose(repair.code, params, place) };
}

function lineOf(text: string): Line {
  const head = /^[ \t]*(?:- +)*/.exec(text)?.[0] ?? "";
  return { text, head, rest: text.slice(head.length) };
}

function previousLine(source: SourceText, number: number): string {
  for (let line = number - 1; line >= 0; line--) {
    const text = source.line(line);
    if (text.trim() !== "") return text;
  }
  return "";
}

function mendTab(text: string, previous: string): Repair | null {
  const indent = /^[ \t\u3000]*/.exec(text)?.[0] ?? "";
  if (!indent.includes("\t") || indent.length === text.length) return null;
  const mended = fitted(indent.replaceAll("\t", "  "), previous) + text.slice(indent.length);
  return {
    code: "record/tab-indent",
    params: { mend: cut(mended) },
    text: mended,
    unit: indent.indexOf("\t"),
  };
}

function mendWideIndent(text: string, previous: string): Repair | null {
  const indent = /^[ \u3000]*/.exec(text)?.[0] ?? "";
  const rest = text.slice(indent.length);
  if (!indent.includes("\u3000") || rest === "") return null;
  const mended = isStructure(rest)
    ? fitted(indent.replaceAll("\u3000", "  "), previous) + rest
    : proseIndent(previous) + text.replace(/^ +/, "");
  const unit = indent.indexOf("\u3000");
  return { code: "record/fullwidth-indent", params: { mend: cut(mended) }, text: mended, unit };
}

/** Below a finished `key: value` nothing can be deeper: the line stands beside it. */
function fitted(indent: string, previous: string): string {
  // The line above may still await its own mending.
  const { head, rest } = lineOf(
    previous.replace(/^[ \t\u3000]+/, (blanks) => blanks.replace(/[\t\u3000]/g, "  ")),
  );
  const finished = /^[^\s:#][^:]*: +[^\s|>#&]/.test(rest);
  return finished && indent.length > head.length ? " ".repeat(head.length) : indent;
}

function isStructure(rest: string): boolean {
  return /^(-\s|[^\s:：、。]{1,24}[:：](\s|$|[^\s]))/.test(rest);
}

/** Indentation for prose that follows `key: |`, or that of the prose before. */
function proseIndent(previous: string): string {
  const indent = /^ */.exec(previous)?.[0] ?? "";
  return /[:|>][+-]?$/.test(previous.trimEnd()) ? `${indent}  ` : indent;
}

function mendColon({ head, rest }: Line, isKey: IsKey): Repair | null {
  const wide = /^([^\s:：'"#][^:：]*?)[ \u3000]*：[ \u3000]*(.*)$/.exec(rest);
  if (wide !== null && isPlausibleKey(wide[1] ?? "", isKey)) {
    return colonRepair("record/fullwidth-colon", head, wide, rest.indexOf("："));
  }
  const tight = /^([^\s:：'"#][^:：]*?):([^\s].*)$/.exec(rest);
  if (tight === null || !isKey(tight[1] ?? "")) return null;
  return colonRepair("record/colon-blank", head, tight, rest.indexOf(":"));
}

function colonRepair(code: Code, head: string, match: RegExpExecArray, at: number): Repair {
  const value = (match[2] ?? "").trim();
  const mend = value === "" ? `${match[1]}:` : `${match[1]}: ${value}`;
  const unit = head.length + at;
  return { code, params: { found: shown(match[0] ?? ""), mend: shown(mend) }, text: head + mend, unit };
}

function isPlausibleKey(word: string, isKey: IsKey): boolean {
  return isKey(word) || (word.length <= 12 && !/[、。，．「」\s\u3000]/.test(word));
}

function mendDash({ head, rest }: Line): Repair | null {
  if (!/^-[^\s-]/.test(rest)) return null;
  const mend = `- ${rest.slice(1)}`;
  return {
    code: "record/dash-blank",
    params: { found: shown(rest), mend: shown(mend) },
    text: head + mend,
    unit: head.length,
  };
}

function mendValue(text: string): Repair | null {
  const { before, value } = splitValue(text);
  const sign = signOf(value);
  if (sign === null || before.trim() === "") return null;
  const mended = `${before.replace(/([^\s])$/, "$1 ")}${quoted(value)}`;
  const [reason, reasonEn] = sign;
  const params = { reason, reasonEn, mend: shown(mended.trimStart()) };
  return { code: "record/quote-this", params, text: mended, unit: before.length };
}

function shown(line: string): string {
  return cut(line.trim());
}

function cut(line: string): string {
  const characters = [...line.trimEnd()];
  return characters.length <= 60 ? characters.join("") : `${characters.slice(0, 60).join("")}…`;
}
