import { describe, expect, it } from "vitest";
import type { DraftSheet } from "../../src/forms/draft-sheet/model.ts";
import { draftSheetValues } from "../../src/forms/draft-sheet/values.ts";
import { gather } from "../../src/paper/gather.ts";
import type { Consultation } from "../../src/records/kinds/consultation.ts";
import type { ReportCase } from "../../src/records/kinds/report-case.ts";
import { renderText } from "../../src/render/text/index.ts";
import { fixture, officeProfile, papersOf, readFixture } from "./fixtures.ts";

const sheetOf = (path: string) =>
  papersOf(path).find(({ form }) => form.id === "draft-sheet")?.values as DraftSheet;
const postsOf = (sheet: DraftSheet) => sheet.deciders.map(({ boxes }) => boxes.map(({ post }) => post));

describe("a 起案用紙", () => {
  it("has boxes in rows of six, the rest of the last row free", () => {
    expect(postsOf(sheetOf("office/consultations/groupware.yaml"))).toEqual([
      ["市長", "副市長", "局長", "部長", "課長", "係長"],
    ]);
    expect(postsOf(sheetOf("draft-sheet/longest.yaml")).at(-1)).toEqual([
      ...["会計管理者", "担当課長", "課長補佐", "係長"],
      ...[null, null],
    ]);
    const { consulted } = sheetOf("office/consultations/groupware.yaml");
    expect(consulted.map(({ boxes }) => boxes.length)).toEqual([6]);
  });

  it("names why it is not open, and offers the choice while it is not made", () => {
    const printed = (path: string): string =>
      renderText(gather([fixture(path)], { forms: ["draft-sheet"] }).papers[0]?.pages().pages ?? []);
    expect(printed("draft-sheet/longest.yaml")).toContain("部分公開（見本市情報公開条例第7条第1号");
    expect(printed("draft-sheet/minimal.yaml")).toContain("公開・部分公開・非公開（理由：");
    expect(printed("report-case/approved.yaml")).not.toContain("部分公開");
  });

  it("names who has approved electronically", () => {
    const [row] = sheetOf("report-case/approved.yaml").deciders;
    expect(row?.boxes.slice(0, 2)).toEqual([
      { post: "局長", name: "垂水\u3000次郎" },
      { post: "部長", name: "須磨\u3000桃子" },
    ]);
  });

  it("has number and date of the letter, and blanks while there are none", () => {
    expect(sheetOf("office/cases/partnership-portal.yaml").letterhead).toMatchObject({
      number: { symbol: "見企つ", number: 86 },
      date: { iso: "2021-04-05" },
    });
    const { letterhead, seal } = sheetOf("report-case/approved.yaml");
    expect([letterhead.number, letterhead.date, seal]).toEqual([null, null, "押印"]);
  });

  it("says that there are further matters", () => {
    const consultation = readFixture("consultation/longest.yaml").value as Consultation;
    expect(draftSheetValues(consultation, officeProfile()).others).toBe(true);
  });

  it("never says についてに係る of a 件名 that ends so", () => {
    const record = readFixture("report-case/approved.yaml").value as ReportCase;
    const subject = "電子書籍の貸出しについて";
    expect(draftSheetValues({ ...record, subject }, officeProfile()).subject).toBe("電子書籍の貸出し");
  });

  it("is no paper of a record unless it is asked for", () => {
    const path = fixture("office/cases/partnership-portal.yaml");
    const ids = (forms?: readonly ["draft-sheet"]) =>
      gather([path], forms === undefined ? {} : { forms }).papers.map(({ form }) => form.id);
    expect(ids()).toEqual(["report-form4", "report-form3"]);
    expect(ids(["draft-sheet"])).toEqual(["draft-sheet"]);
  });

  it("has no watermark: it takes seals while the letter is a draft", () => {
    const record = { ...readFixture("report-case/approved.yaml") };
    const [made] = gather([fixture("report-case/approved.yaml")], { forms: ["draft-sheet"] }).papers;
    expect(record.kind.kind).toBe("report-case");
    expect(made?.pages().pages.map(({ watermark }) => watermark)).toEqual([null]);
    const text = renderText(made?.pages().pages ?? []);
    expect(text).toContain("第　　　号");
    expect(text).toContain("このことについて、別紙案のとおり施行してよろしいか伺います。");
  });
});
