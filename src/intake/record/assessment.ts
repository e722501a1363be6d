import { optionsOf } from "../../records/kinds/assessment/checks/said.ts";
import type { Answer, Option } from "../../records/kinds/assessment/field.ts";
import {
  type AssessmentEntry,
  type AssessmentReading,
  changeRowsIn,
  readAssessment,
  readCover,
} from "../assessment/index.ts";
import { rowOf } from "./change-table.ts";
import type { PaperReading } from "./paper-reading.ts";
import { plain } from "./paper-reading.ts";
import { workflow, workflowPictures } from "./workflow.ts";
import { type Doubt, group, list, text, type Written, type WrittenGroup } from "./written.ts";

/** 評価書: cover, Ⅰ to Ⅵ by the field table, 別添1 to 3. */
export function assessment(reading: PaperReading): WrittenGroup | null {
  const { lines } = reading;
  const form = readAssessment(lines);
  const cover = readCover(lines, form.front);
  const unread = new Set([...form.unread, ...cover.unread]);
  for (const [index] of lines.entries()) if (!unread.has(index)) reading.use(index);
  const tree = new Tree();
  const names = new Map<number, string[]>();
  for (const entry of form.entries) {
    if (entry.field.kind.type === "fileNames") {
      const own = entry.value.map((span) =>
        reading
          .spanText(span)
          .replace(/^[（(][0-9０-９]{1,2}[)）]/, "")
          .trim(),
      );
      if (entry.file !== null && !names.has(entry.file)) names.set(entry.file, own);
      continue;
    }
    const value = fieldValue(entry, reading);
    const path = entry.file === null ? [] : ["ファイル", entry.file];
    if (value !== null) tree.put([...path, entry.section.key, ...entry.keys], value);
  }
  for (const [file, own] of names) {
    const name = text(own[0]);
    if (name !== null) tree.put(["ファイル", file, "名称"], name);
  }
  for (const [key, value] of attachments(form, reading)) tree.put(key, value);
  const root = tree.written();
  const front = Object.fromEntries(
    cover.entries.map(({ key, value }) => [
      key,
      text(value.map((span) => plainLine(reading.spanText(span)))),
    ]),
  );
  const revision = text(cover.revision?.text.trim());
  return group({ 様式の版: revision, ...front, ...Object.fromEntries(root?.entries ?? []) });
}

/** What a field says, as records write it; null where it is blank. */
function fieldValue({ field, value }: AssessmentEntry, reading: PaperReading): Written | null {
  const lines = value.map((span) => reading.spanText(span)).filter((line) => line.trim() !== "");
  const { kind } = field;
  switch (kind.type) {
    case "text":
      return text(lines.map(plainLine));
    case "line":
      return text(lines.map(plainLine).join(""));
    case "date":
    case "span":
      return text(lines.join("").replace(/[\s\u3000]/g, ""));
    case "choice":
      return chosen(field, lines, value[0]?.line ?? null);
    case "several":
      return marked(field, lines);
    case "fixed":
    case "fileNames":
      return null;
  }
}

/** What stood behind a list's label as a tab follows it at once, or after one blank behind a number. */
function plainLine(line: string): string {
  return line.replace(/^([\s\u3000]*(?:[・●○■□◆①-⑳]|※[0-9]*|（.{1,3}）))\t/u, "$1").replace("\t", " ");
}

/** [　十分である　] among its options. Where the words are no option's the text is kept, and doubted. */
function chosen(field: Answer, lines: readonly string[], line: number | null): Written | null {
  const inside = /[[［]([^\]］]*)[\]］]/u.exec(lines.join(" "))?.[1]?.trim();
  const said = inside ?? lines.find((one) => !/選択肢|^[0-9][)）]/.test(one.trim()))?.trim() ?? "";
  if (plain(said) === "") return null;
  const found = optionNamed(said.replace(/^[0-9０-９]+[)）]\s*/, ""), optionsOf(field));
  if (found !== null) return text(found.label);
  const why: Doubt["why"] = { ja: "選択肢にない答えです", en: "not one of the options" };
  return text(said, { why, span: line === null ? null : { line, from: 0, to: 0 } });
}

