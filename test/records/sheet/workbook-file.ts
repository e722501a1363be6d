import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll } from "vitest";

/** A cell of a test workbook: text, or what Excel writes for other cells. */
export type TestCell =
  | string
  | null
  | { readonly n: string | number; readonly format?: string }
  | { readonly error: string }
  | { readonly bool: boolean }
  | { readonly xml: string };

export interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges?: readonly string[];
  /** Rows from 1. */
  readonly hiddenRows?: readonly number[];
  /** Columns from 1. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

export interface TestBook {
  readonly sheets: readonly TestSheet[];
  readonly epoch1904?: boolean;
  /** Texts as shared strings, as Excel does, instead of inline. */
  readonly shared?: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "yoshiki-sheet-"));
let count = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of its own into a folder that goes with the tests. @returns its path */
export function fileOf(bytes: Uint8Array | string, name: string): string {
  const path = join(folder, `${count++}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

/** Writes a workbook and gives its path. */
export function bookFile(book: TestBook, name = "book.xlsx"): string {
  return fileOf(bookBytes(book), name);
}

export function bookBytes({ sheets, epoch1904 = false, shared = false }: TestBook): Uint8Array {
  const writer = new Writer(shared);
  const parts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, writer.sheet(sheet)] as const);
  return zipSync({
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${epoch1904 ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, hidden }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="s${at + 1}"${hidden ? ' state="hidden"' : ""}/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="s${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(
          "",
        )}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    "xl/styles.xml": strToU8(writer.styles()),
    "xl/sharedStrings.xml": strToU8(writer.strings()),
    ...Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])),
  });
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;

class Writer {
  readonly #formats: string[] = ["General"];
  readonly #strings: string[] = [];
  readonly #shared: boolean;

  constructor(shared: boolean) {
    this.#shared = shared;
  }

  sheet({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: TestSheet): string {
    const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join("");
    const data = rows
      .map((cells, at) => {
        const hidden = hiddenRows.includes(at + 1) ? ' hidden="1"' : "";
        const inner = cells.map((cell, column) => this.#cell(cell, `${letters(column)}${at + 1}`)).join("");
        return inner === "" ? "" : `<row r="${at + 1}"${hidden}>${inner}</row>`;
      })
      .join("");
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    return `<worksheet xmlns="${MAIN}">${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${data}</sheetData>${
      merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`
    }</worksheet>`;
  }

  styles(): string {
    const own = this.#formats.map(
      (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`,
    );
    const cells = this.#formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
    return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join("")}</cellXfs></styleSheet>`;
  }

  strings(): string {
    return `<sst xmlns="${MAIN}">${this.#strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`;
  }

  #cell(cell: TestCell, r: string): string {
    if (cell === null) return "";
    if (typeof cell === "string") return this.#text(cell, r);
    if ("xml" in cell) return cell.xml.replace("<c", `<c r="${r}"`);
    if ("bool" in cell) return `<c r="${r}" t="b"><v>${cell.bool ? 1 : 0}</v></c>`;
    if ("error" in cell) return `<c r="${r}" t="e"><f>A1</f><v>${cell.error}</v></c>`;
    return `<c r="${r}" s="${this.#style(cell.format ?? "General")}"><v>${cell.n}</v></c>`;
  }

  #text(text: string, r: string): string {
    if (!this.#shared)
      return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    this.#strings.push(text);
    return `<c r="${r}" t="s"><v>${this.#strings.length - 1}</v></c>`;
  }

  #style(format: string): number {
    if (!this.#formats.includes(format)) this.#formats.push(format);
    return this.#formats.indexOf(format);
  }
}

export function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
