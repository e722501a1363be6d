import { date, line, prose } from "../../fields/index.ts";

/** The cover of the assessment: at the record's top. Name and body must be known, the others may be blank. */
export const coverShape = {
  number: line({ max: 20 })
    .optional()
    .meta({
      ja: "評価書番号",
      help: { ja: "計画管理書の評価書番号。", en: "The number the plan gives this assessment." },
      example: "24",
    }),
  name: line().meta({
    ja: "評価書名",
    help: { ja: "評価書の名称。", en: "Name of the assessment." },
    example: "見本市 母子保健に関する事務 全項目評価書",
  }),
  declaration: prose()
    .optional()
    .meta({
      ja: "宣言",
      help: { ja: "個人のプライバシー等の権利利益の保護の宣言。", en: "The declaration to protect privacy." },
      example: "見本市は、特定個人情報の漏えいを防ぐ措置を講じ、権利利益の保護に取り組むことを宣言する。",
    }),
  remarks: prose()
    .optional()
    .meta({
      ja: "特記事項",
      help: {
        ja: "とくに知らせたいリスク対策。空欄でよい。",
        en: "Measures to be pointed out. May be blank.",
      },
      example: "なし",
    }),
  body: line().meta({
    ja: "評価実施機関名",
    help: { ja: "評価を行う機関。", en: "The body that assesses." },
    example: "見本市長",
  }),
  approved: date()
    .optional()
    .meta({
      ja: "承認日",
      help: {
        ja: "個人情報保護委員会の承認日。行政機関等だけが書く。",
        en: "Day of the commission's approval: administrative organs only.",
      },
      example: "令和6年11月1日",
      inExample: false,
    }),
  published: date()
    .optional()
    .meta({
      ja: "公表日",
      help: { ja: "評価書を公表する日。", en: "Day of publication." },
      example: "令和6年12月9日",
    }),
};
