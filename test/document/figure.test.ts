import { describe, expect, it } from "vitest";
import { type Block, parse, plainMarkup, textOf } from "../../src/document/index.ts";
import { foundAt, got } from "../outcome.ts";

const parsed = (content: string) =>
  parse(plainMarkup(`<page style="letter">${content}</page>`, "a.hbs"), { title: "題", state: null });
const blockOf = (content: string): Block | undefined => got(parsed(content)).pages[0]?.children[0];
const told = (content: string): string[] => {
  const outcome = parsed(content);
  return outcome.ok ? [] : outcome.errors.map(foundAt);
};

describe("<figure>", () => {
  it("has a picture, what it shows, and a caption", () => {
    expect(
      blockOf(
        '<figure src="assets/a.png" alt="箱" width="40em" height="10行" caption="above" keep="true">図１<b>構成</b></figure>',
      ),
    ).toMatchObject({
      type: "figure",
      src: "assets/a.png",
      srcAt: { site: { file: "a.hbs", line: 1, column: 35 } },
      alt: "箱",
      width: { value: 40, unit: "em" },
      height: { value: 10, unit: "行" },
      captionSide: "above",
      keepWithNext: true,
      children: [{ type: "text", value: "図１" }, { type: "b" }],
    });
  });

  it("needs no more than these", () => {
    const figure = blockOf('<figure src="a.png" alt="箱"/>');
    expect(figure).toMatchObject({
      width: null,
      height: null,
      captionSide: "below",
      keepWithNext: false,
      children: [],
    });
  });

  it.each([
    ['<figure src="a.png"/>', "markup/missing-attribute a.hbs:1:22"],
    ['<figure src="a.png" alt=""/>', "markup/bad-attribute a.hbs:1:42"],
    ['<figure src="a.png" alt=" 　"/>', "markup/bad-attribute a.hbs:1:42"],
    ['<figure alt="箱"/>', "markup/missing-attribute a.hbs:1:22"],
    ['<figure src="a.png" alt="箱" width="3行"/>', "markup/bad-attribute a.hbs:1:50"],
    ['<figure src="a.png" alt="箱"><p>題</p></figure>', "markup/misplaced-tag a.hbs:1:50"],
    ['<figure src="a.png" alt="箱">図<tab/>１</figure>', "markup/tab-without-stop a.hbs:1:51"],
  ])("%s: %s", (content, expected) => {
    expect(told(content)).toContain(expected);
  });

  it("says its caption, not what it shows", () => {
    const figure = blockOf('<figure src="a.png" alt="箱">図１<br/>構成</figure>');
    expect(figure === undefined ? "" : textOf(figure)).toBe("図１\n構成");
  });

  it("may stand in an item", () => {
    expect(told('<list><item label="１">本文<figure src="a.png" alt="箱"/></item></list>')).toEqual([]);
  });
});

describe("a cell", () => {
  const cell = (content: string) => `<table columns="9em"><row><cell>${content}</cell></row></table>`;
  const item = (content: string) => `<list><item label="・">${content}</item></list>`;

  it.each([
    ["a table in an item", item(cell("字")), "markup/not-in-cell"],
    ["a figure in an item", item('<figure src="a.png" alt="箱"/>'), "markup/not-in-cell"],
    ["a table two lists deep", item(item(cell("字"))), "markup/not-in-cell"],
    ["a table straight in it", cell("字"), "markup/misplaced-tag"],
  ])("holds no %s", (_, content, code) => {
    expect(told(cell(content)).map((one) => one.split(" ")[0])).toEqual([code]);
  });

  it("holds paragraphs and lists, and an item outside of one holds a table", () => {
    expect(told(cell(item(`字${item("字")}`)))).toEqual([]);
    expect(told(item(cell("字")))).toEqual([]);
  });
});

describe("<table rules>", () => {
  const rules = (attribute: string) => {
    const table = blockOf(`<table columns="9em"${attribute}><row><cell>字</cell></row></table>`);
    return table?.type === "table" ? table.rules : null;
  };

  it("are there unless said otherwise", () => {
    expect([rules(""), rules(' rules="all"'), rules(' rules="none"')]).toEqual(["all", "all", "none"]);
    expect(told('<table columns="9em" rules="some"><row><cell>字</cell></row></table>')).toEqual([
      "markup/bad-attribute a.hbs:1:43",
    ]);
  });
});
