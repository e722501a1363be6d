import type { PrintedForm } from "../form.ts";
import { type CheckReportValues, checkReport } from "./model.ts";

/** 点検結果: what the check has found, for those who mend it. Its values are made by the check. */
const checkReportSheet: PrintedForm<CheckReportValues> = {
  id: "check-report",
  names: ["点検結果"],
  title: { ja: "点検結果", en: "Report of the check" },
  purpose: {
    ja: "文書どうしの食い違いと、確かめて問題のなかった指摘を一覧にする。",
    en: "Lists where papers contradict each other, and what was accepted.",
  },
  model: checkReport,
  template: "check-report.hbs",
  documentTitle: () => "点検結果",
  subject: () => "点検結果",
  state: () => null,
  origin: () => null,
};

/** The same for whoever only sets it: its values are `checkReportValues`', which the cast rests on. */
export const checkReportForm = checkReportSheet as unknown as PrintedForm;
