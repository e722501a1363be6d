import { succeed } from "../../diagnostic/index.ts";
import type { Consultation } from "../../records/kinds/consultation.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type ConsultationLetter, consultationLetter } from "./model.ts";
import { consultationLetterOrigins, consultationLetterValues } from "./values.ts";

/** 諮問: the letter by which the city asks the council for its opinion. */
export const consultationLetterForm: Form<Consultation, ConsultationLetter> = {
  id: "consultation-letter",
  names: ["諮問", "諮問書"],
  title: { ja: "諮問", en: "Consultation of the council" },
  purpose: {
    ja: "条例の規定に基づき、市が審議会に意見を求める文書。",
    en: "The city asks the council for its opinion as the ordinance provides.",
  },
  recordKind: "consultation",
  applies: () => true,
  model: consultationLetter,
  template: "consultation-letter.hbs",
  values: (record, profile) => succeed(consultationLetterValues(record, profile)),
  documentTitle: (values) => `諮問 ${subjectOf(values)}`,
  subject: subjectOf,
  state: (values) => values.state,
  origin: (path, record) => originIn(consultationLetterOrigins(record ?? null), path),
};

/** The first matter stands for all. */
function subjectOf({ matters }: ConsultationLetter): string {
  const first = matters[0]?.subject ?? "";
  return matters.length > 1 ? `${first}ほか` : first;
}
