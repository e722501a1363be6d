import { type DateFormat, formatDate, formatSpan } from "../notation/index.ts";
import {
  type Answers,
  blocksIn,
  dateOf,
  type Mark,
  marksOf,
  membersOf,
  paragraphsOf,
  spanOf,
  wordOf,
} from "../records/kinds/assessment/answers.ts";
import { isWritten, optionsOf } from "../records/kinds/assessment/checks/said.ts";
import type { Answer, FieldNode, Option, Revision } from "../records/kinds/assessment/field.ts";
import { labelIn } from "../records/kinds/assessment/revision.ts";
import { NOTHING, REMOVED } from "./convention.ts";
import { type Cells, textCells } from "./text.ts";

/** How values are printed: the form's revision decides on words, the office on dates. */
export interface Print {
  readonly revision: Revision;
  readonly dates: DateFormat;
  /** Of a 新旧対照表; see `textCells`. */
  readonly beside: boolean;
}

/** What stands in the two cells for a field, as the form prints it; of texts and marks only what differs. */
export function answerCells(field: Answer, before: Answers, after: Answers, print: Print): Cells {
  switch (field.kind.type) {
    case "text":
      return textCells(paragraphsOf(before, field), paragraphsOf(after, field), print.beside);
    case "several":
      return markCells(field, before, after, print);
    default:
      return orNothing(printedAnswer(field, before, print), printedAnswer(field, after, print));
  }
}

/** Blank cells say so, unless both are. */
export function orNothing(before: readonly string[], after: readonly string[]): Cells {
  if (before.length === 0 && after.length === 0) return { before, after };
  return {
    before: before.length === 0 ? [NOTHING] : before,
    after: after.length === 0 ? [REMOVED] : after,
  };
}

/** A field's value as the form prints it, without the options that are not chosen; empty = blank. */
export function printedAnswer(field: Answer, answers: Answers, print: Print): readonly string[] {
  const { kind } = field;
  switch (kind.type) {
    case "text":
      return paragraphsOf(answers, field);
    case "line":
      return [wordOf(answers, field) ?? []].flat();
    case "choice": {
      const said = wordOf(answers, field);
      const found = kind.options.find(({ value }) => value === said);
      if (found === undefined) return [];
      const count = kind.count === null ? "" : `　${countText(blocksIn(answers, kind.count).length)}`;
      return [`[　${labelIn(found, print.revision)}　]${count}`];
    }
    case "several": {
      const lines = optionsOf(field).flatMap((option) =>
        marksFor(option, field, answers).map((mark) => markText(option, mark, answers, print)),
      );
      return lines.length === 0 ? [] : [lines.join("　")];
    }
    case "date": {
      const day = dateOf(answers, field);
      return day === null ? [] : [formatDate(day, print.dates)];
    }
    case "span": {
      const days = spanOf(answers, field);
      return days === null ? [] : [formatSpan(days, print.dates)];
    }
    case "fixed":
    case "fileNames":
      return [];
  }
}

function countText(count: number): string {
  return `（　${count === 0 ? "　" : count}　）件`;
}

function marksFor({ value }: Option, field: Answer, answers: Answers): readonly Mark[] {
  return marksOf(answers, field).filter(({ option }) => option === value);
}

/** @param mark null: the option is not set */
function markText(option: Option, mark: Mark | null, answers: Answers, { revision }: Print): string {
  const detail = option.detail ? `（${mark?.detail ?? "　"}）` : "";
  const count = option.count === null ? "" : countText(blocksIn(answers, option.count).length);
  return `[${mark === null ? "　" : "○"}]${labelIn(option, revision)}${detail}${count}`;
}

/** Only the options that differ: `[　]その他（　）` → `[○]その他（中間サーバー）`. */
function markCells(field: Answer, before: Answers, after: Answers, print: Print): Cells {
  const lines = { before: [] as string[], after: [] as string[] };
  for (const option of optionsOf(field)) {
    const old = marksFor(option, field, before);
    const now = marksFor(option, field, after);
    const has = (list: readonly Mark[], mark: Mark) => list.some(({ detail }) => detail === mark.detail);
    const gone = old.filter((mark) => !has(now, mark));
    const come = now.filter((mark) => !has(old, mark));
    if (gone.length === 0 && come.length === 0) continue;
    const blank = (answers: Answers) => [markText(option, null, answers, print)];
    const texts = (marks: readonly Mark[], answers: Answers) =>
      marks.map((mark) => markText(option, mark, answers, print));
    lines.before.push(...(old.length === 0 ? blank(before) : texts(gone, before)));
    lines.after.push(...(now.length === 0 ? blank(after) : texts(come, after)));
  }
  return orNothing(lines.before, lines.after);
}

/** All that is written in a group, field by field: `①法令上の根拠　番号法…`, `＜リスクへの対策は十分か＞　[　十分である　]`; of several paragraphs the label stands alone. */
export function printedGroup(parts: readonly FieldNode[], answers: Answers, print: Print): readonly string[] {
  return parts.flatMap((node) => printedNode(node, answers, print));
}

function printedNode(node: FieldNode, answers: Answers, print: Print): readonly string[] {
  switch (node.type) {
    case "answer":
      return [...labelled(node, answers, print), ...printedGroup(node.parts, answers, print)];
    case "cluster":
      return headed(node.number + node.label, printedGroup(node.parts, answers, print));
    case "aside":
      return printedGroup(node.parts, answers, print);
    case "head":
    case "risk": {
      const inside = (answers[node.name] ?? {}) as Answers;
      const beside = node.type === "head" && node.beside !== null ? [node.beside] : [];
      return headed(titleOf(node), printedGroup([...beside, ...node.parts], inside, print));
    }
    case "repeated":
      return blocksIn(answers, node.name).flatMap((block, at) => [
        `${node.label}${at + 1}　${node.title === null ? "" : (wordOf(block, node.title) ?? "")}`.trimEnd(),
        ...printedGroup(node.parts, block, print),
      ]);
  }
}

/**
 * A label without a number stands in brackets, so that it is not read as text. A field with a dash is left out: it says
 * that there is nothing to say.
 */
function labelled(field: Answer, answers: Answers, print: Print): readonly string[] {
  const lines = isWritten(answers[field.name]) ? printedAnswer(field, answers, print) : [];
  const words = labelIn(field, print.revision);
  if (lines.length === 0 || words === "") return lines;
  const label = field.number === "" ? `＜${words}＞` : field.number + words;
  return lines.length === 1 ? [`${label}　${lines[0]}`] : [label, ...lines];
}

function headed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 || title === "" ? lines : [title, ...lines];
}

/** 3. 特定個人情報の使用; リスク1：目的を超えた…; その他のリスク… */
export function titleOf({ number, label }: { readonly number: string; readonly label: string }): string {
  if (number === "") return label;
  return /^\d+$/.test(number) ? `${number}. ${label}` : `${number}： ${label}`;
}

/** Whether anything is written in a group. */
export function isBlank(answers: Answers): boolean {
  return Object.entries(answers).every(
    ([name, value]) => name === "id" || value === undefined || (isGroup(value) && isBlank(value)),
  );
}

/** How many fields of a group are written. */
export function countWritten(parts: readonly FieldNode[], answers: Answers): number {
  return membersOf(parts).filter(({ name }) => answers[name] !== undefined).length;
}

function isGroup(value: unknown): value is Answers {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !("iso" in value) &&
    !("from" in value)
  );
}
