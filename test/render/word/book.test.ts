import { describe, expect, test } from "vitest";
import { bindingShift } from "../../../src/layout/binding.ts";
import type { Style } from "../../../src/layout/style.ts";
import { renderWord, renderWordBook } from "../../../src/render/word/index.ts";
import { svgAsset } from "../pictures.ts";
import { bookOptions, bookPart, contents, meeting, openedBook, ref, sectionsOf, strings } from "./books.ts";
import { bodyXml, jlreq, options, paragraphsOf, piece, textOf, word } from "./opened.ts";
import {
  cell,
  document,
  item,
  jidori,
  letter,
  list,
  p,
  page,
  row,
  space,
  table,
  tcy,
  text,
} from "./trees.ts";

const bodyOf = (parts: Readonly<Record<string, string>>): string => parts["word/document.xml"] ?? "";
const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((m) => m[1] ?? "");

describe("sections", () => {
  test("every document keeps its own sheet and grid", async () => {
    const sections = sectionsOf(await openedBook(meeting));
    expect(sections.map(({ xml }) => /w:orient="(\w+)"/.exec(xml)?.[1])).toEqual([
      "portrait",
      "portrait",
      "landscape",
    ]);
    expect(sections.map(({ xml }) => /w:linePitch="(\d+)"/.exec(xml)?.[1])).toEqual(["360", "360", "252"]);
    expect(sections.map(({ xml }) => /<w:type w:val="(\w+)"/.exec(xml)?.[1])).toEqual(
      Array(3).fill("nextPage"),
    );
  });

  test("for printing on both sides documents begin on odd pages, their later runs do not", async () => {
    const two = document([page([p("一")]), page([p("二")])]);
    const sections = sectionsOf(await openedBook([bookPart(two), bookPart(letter())], { duplex: true }));
    expect(sections.map(({ xml }) => /<w:type w:val="(\w+)"/.exec(xml)?.[1])).toEqual([
      "oddPage",
      "nextPage",
      "oddPage",
    ]);
  });

  test("案 stands on every page of its document, and on no other's", async () => {
    const drafts = sectionsOf(await openedBook(meeting)).map(({ headers }) =>
      Object.values(headers).map((xml) => xml.includes('string="案"')),
    );
    expect(drafts).toEqual([[false], [true, true], [false, false]]);
  });
});

describe("資料番号", () => {
  test("is framed at the head of the document's first page only", async () => {
    const [contents, letter, table] = sectionsOf(await openedBook(meeting));
    expect(contents?.xml).not.toContain("titlePg");
    for (const [section, label] of [
      [letter, "資料1"],
      [table, "資料2-1"],
    ] as const) {
      expect(section?.xml).toContain("<w:titlePg/>");
      expect(textOf(section?.headers.first ?? "").trim()).toBe(label);
      expect(section?.headers.first).toContain('<w:bdr w:val="single"');
      expect(textOf(section?.headers.default ?? "")).toBe("");
      expect(section?.footers.first).toBe(section?.footers.default);
    }
  });

  test("stands at one place of every sheet: 15 mm from its right edge, 11 mm from its top", async () => {
    const [, upright, landscape] = sectionsOf(await openedBook(meeting));
    for (const section of [upright, landscape]) {
      const right = Number(/w:right="(\d+)"/.exec(section?.xml ?? "")?.[1]);
      const indent = Number(/<w:ind w:right="(-?\d+)"/.exec(section?.headers.first ?? "")?.[1]);
      expect(right + indent).toBe(850);
      expect(section?.xml).toContain('w:header="404"');
    }
  });
});

