import { describe, expect, it } from "vitest";
import { findingsOf } from "../../src/diagnostic/index.ts";
import { faultsOf, prepared } from "./office.ts";

/** One deliberate mistake. ▲ stands where the fault is to be told. */
interface Mistake {
  readonly code: string;
  readonly template: string;
  readonly partials?: Readonly<Record<string, string>>;
  /** Part of the Japanese hint. */
  readonly hint?: string;
}

const mistakes: readonly Mistake[] = [
  // Paths
  { code: "unknown-field", template: "<p>{{▲titel}}</p>", hint: "もしかして: title" },
  { code: "unknown-field", template: "<p>{{#if ▲titel}}x{{/if}}</p>", hint: "もしかして: title" },
  { code: "unknown-field", template: "<p>{{#unless ▲titel}}x{{/unless}}</p>" },
  { code: "unknown-field", template: "<p>{{#if polite}}x{{else if ▲polit}}y{{/if}}</p>", hint: "polite" },
  { code: "unknown-field", template: "{{#each ▲itms}}<p>x</p>{{/each}}", hint: "items" },
  { code: "unknown-field", template: "{{#with ▲sendr}}<p>x</p>{{/with}}", hint: "sender" },
  {
    code: "unknown-field",
    template: "{{#each items}}<p>\n　{{▲titl}}</p>{{/each}}",
    hint: "もしかして: title",
  },
  { code: "unknown-field", template: "{{#each items}}<p>{{▲count}}</p>{{/each}}", hint: "../count" },
  { code: "unknown-field", template: "{{#each items as |it|}}<p>{{▲it.titl}}</p>{{/each}}", hint: "title" },
  { code: "unknown-field", template: "<p>{{wareki ▲dat}}</p>", hint: "date" },
  { code: "unknown-field", template: "<p>{{wareki date digits=▲digit}}</p>", hint: "digits" },
  { code: "unknown-field", template: "{{> row ▲sendr}}", partials: { row: "<p>x</p>" } },
  { code: "unknown-field", template: "{{> row label=▲titel}}", partials: { row: "<p>{{label}}</p>" } },
  { code: "unknown-field", template: "{{> row}}", partials: { row: "<p>a</p>\r\n<p>{{▲titel}}</p>" } },
  {
    code: "unknown-field",
    template: "{{> a/b}}",
    partials: { "a/b": "{{> a/c}}", "a/c": "<p>{{▲titel}}</p>" },
  },
  {
    code: "unknown-field",
    template: "{{> row label=title}}",
    partials: { row: "<p>{{▲labl}}</p>" },
    hint: "label",
  },
  {
    code: "unknown-field",
    template: "{{#each items}}{{> row}}{{/each}}",
    partials: { row: "<p>{{▲count}}</p>" },
  },
  { code: "unknown-field", template: "<p>{{▲@root.titel}}</p>" },
  { code: "unknown-field", template: "<p>{{▲constructor}}</p>" },
  { code: "unknown-field", template: "<p>{{▲__proto__}}</p>" },
  { code: "unknown-field", template: "<p>{{▲sender.[constructor]}}</p>" },
  { code: "unknown-field", template: "<p>{{#if ▲hasOwnProperty}}x{{/if}}</p>" },
  { code: "unknown-field", template: "<p>{{▲either.only}}</p>" },
  { code: "no-fields", template: "<p>{{▲names.length}}</p>", hint: "{{#each}}" },
  { code: "no-fields", template: "<p>{{▲items.[0].title}}</p>" },
  { code: "no-fields", template: "<p>{{▲title.length}}</p>" },
  { code: "no-fields", template: "<p>{{▲marks.c}}</p>" },
  { code: "slash-in-path", template: "<p>{{▲sender/post}}</p>", hint: "sender.post" },
  { code: "parent-outside", template: "<p>{{▲../title}}</p>" },
  { code: "parent-outside", template: "{{#if polite}}<p>{{▲../title}}</p>{{/if}}" },
  {
    code: "parent-outside",
    template: "{{#each items}}{{> row}}{{/each}}",
    partials: { row: "<p>{{▲../title}}</p>" },
  },
  {
    code: "parent-ambiguous",
    template: "{{#each names}}{{#each ../others}}<p>{{▲../../title}}</p>{{/each}}{{/each}}",
  },
  {
    code: "parent-ambiguous",
    template: "{{#each items}}{{#each ../items}}<p>{{▲../title}}</p>{{/each}}{{/each}}",
  },
  { code: "unknown-variable", template: "{{#each items}}<p>{{▲@indx}}</p>{{/each}}", hint: "@index" },
  { code: "outside-loop", template: "<p>{{▲@index}}</p>" },
  { code: "outside-loop", template: "{{#each items}}<p>{{▲@../index}}</p>{{/each}}" },
  {
    code: "outside-loop",
    template: "{{#each items}}{{> row}}{{/each}}{{> row}}",
    partials: { row: "<p>{{▲@index}}</p>" },
  },
  { code: "name-clash", template: "<p>{{▲phone}}</p>", hint: "{{this.phone}}" },
  { code: "same-scope", template: "{{#with ▲this}}<p>{{title}}</p>{{/with}}" },
  { code: "same-scope", template: "{{#each items as |it|}}{{#with ▲it}}<p>{{title}}</p>{{/with}}{{/each}}" },
  { code: "not-a-list", template: "{{#each ▲title}}<p>x</p>{{/each}}" },
  { code: "not-a-list", template: "{{#each ▲sender}}<p>x</p>{{/each}}" },
  { code: "not-an-object", template: "{{#with ▲items}}<p>x</p>{{/with}}" },

  // Null and what can be printed
  { code: "nullable", template: "<p>{{▲note}}</p>", hint: "{{#if note}}" },
  { code: "nullable", template: "<p>{{▲contact.person}}</p>", hint: "{{#if contact}}" },
  {
    code: "nullable",
    template: "<p>{{#if contact}}{{▲contact.room}}{{/if}}</p>",
    hint: "{{#if contact.room}}",
  },
  { code: "nullable", template: "<p>{{#if note}}x{{else}}{{▲note}}{{/if}}</p>" },
  { code: "nullable", template: "<p>{{#unless note}}{{▲note}}{{/unless}}</p>" },
  { code: "nullable", template: "{{#if ▲contact.room}}<p>x</p>{{/if}}", hint: "{{#if contact}}" },
  {
    code: "nullable",
    template: "{{#each items}}<p>{{▲../contact.person}}</p>{{/each}}",
    hint: "{{#if ../contact}}",
  },
  { code: "nullable", template: "<p>{{▲@root.contact.person}}</p>", hint: "{{#if @root.contact}}" },
  { code: "refused", template: '{{> row ▲"x"}}', partials: { row: "<p>x</p>" } },
  { code: "nullable", template: "<p>{{wareki ▲issued}}</p>", hint: "{{#if issued}}" },
  { code: "nullable", template: "{{> row ▲contact}}", partials: { row: "<p>x</p>" } },
  {
    code: "nullable",
    template: "{{#each items}}{{#if note}}{{#each ../items}}<p>{{▲note}}</p>{{/each}}{{/if}}{{/each}}",
  },
  { code: "nullable", template: "{{> row label=note}}", partials: { row: "<p>{{▲label}}</p>" } },
  { code: "not-printable", template: "<p>{{▲items}}</p>", hint: "{{#each items}}" },
  { code: "not-printable", template: "<p>{{▲date}}</p>", hint: "ヘルパー" },
  { code: "not-printable", template: "<p>{{▲polite}}</p>", hint: "{{#if polite}}" },
  { code: "not-printable", template: "<p>{{▲this}}</p>" },
  { code: "not-printable", template: "<p>{{▲opaque}}</p>" },

  // Helpers
  { code: "unknown-helper", template: "<p>{{▲wareky date}}</p>", hint: "wareki" },
  { code: "unknown-helper", template: "<p>{{▲lookup items 0}}</p>" },
  { code: "unknown-helper", template: "<p>{{▲log title}}</p>" },
  { code: "unknown-helper", template: "<p>{{▲sender.name 1}}</p>" },
  { code: "unknown-helper", template: "<p>{{▲this.wareki date}}</p>" },
  { code: "unknown-helper", template: "<p>{{▲if}}</p>" },
  { code: "unknown-helper", template: "<p>{{▲helperMissing}}</p>" },
  { code: "unknown-helper", template: "<p>{{wareki (▲dat date)}}</p>" },
  { code: "argument-count", template: "<p>▲{{wareki}}</p>" },
  { code: "argument-count", template: "<p>▲{{wareki date date}}</p>" },
  { code: "argument-kind", template: "<p>{{wareki ▲title}}</p>", hint: "日付" },
  { code: "argument-kind", template: "<p>{{wareki ▲(phone phone)}}</p>" },
  { code: "argument-kind", template: "<p>{{lawRefs ▲names}}</p>" },
  { code: "argument-kind", template: '<p>{{itemMarker ▲"1"}}</p>' },
  { code: "unknown-option", template: '<p>{{wareki date ▲stile="long"}}</p>', hint: "style" },
  { code: "unknown-option", template: "<p>{{#if polite ▲inverse=true}}x{{/if}}</p>" },
  { code: "option-value", template: '<p>{{wareki date style=▲"lang"}}</p>', hint: "long" },
  { code: "option-value", template: "<p>{{wareki date digits=▲looseDigits}}</p>" },

  // Constructs
  { code: "raw-output", template: "<p>▲{{{title}}}</p>" },
  { code: "raw-output", template: "<p>▲{{&title}}</p>" },
  { code: "refused", template: "▲{{> (phone phone)}}" },
  { code: "refused", template: "▲{{> @partial-block}}" },
  { code: "refused", template: "▲{{#> row}}x{{/row}}", partials: { row: "<p>x</p>" } },
  { code: "refused", template: "▲{{* title}}" },
  { code: "refused", template: '▲{{#*inline "a"}}x{{/inline}}' },
  { code: "refused", template: "▲{{{{if title}}}} x {{{{/if}}}}" },
  { code: "refused", template: '<p>▲{{"title"}}</p>' },
  { code: "refused", template: "<p>▲{{12}}</p>" },
  { code: "refused", template: "{{#if ▲null}}<p>x</p>{{/if}}" },
  { code: "refused", template: "{{> row label=▲undefined}}", partials: { row: "<p>x</p>" } },
  { code: "unknown-block", template: "▲{{#items}}<p>x</p>{{/items}}", hint: "{{#each items}}" },
  { code: "unknown-block", template: "▲{{^items}}<p>x</p>{{/items}}" },
  { code: "unknown-block", template: "▲{{#eech items}}<p>x</p>{{/eech}}", hint: "{{#each}}" },
  { code: "unknown-block", template: "▲{{#wareki date}}<p>x</p>{{/wareki}}" },
  { code: "block-argument", template: "▲{{#if}}<p>x</p>{{/if}}" },
  { code: "block-argument", template: "▲{{#if title note}}<p>x</p>{{/if}}" },
  { code: "block-params", template: "▲{{#if title as |t|}}<p>x</p>{{/if}}" },
  { code: "block-params", template: "▲{{#each items as |phone|}}<p>x</p>{{/each}}" },
  { code: "not-found", template: "▲{{> rwo}}" },
  { code: "not-found", template: "▲{{> ../report}}" },
  { code: "not-found", template: "▲{{> [../../secret]}}" },
  { code: "partial-arguments", template: "▲{{> row title note}}", partials: { row: "<p>x</p>" } },
  {
    code: "given-to-other",
    template: "{{#each names}}▲{{> row label=@index}}{{/each}}",
    partials: { row: "<p>x</p>" },
  },

  // Syntax
  {
    code: "unclosed-block",
    template: "<p>{{#if title}}x{{/if}}</p>\n ▲{{#if title}}<p>{{#if note}}x{{/if}}</p>",
  },
  { code: "block-mismatch", template: "{{#▲if title}}<p>x</p>{{/each}}" },
  { code: "syntax", template: "<p>{{wareki date style=▲}}</p>" },
  { code: "syntax", template: "<p>\n  {{▲title</p>" },
  { code: "syntax", template: "<p>x</p>▲{{/if}}" },
  { code: "syntax", template: "{{#if title}}<p>x</p>{{else}}{{#if note}}<p>y</p>{{/if}}▲{{else}}{{/if}}" },

  // Markup
  { code: "mismatched-tag", template: "<p><b>x▲</p></b>" },
  { code: "mismatched-tag", template: "<p>x</p>▲</p>" },
  { code: "unclosed-tag", template: "{{> row}}", partials: { row: "▲<p>x" } },
  { code: "mismatched-tag", template: "<p>{{> row}}</p>", partials: { row: "▲</p><p>x" } },
  { code: "torn-branch", template: "▲{{#if title}}<p>{{/if}}x</p>" },
  { code: "torn-branch", template: '▲{{#if title}}<p>{{else}}<p align="end">{{/if}}x</p>' },
  { code: "torn-branch", template: '<p ▲{{#if title}}align="{{/if}}">x</p>' },
  { code: "torn-branch", template: "▲{{#each items}}<p>{{/each}}" },
  { code: "value-in-tag", template: "<p ▲{{title}}>x</p>" },
  { code: "value-in-tag", template: "<p align=▲{{title}}>x</p>" },
  { code: "partial-in-tag", template: "<p ▲{{> row}}>x</p>", partials: { row: "" } },
  { code: "partial-in-tag", template: '<p align="▲{{> row}}">x</p>', partials: { row: "end" } },
  { code: "attribute-in-loop", template: '<p▲{{#each items}} align="end"{{/each}}>x</p>' },
  { code: "repeated-attribute", template: '<p align="end" ▲align="start">x</p>' },
  { code: "repeated-attribute", template: '<p{{#if title}} align="end"{{/if}} ▲align="start">x</p>' },
  { code: "broken-tag", template: '<p align="end"▲indent="1em">x</p>' },
  { code: "broken-tag", template: "<p ▲align>x</p>" },
  { code: "markup-construct", template: "▲<!-- x --><p>x</p>" },
  { code: "markup-construct", template: "▲<![CDATA[x]]><p>x</p>" },
  { code: "markup-construct", template: "▲<?x?><p>x</p>" },
  { code: "bare-sign", template: "<p>a ▲& b</p>" },
  { code: "bare-sign", template: "<p>a▲&nbsp;b</p>" },
  { code: "bare-sign", template: "<p>a▲&{{title}};b</p>" },
  { code: "bare-sign", template: "<p>a ▲< b</p>" },
  { code: "bare-sign", template: "<p>{{title}}▲></p>" },
  { code: "bare-sign", template: '<p align="▲<">x</p>' },
  { code: "forbidden-character", template: "<p>a▲&#xFDD0;b</p>" },
  { code: "forbidden-character", template: "<p>a▲\uFDD0b</p>" },
  { code: "forbidden-character", template: "<p>a▲&#0;b</p>" },
  { code: "markup/unknown-tag", template: "{{#if note}}▲<pp>x</pp>{{/if}}", hint: "<p>" },
  { code: "markup/unknown-attribute", template: '{{#if note}}<p ▲algin="end">x</p>{{/if}}', hint: "align" },

  // White space (warnings)
  { code: "stripped-space", template: "<p>{{title}}▲　{{~title}}</p>" },
  { code: "standalone-space", template: "<p>\n ▲　{{#if title}}\n題{{/if}}</p>" },
];

