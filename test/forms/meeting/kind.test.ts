import { describe, expect, it } from "vitest";
import { kindOfName } from "../../../src/asset/kind.ts";
import { findingsOf } from "../../../src/diagnostic/index.ts";
import { forms } from "../../../src/forms/index.ts";
import { fileNamePattern } from "../../../src/records/kinds/file-name-pattern.ts";
import { formNames } from "../../../src/records/kinds/form-names.ts";
import { type Meeting, recordKinds } from "../../../src/records/kinds/index.ts";
import { askedForm, ownNumber, paperFile } from "../../../src/records/kinds/meeting-fields.ts";
import { pageRanges } from "../../../src/records/kinds/page-ranges.ts";
import { readRecordText } from "../../../src/records/read.ts";
import { readFixture } from "../fixtures.ts";

const meetingOf = (path: string) => readFixture(path).value as Meeting;

describe("a meeting", () => {
  it("that says little has 枝番, contents and through numbers, and is open to the public", () => {
    const { numbering, finish, agenda, index, time } = meetingOf("meeting/minimal.yaml");
    expect(numbering).toEqual({ label: "資料", style: "branch" });
    expect(finish).toEqual({
      contents: true,
      throughNumbers: true,
      duplex: false,
      binding: false,
      wordBook: false,
      fileNames: "{会議}_{資料番号}_{様式}_{件名}",
    });
    expect(agenda).toEqual([
      { title: "会議室の予約について", access: "open", papers: [{ records: "cases/booking.yaml" }] },
    ]);
    expect([index, time]).toEqual([undefined, undefined]);
  });

  it("says all it can, however it was typed", () => {
    const { numbering, finish, agenda, meeting } = meetingOf("meeting/full.yaml");
    expect([meeting, numbering]).toEqual([106, { label: "参考", style: "running" }]);
    expect(finish).toMatchObject({ contents: false, duplex: true, binding: true, wordBook: true });
    expect(finish.fileNames).toBe("{回}_{日付}_{資料番号}_{様式}_{件名}");
    expect(agenda.map(({ kind, number, access }) => [kind, number, access])).toEqual([
      ["report", "資料A", "open"],
      ["consultation", undefined, "closed"],
      ["other", null, "open"],
    ]);
    expect(agenda[0]?.papers).toEqual([
      { id: "申請", records: "cases/*.yaml", forms: ["report-form4"] },
      {
        ...{ records: "cases/parking.yaml", forms: ["report-form3"] },
        ...{ title: "駐車場の副申", number: null, access: "closed" },
      },
      {
        file: "assets/notice.pdf",
        pages: [
          { from: 1, to: 1 },
          { from: 2, to: 3 },
        ],
        ...{ title: "国の通知（抜粋）", number: "参考資料1" },
      },
    ]);
  });

  it("is read from JSON under its English names", () => {
    const text = JSON.stringify({
      ...{ kind: "meeting", version: 1, meeting: 106, date: "2021-05-10", title: ["会議室"], suffix: "報告" },
      agenda: [{ title: "会議室", kind: "report", papers: [{ records: "cases", forms: ["report-form4"] }] }],
      finish: { duplex: true },
    });
    const read = readRecordText(text, "a.json", "json", { kinds: recordKinds });
    expect(findingsOf(read)).toEqual([]);
    expect(read.ok && (read.value.value as Meeting).finish.duplex).toBe(true);
  });
});

const valueIn = (field: { safeParse(text: string): { data?: unknown } }, text: string): unknown =>
  field.safeParse(text).data;

describe("values of a meeting", () => {
  it.each([
    ["2", [[2, 2]]],
    ["1-3", [[1, 3]]],
    [
      "1,3-5",
      [
        [1, 1],
        [3, 5],
      ],
    ],
    [
      "５～７、１",
      [
        [5, 7],
        [1, 1],
      ],
    ],
    ["1ー3ページ", [[1, 3]]],
    ["p.4", [[4, 4]]],
    ["", undefined],
    ["1,", undefined],
    ["-3", undefined],
    ["12345", undefined],
    ["1-3,3", undefined],
    ["4-6,1-4", undefined],
  ])("pages %j are %j", (text, expected) => {
    const pages = valueIn(pageRanges(), text) as { from: number; to: number }[] | undefined;
    expect(pages?.map(({ from, to }) => [from, to])).toEqual(expected);
  });

  it.each([
    ["様式4", "report-form4"],
    ["（様式３）", "report-form3"],
    ["report-form4", "report-form4"],
    ["類型・理由", "type-reasons"],
    ["個人情報項目一覧", "item-list"],
    ["様式", undefined],
    ["", undefined],
  ])("the form %j is %j", (text, expected) => expect(valueIn(askedForm(), text)).toBe(expected));

  it.each([
    ["なし", null],
    ["  資料1 ", "資料1"],
    ["あ".repeat(20), "あ".repeat(20)],
    ["あ".repeat(21), undefined],
  ])("the number %j is %j", (text, expected) => expect(valueIn(ownNumber(), text)).toBe(expected));

  it.each([
    ["./assets/a.PDF", "assets/a.PDF"],
    ["assets\\図\\a.jpeg", "assets/図/a.jpeg"],
    ["か\u3099.svg", "が.svg"],
    ["/a.pdf", undefined],
    ["a/../b.pdf", undefined],
    ["..\\b.pdf", undefined],
    ["~/b.pdf", undefined],
    ["c:b.pdf", undefined],
    ["a.pdf#page=2", undefined],
    ["a.docx", undefined],
    ["pdf", undefined],
  ])("the file %j is %j", (text, expected) => {
    const path = valueIn(paperFile(), text) as string | undefined;
    expect(path).toBe(expected);
    if (path !== undefined) expect(kindOfName(path)).not.toBeNull();
  });

  it.each([
    ["{資料番号}", "{資料番号}"],
    ["第｛ 回 ｝回_｛件名｝", "第{回}回_{件名}"],
    ["{会議}", undefined],
    ["{資料番号", undefined],
    ["{資料番号}}", undefined],
    ["{}{様式}", undefined],
    ["a/{様式}", undefined],
    [`${"あ".repeat(97)}{様式}`, undefined],
  ])("the pattern of names %j is %j", (text, expected) =>
    expect(valueIn(fileNamePattern(), text)).toBe(expected),
  );
});

it("the forms a meeting may ask for are the forms there are", () => {
  const there = forms.map(({ id, recordKind, names }) => ({ id, kind: recordKind, names }));
  expect(formNames).toEqual(there);
});