function optionNamed(said: string, options: readonly Option[]): Option | null {
  const wanted = plain(said);
  return (
    options.find(({ label, labels }) =>
      [label, ...Object.values(labels)].some((word) => plain(word) === wanted),
    ) ?? null
  );
}

const mark = /[[［]([^\]］]*)[\]］]([^[［]*)/gu;

/** [○]庁内連携システム　[　]専用線: those that are set, with the words in brackets of those that have some. */
function marked(field: Answer, lines: readonly string[]): Written | null {
  const set: Written[] = [];
  for (const [, sign = "", words = ""] of lines.join("\t").matchAll(mark)) {
    if (!/[○◯〇✓☑レ●]/.test(sign)) continue;
    const options = [...optionsOf(field)].sort((a, b) => b.label.length - a.label.length);
    const own = words.replaceAll("\t", " ").trim();
    const option = options.find(({ label, labels }) =>
      [label, ...Object.values(labels)].some((word) => plain(own).startsWith(plain(word))),
    );
    if (option === undefined) continue;
    const detail = option.detail
      ? /[（(]([\s\S]*)[)）]/u.exec(own.slice(option.label.length))?.[1]?.trim()
      : undefined;
    const one = text(detail === undefined || detail === "" ? option.label : `${option.label}（${detail}）`);
    if (one !== null) set.push(one);
  }
  return list(set);
}

type Path = readonly (string | number)[];

function attachments(form: AssessmentReading, reading: PaperReading): readonly (readonly [Path, Written])[] {
  const found: (readonly [Path, Written | null])[] = [];
  for (const { part, file, lines } of form.attachments) {
    const words = lines.map((line) => plainLine(reading.lines[line]?.text ?? "").trim());
    if (part === "items")
      found.push([["ファイル", file, "記録項目"], text(itemLines(words, lines, reading))]);
    if (part === "workflow") found.push(...workflow(words, workflowPictures(form, reading)));
    if (part === "changes") {
      const { rows } = changeRowsIn(reading.lines);
      found.push([["変更"], list(rows.map((row) => rowOf(row, reading.lines)))]);
    }
  }
  return found.filter((one): one is [Path, Written] => one[1] !== null);
}

/** Without the file's name, which stands above the table. */
function itemLines(
  words: readonly string[],
  lines: readonly number[],
  reading: PaperReading,
): readonly string[] {
  const isInTable = lines.map((line) => reading.lines[line]?.cell !== null);
  return isInTable.some(Boolean)
    ? words.filter((_, at) => isInTable[at])
    : words.slice(/^【/.test(words[0] ?? "") ? 0 : 1);
}

/** Values put at their paths, as groups and lists. */
class Tree {
  readonly #root = new Map<string | number, unknown>();

  put(path: Path, value: Written): void {
    let at = this.#root;
    for (const key of path.slice(0, -1)) {
      const next = at.get(key);
      const inner = next instanceof Map ? next : new Map<string | number, unknown>();
      at.set(key, inner);
      at = inner;
    }
    const last = path.at(-1);
    if (last !== undefined && !at.has(last)) at.set(last, value);
  }

  written(): WrittenGroup | null {
    const made = writtenOf(this.#root);
    return made?.type === "group" ? made : null;
  }
}

function writtenOf(value: unknown): Written | null {
  if (!(value instanceof Map)) return value as Written;
  const entries = [...(value as Map<string | number, unknown>)].map(
    ([key, inner]) => [key, writtenOf(inner)] as const,
  );
  if (entries.some(([key]) => typeof key === "number")) return list(entries.map(([, inner]) => inner));
  return group(Object.fromEntries(entries));
}
