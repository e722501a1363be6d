import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type CheckedPaper, matters } from "../../../src/check/index.ts";
import type { FormId } from "../../../src/forms/form.ts";
import { Office, papersOf, recordOf } from "../../../src/index.ts";
import { readExisting, recognise, type TypedPicture } from "../../../src/intake/index.ts";
import { type ImportedRecord, importRecords } from "../../../src/intake/record/index.ts";
import { got } from "../../outcome.ts";

const fixtures = fileURLToPath(new URL("../../../fixtures/", import.meta.url));
const now = new Date("2025-06-01T00:00:00Z");

export function recordIn(name: string) {
  return got(recordOf(readFileSync(`${fixtures}${name}`, "utf8"), `${fixtures}${name}`));
}

/** The record of a fixture, printed as Word files, read again and made into records. */
export async function readBack(name: string, forms?: readonly FormId[]): Promise<readonly ImportedRecord[]> {
  const office = got(Office.open(`${fixtures}${name}`));
  const papers: CheckedPaper[] = [];
  const pictures: TypedPicture[] = [];
  for (const paper of got(papersOf(office, recordIn(name), forms === undefined ? {} : { forms }))) {
    const { bytes } = await paper.render("docx", now);
    const read = got(await readExisting(`${basename(name)}_${paper.form.id}.docx`, bytes));
    papers.push(...recognise(read));
    pictures.push(...(read.pictures ?? []));
  }
  return importRecords(papers, matters(papers), pictures);
}

/** A record's value without what is not printed, as plain data. */
export function printedPart(value: unknown, without: readonly string[]): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  for (const path of without) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    let at: Record<string, unknown> | undefined = copy;
    for (const key of keys) at = at?.[key] as Record<string, unknown> | undefined;
    if (at !== undefined) delete at[last];
  }
  return copy;
}

/** Blanks after a list's label are Word's tab: (1) 受付 and (1)受付 print alike. */
export function withoutLabelBlanks(value: unknown): unknown {
  if (typeof value === "string")
    return value.replace(/^([(（][0-9０-９]{1,2}[)）]|[0-9]{1,2}[.)]|[①-⑳]|※[0-9]*|・)[ \u3000]+/u, "$1");
  if (Array.isArray(value)) return value.map(withoutLabelBlanks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutLabelBlanks(inner)]));
}
