import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { Structure } from "./structures.ts";

/** How the fixtures are set: the shipped composition, the same in Noto Serif JP, and Word's. */
export type Setting = "jlreq" | "noto" | "word";

/** One paper of one fixture, as files and as what its tree says. Written by setup.ts, read by every test here. */
export interface RenderedPaper {
  /** office/cases/call-recording 様式4: what a test is named after. */
  readonly name: string;
  readonly form: string;
  /** Absolute paths; the DOCX is null where only the PDF is looked at. */
  readonly pdf: string;
  readonly docx: string | null;
  readonly pages: number;
  readonly draft: boolean;
  /** Headings, paragraphs, labels and rows of the DocumentTree, in reading order. */
  readonly structures: readonly Structure[];
  /** Lines told as layout/forced-break. */
  readonly forced: readonly string[];
}

declare module "vitest" {
  interface ProvidedContext {
    /** JSON of every setting's papers. */
    papers: Readonly<Record<Setting, readonly RenderedPaper[]>>;
    /** Our own code, bundled for tests that need a process of its own. */
    commandLine: string;
  }
}

export const repository = fileURLToPath(new URL("../../", import.meta.url));
export const fixtures = join(repository, "fixtures");
/** The clock of every rendering here. */
export const now = new Date("2021-04-05T00:00:00Z");

export function papersIn(setting: Setting): readonly RenderedPaper[] {
  return inject("papers")[setting];
}

/** Letters are set as prose on one page style; the rest is a ruled table. */
export function isLetter(paper: RenderedPaper): boolean {
  return paper.form !== "change-table";
}

/** Every right record of the fixtures, as paths inside fixtures/: office/cases/call-recording.yaml. */
export function fixtureRecords(): readonly string[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".yaml") && !/(^|\/)wrong\/|yoshiki\.yaml$|^profile\//.test(file))
    .sort();
}
