import { succeed } from "../../diagnostic/index.ts";
import type { ChangeTable } from "../../records/kinds/change-table.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { markedOrigin } from "./marked.ts";
import { type ChangeTableValues, changeTable } from "./model.ts";
import { changeTableOrigins, changeTableValues } from "./values.ts";

const CAPTION = "（別添3）変更箇所";

/** （別添3）変更箇所: the table of changes of a 特定個人情報保護評価書. */
export const changeTableForm: Form<ChangeTable, ChangeTableValues> = {
  id: "change-table",
  names: ["変更箇所", "別添3", "（別添3）変更箇所"],
  title: { ja: CAPTION, en: "Table of changes (attachment 3 of an assessment)" },
  purpose: {
    ja: "特定個人情報保護評価書を見直したとき、どこをどう変えたかを示す表。",
    en: "Shows what a revision of a privacy assessment has changed.",
  },
  recordKind: "change-table",
  applies: () => true,
  model: changeTable,
  template: "change-table.hbs",
  values: (record, profile) => succeed(changeTableValues(record, profile)),
  documentTitle: (values) => values.caption ?? CAPTION,
  subject: (values) => values.caption ?? CAPTION,
  state: () => null,
  origin: (path, record) =>
    markedOrigin(path, record?.rows ?? [], "rows") ?? originIn(changeTableOrigins, path),
};