describe("page numbers", () => {
  test("begin anew with every document; its own pages are counted", async () => {
    const [, , table] = sectionsOf(await openedBook(meeting));
    expect(table?.xml).toContain('<w:pgNumType w:start="1"/>');
    expect(all(table?.footers.default ?? "", /w:instr="(\w+)"/g)).toEqual(["PAGE", "SECTIONPAGES"]);
    // Six pages as laid out, for readers that do not count.
    expect(textOf(table?.footers.default ?? "")).toBe("1/6");
  });

  test("through the book: live fields at every foot, what they show as laid out", async () => {
    const sections = sectionsOf(await openedBook(meeting, { throughNumbers: true }));
    for (const { xml, footers } of sections) {
      expect(xml).not.toContain("w:start=");
      expect(all(footers.default ?? "", /w:instr="(\w+)"/g)).toEqual(["PAGE", "NUMPAGES"]);
    }
    const shown = sections.map(({ footers }) => withoutWordOnly(textIn(footers.default)));
    expect(shown).toEqual(["通し1/8", "通し2/8", "\t\t通し3/8"]);
  });

  test("a document's own numbers beside them are a formula, which only Word reads", async () => {
    const parts = await openedBook(meeting, { throughNumbers: true });
    const [, , table] = sectionsOf(parts);
    const formula = piece(table?.footers.default ?? "", "<mc:AlternateContent>", "</mc:AlternateContent>");
    expect(formula).toContain('<mc:Choice Requires="w15">');
    expect(all(formula, /<w:instrText[^>]*> (.*?) <\/w:instrText>/g)).toEqual([
      "=",
      "PAGE",
      "-",
      "PAGEREF _run3",
      "+ 1",
      "SECTIONPAGES",
    ]);
    expect(bodyOf(parts)).toMatch(/w:name="_run3"(?:(?!<w:p>).)*<\/w:p><w:tbl>/s);
    expect(all(formula, /fldCharType="(\w+)"/g).filter((one) => one === "begin")).toHaveLength(4);
    expect(textOf(formula)).toBe("331/6");
  });

  test("go on through the runs of a document that say so", async () => {
    const runs = [page([p("一")], { number: "n" }), page([p("二")], { number: "n-on" })];
    const parts = [bookPart(letter(), { pages: [2] }), bookPart(document(runs), { pages: [3, 4] })];
    const [, , changes] = sectionsOf(await openedBook(parts, { throughNumbers: true }));
    const formula = piece(changes?.footers.default ?? "", "<mc:AlternateContent>", "</mc:AlternateContent>");
    expect(formula).toContain("PAGEREF _run2");
    // The sixth page of the book, less the third, and one.
    expect(textOf(formula)).toBe("634");
  });

  test("of a book printed on both sides count its blank pages", async () => {
    const parts = await openedBook(meeting, { throughNumbers: true, duplex: true });
    const feet = sectionsOf(parts).map(({ footers }) => footers.default ?? "");
    expect(feet.map((xml) => withoutWordOnly(textIn(xml)))).toEqual(["通し1/10", "通し3/10", "\t\t通し5/10"]);
    expect(all(feet[0] ?? "", /w:instr="([^"]+)"/g)).toEqual(["PAGE", "PAGEREF _end"]);
    expect(paragraphsOf(bodyOf(parts)).at(-1)).toContain('w:name="_end"');
  });

  test("without knowing the pages every run passes for one", async () => {
    const parts = meeting.map(({ pages: _, ...part }) => part);
    const [, , table] = sectionsOf(await openedBook(parts, { throughNumbers: true }));
    expect(withoutWordOnly(textIn(table?.footers.default))).toBe("\t\t通し3/3");
  });

  test("open without a question: nothing is dirty, nothing asks to be updated", async () => {
    const xml = Object.values(await openedBook(meeting, { throughNumbers: true })).join("");
    expect(xml).not.toMatch(/w:dirty|updateFields/);
  });
});

const textIn = (xml: string | undefined): string => xml ?? "";
/** What a reader shows that does not know Word's formulas. */
const withoutWordOnly = (xml: string): string =>
  textOf(
    xml
      .replace(/<mc:AlternateContent>.*?<\/mc:AlternateContent>/gs, "")
      .replace(/<w:tabs>.*?<\/w:tabs>/gs, ""),
  );

