import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import { shownPath, unreadable } from "../file-text.ts";
import { SHEET_SIZE_LIMIT } from "./grid.ts";
import { type SheetDeps, SheetSorter } from "./sorter.ts";
import type { SheetTable } from "./table.ts";

export type { SheetDeps } from "./sorter.ts";

/** How names of files end that are opened as lists: old and foreign ones too, to say what is wrong with them. */
export const SHEET_ENDING = /\.(?:xls[xmb]?|ods|csv|tsv)$/i;

/**
 * Opens an Excel or CSV file and finds the lists of records in it. What is wrong with a list (its heading, its rows)
 * is told by `sheetRecords`; here only what keeps the file from being read as lists at all.
 */
export async function openSheets(path: string, deps: SheetDeps): Promise<Outcome<readonly SheetTable[]>> {
  const file = shownPath(path);
  const bytes = bytesOf(path, file);
  if (!bytes.ok) return bytes;
  const start = bytes.value.subarray(0, 4).toString("latin1");
  if (start === "PK\u0003\u0004" || start === "PK\u0005\u0006")
    return workbookTables(bytes.value, file, deps);
  if (start === "\u00d0\u00cf\u0011\u00e0") {
    const { oleFault } = await import("./xlsx/open.ts");
    return fail([oleFault(bytes.value, file)]);
  }
  if (/^\.(?:xls[xmb]?|ods)$/i.test(extname(path)))
    return fail([diagnose(bytes.value.length === 0 ? "sheet/damaged" : "sheet/no-workbook", {}, { file })]);
  return delimitedTables(bytes.value, file, deps);
}

function bytesOf(path: string, file: string): Outcome<Buffer> {
  try {
    const { size } = statSync(path);
    if (size > SHEET_SIZE_LIMIT) return fail([tooLarge(file, size)]);
    return succeed(readFileSync(path));
  } catch (error) {
    return fail([unreadable(file, error)]);
  }
}

function tooLarge(file: string, size: number): Diagnostic {
  const mega = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  return diagnose("sheet/too-large", { size: mega(size), limit: mega(SHEET_SIZE_LIMIT) }, { file });
}

async function workbookTables(
  bytes: Buffer,
  file: string,
  deps: SheetDeps,
): Promise<Outcome<readonly SheetTable[]>> {
  const { openWorkbook } = await import("./xlsx/open.ts");
  const book = openWorkbook(bytes, file);
  if (!book.ok) return book;
  const sorter = new SheetSorter(deps, file);
  for (const sheet of book.value) sorter.add(sheet);
  return sorter.tables();
}

async function delimitedTables(
  bytes: Buffer,
  file: string,
  deps: SheetDeps,
): Promise<Outcome<readonly SheetTable[]>> {
  const [{ csvText }, { delimitedGrid }] = await Promise.all([
    import("./csv/encoding.ts"),
    import("./csv/delimited.ts"),
  ]);
  const text = csvText(bytes, file);
  if (!text.ok) return text;
  const grid = delimitedGrid(text.value, file);
  if (!grid.ok) return grid;
  const sorter = new SheetSorter(deps, file);
  // A CSV file has no name of a sheet; its own may say the kind.
  sorter.addGrid(grid.value, null, basename(file, extname(file)));
  return sorter.tables();
}
