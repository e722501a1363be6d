import { describe, expect, it } from "vitest";
import { type DocumentTree, parse, type Text, textOf, walk } from "../../src/document/index.ts";
import { expand } from "../../src/template/index.ts";
import { expanded, prepared, values } from "./office.ts";

const page = (inside: string) => `<page style="letter">${inside}</page>`;

function treeOf(...given: Parameters<typeof expanded>): DocumentTree {
  const tree = parse(expanded(...given), { title: "", state: null });
  if (!tree.ok) throw new Error(JSON.stringify(tree.errors));
  return tree.value;
}

/** Every text with the line:column and the data path it comes from. */
function textsOf(tree: DocumentTree): string[] {
  const texts: Text[] = [];
  walk(tree, (node) => node.type === "text" && texts.push(node));
  return texts.map(({ value, at }) => {
    const site = at?.site;
    return `${value} ${site?.file}:${site?.line}:${site?.column} ${at?.path?.join("/") ?? "-"}`;
  });
}

describe("expand", () => {
  it("prints values by helpers, blocks and partials", () => {
    const tree = treeOf(
      page(
        `<p>{{documentNumber number}}</p><p>{{wareki date digits="full"}}{{#if issued}}x{{else}}未定{{/if}}</p>` +
          `<p>{{lawRefs bases digits=digits}}</p><p>{{phone phone}}</p>{{#with sender}}<p>{{personName name spacing="one"}}</p>{{/with}}` +
          `{{#each items as |it n|}}<p>{{itemMarker @index scheme="①"}}{{it.title}}{{n}}{{> note label=(wareki ../date)}}</p>{{/each}}`,
      ),
      { note: "{{#if note}}（{{note}} {{label}}）{{/if}}" },
    );
    expect(textOf(tree)).toBe(
      "企情第4751号の2\n令和３年４月５日未定\n条例第11条第1項及び第2項第2号\n078-000-0000（内線 2318）\n見本　太郎\n①甲0（注 令和3年4月5日）\n②乙1",
    );
  });

  it("keeps markup signs of the data as text", () => {
    const tree = treeOf(page(`<list><item label="{{title}}">{{title}}</item></list>`));
    expect(textOf(tree)).toBe(values.title + values.title);
  });

  it.each([
    "　字下げ　空き",
    "葛\u{E0101}城\u{E0100}",
    "𠮷野家",
    "a=b `c` 'd' \"e\" & <f> &lt; &amp;#x41;",
    "市 民  の",
    "]]>",
    "{{title}} \\{{x}}",
    "é が",
  ])("keeps every character of %s", (text) => {
    const tree = treeOf(page(`<p>\n  {{title}}\n</p><p>前{{title}}後</p>`), {}, { ...values, title: text });
    expect(textOf(tree)).toBe(`${text}\n前${text}後`);
  });

  it("says where every piece came from", () => {
    const template = `<page style="letter">
  <p>題　{{title}}</p>
{{#each items}}
  <p>{{title}} {{#each lines}}{{this}}{{@index}}{{/each}}{{../count}}</p>
{{/each}}
{{#each marks as |mark key|}}<p>{{mark}}{{key}}{{@root.title}}</p>{{/each}}
  {{> row sender label=title}}
</page>`;
    const row = `{{#with name}}<p>{{family}}</p>{{/with}}\r\n<p>{{label}}{{name.given}}</p>`;
    const data = { ...values, title: "題名", marks: { "a.b": "点" } };
    expect(textsOf(treeOf(template, { row }, data))).toEqual([
      "題　 report.hbs:2:6 -",
      "題名 report.hbs:2:8 title",
      "甲 report.hbs:4:6 items/0/title",
      "  report.hbs:4:15 -",
      "一 report.hbs:4:31 items/0/lines/0",
      "0 report.hbs:4:39 items/0/lines/0",
      "二 report.hbs:4:31 items/0/lines/1",
      "1 report.hbs:4:39 items/0/lines/1",
      "3 report.hbs:4:58 count",
      "乙 report.hbs:4:6 items/1/title",
      "  report.hbs:4:15 -",
      "3 report.hbs:4:58 count",
      "点 report.hbs:6:33 marks/a.b",
      "a.b report.hbs:6:41 marks/a.b",
      "題名 report.hbs:6:48 title",
      "見本 partials/row.hbs:1:18 sender/name/family",
      "題名 partials/row.hbs:2:4 title",
      "太郎 partials/row.hbs:2:13 sender/name/given",
    ]);
  });

  it("tells number keys of a list from number-like keys of a record", () => {
    const markup = expanded(
      page("{{#each marks}}<p>{{this}}</p>{{/each}}{{#each names}}<p>{{this}}</p>{{/each}}"),
      {},
      {
        ...values,
        marks: { "7": "七" },
      },
    );
    const tree = parse(markup, { title: "", state: null });
    const paths: unknown[] = [];
    if (tree.ok) walk(tree.value, (node) => node.type === "text" && paths.push(node.at?.path));
    expect(paths).toEqual([
      ["marks", "7"],
      ["names", 0],
      ["names", 1],
    ]);
  });

  it("prints a partial that calls itself", () => {
    const node = "<p>{{name}}</p>{{#each children}}{{> node}}{{/each}}";
    expect(textsOf(treeOf(page("{{> node tree}}"), { node }))).toEqual([
      "根 partials/node.hbs:1:4 tree/name",
      "枝 partials/node.hbs:1:4 tree/children/0/name",
    ]);
  });

  it("lets ../ lead out of values that are one object in two places", () => {
    const shared = { family: "見本", given: "太郎" };
    const data = { ...values, sender: { post: null, name: shared }, contact: { person: "乙", room: null } };
    expect(
      textOf(
        treeOf(
          page("{{#with sender}}{{#with name}}<p>{{../../title}}{{family}}</p>{{/with}}{{/with}}"),
          {},
          data,
        ),
      ),
    ).toBe(`${values.title}見本`);
  });

  it.each([
    ["a\uFDD0b", "U+FDD0"],
    ["a\u0000b", "U+0000"],
    ["a\u001Bb", "U+001B"],
    ["a\uFFFEb", "U+FFFE"],
    ["a\uD842b", "U+D842"],
  ])("refuses %j in data, also in keys", (text, code) => {
    const ready = prepared(page("{{#each marks}}<p>{{@key}}{{this}}</p>{{/each}}"));
    if (!ready.ok) throw new Error("not prepared");
    const outcome = expand(ready.value, { ...values, marks: { k: text, [text]: "v" } });
    const found = outcome.ok ? [] : outcome.errors;
    expect(found.map(({ code, places }) => [code, places[0]?.path])).toEqual([
      ["template/forbidden-in-data", "marks/k"],
      ["template/forbidden-in-data", "marks"],
    ]);
    expect(found[0]?.message.ja).toContain(code);
  });

  it("does not reach prototypes or call functions of the data", () => {
    const data = { ...values, marks: Object.assign(Object.create({ inherited: "x" }), { own: "y" }) };
    expect(expanded(page("{{#each marks}}<p>{{@key}}</p>{{/each}}"), {}, data).text).toBe(page("<p>own</p>"));
  });

  it("tells of partials that never end", () => {
    const ready = prepared(page("{{> a}}"), { a: "{{> b}}", b: "{{> a}}" });
    if (!ready.ok) throw new Error("not prepared");
    const outcome = expand(ready.value, values);
    expect(outcome.ok ? [] : outcome.errors.map(({ code }) => code)).toEqual(["template/endless-partial"]);
  });
});
