import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { CheckFinding } from "../../src/check/index.ts";
import type { Place } from "../../src/diagnostic/index.ts";
import type { ExistingFile } from "./check-typed.ts";
import { foldedText, type TypedPacket } from "./mutation/typed.ts";

/** The packets of fixtures/existing: papers typed elsewhere, as one text and as Word files. */
export const existingNames = ["000", "001", "002", "003", "004"] as const;
export type ExistingName = (typeof existingNames)[number];
export const textName = "資料一式.txt";
const folder = fileURLToPath(new URL("../../fixtures/existing/", import.meta.url));

/** What must be found in a packet: words in its message or at its places, and the papers it points to. */
export interface Expected {
  readonly 番号: string;
  readonly 何: string;
  readonly 語: readonly string[];
  /** Heads of names of Word files: "05". */
  readonly 文書?: readonly string[];
  readonly 符号?: readonly string[];
  readonly 区分?: "誤り" | "不一致" | "表記";
}

export interface ExpectedFile {
  readonly 出る: readonly Expected[];
  readonly 出てよい: readonly Expected[];
  readonly 出ない: readonly { readonly 番号: string; readonly 何: string; readonly 文: string }[];
}

export const expectedOf = (name: ExistingName): ExpectedFile =>
  parse(readFileSync(join(folder, name, "expected.yaml"), "utf8"));

/** The packet as text. */
export function textOf(name: ExistingName): ExistingFile[] {
  return [{ file: textName, bytes: readFileSync(join(folder, name, textName)) }];
}

/** The same as Word files, one a paper, in the order of their names. */
export function wordOf(name: ExistingName): ExistingFile[] {
  const word = join(folder, name, "word");
  const names = readdirSync(word).sort();
  return names.map((file) => ({ file, bytes: readFileSync(join(word, file)) }));
}

/** The packet with every inconsistency mended. */
export function correctedOf(name: ExistingName): TypedPacket {
  const text = readFileSync(join(folder, name, "corrected", textName), "utf8");
  return { name, files: [{ file: textName, text }] };
}

/**
 * Packets that agree, written by somebody who had not seen the rules: with other habits than the five, and with pairs
 * that look like slips and are none.
 */
export const agreeingNames = ["consultation-text", "report-word", "two-councils-text"] as const;

/** The files of one of them, in the order of their names. */
export function agreeingFiles(name: (typeof agreeingNames)[number]): ExistingFile[] {
  const own = join(folder, "agreeing", name);
  const names = readdirSync(own).sort();
  return names.map((file) => ({ file, bytes: readFileSync(join(own, file)) }));
}

/** Those of them that are text. */
export const agreeingTexts = (): readonly TypedPacket[] =>
  agreeingNames.flatMap((name) => {
    const files = agreeingFiles(name).filter(({ file }) => file.endsWith(".txt"));
    const decoder = new TextDecoder();
    return files.length === 0
      ? []
      : [{ name, files: files.map(({ file, bytes }) => ({ file, text: decoder.decode(bytes) })) }];
  });

const severities = { 誤り: "error", 不一致: "warning", 表記: "info" } as const;

/** Does the finding say what was expected, and point to all papers named? Blanks and widths do not count. */
export function says(found: CheckFinding, expected: Expected, paperOf: (place: Place) => string): boolean {
  const { code, message, places, severity } = found.diagnostic;
  const said = foldedText([message.ja, ...places.map(({ excerpt = "" }) => excerpt)].join("\n"));
  const papers = new Set(places.map(paperOf));
  return (
    expected.語.every((word) => said.includes(foldedText(word))) &&
    (expected.文書 ?? []).every((paper) => papers.has(paper)) &&
    (expected.符号 === undefined || expected.符号.includes(code)) &&
    (expected.区分 === undefined || severities[expected.区分] === severity)
  );
}

/** Which paper of a packet a place is in, by the number its Word file begins with: in the text by the line. */
export function paperAt(name: ExistingName): (place: Place) => string {
  const lines = readFileSync(join(folder, name, textName), "utf8")
    .split("\n")
    .map(typedLine);
  const starts: { readonly paper: string; readonly line: number }[] = [];
  for (const { ファイル: file, 始まり: wanted } of filesOf(name)) {
    const from = starts.at(-1)?.line ?? 0;
    const line = lines.findIndex((_, at) => at >= from && begins(lines, at, wanted));
    starts.push({ paper: file.slice(0, 2), line: line + 1 });
  }
  return ({ file = "", line = 0 }) => {
    if (!file.endsWith(".txt")) return basename(file).slice(0, 2);
    return starts.findLast((start) => start.line <= line)?.paper ?? "";
  };
}

interface WordFile {
  readonly ファイル: string;
  readonly 始まり: readonly string[];
}

const filesOf = (name: ExistingName): readonly WordFile[] =>
  parse(readFileSync(join(folder, name, "word.yaml"), "utf8"));
const typedLine = (line: string): string => (line.includes("\t") ? line : line.replace(/^ *- /, "").trim());

function begins(lines: readonly string[], at: number, wanted: readonly string[]): boolean {
  const following = lines.slice(at, at + 2 * wanted.length).filter((line) => line !== "");
  return lines[at] !== "" && wanted.every((one, index) => following[index] === one);
}
