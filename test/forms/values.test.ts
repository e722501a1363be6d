import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ConsultationLetter } from "../../src/forms/consultation-letter/model.ts";
import { formsOf } from "../../src/forms/index.ts";
import type { ReportForm3 } from "../../src/forms/report-form3/model.ts";
import type { ReportForm4 } from "../../src/forms/report-form4/model.ts";
import { type Profile, shippedProfile } from "../../src/records/kinds/index.ts";
import { officeProfile, papersOf, profileFixture, readFixture, rightRecords, valuesOf } from "./fixtures.ts";

const form4Of = (path: string, profile?: Profile) =>
  papersOf(path, profile)[0]?.values as ReportForm4 | undefined;
const letterOf = (path: string, profile?: Profile) =>
  papersOf(path, profile)[0]?.values as ConsultationLetter | undefined;
// Those of change tables are too long to read, those of explanations and
// assessments are compared as text: explanation.test.ts, assessment/.
const letters = rightRecords.filter(
  (path) => !/change|explanation|figure|assessment|(?:matrix|minutes)\/[fl]/.test(path),
);

describe("values", () => {
  it.each(letters)("of %s are those in values/", (path) => {
    for (const { form, values } of papersOf(path)) {
      const name = `${path.replace(/\.yaml$/, "").replaceAll("/", "-")}.${form.id}.json`;
      const file = fileURLToPath(new URL(`values/${name}`, import.meta.url));
      expect(values).toEqual(JSON.parse(readFileSync(file, "utf8")));
    }
  });

  it.each(rightRecords)("of %s are what the model describes, every key there", (path) => {
    for (const { form, values } of papersOf(path)) expect(form.model.parse(values)).toEqual(values);
  });

  it("are the same facts in 様式4 and 様式3", () => {
    const [form4, form3] = papersOf("office/cases/insurance-check.yaml").map((paper) => paper.values);
    expect((form4 as ReportForm4).report).toEqual((form3 as ReportForm3).report);
  });

  it("leave 様式3 out where a case has none", () => {
    expect(papersOf("report-case/minimal.yaml").map(({ form }) => form.id)).toEqual(["report-form4"]);
    expect(papersOf("report-case/draft.yaml").map(({ form }) => form.id)).toEqual([
      "report-form4",
      "report-form3",
    ]);
  });

  it("join folded prose without blanks", () => {
    const report = form4Of("report-case/folded-prose.yaml")?.report;
    expect(report?.subject).toBe("庁内会議室予約システム");
    expect(report?.summary).toEqual([
      "本庁舎と各区役所の会議室について、空きを調べて予約し、Web会議の用意も合わせて申し込む。",
    ]);
  });
});

describe("the profile", () => {
  const longest = () => profileFixture("longest");

  it("names another office, ordinance and marks without code", () => {
    const values = papersOf("office/cases/call-recording.yaml", longest())[0]?.values as ReportForm4;
    expect(values.municipality).toBe("葛󠄀城𠮷野広域連合");
    expect(values.ordinance.reference).toMatchObject({
      law: "葛󠄀城𠮷野広域連合個人情報の保護に関する条例",
      article: 13,
    });
    expect(values.addressee).toMatchObject({ post: "会長職務代理者", honorific: "殿", spacing: "none" });
    expect(values.report.clauses.map((clause) => clause.separator)).toEqual(["", "，"]);
    expect(values.notation).toEqual({ firstYear: "1", digits: "full", articleMark: true });
    expect(values.seal).toEqual({ omitted: true, electronic: false, image: null, size: 24, anchor: "right" });
  });

  it("decides the voice of a consultation, unless the record does", () => {
    expect(letterOf("office/consultations/groupware.yaml", longest())?.polite).toBe(false);
    expect(letterOf("office/consultations/video-call.yaml")?.polite).toBe(false);
    expect(letterOf("office/consultations/groupware.yaml")?.polite).toBe(true);
  });

  it("sets brackets of record text in the asked width", () => {
    const { kind, value } = readFixture("office/cases/insurance-check.yaml");
    const form = formsOf(kind.kind)[0];
    const office = officeProfile();
    const half = { ...office, notation: { ...office.notation, brackets: "half" as const } };
    const values = form && (valuesOf(form, value, half) as ReportForm4);
    expect(values?.report.summary[0]).toContain("(令和元年法律第9号)");
  });

  it("warns where a case prints an officer's name the profile does not have", () => {
    const { value } = readFixture("report-case/draft.yaml");
    const form3 = formsOf("report-case").find((form) => form.id === "report-form3");
    const made = form3?.values(value, profileFixture("minimal"));
    expect(made?.ok && made.warnings.map((one) => one.code)).toEqual(["record/officer-without-name"]);
  });

  it("shipped is 見本市, complete", () => {
    const profile = shippedProfile();
    expect(profile.municipality).toBe("見本市");
    expect(profile.notation.nameSpacing).toBe("one");
    expect(profile.pages.changeTable.columns).toHaveLength(6);
    expect(shippedProfile()).toBe(profile);
  });
});
