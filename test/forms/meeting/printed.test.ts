import { describe, expect, it } from "vitest";
import type { CoverValues } from "../../../src/forms/cover/model.ts";
import { formsOf, meetingForms } from "../../../src/forms/index.ts";
import { meetingCoverForm } from "../../../src/forms/meeting/cover.ts";
import { meetingIndexForm } from "../../../src/forms/meeting/index-form.ts";
import type { ReportIndexValues } from "../../../src/forms/report-index/model.ts";
import type { Meeting } from "../../../src/records/kinds/index.ts";
import { casesIn } from "../../../src/records/kinds/meeting-records-check.ts";
import type { ReferredRecord } from "../../../src/records/reference.ts";
import { got } from "../../outcome.ts";
import { officeProfile, papersOf } from "../fixtures.ts";
import { linesOf, treeOf } from "../printed.ts";
import { readMeeting } from "./record.ts";

const OFFICE = "office/meetings/第106回.yaml";
const read = (path: string) => {
  const { value, referred } = got(readMeeting(path).meeting);
  return { value: value as Meeting, referred };
};

describe("forms of a meeting", () => {
  it("are its cover and, where it is asked for, its index; none is a paper by itself", () => {
    const of = (path: string) =>
      meetingForms.filter((form) => form.applies(read(path).value)).map(({ id }) => id);
    expect(of("meeting/minimal.yaml")).toEqual(["cover"]);
    expect(of("meeting/full.yaml")).toEqual(["cover", "report-index"]);
    expect(formsOf("meeting")).toEqual([]);
  });
});

describe("the cover of a packet", () => {
  const valuesAt = (path: string): CoverValues =>
    got(meetingCoverForm.values(read(path).value, officeProfile()));

  it("is that of a cover record", () => {
    const [own] = papersOf("office/covers/meeting-106.yaml").map(({ values }) => values as CoverValues);
    if (own === undefined) throw new Error("no cover");
    const { title, titleSize, suffix, ...rest } = own;
    const { title: packet, titleSize: size, suffix: kind, ...same } = valuesAt(OFFICE);
    expect(same).toEqual(rest);
    expect([packet[0], size, kind]).toEqual([title[0], titleSize, "報告・諮問"]);
    expect(suffix).toBe("報告");
  });

  it("prints meeting, title, kind and bureaus", () => {
    expect(linesOf(treeOf(meetingCoverForm, valuesAt("meeting/full.yaml")))).toEqual([
      "令和3年5月10日",
      "第106回　見本市個人情報保護審議会",
      "会議室の予約及び\n駐車場の記録について",
      "（報告）",
      "（総務局）",
    ]);
    expect(meetingCoverForm.origin(["title", 1])).toEqual({ source: "record", path: ["title", 1] });
  });
});

describe("the index of a packet", () => {
  const valuesOf = (value: Meeting, referred: readonly ReferredRecord[]): ReportIndexValues =>
    got(meetingIndexForm.values(value, officeProfile(), referred));

  it("has the agenda's cases, each once, in the agenda's order, and nothing else", () => {
    const { value, referred } = read("meeting/full.yaml");
    expect(referred.map(({ record }) => record.kind.kind)).toEqual([
      "report-case",
      "report-case",
      "report-case",
      "explanation",
    ]);
    expect(valuesOf(value, referred).rows.map(({ subject }) => subject)).toEqual([
      "庁内会議室予約システム",
      "公用車駐車場の入退場記録",
    ]);
    expect(casesIn(casesIn(referred))).toEqual(casesIn(referred));
  });

  it("is that of an index record with the same cases", () => {
    const { value, referred } = read(OFFICE);
    const [own] = papersOf("office/indexes/meeting-106.yaml");
    expect(valuesOf(value, referred)).toEqual(own?.values);
  });

  it("has its own title, and says where things were written", () => {
    const { value, referred } = read("meeting/full.yaml");
    const values = valuesOf(value, referred);
    expect(linesOf(treeOf(meetingIndexForm, values)).slice(0, 2)).toEqual([
      "個人情報等を電子計算機処理することについて（報告）",
      "【見本市個人情報保護条例第11条第1項、類型事項（答申第910号）別紙1に基づく報告事項】",
    ]);
    expect(meetingIndexForm.origin(["bases", 0])).toEqual({ source: "record", path: ["index", "bases", 0] });
    expect(meetingIndexForm.origin(["rows", 1, "subject"])).toEqual({
      source: "referred",
      index: 1,
      path: ["subject"],
    });
  });

  it("is not made where nobody asks for it, or without the records", () => {
    const { value } = read("meeting/full.yaml");
    expect(() => meetingIndexForm.values(value, officeProfile())).toThrow(/papersOf/);
    const { index: _, ...without } = value;
    expect(() => meetingIndexForm.values(without, officeProfile(), [])).toThrow(/applies/);
  });
});