describe("links", () => {
  test("lead to the first paragraph of the document of that name", async () => {
    const body = bodyOf(await openedBook(meeting));
    expect(all(body, /<w:hyperlink w:anchor="([^"]*)"/g)).toEqual(["letter", "資料_2_1"]);
    const marked = paragraphsOf(body).filter((one) => one.includes("<w:bookmarkStart"));
    expect(marked.map((one) => [textOf(one), /w:name="([^"]*)"/.exec(one)?.[1]])).toEqual([
      ["資料一覧", "contents"],
      ["(様式4)", "letter"],
      ["", "資料_2_1"],
    ]);
  });

  test("are printed as the text around them", async () => {
    const link = piece(bodyOf(await openedBook(meeting)), '<w:hyperlink w:anchor="資料', "</w:hyperlink>");
    expect(textOf(link)).toBe("資料2-1　変更箇所");
    expect(link).not.toMatch(/w:rStyle|w:color|<w:u /);
  });

  test("stand in vertical cells as well, their digits 縦中横 inside them", async () => {
    const down = cell([p([ref("letter", text("別紙12"))])], { writing: "vertical" });
    const tree = document([page([table([1, 20], [], [row([down, cell("横")])])])]);
    const parts = [bookPart(tree, { name: "table" }), bookPart(letter(), { name: "letter" })];
    const link = piece(bodyOf(await openedBook(parts)), '<w:hyperlink w:anchor="letter"', "</w:hyperlink>");
    expect(textOf(link)).toBe("別紙12");
    expect(link).toMatch(/<w:eastAsianLayout [^>]*w:vert="true"\/>/);
  });

  test("to what is not in the book, and within links, are plain text", async () => {
    const nested = document([page([p([ref("b", text("外"), ref("a", text("内")))])])]);
    const body = bodyOf(
      await openedBook([bookPart(nested, { name: "a" }), bookPart(letter(), { name: "b" })]),
    );
    expect(body.match(/<w:hyperlink /g)).toHaveLength(1);
    expect(textOf(bodyOf(await openedBook(meeting)))).toContain("参考　ほかの会議の資料");
  });

  test("of one name twice lead to the first; names alike to Word stay apart", async () => {
    const from = document([
      page([p([ref("A-1", text("一")), ref("a 1", text("二")), ref("1", text("三"))])]),
    ]);
    const parts = [
      bookPart(from, { name: "x" }),
      ...["A-1", "a 1", "A-1", "1", "長".repeat(50)].map((name) => bookPart(letter(), { name })),
    ];
    const body = bodyOf(await openedBook(parts));
    const names = all(body, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
    expect(names).toEqual(["x", "A_1", "a_1_2", "d1", "長".repeat(32)]);
    expect(all(body, /<w:hyperlink w:anchor="([^"]*)"/g)).toEqual(["A_1", "a_1_2", "d1"]);
  });

  test.for([
    ["a hair line before a table: there is no other place for it", table([5], [], [row([cell("甲")])]), ""],
    ["a list's first item", list([item("1", p("甲"), p("乙"))]), "1\t甲"],
    ["the room a page opens with", space(2), ""],
  ] as const)("lead to %s", async ([, block, shown]) => {
    const body = bodyOf(await openedBook([bookPart(document([page([block, p("後")])]), { name: "t" })]));
    const marked = paragraphsOf(body).findIndex((one) => one.includes("w:bookmarkStart"));
    expect(marked).toBe(0);
    expect(textOf(paragraphsOf(body)[0] ?? "")).toBe(shown);
  });
});

describe("a paper by itself", () => {
  test("its links are plain text", async () => {
    const body = await bodyXml(contents);
    expect(textOf(body)).toContain("資料1　報告書");
    expect(body).not.toMatch(/hyperlink|bookmarkStart/);
  });

  test("has its 資料番号 on the first page of its first run, and 案 on all", async () => {
    const two = document([page([p("一")], { number: "n/m" }), page([p("二")])], "案");
    const made = strings(await renderWord(two, { ...options, label: "資料1-2", binding: true }));
    const [first, second] = sectionsOf(made);
    expect(textOf(first?.headers.first ?? "").trim()).toBe("資料1-2");
    expect(first?.headers.first).toContain('string="案"');
    expect(first?.headers.default).toContain('string="案"');
    expect(first?.footers.first).toBe(first?.footers.default);
    expect(second?.xml).not.toContain("titlePg");
    expect(textOf(Object.values(second?.headers ?? {}).join(""))).toBe("");
  });

  test("without options it is as it was: neither label nor room", async () => {
    const plain = await renderWord(letter("案"), options);
    const said = await renderWord(letter("案"), { ...options, label: null, binding: false });
    expect(Buffer.from(said).equals(Buffer.from(plain))).toBe(true);
    const [section] = sectionsOf(strings(plain));
    expect(Object.keys(section?.headers ?? {})).toEqual(["default"]);
    expect(section?.xml).toContain('w:header="992"');
  });
});

