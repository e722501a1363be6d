import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { FormId } from "../../src/forms/form.ts";
import { forms } from "../../src/forms/index.ts";
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
  /** Every line that is no artifact, as layout placed it. */
  readonly lines: readonly RenderedLine[];
  /** For each page what is set there once more or for the page only: repeated heads, （続き） labels, its number. */
  readonly artifacts: readonly (readonly string[])[];
  /** Right edge of the page's measure (行長), pt. */
  readonly right: number;
}

/** A line, with where its last glyph stands. pt. */
export interface RenderedLine {
  /** Lines of one number are of one heading, paragraph, label or cell. */
  readonly element: number;
  readonly role: string;
  readonly text: string;
  /** The last cluster, its origin and advance; size of its em. */
  readonly last: string;
  readonly x: number;
  readonly advance: number;
  readonly size: number;
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
/** Those on request too: a paper that is made when somebody asks for it is held to the same. */
export const allForms: readonly FormId[] = forms.map(({ id }) => id);
/** The clock of every rendering here. */
export const now = new Date("2021-04-05T00:00:00Z");

export function papersIn(setting: Setting): readonly RenderedPaper[] {
  return inject("papers")[setting];
}

/** For test.for: a name and its paper. */
export function named(papers: readonly RenderedPaper[]): readonly (readonly [string, RenderedPaper])[] {
  return papers.map((paper) => [paper.name, paper] as const);
}

/** Letters, covers and lists are set as prose on one page style; the rest is a ruled table. */
export function isLetter(paper: RenderedPaper): boolean {
  if (paper.name.startsWith("minutes/full-table")) return false;
  return ![
    "change-table",
    "type-reasons",
    "report-index",
    "matrix",
    "assessment-full",
    "comparison",
  ].includes(paper.form);
}

/** 1/8 at the foot of every sheet. */
export function hasPageNumbers(paper: RenderedPaper): boolean {
  return (
    ["change-table", "minutes", "assessment-full", "comparison"].includes(paper.form) ||
    paper.name.startsWith("matrix/longest")
  );
}

/** Every right record of the fixtures, as paths inside fixtures/: office/cases/call-recording.yaml. */
export function fixtureRecords(): readonly string[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" });
  return (
    files
      .map((file) => file.replaceAll("\\", "/"))
      // Packets typed elsewhere, and what stands beside versions, hold no records.
      .filter(
        (file) =>
          file.endsWith(".yaml") && !/(^|\/)wrong\/|yoshiki\.yaml$|^(profile|existing|changes)\//.test(file),
      )
      .sort()
  );
}
