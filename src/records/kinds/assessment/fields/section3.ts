import type { Answer, Section } from "../field.ts";
import { choice, fileNames, head, risk, several, text } from "../make.ts";
import { DONE, NOT_CONNECTED, NOT_PROVIDED, RECORDS, SET } from "../options.ts";
import { delegationRisks } from "./delegation-risks.ts";
import { enough, otherMeasures, plainRisk, remaining } from "./risk.ts";
import { storageRisks } from "./storage-risks.ts";

/** 行っている／行っていない with 具体的な管理方法 below it. */
function managed(name: string, key: string, en: string): Answer {
  return choice([name, key, en, ""], DONE, {
    parts: [text([`${name}How`, `${key}の方法`, "How", "", "具体的な管理方法"])],
  });
}

const acquiring = head(
  [
    ...(["acquiring", "入手", "Acquiring", "2"] as const),
    "特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）",
  ],
  [
    risk(
      ["purpose", "リスク1", "Acquiring beyond the purpose", "リスク1", "目的外の入手が行われるリスク"],
      [
        text([
          ...(["others", "対象者以外の入手防止", "Against acquiring of others", ""] as const),
          "対象者以外の情報の入手を防止するための措置の内容",
        ]),
        text([
          ...(["unneeded", "必要外の入手防止", "Against acquiring what is not needed", ""] as const),
          "必要な情報以外を入手することを防止するための措置の内容",
        ]),
        otherMeasures(),
        enough(),
      ],
    ),
    plainRisk("method", "2", "Acquiring in an unfit way", "不適切な方法で入手が行われるリスク"),
    risk(
      [
        "accuracy",
        "リスク3",
        "What is acquired is wrong",
        "リスク3",
        "入手した特定個人情報が不正確であるリスク",
      ],
      [
        text(["identity", "本人確認", "Proof of identity", "", "入手の際の本人確認の措置の内容"]),
        text(["number", "個人番号の確認", "Proof of the number", "", "個人番号の真正性確認の措置の内容"]),
        text(["correctness", "正確性確保", "Keeping it correct", "", "特定個人情報の正確性確保の措置の内容"]),
        otherMeasures(),
        enough(),
      ],
    ),
    plainRisk("leak", "4", "Leak or loss while acquiring", "入手の際に特定個人情報が漏えい・紛失するリスク"),
    remaining(
      "特定個人情報の入手（情報提供ネットワークシステムを通じた入手を除く。）におけるその他のリスク及びそのリスクに対する措置",
    ),
  ],
);

const using = head(
  ["using", "使用", "Use", "3", "特定個人情報の使用"],
  [
    risk(
      [
        ...(["linking", "リスク1", "Linking beyond purpose or need", "リスク1"] as const),
        "目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク",
      ],
      [
        text([
          "addressee",
          "宛名システムの措置",
          "In the addressee system",
          "",
          "宛名システム等における措置の内容",
        ]),
        text([
          ...(["others", "他システムの措置", "In other systems", ""] as const),
          "事務で使用するその他のシステムにおける措置の内容",
        ]),
        otherMeasures(),
        enough(),
      ],
    ),
    risk(
      [
        ...(["unauthorised", "リスク2", "Use without authority", "リスク2"] as const),
        "権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク",
      ],
      [
        managed("authentication", "ユーザ認証の管理", "Authentication of users"),
        managed("grants", "アクセス権限の発効・失効の管理", "Granting and ending access"),
        managed("access", "アクセス権限の管理", "Management of access"),
        choice(["log", "特定個人情報の使用の記録", "Record of use", ""], RECORDS, {
          parts: [text(["logHow", "使用の記録の方法", "How", "", "具体的な方法"])],
        }),
        otherMeasures(),
        enough(),
      ],
    ),
    plainRisk("offDuty", "3", "Use outside the work", "従業者が事務外で使用するリスク"),
    plainRisk("copying", "4", "Copying without right", "特定個人情報ファイルが不正に複製されるリスク"),
    remaining("特定個人情報の使用におけるその他のリスク及びそのリスクに対する措置"),
  ],
);

