import { succeed } from "../../diagnostic/index.ts";
import type { ComparisonTable } from "../../records/kinds/comparison.ts";
import type { Form } from "../form.ts";
import { fromProfile, fromRecord, originIn } from "../shared/origin.ts";
import { type ComparisonTableValues, comparisonTable } from "./model.ts";
import { comparisonValues } from "./values.ts";

const TITLE = "新旧対照表";

const origins = [
  fromRecord("title", "title"),
  fromRecord("amended", "headings"),
  fromProfile("columns", "pages.changeTable.columns"),
  fromProfile("pageNumber", "pages.changeTable.pageNumber"),
];

/** 新旧対照表: what two versions of a record say differently, side by side. */
export const comparisonForm: Form<ComparisonTable, ComparisonTableValues> = {
  id: "comparison",
  names: [TITLE, "新旧対照", "対照表"],
  title: { ja: TITLE, en: "Comparison table of two versions" },
  purpose: {
    ja: "同じ種類の記録の新旧を並べ、変わった語に下線を引いた表。中身は二つの記録から作る。",
    en: "Two versions of a record side by side, what differs underlined; made from the two records.",
  },
  recordKind: "comparison",
  applies: () => true,
  model: comparisonTable,
  template: "comparison.hbs",
  values(record, profile, referred) {
    if (referred === undefined)
      throw new TypeError("新旧対照表 needs the records it refers to: see papersOf");
    return succeed(comparisonValues(record, profile, referred));
  },
  documentTitle: (values) => values.title ?? TITLE,
  subject: (values) => values.title ?? TITLE,
  state: () => null,
  origin: (path) => originIn(origins, path),
};
