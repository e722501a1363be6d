import { writeFileSync } from "node:fs";
import writeXlsxFile from "write-excel-file/node";
import { parse } from "yaml";
import { caseRecord } from "./records.mjs";

/** Which columns are spoilt, what stands there then, each with one place it is told at. */
const bad = [
  ["件名", ""],
  ["稼働時期", "令和3年2月30日から"],
  ["様式4/文書番号", "86号"],
  ["状態", "下書き"],
];

/**
 * The same records as of workload a, one a row, as a clerk keeps a list: headings above, lines of a cell where a record
 * has a list.
 *
 * @param first number of the first record
 */
export function listOf(first, count) {
  const records = Array.from({ length: count }, (_, i) => flat(parse(caseRecord(first + i))));
  const headings = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return [headings, ...records.map((record) => headings.map((heading) => record.get(heading) ?? ""))];
}

/** A list with so many wrong cells, spread evenly. @returns its rows, and the places as they have to be told */
export function spoiltList(count, faults) {
  const [headings, ...rows] = listOf(0, count);
  const places = Array.from({ length: faults }, (_, nth) => {
    const [heading, text] = bad[nth % bad.length];
    const [row, column] = [Math.floor((nth * count) / faults), headings.indexOf(heading)];
    rows[row][column] = text;
    return `${letters(column)}${row + 2}`;
  });
  return { rows: [headings, ...rows], places };
}

export function writeCsv(file, rows) {
  const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
  writeFileSync(file, rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join(""));
}

export async function writeWorkbook(file, rows) {
  const data = rows.map((row) => row.map((cell) => (cell === "" ? null : { value: cell, type: String })));
  writeFileSync(file, await writeXlsxFile(data, { sheet: "報告案件" }).toBuffer());
}

/** 様式4: { 日付 } → 様式4/日付; what only marks a file of its own is left out. */
function flat(value, path = "") {
  const cells = new Map();
  for (const [key, one] of Object.entries(value)) {
    const heading = path === "" ? key : `${path}/${key}`;
    if (Array.isArray(one)) cells.set(heading, one.join("\n"));
    else if (typeof one === "object") for (const [name, cell] of flat(one, heading)) cells.set(name, cell);
    else if (!["種類", "版"].includes(heading)) cells.set(heading, unfolded(String(one)));
  }
  return cells;
}

/** What YAML's folding has put at line ends of Japanese. */
const unfolded = (text) => text.trimEnd().replaceAll("、 ", "、");

/** A, B, …, Z, AA, … */
function letters(column) {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
