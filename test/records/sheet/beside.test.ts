import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inOrder } from "../../../src/records/index.ts";
import { columnsOf, unsupportedFields } from "../../../src/records/sheet/index.ts";
import { kinds, listed, listedSample } from "./reading.ts";
import { bookFile } from "./workbook-file.ts";

/** Packages that come with a module when it is loaded: imports that are not of types and not put off. */
function loadedWith(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith("src/")) return seen;
  const source = readFileSync(file, "utf8");
  for (const [, types, from = ""] of source.matchAll(
    /^(?:import|export)(\s+type)?\b[^;]*?from "([^"]+)";/gms,
  )) {
    if (types !== undefined) continue;
    loadedWith(from.startsWith(".") ? join(dirname(file), from) : from, seen);
  }
  return seen;
}

test("a run without lists loads no reader of Excel or CSV", () => {
  const loaded = loadedWith("src/records/index.ts");
  expect(loaded).toContain("src/records/sheet/open.ts");
  expect(loaded).toContain("zod");
  for (const name of ["csv-parse/sync", "saxes", "node:zlib", "src/records/sheet/xlsx/zip.ts"])
    expect(loaded).not.toContain(name);
  expect(loadedWith("src/records/sheet/xlsx/open.ts")).toContain("saxes");
  expect(loadedWith("src/records/sheet/csv/delimited.ts")).toContain("csv-parse/sync");
});

test("the columns of a kind, and what no column can hold", () => {
  const sample = kinds.find(({ kind }) => kind === "sample");
  if (sample === undefined) throw new Error("the sample kind is expected");
  const columns = columnsOf(sample) ?? [];
  expect(
    columns.map(
      (column) => `${column.headings.join("/")}${column.list ? " …" : ""}${column.required ? " !" : ""}`,
    ),
  ).toEqual([
    "件名 !",
    "本文",
    "日付",
    "件数",
    "至急",
    "方法",
    "備考 …",
    "担当/氏名",
    "担当/職",
    "場所",
    "非公開 …",
    "点検済 …",
  ]);
  expect(columns.find(({ path }) => path.join(".") === "way")?.choices?.map(({ ja }) => ja)).toEqual([
    "紙",
    "電子",
  ]);
  expect(unsupportedFields(sample).map(({ headings }) => headings.join("/"))).toEqual(["項目"]);
  const consultation = kinds.find(({ kind }) => kind === "consultation");
  expect(consultation === undefined ? undefined : columnsOf(consultation)).toBeNull();
});

test("findings of two cells with the same words stay two", async () => {
  const read = await listedSample(
    bookFile({
      sheets: [
        {
          name: "見本記録",
          rows: [
            ["件名", "件数"],
            ["あ", "百"],
            ["い", "百"],
          ],
        },
      ],
    }),
  );
  expect(inOrder(read.findings)).toHaveLength(2);
});

test("a place inside of a long cell shows its line; what is to be withheld is a path a line", async () => {
  const body = "1 趣旨\n　一つ目の文である。\n3 経過\n　二つ目の文である。";
  const read = await listed(
    bookFile({
      sheets: [
        {
          name: "説明資料",
          rows: [
            ["題名", "本文", "非公開"],
            ["資料の題名", body, "題名\n題銘"],
          ],
        },
      ],
    }),
  );
  expect(read.told).toEqual([
    "outline/number-gap 説明資料!B2 本文 「3 経過」",
    "record/unknown-path 説明資料!C2 非公開/2 「題銘」",
  ]);
});
