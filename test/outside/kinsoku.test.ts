import { describe, expect, test } from "vitest";
import { check, type Summary } from "../tools/kinsoku-check.mjs";
import { missing, needing } from "./programs.ts";
import { hasPageNumbers, isLetter, named, papersIn, type RenderedPaper } from "./rendered.ts";
import { paragraphsOf } from "./structures.ts";

const absent = missing("mutool", "pdftotext");

const measured = new Map<string, Summary>();
function summaryOf(paper: RenderedPaper): Summary {
  let summary = measured.get(paper.pdf);
  if (summary === undefined) {
    summary = measure(paper);
    measured.set(paper.pdf, summary);
  }
  return summary;
}

describe.skipIf(absent.length > 0).each(["jlreq", "noto"] as const)(
  needing("kinsoku-check on %s (needs mutool, pdftotext)", absent),
  (setting) => {
    const papers = papersIn(setting);

    test.for(named(papers))("%s: no forbidden line start, line end or break", ([, paper]) => {
      const { gyotoKinsoku, gyomatsuKinsoku, bunriKinshi } = summaryOf(paper);
      const found = [gyotoKinsoku, gyomatsuKinsoku, bunriKinshi].flatMap(({ ex }) => ex);
      expect(found.filter((one) => !isTold(one, paper.forced))).toEqual([]);
    });

    test.for(named(papers))("%s: no overfull line, no glyph over a rule or off the page", ([, paper]) => {
      const { overfull } = summaryOf(paper);
      const seen = overfull.ex.filter(({ text }) => !isBesideTables(text, paper));
      expect(seen).toEqual([]);
      // The empty square of the seal stands over the last character of the sender's name: 氏名に掛ける.
      const underSeal = paper.draft && isLetter(paper) ? 1 : 0;
      expect(overfull).toMatchObject({ glyphsAcrossRule: underSeal, glyphsOffPage: 0 });
      expect(overfull.lines - overfull.ex.length + seen.length).toBe(0);
    });

    test.for(named(papers))("%s: every line is one of the tree's", ([, paper]) => {
      // What no paragraph has: one page number a page in tables, the watermark in drafts.
      const artifacts = (hasPageNumbers(paper) ? paper.pages : 0) + (paper.draft ? paper.pages : 0);
      expect(summaryOf(paper).unmatchedLines).toBeLessThanOrEqual(artifacts);
    });

    test.for(named(papers))(
      "%s: a quarter em between Japanese and Western, doubled marks tight",
      ([, paper]) => {
        const { waOu, doubledPunct } = summaryOf(paper);
        expect(waOu.spaced).toBe(waOu.pairs);
        expect(doubledPunct.ex).toEqual([]);
        expect(doubledPunct.tight).toBe(doubledPunct.pairs);
      },
    );

    test.for(named(papers))("%s: glyphs stand for what was written", ([, paper]) => {
      expect(summaryOf(paper).glyphUnicode).toEqual({ radicals: 0, wrongFullwidth: 0 });
    });

    test("there is something to judge", () => {
      const all = papers.map(summaryOf);
      const sum = (count: (one: Summary) => number): number => all.reduce((n, one) => n + count(one), 0);
      expect(sum(({ lines }) => lines)).toBeGreaterThan(1000);
      expect(sum(({ waOu }) => waOu.pairs)).toBeGreaterThan(500);
      expect(sum(({ doubledPunct }) => doubledPunct.pairs)).toBeGreaterThan(10);
    });
  },
);

/**
 * Some versions of mutool give the variation selector of a glyph that stands for two code points as six U+FFFD: then
 * the source is given the same.
 */
function measure({ pdf, structures }: RenderedPaper): Summary {
  const source = paragraphsOf(structures);
  const garbled = source.map((text) => text.replace(/[\u{E0100}-\u{E01EF}]/gu, "\ufffd".repeat(6)));
  const { summary, pages } = check(pdf, { source, examples: 10_000 });
  if (!pages.some(({ lines }) => lines.some(({ text }) => text.includes("\ufffd")))) return summary;
  return check(pdf, { source: garbled, examples: 10_000 }).summary;
}

/**
 * kinsoku-check takes one measure for all that stands in no table. Of an assessment, whose sheets are of two kinds and
 * nearly all tables, that is a narrow one: what stands beside its tables is held by the rules it does not cross.
 */
function isBesideTables(text: string, paper: RenderedPaper): boolean {
  if (paper.form !== "assessment-full") return false;
  const solid = (one: string): string => one.replace(/[\s\u3000]/g, "");
  const prose = paper.structures.map((one) => (one.kind === "prose" ? solid(one.text) : ""));
  return /^\d+$/.test(text) || prose.some((one) => one.includes(solid(text)));
}

/** Whether a broken rule is one we told of: the example's line end is that of a line in the warnings. */
function isTold(example: string, forced: readonly string[]): boolean {
  const end = /…(.*?)\|/.exec(example)?.[1] ?? "";
  return end !== "" && forced.some((line) => line.replace(/[\s\u3000]/g, "").endsWith(end));
}
