import { diagnose, succeed } from "../../diagnostic/index.ts";
import type { ReportCase } from "../../records/kinds/report-case.ts";
import type { Profile } from "../../records/profile.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { reportTitle } from "../shared/report-values.ts";
import { type ReportForm3, reportForm3 } from "./model.ts";
import { reportForm3Origins, reportForm3Values } from "./values.ts";

/** 様式3 類型事項の適用に係る副申: the security officer's cover opinion to 様式4. */
export const reportForm3Form: Form<ReportCase, ReportForm3> = {
  id: "report-form3",
  names: ["様式3", "類型事項の適用に係る副申", "副申"],
  title: {
    ja: "様式3 類型事項の適用に係る副申",
    en: "Form 3: the officer's opinion on the application of standing types",
  },
  purpose: {
    ja: "対策が適正に講じられていることを、情報セキュリティ責任者が審議会に副申する文書。様式4に先立って出す。",
    en: "The information-security officer confirms to the council that proper measures are taken; comes before Form 4.",
  },
  recordKind: "report-case",
  applies: (record) => record.form3 !== undefined,
  model: reportForm3,
  template: "report-form3.hbs",
  values: (record, profile) => succeed(reportForm3Values(record, profile), missingName(record, profile)),
  documentTitle: (values) => reportTitle("様式3", values.report),
  subject: (values) => values.report.subject,
  state: (values) => values.state,
  origin: (path, record) => originIn(reportForm3Origins(record ?? null), path),
};

/** A case asks for the officer's name, but the profile has none. */
function missingName(record: ReportCase, profile: Profile) {
  if (record.form3?.printName !== true || profile.securityOfficer.name !== undefined) return [];
  return [diagnose("record/officer-without-name", {}, { path: "様式3/責任者の氏名" })];
}
