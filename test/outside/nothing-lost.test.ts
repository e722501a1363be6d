import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/diagnostic/index.ts";
import type { Page } from "../../src/layout/page.ts";
import { Office } from "../../src/paper/office.ts";
import { papersOf, recordOf } from "../../src/paper/record.ts";
import { typeset } from "../../src/paper/typeset.ts";
import { wordParagraphs } from "./office.ts";
import { missing, needing, rawPages } from "./programs.ts";
import { misread, solid } from "./reading.ts";
import { fixtures, now } from "./rendered.ts";
import { type Structure, structuresOf } from "./structures.ts";

const absent = missing("pdftotext");
const folder = mkdtempSync(join(tmpdir(), "yoshiki-lost-"));
afterAll(() => rmSync(folder, { recursive: true }));

const office = right(Office.open(join(fixtures, "office")));

function right<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.errors.map(({ message }) => message.ja).join("\n"));
  return outcome.value;
}

/** Prose of exactly so many characters, no two stretches of it alike. */
function prose(length: number, seed: number): string {
  let text = "";
  for (let i = seed; text.length < length; i++)
    text += `第${i}号の記録を、窓口（受付${i % 97}番）で確かめて保存する。`;
  return text.slice(0, length);
}

interface Change {
  readonly item?: string;
  readonly before: string;
  readonly after: string;
  readonly reason?: string;
}

function changeRecord(changes: readonly Change[]): string {
  const quoted = (text: string): string => JSON.stringify(text);
  const rows = changes.map(({ item, before, after, reason }) =>
    [
      "  - 変更日: 令和元年5月1日",
      ...(item === undefined ? [] : [`    項目: ${quoted(item)}`]),
      `    変更前: ${quoted(before)}`,
      `    変更後: ${quoted(after)}`,
      "    提出時期: 事前",
      ...(reason === undefined ? [] : [`    説明: ${quoted(reason)}`]),
    ].join("\n"),
  );
  return `種類: 変更箇所\n版: 1\n変更:\n${rows.join("\n")}\n`;
}

let count = 0;
/** What poppler and Word find in the two files. */
async function extracted(files: {
  pdf(now: Date): Promise<Uint8Array>;
  docx(now: Date): Promise<Uint8Array>;
}): Promise<{ pages: readonly string[]; word: readonly string[] }> {
  const file = join(folder, `${count++}.pdf`);
  writeFileSync(file, await files.pdf(now));
  return { pages: await rawPages(file), word: wordParagraphs(await files.docx(now)) };
}

/** Renders a table of changes and compares both files with what was written. */
async function expectWhole(changes: readonly Change[]): Promise<readonly string[]> {
  const record = right(recordOf(changeRecord(changes), "changes.yaml"));
  const [paper] = right(papersOf(office, record));
  if (paper === undefined) throw new Error("no paper was made");
  const structures = structuresOf(paper.tree);
  const rows = structures.filter((one): one is Extract<Structure, { kind: "row" }> => one.kind === "row");
  // The tree itself is what was written: nothing lost before the border either.
  expect(rows.slice(1).map(({ cells }) => cells.map((cell) => cell.join("\n")))).toEqual(
    changes.map(({ item = "", before, after, reason = "" }) => [
      "令和元年5月1日",
      item,
      before,
      after,
      "事前",
      reason,
    ]),
  );
  const { pages, word } = await extracted(paper);
  expect(misread(pages, structures, { pageNumbers: true })).toBeNull();
  expect(word.filter((text) => text !== "")).toEqual(
    structures
      .flatMap((one) => (one.kind === "prose" ? [one.text] : one.cells.flat()))
      .filter((text) => text !== ""),
  );
  return pages;
}

describe.skipIf(absent.length > 0)(needing("no text is lost in a table (needs pdftotext)", absent), () => {
  test("cells of 5,000 characters, several in one row", async () => {
    const pages = await expectWhole([
      { item: prose(300, 1), before: prose(5000, 100), after: prose(5000, 900), reason: prose(5000, 2000) },
      { before: "記載なし", after: "追加" },
    ]);
    expect(pages.length).toBeGreaterThan(5);
  });

  test("one cell of 5,000 characters in many paragraphs", async () => {
    const lines = Array.from({ length: 100 }, (_, i) => prose(50, 10 * i));
    await expectWhole([{ before: "記載なし", after: lines.join("\n") }]);
  });

  test("words of 300 characters without a break", async () => {
    const word = (stem: string): string => stem.repeat(300).slice(0, 300);
    await expectWhole([
      { before: word("averylongword"), after: word("0123456789"), reason: word("ー") },
      { item: word("（「『"), before: word("。」）"), after: word("……") },
      { before: word("https://example.jp/"), after: `前${word("A")}後`, reason: word("，") },
    ]);
  });

  test("empty cells between full ones", async () => {
    await expectWhole(
      Array.from({ length: 40 }, (_, i) => ({
        ...(i % 3 === 0 ? {} : { item: prose(30, i) }),
        before: prose(200 * (i % 4) + 4, i),
        after: "削除",
        ...(i % 5 === 0 ? { reason: prose(60, i) } : {}),
      })),
    );
  });

  test("500 rows", async () => {
    const pages = await expectWhole(
      Array.from({ length: 500 }, (_, i) => ({
        item: `Ⅱ ${i + 1}. 項目`,
        before: prose(20 + (i % 90), i),
        after: prose(30 + ((i * 7) % 110), i + 5000),
      })),
    );
    expect(pages.length).toBeGreaterThan(50);
  });
});

