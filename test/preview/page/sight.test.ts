import { describe, expect, it } from "vitest";
import type { FieldView, FindingView, OfficeView, WrittenView } from "../../../src/preview/contract.ts";
import { candidates } from "../../../src/preview/page/fill/candidates.ts";
import { findingsByField, isToDo } from "../../../src/preview/page/fill/findings.ts";
import { optionOf } from "../../../src/preview/page/fill/option.ts";
import { fieldsIn } from "../../../src/preview/page/fill/path.ts";
import { isMet, sightOf, waysOf } from "../../../src/preview/page/fill/sight.ts";
import { FillStore } from "../../../src/preview/page/fill/store.ts";
import { isFilled, writtenAt } from "../../../src/preview/page/fill/written.ts";
import { kindView } from "../../../src/records/fill/index.ts";
import { changeTableKind, figureKind, letterKind, reportCaseKind } from "../../../src/records/kinds/index.ts";
import { field, list, map, recordOf, text } from "./views.ts";

describe("what of a form is shown", () => {
  const letter = kindView(letterKind);
  const sight = (written: WrittenView, open: readonly string[] = []) =>
    sightOf({ fields: letter.fields, written, topFields: letter.fields, top: written }, (key) =>
      open.includes(key),
    );
  const names = (rows: ReturnType<typeof sight>["rows"]): string[] =>
    rows.flatMap((row) => (row.type === "field" ? [row.field.ja] : row.fields.map((one) => one.ja)));

  it("shows required and filled fields, and keeps the others ready", () => {
    const { rows, more } = sight(map({ 型: text("通知"), 件名: text("研修"), 別添: list(text("要領")) }));
    expect(names(rows)).toContain("件名");
    expect(names(rows)).toContain("型");
    expect(names(rows)).toContain("別添");
    expect(names(rows)).not.toContain("回答期限");
    expect(more.map((one) => one.ja)).toContain("回答期限");
  });
  it("shows what was opened", () => {
    expect(names(sight(map({ 型: text("通知") }), ["回答期限"]).rows)).toContain("回答期限");
  });
  it("does not speak of what another 型 needs, unless it is filled in", () => {
    const notice = sight(map({ 型: text("通知") }));
    expect([...names(notice.rows), ...notice.more.map((one) => one.ja)]).not.toContain("結論");
    const reply = sight(map({ 型: text("答　申") }));
    expect(reply.more.map((one) => one.ja)).toContain("結論");
    expect(names(sight(map({ 型: text("通知"), 結論: text("適当") })).rows)).toContain("結論");
  });
  it("follows conditions that exclude words, and the word meant where nothing is written", () => {
    const of = field({ name: "note", ja: "注記" });
    const about = (value: WrittenView) => ({
      fields: [of],
      written: map({ 注記: value }),
      topFields: [],
      top: map({}),
    });
    const not = { of: "note", is: [], not: ["なし"], absent: true };
    expect(isMet(not, about(text("なし")))).toBe(false);
    expect(isMet(not, about(text("について")))).toBe(true);
    expect(isMet(not, about({ type: "empty" }))).toBe(true);
    expect(isMet({ of: "note", is: [] }, about({ type: "empty" }))).toBe(false);
  });
  it("puts fields that are written instead of each other together", () => {
    const a = field({ name: "a", ja: "甲", instead: ["b"] });
    const b = field({ name: "b", ja: "乙" });
    const c = field({ name: "c", ja: "丙" });
    expect(waysOf(b, [a, b, c])).toEqual([a, b]);
    const written = map({ 乙: text("x") });
    const { rows } = sightOf({ fields: [a, b, c], written, topFields: [], top: written }, () => false);
    expect(rows).toEqual([{ type: "ways", fields: [a, b] }]);
  });
  it("tells the way a value is written", () => {
    const either: readonly FieldView[] = [
      field({}),
      field({ control: "group", fields: [field({ ja: "氏名" })] }),
    ];
    expect(optionOf(either, text("市長"))).toBe(0);
    expect(optionOf(either, map({ 氏名: text("見本 太郎") }))).toBe(1);
    expect(optionOf(either, list(text("a")))).toBeNull();
    expect(optionOf(either, { type: "empty" })).toBeNull();
  });
});

