import type { Feature } from "write-excel-file/node";
import type { DrawnSheet } from "./sheet.ts";
import { completed, printTitles } from "./sheet-xml.ts";
import { font } from "./style.ts";

/** Every part's time: the same workbook has the same bytes. Zip files tell time without a zone, as it is written here. */
const mtime = new Date(1980, 0, 1, 12);

/**
 * The bytes of an Excel workbook (.xlsx). The same sheets give the same bytes.
 *
 * The packages are loaded here: only who writes a workbook waits for them.
 */
export async function writeWorkbook(sheets: readonly DrawnSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const { sanitizeAttributeValue } = await import("write-excel-file/utility");
  const written = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    data: rows.map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
  }));
  const features = [ownParts(sheets, sanitizeAttributeValue)];
  return packed(await writeXlsxFile(written, { ...font, features }).toBuffer());
}

type Transforms = NonNullable<NonNullable<Feature<unknown>["files"]>["transform"]>;

/** What is changed in the parts the package writes. */
function ownParts(
  sheets: readonly DrawnSheet[],
  encode: (text: string) => string,
): { files: { transform: Transforms } } {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) throw new RangeError(`no sheet ${sheetIndex}`);
            return completed(xml, sheet, sheetIndex, encode);
          },
        },
        "xl/workbook.xml": {
          transform: (xml) => xml.replace("<definedNames/>", () => printTitles(sheets)),
        },
        // Excel's own number of the format 文字列: what is typed later stays text as well.
        "xl/styles.xml": {
          transform: (xml) =>
            xml.replace(/<numFmts .*?<\/numFmts>/, "").replaceAll('numFmtId="100"', 'numFmtId="49"'),
        },
      },
    },
  };
}

/** The package again with its parts in order of name ([Content_Types].xml comes first), at one fixed time. */
async function packed(bytes: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import("fflate");
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { level: 6, mtime });
}
