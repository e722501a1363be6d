import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { measureOf, type PageStyle, shippedStyle, sideMarginOf } from "../../src/layout/style.ts";
import { Office } from "../../src/paper/office.ts";
import { styleOf } from "../../src/paper/style.ts";
import { typeset } from "../../src/paper/typeset.ts";
import { gridOf } from "../../src/records/kinds/page-grid.ts";
import { gridFaults } from "../../src/records/kinds/page-grid-check.ts";
import { LEAST_MARGIN, shippedSheets } from "../../src/records/kinds/sheets.ts";
import { shippedProfile } from "../../src/records/kinds/shipped-profile.ts";
import { foundAt, got } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";
import { HEAD_LINES, profileOf, profileText, readProfileText } from "./profile-text.ts";

/** YAML of one sheet's settings. */
const pages = (sheet: "手紙" | "変更箇所", settings: Readonly<Record<string, number>>): string =>
  ["用紙:", `  ${sheet}:`, ...Object.entries(settings).map(([key, value]) => `    ${key}: ${value}`)].join(
    "\n",
  );
const page = (name: string, body: string): PageStyle => styleOf(profileOf(body)).pages[name] as PageStyle;
const letter = (settings: Readonly<Record<string, number>>): PageStyle =>
  page("letter", pages("手紙", settings));
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);
const shipped = shippedStyle.pages.letter as PageStyle;

describe("the shipped sheets", () => {
  it("are the same to the profile's checks and to layout", () => {
    expect(shippedSheets.letter).toEqual(shippedStyle.pages.letter);
    expect(shippedSheets.changeTable).toEqual(shippedStyle.pages["change-table"]);
    expect(shippedSheets.matrixA4).toEqual(shippedStyle.pages["matrix-a4"]);
    expect(shippedSheets.matrixA3).toEqual(shippedStyle.pages["matrix-a3"]);
  });
  it("do not move by a twip when nothing is written", () => {
    const { pages, table } = styleOf(shippedProfile());
    expect({ pages, table }).toEqual({ pages: shippedStyle.pages, table: shippedStyle.table });
  });
  it("do not move when every shipped value is written", () => {
    const written = { 字詰め: 40, 行数: 36, 文字サイズ: 10.5, 行送り: 18, 余白上: 35, 余白下: 30 };
    expect(letter(written)).toEqual(shipped);
    const table = { 字詰め: 86, 行数: 40, 文字サイズ: 9, 行送り: 12.6, 余白上: 15, 余白下: 15 };
    expect(page("change-table", pages("変更箇所", table))).toEqual(shippedStyle.pages["change-table"]);
  });
});

/** What changes of the shipped letter: A4 is 16838 twips high; 1 pt is 20 twips. */
const cases: readonly (readonly [string, Readonly<Record<string, number>>, Partial<PageStyle>])[] = [
  ["字詰め alone", { 字詰め: 37 }, { charactersPerLine: 37 }],
  ["文字サイズ alone", { 文字サイズ: 12 }, { fontSize: 24 }],
  // (16838 − 1984 − 1701) / 30
  ["行数 alone keeps the margins", { 行数: 30 }, { linesPerPage: 30, lineFeed: 438 }],
  // 16838 − 30 × 400 = 4838 in the proportion 35 : 30
  [
    "行数 with 行送り: both margins share the rest",
    { 行数: 30, 行送り: 20 },
    { linesPerPage: 30, lineFeed: 400, marginTop: 2605, marginBottom: 2233 },
  ],
  [
    "行数 with 行送り and 余白上: the rest is below",
    { 行数: 30, 行送り: 20, 余白上: 40 },
    { linesPerPage: 30, lineFeed: 400, marginTop: twips(40), marginBottom: 4838 - twips(40) },
  ],
  [
    "行数 with 行送り and 余白下: the rest is above",
    { 行数: 30, 行送り: 20, 余白下: 40 },
    { linesPerPage: 30, lineFeed: 400, marginTop: 4838 - twips(40), marginBottom: twips(40) },
  ],
  [
    "all four, less than a line left: as written",
    { 行数: 32, 行送り: 20, 余白上: 35, 余白下: 30 },
    { linesPerPage: 32, lineFeed: 400 },
  ],
  // (16838 − 3685) / 400 = 32.9
  ["行送り alone: as many lines as fit", { 行送り: 20 }, { lineFeed: 400, linesPerPage: 32 }],
  // (16838 − 1134 − 1701) / 360 = 38.9
  ["余白上 alone: as many lines as fit", { 余白上: 20 }, { marginTop: twips(20), linesPerPage: 38 }],
  // (16838 − 1984 − 1134) / 360 = 38.1
  ["余白下 alone: as many lines as fit", { 余白下: 20 }, { marginBottom: twips(20), linesPerPage: 38 }],
  // (16838 − 2 × 1134) / 38 = 383.4
  [
    "行数 between both margins",
    { 行数: 38, 余白上: 20, 余白下: 20 },
    { linesPerPage: 38, lineFeed: 383, marginTop: twips(20), marginBottom: twips(20) },
  ],
  // (16838 − 1134 − 1701) / 38 = 368.5
  [
    "行数 with one margin",
    { 行数: 38, 余白上: 20 },
    { linesPerPage: 38, lineFeed: 368, marginTop: twips(20) },
  ],
];

