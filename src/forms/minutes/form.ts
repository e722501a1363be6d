import { succeed } from "../../diagnostic/index.ts";
import type { Minutes } from "../../records/kinds/minutes.ts";
import type { Form } from "../form.ts";
import { type MinutesValues, minutes } from "./model.ts";
import { minutesOrigin, minutesValues } from "./values.ts";

/** 議事録: who met, what about, what was said. */
export const minutesForm: Form<Minutes, MinutesValues> = {
  id: "minutes",
  names: ["議事録"],
  title: { ja: "議事録", en: "Minutes" },
  purpose: {
    ja: "会議の日時、出席者、議事と、だれが何を述べたかを記録する。",
    en: "Records who met, what was on the agenda, and who said what.",
  },
  recordKind: "minutes",
  applies: () => true,
  model: minutes,
  template: "minutes.hbs",
  values: (record, profile, referred = []) => succeed(minutesValues(record, profile, referred)),
  documentTitle: ({ body, title }) => `${body} ${title}`,
  subject: ({ title }) => title,
  state: () => null,
  origin: (path, record) => (record === undefined ? null : minutesOrigin(path, record)),
};
