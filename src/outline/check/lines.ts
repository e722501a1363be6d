import { blank } from "../line/blank.ts";
import { readFigure } from "../line/special.ts";
import { isTooLong, type Line, limits } from "../line/split.ts";
import type { Report } from "./report.ts";

/** What is wrong with lines by themselves, whatever they mean. */
export function checkLines(lines: readonly Line[], report: Report): void {
  for (const line of lines) {
    if (isTooLong(line.content.text)) tooLong(line, report);
    unusable(line, report);
    mixedIndent(line, report);
    brackets(line, report);
    figure(line, report);
  }
}

function tooLong({ typed: { at }, content: { text } }: Line, report: Report): void {
  const length = Array.from(text).length;
  const params = { length: String(length), limit: String(limits.characters) };
  report("outline/line-too-long", params, { ...at, column: at.column + limits.characters });
}

/** What no renderer can set: control characters, half of a pair, noncharacters. */
const unusableSign = /[^\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/u;

function unusable({ content: { text, at } }: Line, report: Report): void {
  const match = unusableSign.exec(text);
  if (match === null) return;
  const point = match[0].codePointAt(0) ?? 0;
  const sign = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  report("outline/unusable-character", { sign }, at(match.index));
}

function mixedIndent({ typed: { at, indent }, content: { text } }: Line, report: Report): void {
  if (text === "" || !indent.includes("\t") || /^\t+$/.test(indent)) return;
  report("outline/indent-mixed", {}, { line: at.line, column: 1 });
}

const pairs: Readonly<Record<string, string>> = { "【": "】", "《": "》" };
const closers: ReadonlyMap<string, string> = new Map(
  Object.entries(pairs).map(([open, close]) => [close, open]),
);
const bracket = /(?<!^\\)[【】《》]/g;

/** Brackets that open and never close on their line, or close what was not opened. */
function brackets({ content: { text, at } }: Line, report: Report): void {
  const open: { readonly sign: string; readonly offset: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(bracket)) {
    if (pairs[sign] !== undefined) open.push({ sign, offset: index });
    else if (open.at(-1)?.sign === closers.get(sign)) open.pop();
    else report("outline/bracket-unopened", { close: sign, open: closers.get(sign) ?? "" }, at(index));
  }
  for (const { sign, offset } of open)
    report("outline/bracket-unclosed", { open: sign, close: pairs[sign] ?? "" }, at(offset));
  if (text.startsWith("＜") && !/[＞>]/.test(text))
    report("outline/bracket-unclosed", { open: "＜", close: "＞" }, at(0));
}

const inside = new RegExp(
  `[［[]${blank}*図${blank}*[：:]${blank}*[^［\\][］ \\u3000\\t\\u00a0][^［\\][］]*[］\\]]`,
);
/** Attempts at a figure that fill their line. */
const attempts = [
  new RegExp(`^[［[]${blank}*(?:図|画像|写真|挿絵)[^\\]］]*(?:[］\\]]$|$)`),
  new RegExp(`^[【〔《〈＜<（(]${blank}*(?:図|画像)${blank}*[：:].*[】〕》〉＞>）)]$`),
];

function figure(line: Line, report: Report): void {
  const { text, at } = line.content;
  if (!text.includes("図") && !text.includes("画像") && !text.includes("写真") && !text.includes("挿絵"))
    return;
  if (readFigure(line) !== null) return;
  const match = inside.exec(text);
  if (match !== null) report("outline/figure-inside-text", { figure: match[0] }, at(match.index));
  else if (attempts.some((attempt) => attempt.test(text))) report("outline/figure-syntax", { text }, at(0));
}
