import type { Section } from "../field.ts";
import { choice, fileNames, head, line, repeated, several, text } from "../make.ts";
import { CONNECTIONS, NETWORK_USE, PEOPLE } from "../options.ts";

export const section1: Section = {
  ...{ name: "basics", key: "基本情報", en: "Basic information", number: "Ⅰ", label: "基本情報" },
  ...{ important: false, note: "", perFile: false },
  parts: [
    head(
      ["work", "事務", "The work in which the files are handled", "1", "特定個人情報ファイルを取り扱う事務"],
      [
        line(["name", "名称", "Name of the work", "①", "事務の名称"]),
        text(["content", "内容", "What is done", "②", "事務の内容"], { important: true }),
        choice(["people", "対象人数", "Number of people concerned", "③"], PEOPLE, {
          example: "30万人以上",
        }),
      ],
    ),
    head(
      [
        ...(["systems", "システム", "Systems used in the work", "2"] as const),
        "特定個人情報ファイルを取り扱う事務において使用するシステム",
      ],
      [
        repeated(["list", "一覧", "The systems", "", "システム"], null, [
          line(["name", "名称", "Name of the system", "①", "システムの名称"]),
          text(["functions", "機能", "What it does", "②", "システムの機能"]),
          several(
            ["connections", "接続", "Systems it is connected to", "③", "他のシステムとの接続"],
            CONNECTIONS,
          ),
        ]),
      ],
    ),
    head(["files", "ファイル名", "Names of the files", "3", "特定個人情報ファイル名"], [fileNames("", "")]),
    head(
      ["reasons", "理由", "Why the files are handled", "4", "特定個人情報ファイルを取り扱う理由"],
      [
        text(["need", "必要性", "Why the work needs them", "①", "事務実施上の必要性"]),
        text(["benefit", "メリット", "Benefits expected", "②", "実現が期待されるメリット"]),
      ],
    ),
    head(
      ["numberUse", "個人番号の利用", "Use of individual numbers", "5"],
      [text(["basis", "法令上の根拠", "Legal basis", ""])],
      { important: true },
    ),
    head(
      [
        ...(["network", "情報連携", "Exchange through the information provision network", "6"] as const),
        "情報提供ネットワークシステムによる情報連携",
      ],
      [
        choice(["use", "実施の有無", "Whether it is done", "①"], NETWORK_USE),
        text(["basis", "法令上の根拠", "Legal basis", "②"], { needed: { of: "use", is: ["used"] } }),
      ],
      { important: true },
    ),
    head(
      ["office", "担当部署", "Department in charge", "7", "評価実施機関における担当部署"],
      [
        line(["department", "部署", "Department", "①"]),
        line(["chief", "所属長の役職名", "Post of its head", "②"], { labels: { 平成26年4月: "所属長" } }),
      ],
    ),
    head(
      ["others", "他の評価実施機関", "Other bodies that assess", "8"],
      [text(["names", "名称", "Their names", "", ""])],
    ),
  ],
};