describe("one file", () => {
  test("ids are unique over the book", async () => {
    const tree = document(
      [
        page([
          p([jidori("担当者", 4), text("："), jidori("連絡先", 5)]),
          table([3], [], [row([cell([p([tcy("12")])], { writing: "vertical" })])]),
        ]),
      ],
      "案",
    );
    const parts = await openedBook([
      bookPart(letter("案"), { label: "資料1" }),
      bookPart(tree),
      bookPart(tree),
    ]);
    const xml = Object.values(parts).join("");
    for (const pattern of [
      /<w:fitText [^>]*w:id="(\d+)"/g,
      /<w:eastAsianLayout [^>]*w:id="(\d+)"/g,
      /<wp:docPr id="(\d+)"/g,
      /o:spid="([^"]+)"/g,
      /<w:bookmarkStart w:id="(\d+)"/g,
    ]) {
      // A text fitted to a width is two runs of one id, one after the other.
      const ids = all(xml, pattern).filter((id, i, list) => id !== list[i - 1]);
      expect(ids.length, pattern.source).toBeGreaterThan(0);
      expect(new Set(ids).size, pattern.source).toBe(ids.length);
    }
  });

  test("the first document's size is 標準's; others' have styles of their own", async () => {
    const parts = await openedBook([...meeting].reverse());
    const styles = parts["word/styles.xml"] ?? "";
    expect(styles).toContain('<w:sz w:val="18"/><w:szCs w:val="18"/><w:lang');
    expect(styles).toContain('w:styleId="Body21"');
    // Its page number as well: 9 pt of the table's, though the letter's come after it.
    expect(sectionsOf(parts)[0]?.footers.default).not.toContain("<w:sz ");
  });

  test("page numbers have the size of their page's text", async () => {
    const [, , table] = sectionsOf(await openedBook(meeting));
    expect(table?.footers.default).toContain('<w:sz w:val="18"/>');
  });

  test("a picture of several documents is in the file once", async () => {
    const figure = {
      type: "figure",
      src: "a.svg",
      alt: "絵",
      width: null,
      height: null,
      captionSide: "below",
      keepWithNext: false,
      children: [],
    } as const;
    const tree = document([page([figure])]);
    const assets = new Map([["a.svg", svgAsset("<rect width='5' height='5'/>")]]);
    const parts = await openedBook([bookPart(tree, { assets }), bookPart(tree, { assets, name: "b" })]);
    const media = Object.keys(parts).filter((name) => name.startsWith("word/media/"));
    expect(media).toHaveLength(2);
  });

  test("the same input gives the same bytes", async () => {
    const made = () =>
      renderWordBook(meeting, { ...bookOptions, throughNumbers: true, duplex: true, binding: true });
    expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true);
  });

  test("what a file has only once cannot be two things", async () => {
    await expect(openedBook([bookPart(contents), bookPart(letter(), { style: word })])).rejects.toThrow(
      RangeError,
    );
    await expect(openedBook([])).rejects.toThrow(RangeError);
    const same: Style = { ...jlreq, pages: { ...jlreq.pages } };
    await expect(
      openedBook([bookPart(contents), bookPart(letter(), { style: same })]),
    ).resolves.toBeDefined();
  });
});

describe("room for holes", () => {
  const upright = jlreq.pages.letter;
  const landscape = jlreq.pages["change-table"];
  if (upright === undefined || landscape === undefined) throw new Error("the shipped page styles are there");

  test("a sheet that has 20 mm at the binding side stays", () => {
    expect(bindingShift(upright)).toEqual({ x: 0, y: 0 });
  });

  test("an upright sheet moves right, as far as 8 mm are left there", () => {
    // 48 em of 10.5 pt: 10080 twips on 11906, 913 at either side. 20 mm are 1134 twips, 8 mm 454.
    expect(bindingShift({ ...upright, charactersPerLine: 48 })).toEqual({ x: 1134 - 913, y: 0 });
    // 52 em: 493 at either side.
    expect(bindingShift({ ...upright, charactersPerLine: 52 })).toEqual({ x: 493 - 454, y: 0 });
    expect(bindingShift({ ...upright, charactersPerLine: 55 })).toEqual({ x: 0, y: 0 });
  });

  test("a landscape sheet moves down", () => {
    expect(bindingShift(landscape)).toEqual({ x: 0, y: 1134 - 850 });
    expect(bindingShift({ ...landscape, marginBottom: 500 })).toEqual({ x: 0, y: 46 });
  });

  test("in Word the margins give and take, the measure stays", async () => {
    const [, , table] = sectionsOf(await openedBook(meeting, { binding: true }));
    const [, , loose] = sectionsOf(await openedBook(meeting));
    expect(table?.xml).toContain('w:top="1134" w:right="679" w:bottom="566"');
    expect(loose?.xml).toContain('w:top="850" w:right="679" w:bottom="850"');
  });
});
