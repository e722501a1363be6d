import { describe, expect, it } from "vitest";
import type { Edit, RecordView } from "../../../../src/preview/contract.ts";
import { mayFollow, merged, type Waiting } from "../../../../src/preview/page/state/queue.ts";

const set = (field: string, text: string): Edit => ({ type: "set", path: [field], text });
const waits = (...edits: readonly Edit[]): Waiting => ({ file: "a.yaml", change: edits });
const text = (words: string): Waiting => ({ file: "a.yaml", change: { text: words } });
const all = (...changes: readonly Waiting[]) => changes.reduce(merged, [] as readonly Waiting[]);

const standing = (words: string): RecordView => ({
  ...{ file: "a.yaml", kind: null, format: "yaml", revision: 7, text: words, written: null, findings: [] },
  ...{
    saving: "saved",
    fault: null,
    conflict: false,
    canUndo: false,
    canRedo: false,
    papers: [],
    drawings: {},
  },
});

describe("changes that wait", () => {
  it("become one request, the later value of a field alone", () => {
    expect(all(waits(set("件名", "見")), waits(set("件名", "見本")), waits(set("日付", "令和")))).toEqual([
      waits(set("件名", "見本"), set("日付", "令和")),
    ]);
  });

  it("keep their order where a field is written again after another", () => {
    expect(all(waits(set("件名", "1")), waits(set("日付", "2")), waits(set("件名", "3")))).toEqual([
      waits(set("件名", "1"), set("日付", "2"), set("件名", "3")),
    ]);
  });

  it("never join values of fields across a move of rows", () => {
    const move: Edit = { type: "move", path: ["項目"], from: 0, to: 1 };
    const row = (words: string): Edit => ({ type: "set", path: ["項目", 0], text: words });
    expect(all(waits(row("甲")), waits(move), waits(row("乙")))).toEqual([waits(row("甲"), move, row("乙"))]);
  });

  it("replace a whole text by a later one, and stand behind it otherwise", () => {
    expect(all(text("1"), text("2"))).toEqual([text("2")]);
    expect(all(text("1"), waits(set("件名", "2")), text("3"))).toEqual([
      text("1"),
      waits(set("件名", "2")),
      text("3"),
    ]);
  });

  it("of two files are two requests", () => {
    const other: Waiting = { file: "b.yaml", change: [set("件名", "乙")] };
    expect(all(waits(set("件名", "甲")), other, waits(set("件名", "丙")))).toHaveLength(3);
  });
});

describe("a change upon what no longer stands", () => {
  it("follows when the text is the same: the program was started again", () => {
    expect(mayFollow({ text: "新" }, "旧", standing("旧"))).toBe(true);
    expect(mayFollow([{ type: "remove", path: ["項目", 0] }], "旧", standing("旧"))).toBe(true);
  });

  it("follows when it only writes named fields", () => {
    expect(mayFollow([set("件名", "見本")], "旧", standing("別"))).toBe(true);
  });

  it("is for somebody to decide when it would overwrite, or counts rows", () => {
    expect(mayFollow({ text: "新" }, "旧", standing("別"))).toBe(false);
    expect(mayFollow([{ type: "set", path: ["項目", 0], text: "甲" }], "旧", standing("別"))).toBe(false);
    expect(mayFollow([{ type: "move", path: ["項目"], from: 0, to: 1 }], "旧", standing("別"))).toBe(false);
  });

  it("has been made already when its text stands", () => {
    expect(mayFollow({ text: "新" }, "旧", standing("新"))).toBe(true);
  });
});