describe("the check of templates", () => {
  it.each(mistakes)("$code: $template", ({ code, template, partials = {}, hint }) => {
    const all = { "report.hbs": `<page style="letter">\n${template}</page>`, ...partials };
    const texts = Object.entries(all).map(([file, text]) => [file, text.replace("▲", "")] as const);
    const { "report.hbs": main = "", ...rest } = Object.fromEntries(texts);
    const outcome = prepared(main, rest);
    const expected = `${code.includes("/") ? code : `template/${code}`} ${placeOf(all)}`;
    expect(faultsOf(outcome)).toContain(expected);
    const found = findingsOf(outcome)[faultsOf(outcome).indexOf(expected)];
    if (hint !== undefined) expect(found?.hint?.ja).toContain(hint);
    expect(outcome.ok).toBe(found?.severity === "warning");
  });

  it("tells all at once, each once, in the order of files and lines", () => {
    const template =
      '<page style="letter">{{> a}}\n<p>{{x1}}</p>\n{{#if x2}}<p>{{wareki}}</p>{{/if}}{{> a}}</page>';
    expect(faultsOf(prepared(template, { a: "<p>{{y1}}{{{title}}}</p><pp/>" }))).toEqual([
      "template/unknown-field report.hbs:2:6",
      "template/unknown-field report.hbs:3:7",
      "template/argument-count report.hbs:3:14",
      "template/unknown-field a.hbs:1:6",
      "template/raw-output a.hbs:1:10",
      "markup/unknown-tag a.hbs:1:25",
    ]);
  });

  it("names the caller of a partial that is wrong, and quotes the line", () => {
    const outcome = prepared('<page style="letter">\n{{> a}}</page>', { a: "\n   <p>{{x}}</p>" });
    expect(findingsOf(outcome)[0]?.places).toMatchObject([
      { file: "partials/a.hbs", line: 2, column: 9, excerpt: "<p>{{x}}</p>" },
      { file: "report.hbs", line: 2, column: 1 },
    ]);
  });

  it.each([
    "{{#if note}}<p>{{note}}</p>{{/if}}",
    "{{#if contact}}{{#if contact.room}}<p>{{contact.room}}</p>{{/if}}{{/if}}",
    "{{#unless note}}<p>x</p>{{else}}<p>{{note}}</p>{{/unless}}",
    "{{#with contact}}<p>{{person}}{{../contact.person}}</p>{{/with}}",
    "{{#each items as |it|}}{{#if it.note}}<p>{{it.note}}{{note}}</p>{{/if}}{{/each}}",
    "{{^if note}}<p>x</p>{{else}}<p>{{note}}</p>{{/if}}",
    "{{#each names}}{{#if this}}<p>{{this}}</p>{{/if}}{{else}}<p>{{title}}</p>{{/each}}",
    "{{#if count includeZero=true}}<p>{{count}}</p>{{/if}}",
    "{{! remark }}{{!-- }} --}}<p>\\{{x}} {{trimmed}} {{either.text}} {{either.kind}} {{this.title}} {{./title}}</p>",
    '<p{{#if polite}} align="end"{{else}} align="start"{{/if}} indent="{{count}}em">x</p>',
    "{{#if polite}}<p>a</p>{{else if note}}<p>{{note}}</p>{{else}}<p>b</p>{{/if}}",
    "{{#each items}}{{#each lines}}<p>{{../title}}{{../../title}}{{@../index}}{{#if @last}}。{{/if}}</p>{{/each}}{{/each}}",
    "<p>{{wareki date digits=digits}}{{documentNumber number blankSymbol=note}}</p>",
    "{{#if @root.note}}<p>{{@root.note}}</p>{{/if}}",
  ])("has nothing against %s", (template) => {
    expect(faultsOf(prepared(`<page style="letter">${template}</page>`))).toEqual([]);
  });
});

function placeOf(files: Readonly<Record<string, string>>): string {
  const [file, text] = Object.entries(files).find(([, text]) => text.includes("▲")) ?? ["", ""];
  const lines = text.slice(0, text.indexOf("▲")).split(/\r\n|\n/);
  return `${file.endsWith(".hbs") ? file : `${file}.hbs`}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
