import { succeed } from "../../diagnostic/index.ts";
import type { Assessment } from "../../records/kinds/assessment.ts";
import { drawnIn } from "../explanation/drawn.ts";
import type { Form } from "../form.ts";
import { type AssessmentValues, assessment } from "./model.ts";
import { assessmentFieldAt, assessmentOrigin, assessmentValues } from "./values.ts";

/** 特定個人情報保護評価書（全項目評価書）: 様式4 of the 規則, from its cover to 別添3. */
export const assessmentForm: Form<Assessment, AssessmentValues> = {
  id: "assessment-full",
  names: ["全項目評価書", "特定個人情報保護評価書", "評価書"],
  title: { ja: "特定個人情報保護評価書（全項目評価書）", en: "Privacy assessment of all items" },
  purpose: {
    ja: "特定個人情報ファイルの取扱いと、権利利益を守る措置を、すべての項目について評価して公表する。",
    en: "Assesses in all items how files with individual numbers are handled and protected.",
  },
  recordKind: "assessment",
  applies: () => true,
  model: assessment,
  template: "assessment.hbs",
  values: (record, profile) => succeed(assessmentValues(record, profile)),
  diagrams: ({ workflow = [] }) => drawnIn(workflow, "workflow"),
  documentTitle: ({ cover }) => `特定個人情報保護評価書 ${cover.name}`,
  subject: ({ cover }) => cover.name,
  state: () => null,
  origin: (path, record) => (record === undefined ? null : assessmentOrigin(path, record)),
  fieldAt: assessmentFieldAt,
};