/** Cells that cannot be mistaken for each other: one kanji each, with its place in the text after every ten. */
function marked(kanji: string, length: number): string {
  return Array.from({ length }, (_, i) => (i % 10 === 9 ? `${kanji}、` : kanji)).join("");
}

/** What is left of a text when only one cell's kanji are looked at. */
function only(text: string, kanji: string): string {
  return [...text].filter((one) => one === kanji).join("");
}

/** Lines that stand outside the text area, or on another line. 30 mm is the letters' lower margin. */
function misplaced({ lines, number, height }: Page): readonly string[] {
  const placed = lines.filter(({ artifact }) => artifact !== "page-number");
  const seen: { x: number; end: number; y: number }[] = [];
  const wrong: string[] = [];
  for (const { y, text, runs } of placed) {
    const x = runs[0]?.x[0] ?? 0;
    const size = runs[0]?.size ?? 0;
    const last = runs.at(-1)?.x ?? [];
    const end = last[last.length - 1] ?? 0;
    if (y > height - (30 / 25.4) * 72 || y < (35 / 25.4) * 72) wrong.push(`${number} outside: ${text}`);
    if (seen.some((one) => Math.abs(one.y - y) < 0.9 * size && one.x < end && x < one.end))
      wrong.push(`${number} on another line: ${text}`);
    seen.push({ x, end, y });
  }
  return wrong;
}

describe.skipIf(absent.length > 0)(needing("no text is lost by typeset (needs pdftotext)", absent), () => {
  async function expectKanji(markup: string, lengths: Readonly<Record<string, number>>): Promise<number> {
    const set = right(typeset(markup, { title: "試験", office }));
    expect(set.pages.flatMap(misplaced)).toEqual([]);
    const { pages, word } = await extracted(set);
    for (const [kanji, length] of Object.entries(lengths)) {
      const full = kanji.repeat(length);
      expect(only(pages.join(""), kanji)).toBe(full);
      expect(only(word.join(""), kanji)).toBe(full);
    }
    return pages.length;
  }

  test("cells that span rows, each taller than a page", async () => {
    const cell = (kanji: string, length: number, span = ""): string =>
      `<cell${span}><p align="start">${marked(kanji, length)}</p></cell>`;
    const pages = await expectKanji(
      `<page style="letter"><p>${marked("序", 30)}</p><table columns="10em 10em 10em">
        <head><row><cell>見出し</cell><cell>二</cell><cell>三</cell></row></head>
        <row>${cell("左", 2000, ' rowspan="3"')}${cell("中", 900)}${cell("右", 40)}</row>
        <row>${cell("上", 600)}${cell("下", 1500, ' rowspan="2"')}</row>
        <row>${cell("底", 30)}</row>
        <row>${cell("東", 20)}${cell("西", 20, ' colspan="2"')}</row>
        <row>${cell("南", 30, ' rowspan="2"')}${cell("北", 5)}${cell("山", 5)}</row>
        <row>${cell("川", 700)}${cell("海", 5)}</row>
      </table><p>${marked("末", 30)}</p></page>`,
      {
        序: 30,
        左: 2000,
        中: 900,
        右: 40,
        上: 600,
        下: 1500,
        底: 30,
        東: 20,
        西: 20,
        南: 30,
        北: 5,
        山: 5,
        川: 700,
        海: 5,
        末: 30,
      },
    );
    expect(pages).toBeGreaterThan(4);
  });

  test("a row that is to be kept on one page, and is taller than one", async () => {
    const row = (kanji: string, length: number): string =>
      `<row keep="true"><cell><p align="start">${marked(kanji, length)}</p></cell><cell/></row>`;
    const pages = await expectKanji(
      `<page style="letter"><table columns="15em 5em">${row("前", 200)}${row("長", 3000)}${row("後", 200)}</table></page>`,
      { 前: 200, 長: 3000, 後: 200 },
    );
    expect(pages).toBeGreaterThan(4);
  });

  test("kept paragraphs longer than a page, lists in lists, a head taller than a page", async () => {
    const kept = ["甲", "乙", "丙"].map((kanji) => `<p keep="true">${marked(kanji, 1200)}</p>`).join("");
    await expectKanji(
      `<page style="letter" number="n/m">${kept}
        <list><item label="（1）"><p>${marked("丁", 900)}</p><list><item label="ア">${marked("戊", 900)}</item></list></item></list>
        <table columns="10em 10em"><head><row><cell>${marked("頭", 800)}</cell><cell>名</cell></row></head>
        <row><cell>${marked("体", 800)}</cell><cell/></row></table></page>`,
      { 甲: 1200, 乙: 1200, 丙: 1200, 丁: 900, 戊: 900, 頭: 800, 体: 800 },
    );
  });

  test("the reader of these tests sees a loss", () => {
    const cells = [["一行目", "二行目"], ["隣"]];
    const structures: readonly Structure[] = [
      { kind: "prose", text: "見出し", align: "start", label: false },
      { kind: "row", head: false, cells, joined: cells },
    ];
    expect(misread(["見出し\n一行目\n隣\n", "二行目\n"], structures)).toBeNull();
    expect(misread(["見出し\n一行目\n隣\n", "二行\n"], structures)).toContain("目");
    expect(misread(["見出し\n一行目\n二行目\n隣\n余り\n"], structures)).not.toBeNull();
    expect(solid("あ　い う\n")).toBe("あ　いう");
  });
});