describe("the store", () => {
  const send = () => undefined;
  const written = map({ 変更: list(text("a"), text("b"), text("c")) });

  it("keeps what was changed here until the record has all of it", () => {
    const store = new FillStore();
    const sent: unknown[] = [];
    store.hear(recordOf(map({ 件名: text("a") })), false, (change) => sent.push(change));
    store.change([{ type: "set", path: ["件名"], text: "b" }]);
    store.hear(recordOf(map({ 件名: text("a") })), true, send);
    expect(writtenAt(store.written.value, ["件名"])).toEqual(text("b"));
    store.hear(recordOf(map({ 件名: text("B") })), false, send);
    expect(writtenAt(store.written.value, ["件名"])).toEqual(text("B"));
    expect(sent).toEqual([[{ type: "set", path: ["件名"], text: "b" }]]);
  });
  it("moves what is opened with its row", () => {
    const store = new FillStore();
    store.hear(recordOf(written), false, send);
    store.open("変更/3/項目", true);
    store.rearrange(["変更"], { type: "move", path: ["変更"], from: 2, to: 0 }, [2, 0, 1]);
    expect(store.opened("変更/1/項目").value).toBe(true);
    expect(store.opened("変更/3/項目").value).toBeNull();
    expect(writtenAt(store.written.value, ["変更", 0])).toEqual(text("c"));
  });
  it("opens the way to a field one is sent to", () => {
    const store = new FillStore();
    store.goTo("様式3/日付");
    expect(store.opened("様式3").value).toBe(true);
    expect(store.wanted.value).toEqual({ field: "様式3/日付" });
  });
  it("opens what something is wrong with, counts it, and keeps findings that did not change", () => {
    const store = new FillStore();
    const about = { code: "record/empty-value", severity: "error", message: { ja: "", en: "" } } as const;
    const rest = { hint: null, places: [], file: null, fixes: [] };
    const findings: readonly FindingView[] = [{ ...about, ...rest, field: "様式4/日付" }];
    store.hear(recordOf(written, findings), false, send);
    const first = store.findings("様式4/日付").value;
    expect(first).toHaveLength(1);
    expect(store.opened("様式4").value).toBe(true);
    expect(store.countBelow("様式4")).toBe(1);
    store.hear(recordOf(written, structuredClone(findings)), false, send);
    expect(store.findings("様式4/日付").value).toBe(first);
    store.hear(recordOf(written), false, send);
    expect(store.findings("様式4/日付").value).toEqual([]);
  });
  it("sorts findings by field and leaves out those of none", () => {
    const one = {
      code: "record/empty-value",
      severity: "error",
      message: { ja: "", en: "" },
      hint: null,
    } as const;
    const rest = { places: [], file: null, fixes: [] };
    const found = findingsByField(
      [
        { ...one, ...rest, field: null },
        { ...one, ...rest, field: "件名" },
      ],
      new Map(),
    );
    expect([...found.keys()]).toEqual(["件名"]);
  });
});

it("tells fields that are not written yet from mistakes", () => {
  const about = {
    severity: "error",
    message: { ja: "", en: "" },
    hint: null,
    places: [],
    file: null,
  } as const;
  const empty: FindingView = { ...about, code: "record/empty-value", field: "件名", fixes: [] };
  const wrong: FindingView = { ...about, code: "notation/date-unreadable", field: "件名", fixes: [] };
  expect(isToDo([empty])).toBe(true);
  expect(isToDo([empty, wrong])).toBe(false);
  expect(isToDo([])).toBe(false);
});

it("knows what is filled", () => {
  expect(isFilled(text(""))).toBe(false);
  expect(isFilled(map({ a: { type: "empty" } }))).toBe(false);
  expect(isFilled(list({ type: "empty" }))).toBe(true);
});

it("offers records of the right kinds, by path or title", () => {
  const entry = { state: null, isMeeting: false, errors: 0, warnings: 0 };
  const office = {
    records: [
      { ...entry, file: "cases/a.yaml", kind: "report-case", kindJa: "報告案件", title: "窓口" },
      { ...entry, file: "letters/b.yaml", kind: "letter", kindJa: "往復文書", title: "研修" },
    ],
  } as unknown as OfficeView;
  const files = (kinds: readonly string[], typed: string) =>
    candidates(office, kinds, typed).map((one) => one.file);
  expect(files(["letter"], "")).toEqual(["letters/b.yaml"]);
  expect(files([], "窓口")).toEqual(["cases/a.yaml"]);
  expect(files([], "letters/b.yaml")).toHaveLength(2);
  expect(files([], "ない")).toEqual([]);
});

it("finds the fields of every group of the models that stand in lists", () => {
  for (const kind of [changeTableKind, figureKind, reportCaseKind].map(kindView)) {
    const groups = kind.fields.filter((one) => one.item?.control === "group" || one.control === "group");
    for (const group of groups) expect(fieldsIn(group, kind).length, group.ja).toBeGreaterThan(0);
  }
});
