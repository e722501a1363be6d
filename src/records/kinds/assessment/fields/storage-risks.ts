import type { Answer } from "../field.ts";
import { choice, head, risk, text } from "../make.ts";
import { COMPLIED, HAPPENED, KEPT, MADE_KNOWN, PERFORMED, PREPARED, SET } from "../options.ts";
import { enough, otherMeasures, plainRisk, remaining } from "./risk.ts";

/** A measure of ⑤ and ⑥ with its 具体的な対策の内容. */
function performed(name: string, key: string, en: string, number: string): Answer {
  return choice([name, key, en, number], PERFORMED, {
    parts: [text([`${name}How`, `${key}の内容`, "What is done", "", "具体的な対策の内容"])],
  });
}

/** Ⅲ 7. */
export const storageRisks = head(
  ["storage", "保管・消去", "Storage and erasure", "7", "特定個人情報の保管・消去"],
  [
    risk(
      ["leak", "リスク1", "Leak, loss, damage", "リスク1", "特定個人情報の漏えい・滅失・毀損リスク"],
      [
        choice(["standards", "統一基準群", "Government standards", "①", "NISC政府機関統一基準群"], COMPLIED),
        choice(["organisation", "安全管理体制", "Organisation of safety", "②"], PREPARED),
        choice(["regulations", "安全管理規程", "Regulations of safety", "③"], PREPARED),
        choice(
          ["staff", "職員への周知", "Making them known", "④", "安全管理体制・規程の職員への周知"],
          MADE_KNOWN,
        ),
        performed("physical", "物理的対策", "Physical measures", "⑤"),
        performed("technical", "技術的対策", "Technical measures", "⑥"),
        choice(["backup", "バックアップ", "Backup", "⑦"], PERFORMED),
        choice(
          ["accidents", "事故時の手順", "Procedure at accidents", "⑧", "事故発生時手順の策定・周知"],
          PERFORMED,
        ),
        choice(
          [
            ...(["incident", "重大事故", "Grave incidents of the last three years", "⑨"] as const),
            "過去3年以内に、評価実施機関において、個人情報に関する重大事故が発生したか",
          ],
          HAPPENED,
          {
            parts: [
              text(["incidents", "事故の内容", "What happened", "", "その内容"], {
                only: { of: "incident", is: ["yes"] },
                needed: { of: "incident", is: ["yes"] },
              }),
              text(["prevention", "再発防止策", "Measures against recurrence", "", "再発防止策の内容"], {
                only: { of: "incident", is: ["yes"] },
                needed: { of: "incident", is: ["yes"] },
              }),
            ],
          },
        ),
        choice(["deceased", "死者の個人番号", "Numbers of the deceased", "⑩"], KEPT, {
          parts: [
            text(["deceasedHow", "死者の個人番号の保管方法", "How they are kept", "", "具体的な保管方法"]),
          ],
        }),
        otherMeasures(),
        enough(),
      ],
    ),
    plainRisk("stale", "2", "Old information is kept", "特定個人情報が古い情報のまま保管され続けるリスク"),
    risk(
      [
        "endless",
        "リスク3",
        "Information is never erased",
        "リスク3",
        "特定個人情報が消去されずいつまでも存在するリスク",
      ],
      [
        choice(["procedure", "消去手順", "Procedure of erasure", ""], SET, {
          parts: [text(["procedureHow", "手順の内容", "What it says", ""])],
        }),
        otherMeasures(),
        enough(),
      ],
    ),
    remaining("特定個人情報の保管・消去におけるその他のリスク及びそのリスクに対する措置"),
  ],
);