const provides = { of: "none", not: ["none"] };
const providing = head(
  [
    ...(["providing", "提供・移転", "Provision and moving", "5"] as const),
    "特定個人情報の提供・移転（委託や情報提供ネットワークシステムを通じた提供を除く。）",
  ],
  [
    risk(
      ["unjust", "リスク1", "Providing without right", "リスク1", "不正な提供・移転が行われるリスク"],
      [
        choice(["log", "提供・移転の記録", "Record of it", "", "特定個人情報の提供・移転の記録"], RECORDS, {
          parts: [text(["logHow", "記録の方法", "How", "", "具体的な方法"])],
        }),
        choice(["rules", "提供・移転のルール", "Rules", "", "特定個人情報の提供・移転に関するルール"], SET, {
          parts: [
            text(["rulesHow", "ルールの内容", "What they say", "", "ルール内容及びルール遵守の確認方法"]),
          ],
        }),
        otherMeasures(),
        enough(),
      ],
      { only: provides },
    ),
    plainRisk("method", "2", "In an unfit way", "不適切な方法で提供・移転が行われるリスク", provides),
    plainRisk(
      ...(["wrong", "3", "Wrong information or recipient"] as const),
      "誤った情報を提供・移転してしまうリスク、誤った相手に提供・移転してしまうリスク",
      provides,
    ),
    remaining(
      "特定個人情報の提供・移転（委託や情報提供ネットワークシステムを通じた提供を除く。）におけるその他のリスク及びそのリスクに対する措置",
      provides,
    ),
  ],
  { beside: several(["none", "しない場合", "Where there is none", "", ""], NOT_PROVIDED, { example: "" }) },
);

const acquires = { of: "none", not: ["no-acquiring"] };
const gives = { of: "none", not: ["no-providing"] };
const connecting = head(
  [
    ...(["connecting", "接続", "Connection to the provision network", "6"] as const),
    "情報提供ネットワークシステムとの接続",
  ],
  [
    plainRisk("purpose", "1", "Acquiring beyond the purpose", "目的外の入手が行われるリスク", acquires),
    plainRisk(
      "unsafe",
      "2",
      "Acquiring in an unsafe way",
      "安全が保たれない方法によって入手が行われるリスク",
      acquires,
    ),
    plainRisk(
      "accuracy",
      "3",
      "What is acquired is wrong",
      "入手した特定個人情報が不正確であるリスク",
      acquires,
    ),
    plainRisk("leak", "4", "Leak or loss", "入手の際に特定個人情報が漏えい・紛失するリスク", acquires),
    plainRisk("unjust", "5", "Providing without right", "不正な提供が行われるリスク", gives),
    plainRisk("method", "6", "Providing in an unfit way", "不適切な方法で提供されるリスク", gives),
    plainRisk(
      ...(["wrong", "7", "Wrong information or recipient"] as const),
      "誤った情報を提供してしまうリスク、誤った相手に提供してしまうリスク",
      gives,
    ),
    remaining("情報提供ネットワークシステムとの接続に伴うその他のリスク及びそのリスクに対する措置"),
  ],
  { beside: several(["none", "しない場合", "Where there is none", "", ""], NOT_CONNECTED, { example: "" }) },
);

export const section3: Section = {
  ...{ name: "risks", key: "リスク対策", en: "Risks in handling and measures against them", number: "Ⅲ" },
  label: "特定個人情報ファイルの取扱いプロセスにおけるリスク対策",
  ...{ important: true, note: "（7. リスク1⑨を除く。）", perFile: true },
  parts: [
    head(["names", "ファイル名", "Name of the file", "1", "特定個人情報ファイル名"], [fileNames("", "")]),
    acquiring,
    using,
    delegationRisks,
    providing,
    connecting,
    storageRisks,
  ],
};
