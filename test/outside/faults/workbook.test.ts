import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { contentsOf, newFolder, remove } from "./desk.ts";
import { clock, yoshiki } from "./running.ts";

/** A list from another section, as Excel gives it: thousands of rows, some of them wrong. */
const folder = newFolder();
afterAll(() => remove(folder));

const SHEET = "報告案件";
const HEADINGS = ["件名", "概要", "稼働時期", "類型事項/適用", "実施機関", "様式4/文書番号", "様式4/日付"];
const ROWS = 5000;
/** Every so many rows one cell is wrong, in turn in each of these columns. */
const EVERY = 25;
const wrong = [
  { column: 2, letter: "C", text: "令和3年2月30日から" },
  { column: 5, letter: "F", text: "86号" },
  { column: 6, letter: "G", text: "令和7年2月30日" },
] as const;

function rowOf(n: number): string[] {
  return [
    ...[
      `第${n}窓口システム`,
      "窓口の記録を残す。",
      "令和3年3月29日から",
      "条例第11条第1項 類型10",
      "企画調整局",
    ],
    ...[`見企テ第${n}号`, "令和3年4月27日"],
  ];
}

/** @param spoil changes the cells of the n-th row; the heading is the sheet's first row */
async function workbook(
  name: string,
  rows: number,
  spoil: (cells: string[], n: number) => void,
): Promise<string> {
  const cells = Array.from({ length: rows }, (_, i) => {
    const row = rowOf(i + 1);
    spoil(row, i + 1);
    return row;
  });
  const data = [HEADINGS, ...cells].map((row) => row.map((value) => ({ value, type: String })));
  const file = join(folder, name);
  writeFileSync(file, await writeXlsxFile(data, { sheet: SHEET }).toBuffer());
  return file;
}

interface Report {
  readonly failure: string | null;
  readonly files: readonly unknown[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly places: readonly { readonly file?: string; readonly sheet?: string; readonly cell?: string }[];
  }[];
}

it(`${ROWS} rows with 200 wrong cells: every cell is named, and nothing is written`, async () => {
  const places: string[] = [];
  const list = await workbook("報告案件.xlsx", ROWS, (cells, n) => {
    if (n % EVERY !== 0) return;
    const { column, letter, text } = wrong[(n / EVERY) % wrong.length] ?? wrong[0];
    cells[column] = text;
    places.push(`${SHEET}!${letter}${n + 1}`);
  });
  expect(places).toHaveLength(200);
  const before = contentsOf(folder);
  const { code, out } = await yoshiki(["render", list, "--form", "様式4", "--json", ...clock]);
  const report = JSON.parse(out) as Report;
  expect([code, report.failure, report.files]).toEqual([2, "input", []]);
  const errors = report.findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ places: [at] }) => `${at?.sheet}!${at?.cell}`)).toEqual(places);
  expect(contentsOf(folder)).toEqual(before);
});

it("300 right rows: the same bytes from threads as from one", async () => {
  const list = await workbook("右.xlsx", 300, () => undefined);
  const made = async (jobs: string) => {
    const out = join(folder, jobs);
    const where = ["--out", out, "--jobs", jobs, ...clock];
    expect(await yoshiki(["render", list, "--form", "様式4", ...where])).toMatchObject({ code: 0 });
    return contentsOf(out);
  };
  const one = await made("1");
  expect(Object.keys(one)).toHaveLength(600);
  expect(await made("2")).toEqual(one);
});
