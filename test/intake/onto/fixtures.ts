import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Office, type Paper, papersOf, recordOf } from "../../../src/index.ts";
import { got } from "../../outcome.ts";

const root = fileURLToPath(new URL("../../../fixtures/", import.meta.url));
/** The clock of the Word files. */
const now = new Date("2025-06-01T00:00:00Z");

/** Records with papers: of every kind the full, the smallest and the longest, and the example office whole. */
export const fixtures: readonly string[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /^[^/]+\/(?:full[^/]*|minimal|longest)\.yaml$|^office\/[^/]+\/[^/]+\.yaml$/.test(name))
  .filter((name) => !/^(?:profile|meeting|existing|sheet)\/|^office\/meetings\//.test(name))
  .sort();

export interface Fixture {
  readonly file: string;
  readonly text: string;
  /** As places call it. */
  readonly shown: string;
  readonly office: Office;
  readonly papers: readonly Paper[];
}

export function fixture(name: string): Fixture {
  const file = `${root}${name}`;
  const text = readFileSync(file, "utf8");
  const office = got(Office.open(file));
  const record = got(recordOf(text, file));
  return { file, text, shown: record.file, office, papers: got(papersOf(office, record)) };
}

export async function wordOf(paper: Paper): Promise<Uint8Array> {
  return (await paper.render("docx", now)).bytes;
}
