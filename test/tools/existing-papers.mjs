#!/usr/bin/env node
// existing-papers: the packets of fixtures/existing as the Word files a clerk has, made from their texts. Made once and committed:
//   node test/tools/existing-papers.mjs [000 001 …]     reads 資料一式.txt and word.yaml, writes word/*.docx
// The same text gives the same bytes.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { wordFile } from "./existing-papers/word-file.mjs";

const existing = fileURLToPath(new URL("../../fixtures/existing/", import.meta.url));
const named = process.argv.slice(2);
const packets = named.length > 0 ? named : readdirSync(existing).filter((name) => /^\d{3}$/.test(name));

/** A line as Word holds it: the list marks of the text file are no text of the paper. */
const typed = (line) => line.replace(/^ *- /, "").trim();

/** The line where a file begins: its lines in order, blank lines between them not counted. */
function startOf(lines, wanted, from) {
  for (let at = from; at < lines.length; at++) {
    const following = lines.slice(at, at + 2 * wanted.length).filter((line) => line !== "");
    if (lines[at] !== "" && wanted.every((one, index) => following[index] === one)) return at;
  }
  throw new Error(`no line ${wanted.join(" / ")} after line ${from + 1}`);
}

for (const packet of packets) {
  const folder = join(existing, packet);
  const text = readFileSync(join(folder, "資料一式.txt"), "utf8");
  const lines = text.split("\n").map((line) => (line.includes("\t") ? line : typed(line)));
  const files = parse(readFileSync(join(folder, "word.yaml"), "utf8"));
  const starts = [];
  for (const { 始まり: wanted } of files) starts.push(startOf(lines, wanted, (starts.at(-1) ?? -1) + 1));
  if (starts[0] !== 0) throw new Error(`${packet}: the first file begins on line ${starts[0] + 1}`);
  rmSync(join(folder, "word"), { recursive: true, force: true });
  mkdirSync(join(folder, "word"));
  for (const [index, { ファイル: name }] of files.entries())
    writeFileSync(join(folder, "word", name), await wordFile(lines.slice(starts[index], starts[index + 1])));
}
