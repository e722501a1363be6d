import type { Answer, Section } from "../field.ts";
import { choice, head, text } from "../make.ts";
import { PERFORMED } from "../options.ts";

/** A degree with a text below it. */
function performed(columns: readonly [string, string, string, string], how: string): Answer {
  const [name, key] = columns;
  return choice(columns, PERFORMED, {
    parts: [text([`${name}How`, `${key}の方法`, "How it is done", "", how])],
  });
}

export const section4: Section = {
  ...{
    name: "otherRisks",
    key: "その他のリスク対策",
    en: "Other measures",
    number: "Ⅳ",
    label: "その他のリスク対策",
  },
  ...{ important: true, note: "", perFile: false },
  parts: [
    head(
      ["audit", "監査", "Audit", "1"],
      [
        performed(["selfCheck", "自己点検", "Checks by oneself", "①"], "具体的なチェック方法"),
        performed(["audit", "監査", "Audit", "②"], "具体的な内容"),
      ],
    ),
    head(
      ["training", "教育・啓発", "Training of staff", "2", "従業者に対する教育・啓発"],
      [
        choice(["training", "教育・啓発", "Training", "", "従業者に対する教育・啓発"], PERFORMED, {
          parts: [text(["trainingHow", "教育・啓発の方法", "How", "", "具体的な方法"])],
        }),
      ],
    ),
    head(
      ["others", "その他", "Others", "3", "その他のリスク対策"],
      [text(["text", "内容", "Others", "", ""])],
    ),
  ],
};
