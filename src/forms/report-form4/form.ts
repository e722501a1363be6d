import { succeed } from "../../diagnostic/index.ts";
import type { ReportCase } from "../../records/kinds/report-case.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { reportTitle } from "../shared/report-values.ts";
import { type ReportForm4, reportForm4 } from "./model.ts";
import { reportForm4Origins, reportForm4Values } from "./values.ts";

/** 様式4 類型事項の適用について（報告）: from the implementing body to the council. */
export const reportForm4Form: Form<ReportCase, ReportForm4> = {
  id: "report-form4",
  names: ["様式4", "類型事項の適用について（報告）", "類型事項の適用について", "報告"],
  title: {
    ja: "様式4 類型事項の適用について（報告）",
    en: "Form 4: report on the application of standing types",
  },
  purpose: {
    ja: "類型事項を適用して電子計算機処理を始めたことを、実施機関が審議会に報告する文書。",
    en: "The implementing body reports to the council that it has started processing under a standing type.",
  },
  recordKind: "report-case",
  applies: () => true,
  model: reportForm4,
  template: "report-form4.hbs",
  values: (record, profile) => succeed(reportForm4Values(record, profile)),
  documentTitle: (values) => reportTitle("様式4", values.report),
  subject: (values) => values.report.subject,
  state: (values) => values.state,
  origin: (path, record) => originIn(reportForm4Origins(record ?? null), path),
};