describe("what is written decides", () => {
  it.each(cases)("%s", (_, settings, changed) => {
    expect(letter(settings)).toEqual({ ...shipped, ...changed });
    expect(findingsOf(readProfileText(pages("手紙", settings)))).toEqual([]);
  });
  it("the side margins are equal, to a twip", () => {
    for (const settings of [{ 字詰め: 37 }, { 字詰め: 33, 文字サイズ: 12 }, {}]) {
      const style = letter(settings);
      const left = sideMarginOf(style);
      expect([0, 1]).toContain(style.width - measureOf(style) - 2 * left);
    }
  });
  it("the table of changes shares its rest half and half, and its cells take the line feed over", () => {
    const body = pages("変更箇所", { 行数: 45, 行送り: 12 });
    // 11906 − 45 × 240 = 1106
    expect(page("change-table", body)).toMatchObject({ marginTop: 553, marginBottom: 553, linesPerPage: 45 });
    expect(styleOf(profileOf(body)).table.lineFeed).toBeCloseTo((240 / 180) * 100, 9);
  });
});

describe("what does not fit is refused with the largest number that does", () => {
  const told = (sheet: "手紙" | "変更箇所", settings: Readonly<Record<string, number>>) =>
    findingsOf(readProfileText(pages(sheet, settings))).map((one) => `${foundAt(one)}: ${one.message.ja}`);
  /** Where a setting's value stands: the sheet's settings begin two lines below the head. */
  const at = (line: number, key: string): string => `yoshiki.yaml:${HEAD_LINES + 2 + line}:${key.length + 7}`;

  it.each([
    // (11906 − 2 × 283) / 210 = 54
    [
      "手紙",
      { 字詰め: 55 },
      "grid-too-wide",
      1,
      "字詰め",
      "文字サイズ10.5では、1行に55字は用紙に入りません（54字まで）",
    ],
    // 11340 / 240 = 47.25
    [
      "手紙",
      { 字詰め: 48, 文字サイズ: 12 },
      "grid-too-wide",
      1,
      "字詰め",
      "文字サイズ12では、1行に48字は用紙に入りません（47字まで）",
    ],
    // 11340 / 300 = 37.8; the shipped 40
    [
      "手紙",
      { 文字サイズ: 15 },
      "grid-too-wide",
      1,
      "文字サイズ",
      "文字サイズ15では、1行に40字は用紙に入りません（37字まで）",
    ],
    // 13153 / 210 = 62.6: line upon line
    ["手紙", { 行数: 63 }, "grid-too-high", 1, "行数", "1ページに63行は用紙に入りません（62行まで）"],
    // (16838 − 566) / 360 = 45.2
    [
      "手紙",
      { 行数: 46, 行送り: 18 },
      "grid-too-high",
      1,
      "行数",
      "1ページに46行は用紙に入りません（45行まで）",
    ],
    // (16838 − 1984 − 283) / 360 = 40.5
    [
      "手紙",
      { 行数: 41, 行送り: 18, 余白上: 35 },
      "grid-too-high",
      1,
      "行数",
      "1ページに41行は用紙に入りません（40行まで）",
    ],
    // (16838 − 1701 − 283) / 360 = 41.3
    [
      "手紙",
      { 行数: 42, 行送り: 18, 余白下: 30 },
      "grid-too-high",
      1,
      "行数",
      "1ページに42行は用紙に入りません（41行まで）",
    ],
    // 13153 / 360 = 36.5
    [
      "手紙",
      { 行数: 37, 行送り: 18, 余白上: 35, 余白下: 30 },
      "grid-too-high",
      1,
      "行数",
      "1ページに37行は用紙に入りません（36行まで）",
    ],
    ["手紙", { 行送り: 10 }, "lines-overlap", 1, "行送り", "行送り10では、文字サイズ10.5の行が重なります"],
    [
      "手紙",
      { 字詰め: 25, 文字サイズ: 20 },
      "lines-overlap",
      2,
      "文字サイズ",
      "行送り18では、文字サイズ20の行が重なります",
    ],
    // (11906 − 566) / 252 = 45
    [
      "変更箇所",
      { 行数: 46, 行送り: 12.6 },
      "grid-too-high",
      1,
      "行数",
      "1ページに46行は用紙に入りません（45行まで）",
    ],
    // (16838 − 566) / 180 = 90.4
    [
      "変更箇所",
      { 字詰め: 91 },
      "grid-too-wide",
      1,
      "字詰め",
      "文字サイズ9では、1行に91字は用紙に入りません（90字まで）",
    ],
  ] as const)("%s %o: %s", (sheet, settings, code, line, key, message) => {
    const path = `用紙/${sheet}/${key}`;
    expect(told(sheet, settings)).toEqual([`record/${code} ${at(line, key)} ${path}: ${message}`]);
  });

  it("margins that lines, line feed and sheet do not leave are told, not changed in silence", () => {
    // 16838 − 1984 − 30 × 360 = 4054 twips = 71.5 mm
    expect(told("手紙", { 行数: 30, 行送り: 18, 余白上: 35, 余白下: 30 })).toEqual([
      `record/bottom-margin-grows ${at(4, "余白下")} 用紙/手紙/余白下: 30行のあとが余り、下の余白は30mmではなく71.5mmになります`,
    ]);
  });
});

