import { describe, expect, test } from "vitest";
import { missing, needing, rawPages, run } from "./programs.ts";
import { misread } from "./reading.ts";
import { hasPageNumbers, isLetter, named, papersIn, type RenderedPaper } from "./rendered.ts";

const settings = ["jlreq", "noto", "word"] as const;

/** An assessment's labels go on over pages below heads of several kinds: what layout repeats is taken off there. */
const isForm = ({ form }: RenderedPaper): boolean => form === "assessment-full";

function textOf(pages: readonly string[], paper: RenderedPaper): readonly string[] {
  if (!isForm(paper)) return pages;
  return pages.map((page, i) => (paper.artifacts[i] ?? []).reduce(without, page));
}

/** The page's text without an artifact, which must be there: a number at its foot, all else at its first place. */
function without(page: string, artifact: string): string {
  const [number] = /^\d+$/.exec(artifact) ?? [];
  if (number !== undefined) {
    const at = page.lastIndexOf(number);
    return at < 0 ? `(no ${number}) ${page}` : `${page.slice(0, at)} ${page.slice(at + number.length)}`;
  }
  // Between two runs of a label the reader puts a blank of its own.
  const signs = [...artifact.replace(/\s/gu, "")].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = new RegExp(signs.join("\\s*"), "u").exec(page);
  return found === null
    ? `(no ${artifact}) ${page}`
    : `${page.slice(0, found.index)} ${page.slice(found.index + found[0].length)}`;
}

function readingOf(paper: RenderedPaper): Parameters<typeof misread>[2] {
  return {
    ...(paper.draft ? { watermark: "案" } : {}),
    pageNumbers: hasPageNumbers(paper) && !isForm(paper),
    heads: ["explanation", "minutes"].includes(paper.form) ? "some" : !isLetter(paper) && !isForm(paper),
  };
}

{
  const absent = missing("pdftotext");
  describe.skipIf(absent.length > 0).each(settings)(
    needing("the text of every PDF is the tree's, %s (needs pdftotext)", absent),
    (setting) => {
      test.for(named(papersIn(setting)))("%s", async ([, paper]) => {
        const pages = await rawPages(paper.pdf);
        expect(pages).toHaveLength(paper.pages);
        expect(misread(textOf(pages, paper), paper.structures, readingOf(paper))).toBeNull();
        expect(pages.join("").match(/[\u2e80-\u2fdf\ufffd]/gu)).toBeNull();
      });

      test("rare characters are among it", () => {
        const all = JSON.stringify(papersIn(setting).map(({ structures }) => structures));
        for (const rare of ["葛\u{E0100}", "𠮷", "\u3000", "髙﨑"]) expect(all).toContain(rare);
      });
    },
  );
}

{
  const absent = missing("qpdf");
  describe.skipIf(absent.length > 0).each(settings)(
    needing("qpdf finds nothing, %s (needs qpdf)", absent),
    (setting) => {
      test.for(named(papersIn(setting)))("%s", async ([, { pdf }]) => {
        const { code, out, err } = await run("qpdf", ["--check", pdf]);
        expect({ code, err }).toEqual({ code: 0, err: "" });
        expect(out).toContain("No syntax or stream encoding errors found");
      });
    },
  );
}

{
  const absent = missing("pdffonts");
  describe.skipIf(absent.length > 0).each(settings)(
    needing("one embedded subset a font, %s (needs pdffonts)", absent),
    (setting) => {
      test.for(named(papersIn(setting)))("%s", async ([, { pdf }]) => {
        const { out } = await run("pdffonts", [pdf]);
        const rows = out.trimEnd().split("\n").slice(2);
        // name, type, encoding, emb, sub, uni, object
        const fonts = rows.map((row) => /^(?:[A-Z]{6}\+)?(\S+) .* (yes|no) +(yes|no) +(yes|no) /.exec(row));
        const names = fonts.map((font) => font?.[1]);
        expect(names.length).toBeGreaterThan(0);
        expect(new Set(names).size).toBe(names.length);
        for (const font of fonts) expect(font?.slice(2)).toEqual(["yes", "yes", "yes"]);
      });
    },
  );
}
