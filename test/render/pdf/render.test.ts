import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { OutlineEntry, Page } from "../../../src/layout/page.ts";
import type { PdfInfo } from "../../../src/render/pdf/index.ts";
import { renderPdf, renderPdfToBuffer } from "../../../src/render/pdf/index.ts";
import { line, run, sheet, shipped } from "../placed.ts";
import { has, inspect, rawText } from "./tools.ts";

const mincho = shipped("BIZUDMincho-Regular");
const gothic = shipped("BIZUDGothic-Bold");
const noto = shipped("NotoSerifJP-Regular");

const info: PdfInfo = {
  title: "個人情報の提供について（報告）",
  author: "見本市",
  language: "ja-JP",
  created: new Date("2021-04-05T00:30:00Z"),
};

describe.skipIf(!has("pdftotext"))("the text of a file (needs pdftotext)", () => {
  test("is what was written, line by line", async () => {
    const texts = [
      "　見本市長は、「条例」第11条第1項（及び第2項）の規定により報告する。",
      "(括弧) \\ <山> [角] {波} / % # ～ ― …… ①②③ ㈱",
      "行末\u3000と\u3000全角空白",
      "1",
    ];
    const pdf = await renderPdfToBuffer(
      [sheet(texts.map((text, i) => line(mincho, text, { y: 100 + i * 18 })))],
      info,
    );
    // pdftotext puts an ASCII space where it sees room: after a full-width blank, which is room and not ink.
    expect(rawText(pdf).replaceAll("\u3000 ", "\u3000")).toBe(`${texts.join("\n")}\n\f`);
  });

  test("keeps variation selectors and characters outside the BMP", async () => {
    const text = "葛\u{E0100}城市の𠮷野";
    const pdf = await renderPdfToBuffer([sheet([line(noto, text)])], info);
    expect(rawText(pdf)).toBe(`${text}\n\f`);
  });

  test("is without blanks where letters are spaced, and is the line's text where glyphs say something else", async () => {
    const spaced = line(mincho, "諮問", { gap: 42 });
    const replaced = { ...line(mincho, "見　本　市", { y: 130 }), text: "見本市" };
    const pdf = await renderPdfToBuffer([sheet([spaced, replaced])], info);
    expect(rawText(pdf)).toBe("諮問\n見本市\n\f");
  });

  test("runs of several faces, sizes and greys are one line", async () => {
    const runs = [
      run(mincho, "報告", { size: 10.5 }),
      run(gothic, "第四号", { x: 106, size: 14, grey: 0.4, underline: true }),
      run(noto, "𠮷野", { x: 148 }),
    ];
    const pdf = await renderPdfToBuffer(
      [sheet([{ ...line(mincho, ""), text: "報告第四号𠮷野", runs }])],
      info,
    );
    expect(rawText(pdf)).toBe("報告第四号𠮷野\n\f");
  });

  test("artifacts are there, without the blanks between their letters", async () => {
    const watermark = line(mincho, "案", { x: 150, y: 560, size: 300, grey: 0.9, artifact: "watermark" });
    const number = line(mincho, "1/2", { y: 800, gap: 6, artifact: "page-number" });
    const pdf = await renderPdfToBuffer([sheet([line(mincho, "本文"), number], { watermark })], info);
    expect(rawText(pdf)).toBe("案\n本文\n1/2\n\f");
  });

  test("pages follow each other; a blank one is there", async () => {
    const pages = [
      sheet([line(mincho, "一")]),
      sheet([], { number: 2 }),
      sheet([line(mincho, "三")], { number: 3 }),
    ];
    expect(rawText(await renderPdfToBuffer(pages, info))).toBe("一\n\f\f三\n\f");
  });
});

