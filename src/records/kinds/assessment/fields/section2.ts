import type { Section } from "../field.ts";
import { choice, cluster, date, fileNames, fixed, grouped, head, line, several, text } from "../make.ts";
import {
  ACQUIRED_BY,
  FILE_KINDS,
  HANDLERS,
  ITEM_COUNTS,
  KEPT_FOR,
  RECORDED,
  SOURCES,
  SUBJECTS,
} from "../options.ts";
import { delegation } from "./delegation.ts";
import { handingOn } from "./handing-on.ts";

export const section2: Section = {
  ...{ name: "outline", key: "概要", en: "Outline of the file", number: "Ⅱ" },
  ...{ label: "特定個人情報ファイルの概要", important: false, note: "", perFile: true },
  parts: [
    head(["names", "ファイル名", "Name of the file", "1", "特定個人情報ファイル名"], [fileNames("", "")]),
    head(
      ["basics", "基本情報", "Basic information", "2"],
      [
        choice(["kind", "ファイルの種類", "Kind of file", "①"], FILE_KINDS, { important: true }),
        choice(["subjects", "本人の数", "Number of persons", "②", "対象となる本人の数"], SUBJECTS),
        text(["scope", "本人の範囲", "Which persons", "③", "対象となる本人の範囲"], {
          important: true,
          parts: [text(["scopeNeed", "本人の範囲の必要性", "Why these", "", "その必要性"])],
        }),
        choice(["items", "記録される項目", "Number of items recorded", "④"], ITEM_COUNTS, {
          parts: [
            grouped(["mainItems", "主な記録項目", "Main items", ""], RECORDED, { important: true }),
            text(["itemsReason", "記録項目の妥当性", "Why these items", "", "その妥当性"]),
            fixed("全ての記録項目", "別添2を参照。"),
          ],
        }),
        date(["since", "保有開始日", "Held since", "⑤"], { month: true }),
        line(["department", "事務担当部署", "Department", "⑥"]),
      ],
    ),
    head(
      ["use", "入手・使用", "Acquiring and use", "3", "特定個人情報の入手・使用"],
      [
        several(["sources", "入手元", "Where it comes from", "①"], SOURCES, { important: true, columns: 1 }),
        several(["ways", "入手方法", "How it is acquired", "②"], ACQUIRED_BY),
        text(["times", "入手の時期・頻度", "When and how often", "③"]),
        text(["fitness", "入手に係る妥当性", "Why it is fit", "④"]),
        text(["told", "本人への明示", "How the person is told", "⑤"]),
        text(["purpose", "使用目的", "Purpose of use", "⑥"], {
          important: true,
          parts: [text(["purposeChange", "変更の妥当性", "Why a change is fit", ""])],
        }),
        cluster("⑦", "使用の主体", [
          text(["users", "使用部署", "Departments that use it", ""], { important: true }),
          choice(["userCount", "使用者数", "Number of users", ""], HANDLERS),
        ]),
        text(["method", "使用方法", "How it is used", "⑧"], {
          important: true,
          parts: [
            text(["matching", "情報の突合", "Matching", ""], { important: true }),
            text(["statistics", "情報の統計分析", "Statistics", ""], { important: true }),
            text(
              [
                ...(["decisions", "権利利益への影響", "Decisions that touch rights", ""] as const),
                "権利利益に影響を与え得る決定",
              ],
              { important: true },
            ),
          ],
        }),
        date(["start", "使用開始日", "Used since", "⑨"], { month: true }),
      ],
    ),
    delegation,
    handingOn,
    head(
      ["storage", "保管・消去", "Storage and erasure", "6", "特定個人情報の保管・消去"],
      [
        text(["place", "保管場所", "Where it is kept", "①"], { important: true }),
        cluster("②", "保管期間", [
          choice(["period", "期間", "How long", ""], KEPT_FOR),
          text(["periodReason", "期間の妥当性", "Why so long", "", "その妥当性"]),
        ]),
        text(["erasure", "消去方法", "How it is erased", "③"]),
      ],
    ),
    head(["remarks", "備考", "Remarks", "7"], [text(["text", "内容", "Remarks", "", ""])]),
  ],
};
