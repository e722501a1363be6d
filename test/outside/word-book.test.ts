import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderWord, renderWordBook } from "../../src/render/word/index.ts";
import { bookOptions, bookPart, meeting } from "../render/word/books.ts";
import { changeTable, document, letter, p, page } from "../render/word/trees.ts";
import { LibreOffice } from "./libreoffice.ts";
import { wordParagraphs } from "./office.ts";
import { missing, needing, rawPages, run } from "./programs.ts";
import { solid } from "./reading.ts";
import { repository } from "./rendered.ts";

const validator = process.env.DOCX_VALIDATE ?? join(repository, "..", "shared", "tools", "docx-validate.mjs");
const unchecked = [
  ...missing("xmllint"),
  ...(existsSync(validator) ? [] : ["docx-validate.mjs (set DOCX_VALIDATE to its path)"]),
];
const absent = missing("soffice", "pdftotext");

/** Contents that lead to the others, a letter in 案, a table of several landscape sheets, a paper of two runs, a second letter. */
const parts = [
  ...meeting,
  bookPart(
    document([page([p("一の一"), { type: "pagebreak" }, p("一の二")], { number: "n" }), page([p("二")])]),
    {
      name: "two",
      label: "資料3",
      pages: [2, 1],
    },
  ),
  bookPart(changeTable(3), { name: "small", label: "資料4", pages: [1] }),
  bookPart(letter("施行", 87), { name: "last", label: "資料5（非公開）", pages: [1] }),
];
const settings = {
  plain: {},
  through: { throughNumbers: true },
  bound: { throughNumbers: true, duplex: true, binding: true },
} as const;
type Setting = keyof typeof settings;
const all = Object.keys(settings) as readonly Setting[];

const folder = mkdtempSync(join(tmpdir(), "yoshiki-book-"));
const docx = (name: string): string => join(folder, `${name}.docx`);

beforeAll(async () => {
  for (const setting of all)
    writeFileSync(docx(setting), await renderWordBook(parts, { ...bookOptions, ...settings[setting] }));
  for (const [i, { tree, style }] of parts.entries())
    writeFileSync(docx(`part${i}`), await renderWord(tree, { ...bookOptions, style }));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(unchecked.length > 0)(
  needing("a book is valid ISO 29500 (needs docx-validate.mjs, xmllint)", unchecked),
  () => {
    test.for(all)("%s", async (setting) => {
      const { code, out } = await run(process.execPath, [validator, docx(setting), "--no-sdk"]);
      expect(JSON.parse(out)).toMatchObject({ ok: true, errors: [] });
      expect(code).toBe(0);
    });
  },
);

test("a book's text is its documents' texts, one after the other", () => {
  const texts = (name: string): readonly string[] =>
    wordParagraphs(readFileSync(docx(name)))
      .map(solid)
      .filter((text) => text !== "");
  const single = parts.flatMap((_, i) => texts(`part${i}`));
  expect(single.length).toBeGreaterThan(100);
  for (const setting of all) expect(texts(setting)).toEqual(single);
});

describe.skipIf(absent.length > 0)(
  needing("LibreOffice reads a book (needs soffice, pdftotext)", absent),
  () => {
    const pages: Record<string, readonly string[]> = {};

    beforeAll(async () => {
      const names = [...all, ...parts.map((_, i) => `part${i}`)];
      const pdfs = await new LibreOffice(join(folder, "pdf")).pdfs(names.map(docx));
      for (const [i, pdf] of pdfs.entries()) pages[names[i] ?? ""] = await rawPages(pdf);
    });

    /** Pages each document has by itself. */
    const counts = (): readonly number[] => parts.map((_, i) => pages[`part${i}`]?.length ?? 0);
    /** The first page of each document in the book, from 0. */
    const firsts = (): readonly number[] =>
      counts().map((_, i) =>
        counts()
          .slice(0, i)
          .reduce((sum, one) => sum + one, 0),
      );
    const linesOf = (text: string | undefined): readonly string[] => (text ?? "").split("\n").map(solid);

    test.for(all)("%s: as many pages as its documents have", (setting) => {
      expect(counts()[2]).toBeGreaterThan(3);
      expect(pages[setting]).toHaveLength(counts().reduce((sum, one) => sum + one, 0));
    });

    test.for(all)("%s: 資料番号 stands on the first page of its document", (setting) => {
      for (const [i, { label }] of parts.entries())
        if (label !== null) expect(linesOf(pages[setting]?.[firsts()[i] ?? 0])).toContain(label);
    });

    test.for(["plain", "through"] as const)("%s: and on no other page", (setting) => {
      const labels = parts.flatMap(({ label }) => label ?? []);
      const labelled = (pages[setting] ?? []).map((text) =>
        labels.filter((one) => linesOf(text).includes(one)),
      );
      const wanted = (pages[setting] ?? []).map((_, at) => parts[firsts().indexOf(at)]?.label ?? null);
      expect(labelled).toEqual(wanted.map((one) => (one === null ? [] : [one])));
    });

    test("through: every page has its number of all", () => {
      const total = pages.through?.length ?? 0;
      pages.through?.forEach((text, i) => {
        expect(linesOf(text)).toContain(`通し${i + 1}/${total}`);
      });
    });

    test("bound: documents begin on odd numbers, and the last page has the last number", () => {
      const numbers = (pages.bound ?? []).map((text) => /^通し(\d+)\/(\d+)$/m.exec(linesOf(text).join("\n")));
      const last = Number(numbers.at(-1)?.[1]);
      expect(numbers.map((one) => Number(one?.[2]))).toEqual(numbers.map(() => last));
      expect(firsts().map((at) => Number(numbers[at]?.[1]) % 2)).toEqual(firsts().map(() => 1));
    });

    test("plain: every document's own numbers begin at 1", () => {
      const [from = 0, count = 0] = [firsts()[2], counts()[2]];
      const own = pages.plain
        ?.slice(from, from + count)
        .map((text) => linesOf(text).find((one) => /^\d+\/\d+$/.test(one)));
      // LibreOffice shows the number of pages as laid out; it does not count a section's.
      expect(own).toEqual(Array.from({ length: count }, (_, i) => `${i + 1}/6`));
    });
  },
);
