import type { FieldNode, Option } from "../field.ts";
import { choice, head, line, repeated, several, text } from "../make.ts";
import { HANDED_ON, MOVED_BY, PROVIDED_BY, SUBJECTS } from "../options.ts";

/** The same seven fields, in the words of 提供 and of 移転. */
function recipientFields(verb: "提供" | "移転", ways: readonly Option[]): readonly FieldNode[] {
  return [
    text(["basis", "法令上の根拠", "Legal basis", "①"]),
    text(["use", "用途", "What it is used for there", "②", `${verb}先における用途`]),
    text(["information", "情報", "What is handed on", "③", `${verb}する情報`]),
    choice(
      ["subjects", "本人の数", "Number of persons", "④", `${verb}する情報の対象となる本人の数`],
      SUBJECTS,
    ),
    text(["persons", "本人の範囲", "Which persons", "⑤", `${verb}する情報の対象となる本人の範囲`]),
    several(["ways", "方法", "How", "⑥", `${verb}方法`], ways),
    text(["times", "時期・頻度", "When and how often", "⑦"]),
  ];
}

/** Ⅱ 5: to whom it is provided, and where it is moved inside the office. */
export const handingOn = head(
  [
    ...(["handingOn", "提供・移転", "Provision and moving", "5"] as const),
    "特定個人情報の提供・移転（委託に伴うものを除く。）",
  ],
  [
    several(["done", "提供・移転の有無", "Whether it is done", ""], HANDED_ON, {
      example: "提供を行っている\n移転を行っている",
    }),
    repeated(
      ["recipients", "提供先", "To whom it is provided", ""],
      line(["name", "名称", "Name of the recipient", ""]),
      recipientFields("提供", PROVIDED_BY),
      { only: { of: "done", not: ["none"] } },
    ),
    repeated(
      ["moves", "移転先", "Where it is moved", ""],
      line(["name", "名称", "Name of the department", ""]),
      recipientFields("移転", MOVED_BY),
      { only: { of: "done", not: ["none"] } },
    ),
  ],
);
