import type { Answers } from "../records/kinds/assessment/answers.ts";
import type { Answer, Cluster, FieldNode, Head, Repeated, Risk } from "../records/kinds/assessment/field.ts";
import { labelIn } from "../records/kinds/assessment/revision.ts";
import { comparedBlocks } from "./compare-blocks.ts";
import { type Found, keyOf, type Pair, within } from "./found.ts";
import { answerCells, countWritten, isBlank, orNothing, printedGroup, titleOf } from "./printed.ts";

/** A label longer than this has a line of 項目 to itself. */
const LONG_LABEL = 20;

/** What stands before a field's own label in its line of 項目. */
interface Before {
  readonly text: string;
  /** Between it and the label: 使用方法-情報の突合, 物理的対策 具体的な対策の内容. */
  readonly join: string;
}

const none: Before = { text: "", join: "" };

/** Compares the fields of one group, in the form's order. */
export function comparedParts(
  parts: readonly FieldNode[],
  pair: Pair,
  found: Found,
  before: Before = none,
): void {
  for (const node of parts)
    switch (node.type) {
      case "answer":
        comparedAnswer(node, pair, found, before);
        break;
      case "cluster":
        comparedParts(node.parts, importantBy(node, pair), found, {
          text: node.number + node.label,
          join: " ",
        });
        break;
      case "aside":
        comparedParts(node.parts, pair, found, before);
        break;
      case "head":
        comparedHead(node, pair, found);
        break;
      case "risk":
        comparedRisk(node, pair, found);
        break;
      case "repeated":
        comparedRepeated(node, pair, found, before);
        break;
    }
}

function importantBy({ important }: Pick<Cluster, "important">, pair: Pair): Pair {
  return important ? { ...pair, important } : pair;
}

function comparedAnswer(field: Answer, pair: Pair, found: Found, before: Before): void {
  const label = field.number + labelIn(field, found.print.revision);
  const item = withLabel(pair.item, before, label);
  const own = { ...pair, names: [...pair.names, field.name] };
  if (field.name !== "") {
    const key = pair.row ?? keyOf(own.names);
    if (found.value(pair, field.name, key) && pair.row === null) {
      const important = (pair.important || field.important) && !isExcepted(pair, field);
      found.row({ key, item, important }, answerCells(field, pair.before, pair.after, found.print));
    }
  }
  if (field.parts.length === 0) return;
  const inside = isExcepted(pair, field) ? { ...pair, important: false } : pair;
  if (label.length > LONG_LABEL) comparedParts(field.parts, { ...inside, item }, found);
  else {
    const text = before.text + before.join + label;
    comparedParts(field.parts, inside, found, { text, join: field.kind.type === "text" ? "-" : " " });
  }
}

function withLabel(item: readonly string[], before: Before, label: string): readonly string[] {
  const line = label === "" ? before.text : before.text + before.join + label;
  return line === "" ? item : [...item, line];
}

/** （7. リスク1⑨を除く。）: Ⅲ is ※ as a whole but for the incidents of the last years. */
function isExcepted(pair: Pair, { name, number }: Answer): boolean {
  return number === "⑨" && name === "incident" && pair.names.slice(-3).join("/") === "risks/storage/leak";
}

function comparedHead(node: Head, pair: Pair, found: Found): void {
  const inside = within(pair, node.name, {
    item: [...pair.item, titleOf(node)],
    important: pair.important || node.important,
  });
  const parts = node.beside === null ? node.parts : [node.beside, ...node.parts];
  comparedParts(parts, inside, found);
}

function comparedRisk(node: Risk, pair: Pair, found: Found): void {
  const title = titleOf(node);
  const inside = within(pair, node.name, {
    item: title === "" ? pair.item : [...pair.item, title],
    important: pair.important || node.important,
  });
  if (inside.row !== null || !isGiven(node.parts, inside)) comparedParts(node.parts, inside, found);
  else comparedWhole(node.parts, inside, found);
}

/** Whether a group of several fields has come or gone as a whole. */
function isGiven(parts: readonly FieldNode[], { before, after }: Pair): boolean {
  if (isBlank(before) === isBlank(after)) return false;
  return countWritten(parts, isBlank(before) ? after : before) > 1;
}

/** One row for all of a group that one of the records has not. */
function comparedWhole(parts: readonly FieldNode[], pair: Pair, found: Found): void {
  const key = keyOf(pair.names);
  comparedParts(parts, { ...pair, row: key }, found);
  const before = printedGroup(parts, pair.before, found.print);
  const after = printedGroup(parts, pair.after, found.print);
  const cells = orNothing(before, after);
  found.row({ key, item: pair.item, important: pair.important || isImportantIn(parts, pair) }, cells);
}

/** Whether a field with ※ is written in a group or block. */
export function isImportantIn(
  parts: readonly FieldNode[],
  { before, after }: Pick<Pair, "before" | "after">,
): boolean {
  const has = (answers: Answers, name: string): boolean => answers[name] !== undefined;
  return parts.some((node) => {
    if (node.type === "cluster" || node.type === "aside") return isImportantIn(node.parts, { before, after });
    if (node.type === "answer")
      return (
        (node.important && (has(before, node.name) || has(after, node.name))) ||
        isImportantIn(node.parts, { before, after })
      );
    return node.important && (has(before, node.name) || has(after, node.name));
  });
}

function comparedRepeated(node: Repeated, pair: Pair, found: Found, before: Before): void {
  const parts = node.title === null ? node.parts : [node.title, ...node.parts];
  comparedBlocks({ list: node.name, name: node.title?.name ?? "name", pair }, found, {
    kept: (block, at) =>
      comparedParts(parts, block, found, { text: before.text + before.join + at(node), join: " " }),
    lone: (block, at) => {
      const cells = (answers: Answers | null) =>
        answers === null ? [] : printedBlock(node, answers, at(node), found);
      const { before: gone, after: come } = block;
      found.row(
        {
          key: keyOf(block.names),
          item: [...block.item, at(node)],
          important: block.important || isImportantIn(parts, block),
        },
        orNothing(cells(isBlank(gone) ? null : gone), cells(isBlank(come) ? null : come)),
      );
    },
  });
}

/** 移転先1　健康福祉局保健予防課, and below it all its fields. */
function printedBlock(node: Repeated, answers: Answers, called: string, found: Found): readonly string[] {
  const title = node.title === null ? undefined : answers[node.title.name];
  const head = typeof title === "string" ? `${called}　${title}` : called;
  return [head, ...printedGroup(node.parts, answers, found.print)];
}
