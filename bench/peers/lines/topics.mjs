/**
 * The pictures of docs/typesetting.md: one paragraph each, in a column in which the rule decides something.
 * `face` is noto where a peer needs a feature that BIZ UDMincho lacks (halt, for brackets in Chromium).
 */
export const topics = {
  "line-start": {
    text: "令和3年度分の受付は、月曜～金曜の午前9時～正午、定員は120人～130人とする。",
    measure: 13,
  },
  brackets: {
    text: "市長は、「情報公開条例（以下「条例」という。）」、「個人情報保護条例（以下「旧条例」という。）」及び『審議会規則』を挙げた。",
    measure: 15,
    face: "noto",
  },
  mixed: {
    text: "本市のWebサイトは、ISO 27001に沿い、PDFとWordの様式を年12回、各課から公開する。",
    measure: 14,
  },
  units: {
    text: "新しい集会室の床面積は、67㎡（倉庫を除く。）、冬の室温は20℃から……、使用料は1時間12,345円とする。",
    measure: 13,
  },
  dates: {
    text: "議案第5号は、賛成多数により可決された。次回は令和3年6月18日（金）に開く予定である。",
    measure: 13,
  },
  address: {
    text: "申込みは、https://www.example.jp/mihon/apply?id=2021から、4月30日までに行う。",
    measure: 15,
  },
  reduction: {
    text: "議長は、「可決」、『否決』・〔継続〕の別を、（1）から順に述べる、とした。",
    measure: 14,
  },
  hanging: {
    text: "市民課の窓口で受け付けた書類、申請者に返した書類の別を帳簿に記し、翌日に報告する。",
    measure: 14,
  },
  "last-line": {
    text: "市民課の窓口で受け付けた書類、申請者に返した書類の別を帳簿に記し、翌日に報告する。",
    measure: 13,
  },
};
