import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KindView, WrittenView } from "../../../src/preview/contract.ts";
import { apply } from "../../../src/preview/page/fill/apply.ts";
import { datePicked, dateReading } from "../../../src/preview/page/fill/date-reading.ts";
import { agree, charactersLeft } from "../../../src/preview/page/fill/merge.ts";
import { fieldsIn, pathOf, waysTo, wordsOf } from "../../../src/preview/page/fill/path.ts";
import { hasKey, reuse, writtenAt } from "../../../src/preview/page/fill/written.ts";
import { field, list, map, text } from "./views.ts";

const record = map({
  件名: text("a"),
  様式4: map({ 日付: text("R8.4.1") }),
  追記: list(text("x"), map({ 件名: text("y") })),
});

describe("paths in words", () => {
  it("count items from 1", () => {
    expect(wordsOf(["追記", 1, "件名"])).toBe("追記/2/件名");
    expect(wordsOf([])).toBe("");
  });
  it("find their way back through what is written", () => {
    expect(pathOf("追記/2/件名", record)).toEqual(["追記", 1, "件名"]);
    expect(pathOf("様式4/日付", record)).toEqual(["様式4", "日付"]);
    expect(pathOf("", record)).toEqual([]);
  });
  it("take a number for a key where no list stands", () => {
    expect(pathOf("1/2", map({ "1": list(text("a"), text("b")) }))).toEqual(["1", 1]);
  });
  it("name what holds them, the nearest first", () => {
    expect(waysTo("様式4/日付")).toEqual(["様式4/日付", "様式4"]);
  });
  it("end a model that holds itself, and go on where it begins again", () => {
    const inner = field({ name: "parts", ja: "部分", control: "group", again: ["outer", "body"] });
    const body = field({ name: "body", ja: "本体", control: "group", fields: [inner] });
    const outer = field({
      name: "outer",
      ja: "外",
      control: "list",
      item: field({ control: "group", fields: [body] }),
    });
    const kind: KindView = { kind: "k", ja: "k", help: { ja: "", en: "" }, fields: [outer] };
    expect(fieldsIn(inner, kind)).toEqual([inner]);
  });
});

describe("changes shown before the server answers", () => {
  it("set, and make the keys above", () => {
    const after = apply(map({}), [{ type: "set", path: ["様式4", "担当", "担当者"], text: "情報課" }]);
    expect(writtenAt(after, ["様式4", "担当", "担当者"])).toEqual(text("情報課"));
  });
  it("leave a key without value for the empty text", () => {
    expect(writtenAt(apply(record, [{ type: "set", path: ["件名"], text: "" }]), ["件名"])).toEqual({
      type: "empty",
    });
  });
  it("leave the key until it is taken out", () => {
    const emptied = apply(record, [{ type: "set", path: ["様式4", "日付"], text: "" }]);
    expect(hasKey(emptied, ["様式4", "日付"])).toBe(true);
    expect(hasKey(apply(emptied, [{ type: "remove", path: ["様式4", "日付"] }]), ["様式4", "日付"])).toBe(
      false,
    );
    expect(hasKey(record, ["追記", 1])).toBe(false);
  });
  it("insert, move and remove rows", () => {
    const rows = list(text("a"), text("b"), text("c"));
    const after = apply(map({ 行: rows }), [
      { type: "insert", path: ["行"], index: 1, items: ["n", { 件名: "m" }] },
      { type: "move", path: ["行"], from: 0, to: 3 },
      { type: "remove", path: ["行", 0] },
    ]);
    expect(writtenAt(after, ["行"])).toEqual(list(map({ 件名: text("m") }), text("b"), text("a"), text("c")));
  });
  it("begin a list that is not there", () => {
    const after = apply(map({}), [{ type: "insert", path: ["行"], index: 0, items: ["a"] }]);
    expect(writtenAt(after, ["行"])).toEqual(list(text("a")));
  });
  it("keep every object that did not change", () => {
    const after = apply(record, [{ type: "set", path: ["様式4", "日付"], text: "R9.4.1" }]);
    expect(writtenAt(after, ["追記"])).toBe(writtenAt(record, ["追記"]));
    expect(after).not.toBe(record);
  });
  it("let the server's answer reuse what it repeats", () => {
    const again = structuredClone(record) as WrittenView;
    expect(reuse(record, again)).toBe(record);
    const other = apply(again, [{ type: "set", path: ["件名"], text: "b" }]);
    const mixed = reuse(record, other);
    expect(mixed).toEqual(other);
    expect(writtenAt(mixed, ["様式4"])).toBe(writtenAt(record, ["様式4"]));
  });
  it("are the same as the answer whatever is reused", () => {
    const leaf = fc.oneof(fc.constant<WrittenView>({ type: "empty" }), fc.string().map(text));
    const { view } = fc.letrec<{ view: WrittenView }>((tie) => ({
      view: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.array(tie("view"), { maxLength: 3 }).map((items) => list(...items)),
        fc.dictionary(fc.constantFrom("件名", "日付", "x"), tie("view")).map(map),
      ),
    }));
    fc.assert(
      fc.property(view, view, (old, now) => {
        expect(reuse(old, now)).toEqual(now);
      }),
    );
  });
});

describe("text that is typed and text that comes", () => {
  it("keeps what was typed while the file only lost blanks", () => {
    expect(agree("件名 ", "件名", true)).toBe("件名 ");
    expect(agree("一\n二\n", "一\n二", true)).toBe("一\n二\n");
    expect(agree("件名 ", "件名", false)).toBe("件名");
  });
  it("shows what somebody else wrote, also in the box one is in", () => {
    expect(agree("件名", "元の件名", true)).toBe("元の件名");
    // A full-width blank is text.
    expect(agree("　件名", "件名", true)).toBe("件名");
  });
  it("counts characters left only when it matters, in characters as clerks count them", () => {
    expect(charactersLeft("あ", null)).toBeNull();
    expect(charactersLeft("あ", 100)).toBeNull();
    expect(charactersLeft("𠮷野家", 10)).toBe(7);
    expect(charactersLeft("あいうえお", 3)).toBe(-2);
  });
});

describe("date boxes", () => {
  it.each(["令和8.4.1", "R8.4.1", "令和8年4月1日", "2026-04-01", "２０２６/４/１"])(
    "read %s both ways",
    (typed) => {
      const day = "2026-04-01";
      const reading = dateReading(typed);
      expect(reading).toEqual({ wareki: "令和8年4月1日（水）", western: day, day });
    },
  );
  it("say nothing while it is no date", () => {
    expect(dateReading("令和8年13月1日")).toBeNull();
    expect(dateReading("れいわ")).toBeNull();
    expect(dateReading(" ")).toBeNull();
  });
  it("know months and fiscal years", () => {
    expect(dateReading("令和8年4月")).toMatchObject({ western: "2026-04", day: null });
    expect(dateReading("令和8年度")).toMatchObject({ western: "2026年度", day: null });
  });
  it("write a picked day as a record has it", () => {
    expect(datePicked("2019-05-01")).toBe("令和元年5月1日");
    expect(datePicked("")).toBeNull();
  });
});
