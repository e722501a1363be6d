import { describe, expect, it } from "vitest";
import type { FieldView } from "../../../src/preview/contract.ts";
import { apply } from "../../../src/preview/page/fill/apply.ts";
import { marksIn, markText, toggled } from "../../../src/preview/page/fill/marks.ts";
import { sectionsOf } from "../../../src/preview/page/fill/outline.ts";
import { fieldsIn } from "../../../src/preview/page/fill/path.ts";
import { calledAfter } from "../../../src/preview/page/fill/rows.ts";
import { sightOf } from "../../../src/preview/page/fill/sight.ts";
import { beginsClosed, boxesIn, isLarge } from "../../../src/preview/page/fill/size.ts";
import { textsOf, writtenAt } from "../../../src/preview/page/fill/written.ts";
import { kindView } from "../../../src/records/fill/index.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { field, list, map, text } from "./views.ts";

function viewOf(name: string) {
  const kind = recordKinds.find((one) => one.kind === name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kindView(kind);
}

const assessment = viewOf("assessment");
const file = map({ 名称: text("母子保健ファイル"), 概要: map({}), リスク対策: map({}) });
const written = map({ 評価書名: text("見本"), ファイル: list(file, file) });

describe("a form of many sheets", () => {
  it("is the assessment, and no letter or case", () => {
    expect(isLarge(assessment)).toBe(true);
    for (const kind of ["report-case", "consultation", "letter", "matrix", "minutes"])
      expect([kind, isLarge(viewOf(kind))]).toEqual([kind, false]);
  });
  it("counts a model that holds itself once", () => {
    const again = field({ name: "parts", control: "group", again: ["outer"] });
    const outer = field({ name: "outer", control: "group", fields: [field({ name: "a" }), again] });
    expect(boxesIn(outer)).toBe(2);
  });
  it("begins with its sections and long lists closed, and with short groups open", () => {
    const top = (ja: string) => {
      const found = assessment.fields.find((one) => one.ja === ja);
      if (found === undefined) throw new Error(`no field ${ja}`);
      return found;
    };
    const rows = (count: number) => list(...Array.from({ length: count }, () => map({})));
    expect(beginsClosed(top("基本情報"), map({}), assessment)).toBe(true);
    expect(beginsClosed(top("変更"), rows(81), assessment)).toBe(true);
    expect(beginsClosed(top("変更"), rows(3), assessment)).toBe(false);
    const office = top("基本情報").fields.find((one) => one.ja === "担当部署");
    expect(office && beginsClosed(office, map({}), assessment)).toBe(false);
  });
  it("leaves other kinds open, however many rows they have", () => {
    const table = viewOf("change-table");
    const rows = table.fields.find((one) => one.control === "list");
    expect(rows && beginsClosed(rows, list(...Array.from({ length: 90 }, () => map({}))), table)).toBe(false);
  });
  it("has an outline: every section once, those of each file under it", () => {
    const names = sectionsOf(assessment, written, (n) => `${n}件目`).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("基本情報/事務");
    expect(names).toContain("ファイル/1/リスク対策/保管・消去");
    expect(names).toContain("ファイル/2/概要");
    expect(names.indexOf("ファイル/1/リスク対策")).toBeLessThan(names.indexOf("ファイル/2/概要"));
    expect(names).toContain("変更");
  });
});

describe("what of it is shown", () => {
  const sight = (name: string, of: readonly FieldView[], isWhole: boolean) => {
    const about = { fields: of, written: map({}), topFields: of, top: map({}) };
    const { rows, more } = sightOf(about, () => false, isWhole);
    const shown = rows.flatMap((one) => (one.type === "field" ? [one.field] : one.fields));
    return { name, shown: shown.map(({ ja }) => ja), more: more.map(({ ja }) => ja) };
  };
  const inside = (...keys: readonly string[]): readonly FieldView[] =>
    keys.reduce<readonly FieldView[]>((fields, key) => {
      const one = fields.find(({ ja }) => ja === key);
      if (one === undefined) throw new Error(`no field ${key}`);
      return fieldsIn(one, assessment);
    }, assessment.fields);

  it("is every box of the form, also an empty one, in a new block as well", () => {
    const system = inside("基本情報", "システム", "一覧");
    expect(sight("システム", system, true)).toMatchObject({ shown: ["名称", "機能", "接続"], more: [] });
    expect(sight("システム", system, false)).toMatchObject({ shown: [], more: ["名称", "機能", "接続"] });
  });
  it("is not what no form prints, nor what a figure is made of", () => {
    const { shown, more } = sight("評価書", assessment.fields, true);
    expect(shown).toContain("その他のリスク対策");
    expect(more).toEqual(["非公開", "点検済"]);
    expect(sight("図", inside("事務の内容"), true).shown).toEqual(["名"]);
  });
  it("calls a row by its group where the list is all there is", () => {
    const [systems] = inside("基本情報", "システム");
    const one = inside("基本情報", "システム", "一覧").find(({ ja }) => ja === "名称");
    if (systems === undefined || one === undefined) throw new Error("a list and its fields");
    expect(calledAfter(systems, ["基本情報", "システム", "一覧"])).toBe("システム");
    expect(calledAfter(one, ["基本情報", "システム", "一覧", 0, "名称"])).toBe("名称");
  });
});

describe("marks", () => {
  const choices = [
    { value: "paper", ja: "紙", en: "paper" },
    { value: "mail", ja: "電子メール", en: "mail" },
    { value: "other", ja: "その他", en: "other", detail: true },
  ];
  const marked = (...texts: readonly string[]) => marksIn(choices, texts.map(text));

  it("are set where their word is written, whatever its width, with the words in brackets apart", () => {
    const { marks, strange } = marked("その他（窓口（本庁）での提示）", "紙");
    expect(marks.map(({ index, detail }) => [index, detail])).toEqual([
      [1, ""],
      [null, ""],
      [0, "窓口（本庁）での提示"],
    ]);
    expect(strange).toEqual([]);
  });
  it("show what is none of them, and what is written twice", () => {
    expect(marked("紙", "郵便", "紙", "電子メール（庁内）").strange).toEqual([
      { index: 1, text: "郵便" },
      { index: 2, text: "紙" },
      { index: 3, text: "電子メール（庁内）" },
    ]);
  });
  it("go in where the form has them, and the last one takes the key along", () => {
    const path = ["方法"];
    const { marks } = marked("紙", "その他");
    const mail = marks[1];
    if (mail === undefined) throw new Error("three choices");
    const after = apply(map({ 方法: list(text("紙"), text("その他")) }), toggled(mail, marks, path, 2));
    expect(textsOf(writtenAt(after, path))).toEqual(["紙", "電子メール", "その他"]);
    const [paper] = marked("紙").marks;
    expect(paper && toggled(paper, marked("紙").marks, path, 1)).toEqual([{ type: "remove", path }]);
  });
  it("are written as they are read", () => {
    const [, , other] = choices;
    if (other === undefined) throw new Error("three choices");
    expect(markText(other, "")).toBe("その他");
    expect(marked(markText(other, "窓口での提示")).marks[2]?.detail).toBe("窓口での提示");
  });
});
