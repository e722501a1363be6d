import { type CheckedPaper, fieldText, type PaperLine } from "../../../src/check/index.ts";
import { readExisting, recognise, type TypedFile } from "../../../src/intake/index.ts";
import { got } from "../../outcome.ts";

export async function papersIn(text: string): Promise<readonly CheckedPaper[]> {
  return recognise(got(await readExisting("資料.txt", new TextEncoder().encode(text))));
}

/** Papers of lines as Word has them: a string is a paragraph, a list the cells of a row. */
export function papersOf(
  rows: readonly (string | readonly string[])[],
  more: Partial<Pick<TypedFile, "margins" | "breaks">> = {},
): readonly CheckedPaper[] {
  return recognise({ file: "資料.docx", lines: wordLines(rows), breaks: new Set(), margins: [], ...more });
}

export function wordLines(rows: readonly (string | readonly string[])[]): readonly PaperLine[] {
  const place = { file: "資料.docx" };
  let table = -1;
  let row = -1;
  return rows.flatMap((own, at): PaperLine[] => {
    if (typeof own === "string") return [{ text: own, place, cell: null, heading: false }];
    const goesOn = Array.isArray(rows[at - 1]);
    table += goesOn ? 0 : 1;
    row = goesOn ? row + 1 : 0;
    const cell = { table, row };
    return own.flatMap((text, column) =>
      text.split("\n").map((line) => ({ text: line, place, cell: { ...cell, column }, heading: false })),
    );
  });
}

/** A field's words without blanks; null where the paper has none. */
export function said(paper: CheckedPaper | undefined, key: string, row: number | null = null): string | null {
  const found = paper?.fields.find((one) => one.key === key && (row === null || one.row === row));
  return paper === undefined || found === undefined ? null : fieldText(paper, found).replace(/\s+/gu, "");
}

/** The words of every field under a key, without blanks. */
export function all(paper: CheckedPaper | undefined, key: string): readonly string[] {
  if (paper === undefined) return [];
  return paper.fields
    .filter((one) => one.key === key)
    .map((one) => fieldText(paper, one).replace(/\s+/gu, ""));
}

export function item(paper: CheckedPaper | undefined, name: string): string | null {
  const found = paper?.fields.find((one) => one.key === "form-item" && one.item === name);
  return paper === undefined || found === undefined ? null : fieldText(paper, found).replace(/\s+/gu, "");
}
