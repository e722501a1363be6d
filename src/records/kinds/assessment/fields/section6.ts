import type { Section } from "../field.ts";
import { choice, date, head, span, text } from "../make.ts";
import { THRESHOLD } from "../options.ts";

export const section6: Section = {
  ...{
    name: "procedure",
    key: "評価実施手続",
    en: "How the assessment was made",
    number: "Ⅵ",
    label: "評価実施手続",
  },
  ...{ important: false, note: "", perFile: false },
  parts: [
    head(
      ["basic", "基礎項目評価", "Basic assessment", "1"],
      [
        date(["day", "実施日", "Day", "①"]),
        choice(["threshold", "しきい値判断結果", "Result of the threshold test", "②"], THRESHOLD),
      ],
    ),
    head(
      ["opinions", "意見の聴取", "Opinions of the public", "2", "国民・住民等からの意見の聴取"],
      [
        text(["method", "方法", "How", "①"]),
        span(["period", "期間", "When", "②", "実施日・期間"]),
        text(["shortened", "短縮の理由", "Why it was shortened", "③", "期間を短縮する特段の理由"]),
        text(["opinions", "主な意見の内容", "Main opinions", "④"]),
        text(["reflected", "評価書への反映", "What came of them", "⑤"]),
      ],
    ),
    head(
      ["review", "第三者点検", "Review by third parties", "3"],
      [
        date(["day", "実施日", "Day", "①"]),
        text(["method", "方法", "How", "②"]),
        text(["result", "結果", "Result", "③"]),
      ],
    ),
    head(
      [
        ...(["approval", "委員会の承認", "Approval by the commission", "4"] as const),
        "個人情報保護委員会の承認【行政機関等のみ】",
      ],
      [
        date(["day", "提出日", "Day it was handed in", "①"]),
        text(["examination", "審査", "Examination", "②", "個人情報保護委員会による審査"]),
      ],
    ),
  ],
};
