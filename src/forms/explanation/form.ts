import { succeed } from "../../diagnostic/index.ts";
import type { Explanation } from "../../records/kinds/explanation.ts";
import type { Form } from "../form.ts";
import { drawnFigures } from "./drawn.ts";
import { type ExplanationValues, explanation } from "./model.ts";
import { explanationOrigin, explanationValues } from "./values.ts";

/** 説明資料: what a system is and how it is protected, with figures. */
export const explanationForm: Form<Explanation, ExplanationValues> = {
  id: "explanation",
  names: ["説明資料"],
  title: { ja: "説明資料", en: "Explanation" },
  purpose: {
    ja: "諮問や報告に付けて、システムの内容や個人情報の保護を文章と図で説明する。",
    en: "Explains a system and how it protects personal information, in text and figures.",
  },
  recordKind: "explanation",
  applies: () => true,
  model: explanation,
  template: "explanation.hbs",
  values: (record, profile) => succeed(explanationValues(record, profile)),
  diagrams: drawnFigures,
  documentTitle: (values) => `説明資料 ${subjectOf(values)}`,
  subject: subjectOf,
  state: () => null,
  origin: (path, record) => (record === undefined ? null : explanationOrigin(path, record)),
};

/** The title on one line. */
export function subjectOf({ sheets }: ExplanationValues): string {
  return sheets[0]?.title.join("") ?? "";
}
