import { succeed } from "../../diagnostic/index.ts";
import type { ReportIndex } from "../../records/kinds/report-index.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type ReportIndexValues, reportIndex } from "./model.ts";
import { reportIndexOrigins, reportIndexValues } from "./values.ts";

/** 報告一覧: the cases of one meeting in a table, one row each. */
export const reportIndexForm: Form<ReportIndex, ReportIndexValues> = {
  id: "report-index",
  names: ["報告一覧"],
  title: { ja: "報告一覧", en: "Index of reports" },
  purpose: {
    ja: "審議会に報告する案件を一覧にする表。中身は報告案件の記録から作る。",
    en: "Lists the cases reported to the council; made from the records of the cases.",
  },
  recordKind: "report-index",
  applies: () => true,
  model: reportIndex,
  template: "report-index.hbs",
  values(record, profile, referred) {
    if (referred === undefined) throw new TypeError("報告一覧 needs the records it refers to: see papersOf");
    return succeed(reportIndexValues(record, profile, referred));
  },
  documentTitle: (values) => `報告一覧 ${subjectOf(values)}`,
  subject: subjectOf,
  state: () => null,
  origin: (path) => originIn(reportIndexOrigins, path),
};

/** Its own title, or its first case, which stands for all. */
function subjectOf({ title, rows }: ReportIndexValues): string {
  const first = rows[0]?.subject ?? "";
  return title ?? (rows.length > 1 ? `${first}ほか` : first);
}
