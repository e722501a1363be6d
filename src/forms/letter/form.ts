import { succeed } from "../../diagnostic/index.ts";
import type { LetterRecord } from "../../records/kinds/letter-record.ts";
import type { Form } from "../form.ts";
import { originIn } from "../shared/origin.ts";
import { type LetterValues, letterPaper } from "./model.ts";
import { letterPaperOrigins, letterPaperValues } from "./values.ts";

/** 往復文書: a letter, of the 型 its record names. */
export const letterForm: Form<LetterRecord, LetterValues> = {
  id: "letter",
  names: ["往復文書", "往復文"],
  title: {
    ja: "往復文書（通知、依頼、回答、答申など）",
    en: "Letter: notice, request, answer, council's reply",
  },
  purpose: {
    ja: "相手に送る文書。型ごとに templates/letters のひな形から作る。",
    en: "A letter to somebody, from the template of its type in templates/letters.",
  },
  recordKind: "letter",
  applies: () => true,
  model: letterPaper,
  template: {
    folder: "letters",
    name: ({ type }) => type,
    path: ["type"],
    parts: [
      "answers",
      "body",
      "items",
      "conclusion",
      "reasons",
      "opinions",
      "history",
      "attachments",
      "contact",
    ],
  },
  values: (record, profile) => succeed(letterPaperValues(record, profile)),
  documentTitle: titleOf,
  subject: titleOf,
  state: ({ state }) => state,
  origin: (path, record) => originIn(letterPaperOrigins(record ?? null), path),
};

/** 研修の実施について（通知） */
function titleOf({ subject, type }: LetterValues): string {
  return `${subject}について（${type}）`;
}
