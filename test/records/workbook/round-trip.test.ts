import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commentedExample } from "../../../src/records/example.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { type RecordFile, readRecordText } from "../../../src/records/read.ts";
import type { RecordKind } from "../../../src/records/record-kind.ts";
import { openSheets, sheetRecords, unsupportedFields } from "../../../src/records/sheet/index.ts";
import { inputWorkbook, standsInSheet } from "../../../src/records/workbook/workbook.ts";
import { codesOf, got } from "../../outcome.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "yoshiki-round-trip-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The workbook as somebody has filled it in who took over the rows of 記入例. */
async function filled(kind: RecordKind): Promise<Uint8Array> {
  const parts = unzipSync(await inputWorkbook(kind));
  const example = parts["xl/worksheets/sheet2.xml"];
  if (example === undefined) throw new Error("no second sheet");
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": example });
}

async function tablesOf(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return openSheets(file, { kinds: recordKinds });
}

/** What a record in YAML holds, without what no sheet can. */
function valueInSheet(kind: RecordKind, all: boolean): Record<string, unknown> {
  const read = readRecordText(commentedExample(kind, { all }), "記入例.yaml", "yaml", { kinds: recordKinds });
  const value = { ...(got(read).value as Record<string, unknown>) };
  for (const { path } of unsupportedFields(kind)) delete value[path[0] ?? ""];
  return value;
}

/** The text of letters and explanations leads on to 記 and 図 in YAML, and to nothing in a sheet. */
function withoutProse(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== "body" && name !== "text");
  return Object.fromEntries(kept);
}

describe.each(recordKinds.filter(standsInSheet))("the workbook of $kind", (kind) => {
  it("is read as it is filled in: the examples are the records that YAML examples are", async () => {
    const tables = got(await tablesOf(`${kind.ja}.xlsx`, await filled(kind)));
    expect(tables.map(({ sheet, kind: name }) => [sheet, name])).toEqual([[kind.ja, kind.kind]]);
    const records = tables.flatMap((table): readonly RecordFile[] => {
      const read = sheetRecords(table, { kinds: recordKinds });
      expect(codesOf(read)).toEqual([]);
      return got(read);
    });
    for (const [at, all] of [false, true].entries())
      expect(withoutProse(records[at]?.value)).toEqual(withoutProse(valueInSheet(kind, all)));
  });

  it("holds no record before it is filled in", async () => {
    const opened = await tablesOf(`空の${kind.ja}.xlsx`, await inputWorkbook(kind));
    expect(codesOf(opened)).toEqual(["sheet/no-rows"]);
  });
});
