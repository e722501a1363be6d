import { succeed } from "../../diagnostic/index.ts";
import type { Cover } from "../../records/kinds/cover.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type CoverValues, cover } from "./model.ts";
import { coverOrigins, coverValues } from "./values.ts";

/** 表紙: the first page of the papers of one meeting. */
export const coverForm: Form<Cover, CoverValues> = {
  id: "cover",
  names: ["表紙"],
  title: { ja: "表紙", en: "Cover page" },
  purpose: {
    ja: "審議会の回と資料の題名を示す、資料の1枚目。",
    en: "Names the meeting and the papers put before it.",
  },
  recordKind: "cover",
  applies: () => true,
  model: cover,
  template: "cover.hbs",
  values: (record, profile) => succeed(coverValues(record, profile)),
  documentTitle: titleOf,
  subject: titleOf,
  state: () => null,
  origin: (path) => originIn(coverOrigins, path),
};

/** The title as one line. */
function titleOf({ title }: CoverValues): string {
  return title.join("");
}
