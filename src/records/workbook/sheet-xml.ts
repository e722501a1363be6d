import { address, type DrawnSheet, letters } from "./sheet.ts";
import { validationsXml } from "./validation.ts";

const paperSizes = { A3: 8, A4: 9 } as const;

/**
 * Adds to a sheet's XML what the writing package has no words for: panes, the default height of rows, columns drawn to
 * the sheet's end, drop-downs, the printed page. The order of the elements is the schema's: Excel repairs any other.
 *
 * @param xml    as the package writes it: cols, sheetData, mergeCells, drawing
 * @param encode text → text in an attribute
 */
export function completed(xml: string, sheet: DrawnSheet, index: number, encode: (text: string) => string) {
  const before = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(sheet, index)}<sheetFormatPr defaultRowHeight="18.75"/>`;
  const after = validationsXml(sheet.validations, encode) + pageXml(sheet);
  const drawn = withFreeHeights(sheet.endless ? endless(xml, sheet) : xml, sheet);
  return at("<drawing ", at("<cols>", drawn, before), after);
}

/** @throws RangeError when the package no longer writes that element: our mistake, in an upgrade */
function at(element: string, xml: string, inserted: string): string {
  const start = xml.indexOf(element);
  if (start < 0) throw new RangeError(`a sheet without ${element}`);
  return xml.slice(0, start) + inserted + xml.slice(start);
}

function viewXml({ frozen }: DrawnSheet, index: number): string {
  const view = `<sheetView${index === 0 ? ' tabSelected="1"' : ""} workbookViewId="0">`;
  const first = address(frozen.columns, frozen.rows + 1);
  const pane = paneOf(frozen);
  if (pane === null) return `<sheetViews>${view.replace(/>$/, "/>")}</sheetViews>`;
  const split =
    (frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : "") +
    (frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : "");
  const selected = `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews>${view}<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>${selected}</sheetView></sheetViews>`;
}

/** The pane that scrolls; null when nothing is frozen. */
function paneOf({ rows, columns }: DrawnSheet["frozen"]): string | null {
  if (rows > 0) return columns > 0 ? "bottomRight" : "bottomLeft";
  return columns > 0 ? "topRight" : null;
}

/** Gives every column the look of its cell in the last row. */
function endless(xml: string, { rows }: DrawnSheet): string {
  return xml.replace(/<col min="(\d+)"/g, (whole, column: string) => {
    const cell = address(Number(column) - 1, rows.length);
    const style = new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1];
    return style === undefined ? whole : `${whole} style="${style}"`;
  });
}

/** Rows below the headings keep the height they are given only until somebody writes there: then it follows the text. */
function withFreeHeights(xml: string, { frozen }: DrawnSheet): string {
  return xml.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/g, (whole, row: string, number: string) =>
    Number(number) > frozen.rows ? row : whole,
  );
}

/** Points of a half-width character, of the width of a printed sheet of A3, and how small it may be printed. */
const HALF_WIDTH = 5.5;
const PRINTED = { A3: 1118, A4: 770 } as const;
const SMALLEST = 0.6;

/** As many pages side by side as keep the text readable. */
function pagesAcross({ paper, widths }: DrawnSheet): number {
  const width = widths.reduce((sum, one) => sum + one, 0) * HALF_WIDTH;
  return Math.ceil((width * SMALLEST) / PRINTED[paper]);
}

/** Margins in inches; numbers written as text (106, 078) are what is meant here: no green corners. */
function pageXml(sheet: DrawnSheet): string {
  const { paper, widths } = sheet;
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  const setup = `<pageSetup paperSize="${paperSizes[paper]}" orientation="landscape" fitToWidth="${pagesAcross(sheet)}" fitToHeight="0"/>`;
  const all = `A1:${address(widths.length - 1, 1_048_576)}`;
  return `${margins}${setup}<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>`;
}

/** The rows and columns that every printed page repeats, as names of the workbook. */
export function printTitles(sheets: readonly DrawnSheet[]): string {
  const names = sheets.map((sheet, index) => {
    const titles = titlesOf(sheet).map((range) => `'${sheet.name}'!${range}`);
    const name = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">`;
    return titles.length === 0 ? "" : `${name}${titles.join(",")}</definedName>`;
  });
  return names.every((name) => name === "") ? "" : `<definedNames>${names.join("")}</definedNames>`;
}

/** $A:$B and $1:$3 */
function titlesOf({ frozen }: DrawnSheet): readonly string[] {
  const columns = frozen.columns === 0 ? [] : [`$A:$${letters(frozen.columns - 1)}`];
  return frozen.rows === 0 ? columns : [...columns, `$1:$${frozen.rows}`];
}
