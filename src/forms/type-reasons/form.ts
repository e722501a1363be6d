import { succeed } from "../../diagnostic/index.ts";
import type { TypeReasons } from "../../records/kinds/type-reasons.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type TypeReasonsValues, typeReasons } from "./model.ts";
import { typeReasonsOrigins, typeReasonsValues } from "./values.ts";

/** 類型・理由: the table of types that goes with a consultation. */
export const typeReasonsForm: Form<TypeReasons, TypeReasonsValues> = {
  id: "type-reasons",
  names: ["類型・理由", "類型理由"],
  title: { ja: "類型・理由", en: "Types and reasons" },
  purpose: {
    ja: "類型として諮問する事項の定義と、その理由を示す表。",
    en: "The types put to the council, with their definitions and reasons.",
  },
  recordKind: "type-reasons",
  applies: () => true,
  model: typeReasons,
  template: "type-reasons.hbs",
  values: (record, profile) => succeed(typeReasonsValues(record, profile)),
  documentTitle: (values) => `類型・理由 ${subjectOf(values)}`,
  subject: subjectOf,
  state: () => null,
  origin: (path) => originIn(typeReasonsOrigins, path),
};

/** The first type stands for all. */
function subjectOf({ types }: TypeReasonsValues): string {
  const first = types[0]?.name ?? "";
  return types.length > 1 ? `${first}ほか` : first;
}