describe.skipIf(!has("mutool"))("content (needs mutool)", () => {
  const contents = (pdf: Uint8Array): string =>
    inspect(pdf, "mutool", "show", "-b", "FILE", "pages/1/Contents");

  test("artifacts are marked with their kind", async () => {
    const number = line(mincho, "1/2", { y: 800, artifact: "page-number" });
    const head = line(mincho, "変更日", { y: 60, artifact: "repeated-head" });
    const watermark = line(mincho, "案", { y: 500, size: 300, grey: 0.9, artifact: "watermark" });
    const rules = [{ x1: 85, y1: 200, x2: 300, y2: 200, width: 0.5, line: "solid", pitch: 0 } as const];
    const shown = contents(await renderPdfToBuffer([sheet([head, number], { watermark, rules })], info));
    const marks = shown.split("\n").filter((row) => row.startsWith("/Artifact"));
    expect(marks).toEqual([
      "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC",
      "/Artifact <</Type /Pagination>> BDC",
      "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
      "/Artifact <</Type /Layout>> BDC",
    ]);
    expect(shown.match(/BDC/g)?.length).toBe(shown.match(/EMC/g)?.length);
  });

  test("rules of one look are drawn together; underlines bridge the space between their runs", async () => {
    const rule = { x1: 80, y1: 200, x2: 300, y2: 200, width: 0.5, line: "solid", pitch: 0 } as const;
    const rules = [
      rule,
      { ...rule, y1: 220, y2: 220, line: "dashed" as const },
      { ...rule, y1: 240, y2: 240 },
    ];
    const runs = [
      run(mincho, "個人", { x: 100, size: 10, underline: true }),
      run(mincho, "情報", { x: 122.5, size: 10, underline: true }),
      run(mincho, "他", { x: 142.5, size: 10 }),
    ];
    const shown = contents(
      await renderPdfToBuffer([sheet([{ ...line(mincho, ""), runs }], { rules })], info),
    );
    expect(shown.slice(shown.indexOf("/Artifact")).trimEnd().split("\n")).toEqual([
      "/Artifact <</Type /Layout>> BDC",
      "0.5 w [] 0 d 2 J 0 G",
      "80 200 m 300 200 l",
      "80 240 m 300 240 l",
      "100 101.6 m 142.5 101.6 l",
      "S",
      "0.5 w [3 2] 0 d 0 J 0 G",
      "80 220 m 300 220 l",
      "S",
      "EMC",
    ]);
  });

  test("ToUnicode gives what was written, no Kangxi radical", async () => {
    const text =
      "一二人入八十口土大女子山工己干心手日月木水火玉瓜田白皮目立竹米糸老肉色衣西見言谷足金長門雨青食飛高龍";
    const pdf = await renderPdfToBuffer([sheet([line(mincho, text, { x: 40, size: 9 })])], info);
    const objects = inspect(pdf, "mutool", "show", "FILE", "grep");
    const [, cmap = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects) ?? [];
    const shown = inspect(pdf, "mutool", "show", "-b", "FILE", cmap);
    const entries = shown.slice(shown.indexOf("beginbfchar"));
    const codes = Array.from(entries.matchAll(/^<[0-9a-f]{4}> <([0-9a-f]+)>$/gm), ([, hex = ""]) => hex);
    const written = codes.map((hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
    expect(written.sort()).toEqual([...new Set(text)].sort());
  });
});

describe.skipIf(!has("pdffonts"))("fonts (needs pdffonts)", () => {
  test("one embedded subset a face, whatever the number of pages, and none that is not used", async () => {
    const page = sheet([
      line(mincho, "明朝"),
      line(gothic, "ゴシック", { y: 130 }),
      line(mincho, "別の行", { y: 160 }),
    ]);
    const fonts = inspect(await renderPdfToBuffer([page, page, page], info), "pdffonts", "FILE");
    const rows = fonts
      .trimEnd()
      .split("\n")
      .slice(2)
      .map((row) => row.split(/\s{2,}|\s(?=yes)/).slice(0, 6));
    expect(rows.map(([name]) => name?.replace(/^[A-Z]{6}\+/, ""))).toEqual([
      "BIZUDMincho-Regular",
      "BIZUDGothic-Bold",
    ]);
    for (const row of rows) expect(row.slice(1, 4)).toEqual(["CID TrueType", "Identity-H", "yes"]);
  });

  test("a subset's tag depends on its glyphs", async () => {
    const tag = async (text: string): Promise<string> => {
      const fonts = inspect(await renderPdfToBuffer([sheet([line(mincho, text)])], info), "pdffonts", "FILE");
      return /^[A-Z]{6}(?=\+)/m.exec(fonts)?.[0] ?? "none";
    };
    expect(await tag("見本市")).toBe(await tag("見本市"));
    expect(await tag("見本市")).not.toBe(await tag("見本"));
  });
});

describe.skipIf(!has("qpdf"))("the file (needs qpdf)", () => {
  interface Bookmark {
    readonly title: string;
    readonly dest: unknown;
    readonly kids: readonly Bookmark[];
  }
  const bookmarks = async (outline: readonly OutlineEntry[]): Promise<readonly Bookmark[]> => {
    const pdf = await renderPdfToBuffer([sheet([line(mincho, "見出し")], { outline })], info);
    const { outlines } = JSON.parse(inspect(pdf, "qpdf", "--json=2", "--json-key=outlines", "FILE"));
    return outlines as readonly Bookmark[];
  };

  test("is without fault", async () => {
    const pages = [1, 2].map((number) =>
      sheet([line(mincho, "見出し"), line(gothic, "本文", { y: 130, underline: true })], {
        number,
        outline: [{ level: 1, text: "見出し", y: 90 }],
        watermark: line(mincho, "案", { size: 300, grey: 0.9, artifact: "watermark" }),
      }),
    );
    const pdf = await renderPdfToBuffer(pages, { ...info, subject: "第1号", keywords: "報告, 様式4" });
    expect(inspect(pdf, "qpdf", "--check", "FILE")).toContain("No syntax or stream encoding errors found");
    expect(Buffer.from(pdf.subarray(0, 8)).toString("latin1")).toBe("%PDF-1.7");
  });

  test("bookmarks are nested by level and lead to their heading", async () => {
    const outline = [1, 2, 4, 2, 1].map((level, i) => ({ level, text: `第${i}（${level}）`, y: 100 + i }));
    const shape = (items: readonly Bookmark[]): unknown =>
      items.map(({ title, kids }) => [title, shape(kids)]);
    const found = await bookmarks(outline);
    expect(shape(found)).toEqual([
      [
        "第0（1）",
        [
          ["第1（2）", [["第2（4）", []]]],
          ["第3（2）", []],
        ],
      ],
      ["第4（1）", []],
    ]);
    expect(found[0]?.dest).toEqual([expect.any(String), "/XYZ", 0, 741.9, 0]);
  });
});

describe.skipIf(!has("pdfinfo"))("what the file says of itself (needs pdfinfo)", () => {
  test.each(['A & <B> "引用"', "個人情報の提供について（報告）", "𠮷野\\(1)"])("title %s", async (title) => {
    const pdf = await renderPdfToBuffer([sheet([line(mincho, "一")])], { ...info, title });
    const said = inspect(pdf, "pdfinfo", "-isodates", "FILE");
    expect(said).toContain(`Title:           ${title}\n`);
    expect(said).toContain("Author:          見本市\n");
    expect(said).toContain("CreationDate:    2021-04-05T09:30:00+09\n");
    expect(said).toContain("Page size:       595.3 x 841.9 pts (A4)");
    const catalog = Buffer.from(pdf).toString("latin1");
    expect(catalog).toContain("/Lang (ja-JP)");
    expect(catalog).toContain("/DisplayDocTitle true");
    expect(catalog).toContain("/MediaBox [0 0 595.3 841.9]");
    expect(catalog).toContain("/TrimBox [0 0 595.3 841.9]");
  });
});

describe("bytes", () => {
  const pages = (): Page[] => [sheet([line(mincho, "同じもの"), line(gothic, "二つ", { y: 130 })])];

  test("are the same for the same input", async () => {
    const [one, two] = [await renderPdfToBuffer(pages(), info), await renderPdfToBuffer(pages(), info)];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test("do not depend on the time zone or the clock", async () => {
    const before = process.env.TZ;
    const one = await renderPdfToBuffer(pages(), info);
    process.env.TZ = "America/New_York";
    const two = await renderPdfToBuffer(pages(), info);
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(Buffer.compare(one, two)).toBe(0);
  });

  test("two files of different pages have different identifiers", async () => {
    const id = (pdf: Uint8Array): string =>
      /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from(pdf).toString("latin1"))?.[1] ?? "";
    const other = await renderPdfToBuffer([sheet([line(mincho, "別のもの")])], info);
    expect(id(other)).toHaveLength(32);
    expect(id(other)).not.toBe(id(await renderPdfToBuffer(pages(), info)));
  });
});

describe("streaming", () => {
  test("asks for a page only when the sink has taken what was given, and keeps no page", async () => {
    let given = 0;
    let taken = 0;
    let waiting = false;
    let ahead = 0;
    function* pages(): Generator<Page> {
      for (; given < 300; given++) {
        expect(waiting).toBe(false);
        ahead = Math.max(ahead, given - taken);
        yield sheet(
          Array.from({ length: 30 }, (_, i) =>
            line(mincho, `${given}頁${i}行目の見本`, { y: 60 + i * 20, gap: i / 7 }),
          ),
        );
      }
    }
    const write = async (): Promise<void> => {
      waiting = true;
      await Promise.resolve();
      waiting = false;
      taken = given;
    };
    await renderPdf(pages(), { write }, info);
    expect(taken).toBe(300);
    expect(ahead).toBeLessThan(100);
  });

  test("memory does not grow with the pages", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const heaps: number[] = [];
    function* pages(): Generator<Page> {
      for (let number = 1; number <= 1000; number++) {
        if (number % 400 === 0) {
          collect();
          heaps.push(process.memoryUsage().heapUsed);
        }
        yield sheet([line(mincho, `${number}頁の見本`, { gap: number / 700 })], { number });
      }
    }
    await renderPdf(pages(), { write: () => {} }, info);
    const [at400 = 0, at800 = Number.POSITIVE_INFINITY] = heaps;
    // What stays of a page is its entry in the page tree and the cross-reference table, about 1 KB.
    expect((at800 - at400) / 400).toBeLessThan(3000);
  });

  test("a sink's failure is passed on", async () => {
    const write = (): Promise<void> => Promise.reject(new Error("disk full"));
    await expect(renderPdf([sheet([line(mincho, "一")])], { write }, info)).rejects.toThrow("disk full");
  });
});

describe("pages layout must not make are refused", () => {
  const refused = async (page: Page): Promise<void> => void (await renderPdfToBuffer([page], info));
  const good = run(mincho, "見本");

  test("a glyph no font has", async () => {
    const page = sheet([{ ...line(mincho, "見本"), runs: [{ ...good, glyphs: [good.glyphs[0] ?? 0, 0] }] }]);
    await expect(refused(page)).rejects.toThrow('no glyph for "本" (U+672C) in BIZUDMincho-Regular');
  });

  test.each([[[85, Number.NaN]], [[Number.NaN, 85]], [[85]]])("glyphs at %s", async (x) => {
    await expect(refused(sheet([{ ...line(mincho, "見本"), runs: [{ ...good, x }] }]))).rejects.toThrow(
      RangeError,
    );
  });

  test("a rule or a line without a place", async () => {
    await expect(refused(sheet([line(mincho, "見本", { y: Number.NaN })]))).rejects.toThrow(RangeError);
    const rules = [
      { x1: 0, y1: 0, x2: Number.POSITIVE_INFINITY, y2: 0, width: 1, line: "solid", pitch: 0 } as const,
    ];
    await expect(refused(sheet([], { rules }))).rejects.toThrow(RangeError);
  });

  test("no page at all", async () => {
    await expect(renderPdfToBuffer([], info)).rejects.toThrow(RangeError);
  });
});
