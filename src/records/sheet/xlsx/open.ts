import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../../../diagnostic/index.ts";
import type { Grid } from "../grid.ts";
import { type Book, readBook } from "./book.ts";
import type { CellContext } from "./cell.ts";
import { FileFault } from "./fault.ts";
import { sharedStrings } from "./strings.ts";
import { cellFormats } from "./styles.ts";
import { readWorksheet } from "./worksheet.ts";
import { ZipParts } from "./zip.ts";

/** One sheet of an opened workbook. Its cells are read when asked for. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The cells; null for a sheet without any (a chart). */
  grid(): Outcome<Grid | null>;
}

/** "EncryptedPackage" as OLE writes names: a workbook behind a password. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** What is said of the old binary format: an .xls, or a workbook locked with a password. */
export function oleFault(bytes: Buffer, file: string): Diagnostic {
  return bytes.includes(ENCRYPTED)
    ? diagnose("sheet/encrypted", {}, { file })
    : diagnose("sheet/old-excel", {}, { file });
}

/** Opens an .xlsx or .xlsm. @param file the name to show */
export function openWorkbook(bytes: Buffer, file: string): Outcome<readonly WorkbookSheet[]> {
  return guarded(() => {
    const parts = new ZipParts(bytes, file);
    const book = readBook(parts, file);
    let context: CellContext | null = null;
    const contextOf = () => {
      context ??= contextFor(parts, book, file);
      return context;
    };
    return book.sheets.map(({ name, hidden, part }) => ({
      name,
      hidden,
      grid: () =>
        guarded(() => {
          const source = part === null ? null : parts.text(part);
          return source === null ? null : readWorksheet(source, contextOf(), { file, sheet: name });
        }),
    }));
  });
}

function contextFor(parts: ZipParts, book: Book, file: string): CellContext {
  const strings = book.strings === null ? null : parts.text(book.strings);
  const styles = book.styles === null ? null : parts.text(book.styles);
  return {
    strings: strings === null ? [] : sharedStrings(strings, file),
    formats: styles === null ? [] : cellFormats(styles, file),
    epoch1904: book.epoch1904,
  };
}

function guarded<T>(read: () => T): Outcome<T> {
  try {
    return succeed(read());
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    return fail([fault.finding]);
  }
}
