import { existsSync, rmSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check, render } from "../../src/index.ts";
import { foundAt } from "../outcome.ts";
import { OfficeFolder } from "./office-folder.ts";

const now = new Date("2021-04-05T00:00:00Z");
const CASE = "cases/call-recording.yaml";
let office: OfficeFolder;
beforeEach(() => {
  office = new OfficeFolder();
});
afterEach(() => office.remove());

const codes = (report: { findings: readonly { code: string }[] }): string[] =>
  report.findings.map(({ code }) => code);

describe("render", () => {
  it("makes every paper of every record of a folder, into the office's out", async () => {
    const report = await render([office.root], { to: ["txt"], now });
    expect([report.ok, report.failure, codes(report)]).toEqual([true, null, ["cli/packet-record"]]);
    expect(report.files).toHaveLength(28);
    expect(office.list("out").filter((name) => name.includes("様式3"))).toHaveLength(3);
    const table = report.files.find(({ form }) => form === "change-table");
    expect(table?.pages).toBeGreaterThan(10);
  });

  it("validates all before it writes the first", async () => {
    office.change("consultations/video-call.yaml", "種類: 諮問案件", "種類: 諮問あんけん");
    const report = await render([office.root], { to: ["txt"], now });
    expect([report.ok, report.failure, report.files]).toEqual([false, "input", []]);
    expect(existsSync(office.path("out"))).toBe(false);
  });

  it("leaves no file when a glyph is missing in the second document", async () => {
    const second = office.write(
      "cases/z.yaml",
      office.read(CASE).replace("本庁舎内電話", "本庁舎\u{1F600}電話"),
    );
    const report = await render([office.path(CASE), second], { to: ["pdf"], now });
    expect(report.failure).toBe("input");
    expect(codes(report)).toContain("font/missing-glyph");
    const finding = report.findings.find(({ code }) => code === "font/missing-glyph");
    expect(finding?.places[0]).toMatchObject({ path: "件名" });
    expect(finding?.message.ja).toContain("U+1F600");
    expect(existsSync(office.path("out"))).toBe(false);
  });

  it("prints 〓 for it when asked, and says so", async () => {
    office.change(CASE, "本庁舎内電話", "本庁舎\u{1F600}電話");
    const report = await render([office.path(CASE)], {
      to: ["txt"],
      now,
      forms: ["report-form4"],
      missingGlyph: "〓",
    });
    expect(report.ok).toBe(true);
    expect(codes(report)).toEqual(["font/glyph-replaced"]);
    expect(office.read(`out/${office.list("out")[0]}`)).toContain("本庁舎〓電話");
  });

  it("writes what is right when told to go on, and is then partial", async () => {
    office.change(CASE, "令和3年4月27日", "令和7年2月30日");
    const report = await render([office.path("cases")], { to: ["txt"], now, continueOnError: true });
    expect([report.ok, report.failure]).toEqual([false, "partial"]);
    expect(report.files).toHaveLength(4);
  });

  it("makes only the forms asked for, where it is told to", async () => {
    const report = await render([office.path("cases")], {
      to: ["txt"],
      now,
      forms: ["report-form3"],
      out: office.path("提出"),
    });
    expect(report.files.map(({ form }) => form)).toEqual(["report-form3", "report-form3", "report-form3"]);
    expect(office.list("提出")).toHaveLength(3);
  });

  it("refuses two papers of one name", async () => {
    office.write("cases/別/call-recording.yaml", office.read(CASE));
    const report = await render([office.path("cases")], { to: ["txt"], now, forms: ["report-form4"] });
    expect(codes(report)).toEqual(["file/same-name"]);
    expect(existsSync(office.path("out"))).toBe(false);
  });

  it("takes a record outside of every office with the shipped profile, and says so", () => {
    rmSync(office.path("yoshiki.yaml"));
    expect(codes(check([office.path(CASE)]))).toEqual(["record/no-root"]);
  });
});

describe("check", () => {
  it("says all at once, each with its place in the office's words", () => {
    office.change(CASE, "令和3年4月27日", "令和7年2月30日");
    office.change(CASE, "件名:", "件明:");
    office.change("cases/insurance-check.yaml", "施行", "しこう");
    const report = check([office.path("cases")]);
    expect(report.findings.map(foundAt)).toMatchInlineSnapshot(`
      [
        "record/unknown-key call-recording.yaml:5:1 件明",
        "notation/no-such-day call-recording.yaml:20:7 様式4/日付",
        "record/choice insurance-check.yaml:4:5 状態",
      ]
    `);
    expect(report.errors).toBe(report.findings.length);
  });

  it("names what is not there", () => {
    expect(codes(check([office.path("無い.yaml")]))).toEqual(["file/not-found"]);
  });
});

describe("an office's own templates", () => {
  it("replace one file of the shipped ones", async () => {
    office.write("templates/partials/wording/kigaki.hbs", "別　記");
    const report = await render([office.path(CASE)], { to: ["txt"], now, forms: ["report-form4"] });
    expect(report.ok).toBe(true);
    expect(office.read(`out/${office.list("out")[0]}`)).toContain("別　記");
  });

  it("are checked before any data is read: file, line and column", () => {
    const file = office.write("templates/partials/wording/kigaki.hbs", "記\n{{#if notaion.digits}}x{{/if}}");
    const { findings } = check([office.path(CASE)], { forms: ["report-form4"] });
    const own = findings.flatMap(({ code, places }) =>
      places.filter((one) => one.file === file).map((one) => [code, one.line, one.column]),
    );
    expect(own).toEqual([["template/unknown-field", 2, 7]]);
  });

  it("that no form reads are told of, with what may be meant", () => {
    office.write("templates/partials/wording/kigak.hbs", "記");
    const { findings } = check([office.path(CASE)]);
    expect(findings.map(({ code }) => code)).toEqual(["template/unused-file"]);
    expect(findings[0]?.hint?.ja).toContain("templates/partials/wording/kigaki.hbs");
  });
});