const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });
const settings = fc.record({
  charactersPerLine: maybe(fc.integer({ min: 10, max: 120 })),
  linesPerPage: maybe(fc.integer({ min: 10, max: 80 })),
  fontSize: maybe(fc.integer({ min: 12, max: 48 }).map((half) => half / 2)),
  lineFeed: maybe(fc.integer({ min: 16, max: 120 }).map((half) => half / 2)),
  marginTop: maybe(fc.integer({ min: 5, max: 80 })),
  marginBottom: maybe(fc.integer({ min: 5, max: 80 })),
});
const roomOf = (params: Readonly<Record<string, string>>): number => Number(params.room);

describe.each(["letter", "changeTable"] as const)("any settings of %s", (name) => {
  const sheet = shippedSheets[name];
  it("that are let through lie on the sheet, line for line as asked for", () => {
    let letThrough = 0;
    fc.assert(
      fc.property(settings, (setting) => {
        if (gridFaults(sheet, setting).some(({ finding }) => finding.code !== "record/bottom-margin-grows"))
          return;
        letThrough++;
        const grid = gridOf(sheet, setting);
        const body = grid.height - grid.marginTop - grid.marginBottom;
        expect(sideMarginOf(grid)).toBeGreaterThanOrEqual(LEAST_MARGIN);
        expect(Math.min(grid.marginTop, grid.marginBottom)).toBeGreaterThanOrEqual(LEAST_MARGIN);
        expect(Math.floor(body / grid.lineFeed)).toBe(grid.linesPerPage);
        expect(grid.linesPerPage).toBe(setting.linesPerPage ?? grid.linesPerPage);
        expect(grid.lineFeed).toBeGreaterThanOrEqual(grid.fontSize * 10);
      }),
      { numRuns: 3000 },
    );
    expect(letThrough).toBeGreaterThan(300);
  });
  it("that are refused for their number fit with the number told, and with no larger one", () => {
    const keys = {
      "record/grid-too-wide": "charactersPerLine",
      "record/grid-too-high": "linesPerPage",
    } as const;
    let refused = 0;
    fc.assert(
      fc.property(settings, (setting) => {
        for (const { finding } of gridFaults(sheet, setting)) {
          if (finding.code !== "record/grid-too-wide" && finding.code !== "record/grid-too-high") continue;
          refused++;
          const key = keys[finding.code];
          const again = (value: number) =>
            gridFaults(sheet, { ...setting, [key]: value }).some((one) => one.finding.code === finding.code);
          const room = roomOf(finding.params);
          expect([again(room), again(room + 1)]).toEqual([false, true]);
        }
      }),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(300);
  });
});

describe("pages set in a grid", () => {
  const office = new OfficeFolder();
  afterAll(() => office.remove());

  it.each([
    { 行数: 30 },
    { 行数: 30, 行送り: 20 },
    { 行数: 45, 行送り: 18 },
    { 余白上: 20 },
    { 字詰め: 54, 行送り: 10.5 },
  ])("hold the lines they say, all on the sheet: %o", (written) => {
    const settings: Readonly<Record<string, number>> = written;
    writeFileSync(office.path("yoshiki.yaml"), profileText(pages("手紙", settings)));
    const { linesPerPage, charactersPerLine, width, height } = letter(settings);
    const line = `<p>${"字".repeat(charactersPerLine)}</p>`;
    const markup = `<page style="letter">${line.repeat(linesPerPage + 1)}</page>`;
    const made = got(typeset(markup, { title: "題", office: got(Office.open(office.root)) }));
    expect(made.pages.map(({ lines }) => lines.length)).toEqual([linesPerPage, 1]);
    const runs = made.pages.flatMap(({ lines }) => lines.flatMap((one) => one.runs));
    const lefts = runs.map(({ x }) => x[0] as number);
    const rights = runs.map(({ x, size }) => (x[x.length - 1] as number) + size);
    const baselines = made.pages.flatMap(({ lines }) => lines.map(({ y }) => y));
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(LEAST_MARGIN / 20);
    expect(Math.max(...rights)).toBeLessThanOrEqual((width - LEAST_MARGIN) / 20 + 0.05);
    expect(Math.max(...baselines)).toBeLessThanOrEqual((height - LEAST_MARGIN) / 20);
    expect(Math.min(...baselines)).toBeGreaterThan(LEAST_MARGIN / 20);
  });
});
