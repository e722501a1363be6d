import { succeed } from "../../diagnostic/index.ts";
import type { FigurePaper } from "../../records/kinds/figure.ts";
import { drawnFigures } from "../explanation/drawn.ts";
import { subjectOf } from "../explanation/form.ts";
import { type ExplanationValues, explanation } from "../explanation/model.ts";
import { explanationOrigin, explanationValues } from "../explanation/values.ts";
import type { Form } from "../form.ts";

/** 図面: an explanation that is figures, one to a sheet. */
export const figureForm: Form<FigurePaper, ExplanationValues> = {
  id: "figure",
  names: ["図面", "参考図", "別図"],
  title: { ja: "図面", en: "Figures" },
  purpose: {
    ja: "見出しと「別図」「参考図」などを付けて、図を1枚に1つずつ示す。",
    en: "Shows figures under a heading, one to a sheet.",
  },
  recordKind: "figure",
  applies: () => true,
  model: explanation,
  template: "figure.hbs",
  values: (record, profile) => succeed(explanationValues(record, profile)),
  diagrams: drawnFigures,
  documentTitle: (values) => `図面 ${subjectOf(values)}`,
  subject: subjectOf,
  state: () => null,
  origin: (path, record) => (record === undefined ? null : explanationOrigin(path, record)),
};
