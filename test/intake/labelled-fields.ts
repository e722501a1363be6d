import type { FieldKey, PaperForm } from "../../src/check/index.ts";

/** A field as a person reads it off the paper: its key, its row, and its words without blanks (the first of several lines). */
export type Labelled = readonly [key: FieldKey, row: number | null, words: string];
export interface LabelledPaper {
  readonly form: PaperForm;
  readonly fields: readonly Labelled[];
}

const council: readonly Labelled[] = [
  ["addressee", null, "見本市個人情報保護審議会"],
  ["addressee-person", null, "会長三宮花子様"],
];
const form4Title: Labelled = [
  "title",
  null,
  "見本市個人情報保護条例第11条（電子計算機処理）の類型事項の適用について（報告）",
];
const form3Title: Labelled = [
  "title",
  null,
  "見本市個人情報保護条例第11条(電子計算機処理)の類型事項の適用に係る副申",
];
const form4Body: Labelled = ["body", null, "下記の電子計算機処理については、"];
const form3Body: Labelled = ["body", null, "新たに個人情報を電子計算機処理しようとする下記の事案について、"];
const asAttached: readonly Labelled[] = [
  ["diagram", null, "別図のとおり"],
  ["data-flow", null, "別図のとおり"],
  ["laws", null, "新たに個人情報を電子計算機処理することについて"],
];

interface Letter {
  readonly mark: string;
  readonly number: string;
  readonly date: string;
  readonly own: readonly Labelled[];
}

function form4({ mark, number, date, own }: Letter): LabelledPaper {
  return {
    form: "report-form4",
    fields: [...head(mark, number, date), form4Title, form4Body, ...own, ...asAttached],
  };
}

function form3({ mark, number, date, own }: Letter): LabelledPaper {
  const sender: Labelled = ["sender", null, "見本市企画調整局情報化戦略部長"];
  const fields = [...head(mark, number, date), sender, form3Title, form3Body, ...own, ...asAttached];
  return { form: "report-form3", fields };
}

function head(mark: string, number: string, date: string): readonly Labelled[] {
  return [["form-mark", null, mark], ["number", null, number], ["date", null, date], ...council];
}

const portal: readonly Labelled[] = [
  ["subject", null, "公民連携ポータルサイト構築および提案内容の情報管理ツールの導入"],
  ["summary", null, "①公民連携ポータルサイトにて事業者からの提案を受付"],
  ["start", null, "令和3年3月22日から"],
];
const calls: readonly Labelled[] = [
  ["subject", null, "本庁舎内電話の市民対応の品質向上等に向けた通話録音システム"],
  ["summary", null, "本庁1号館の電話端末のモバイル化にあたり、"],
  ["start", null, "令和3年3月29日から"],
  ["unit", null, "企画調整局情報化戦略部イノベーション担当"],
];
const insurance: readonly Labelled[] = [
  ["subject", null, "マイナンバーカード等を用いたオンライン資格確認システムの導入について"],
  ["summary", null, "厚生労働省から交付された「医療保険制度の"],
  ["start", null, "令和3年3月1日から"],
];

/** fixtures/existing/000: 報告. Read off the text by hand. */
const reports: readonly LabelledPaper[] = [
  {
    form: "cover",
    fields: [
      ["date", null, "令和3年5月10日"],
      ["meeting", null, "第106回見本市個人情報保護審議会"],
      ["title", null, "新たに個人情報等を電子計算機"],
    ],
  },
  {
    form: "report-index",
    fields: [
      ["title", null, "新たに個人情報等を電子計算機処理することについて（報告）"],
      ["basis", null, "【見本市個人情報保護条例第11条第1項及び第2項第2号，類型事項"],
      ["subject", 0, "公民連携ポータルサイト構築および提案内容の情報管理ツールの導入"],
      ["summary", 0, "①公民連携ポータルサイトにて事業者からの提案を受付"],
      ["start", 0, "令和3年3月22日"],
      ["unit", 0, "企画調整局むすぶラボ"],
      ["subject", 1, "本庁舎内電話の市民対応の品質向上等に向けた通話録音システム"],
      ["summary", 1, "市役所1号館の電話端末のモバイル化にあたり、"],
      ["start", 1, "令和3年3月29日"],
      ["unit", 1, "企画調整局デジタル戦略部"],
      ["subject", 2, "マイナンバーカード等を用いたオンライン資格確認システム"],
      ["summary", 2, "厚生労働省から交付された"],
      ["start", 2, "令和3年10月1日（未定）"],
      ["unit", 2, "地方独立行政法人見本市民病院機構法人本部"],
    ],
  },
  form4({
    mark: "(様式4)",
    number: "見企む第86号",
    date: "令和3年4月5日",
    own: [
      ["sender-person", null, "見本市長見本太郎"],
      ...portal,
      ["contact", null, "企画調整局むすぶラボ"],
      ["phone", null, "000-000-0101（内線2318、2338）"],
    ],
  }),
  form3({
    mark: "(様式3)",
    number: "見企情第4751号の2",
    date: "令和3年3月19日",
    own: [...portal, ["unit", null, "企画調整局むすぶラボ"]],
  }),
  { form: "explanation", fields: [["title", null, "システム構成図・個人情報の流れ"]] },
  form4({
    mark: "(様式4)",
    number: "見企テ第518号",
    date: "令和3年4月27日",
    own: [["sender-person", null, "見本市長見本"], ...calls],
  }),
  form3({ mark: "(様式3)", number: "見企情第4850号の2", date: "令和3年3月26日", own: calls }),
  { form: "explanation", fields: [["title", null, "概要"]] },
  form4({
    mark: "(様式4)",
    number: "見本部第552号",
    date: "令和3年3月31日",
    own: [
      ["sender", null, "地方独立行政法人"],
      ["sender-person", null, "理事長見本次郎"],
      ...insurance,
      ["contact", null, "独立行政法人見本市民病院機構法人本部経営企画室情報戦略課"],
      ["phone", null, "000-000-0103"],
    ],
  }),
  form3({
    mark: "(様式3)",
    number: "見企情第4718号の2",
    date: "令和3年3月26日",
    own: [
      ["sender-person", null, "港一郎"],
      ...insurance,
      ["unit", null, "地方独立行政法人見本市民病院機構法人本部経営企画室"],
    ],
  }),
  {
    form: "explanation",
    fields: [
      ["title", null, "マイナンバーカード等を用いたオンライン資格確認システムの導入について"],
      ["laws", null, "【条例第11条「電子計算機処理の制限」について】"],
    ],
  },
];

const groupware = "グループウェアシステムにおける個人情報の電子計算機処理について";
const inquiry = "グループウェアシステム上での照会業務における個人情報の電子計算機処理について";
const aboutLimits = "(条例第11条「電子計算機処理の制限について」)";

/** fixtures/existing/001: two 諮問 with their attachments. */
const consultations: readonly LabelledPaper[] = [
  {
    form: "cover",
    fields: [
      ["date", null, "令和元年8月28日"],
      ["meeting", null, "第93回見本市個人情報保護審議会"],
      ["title", null, "グループウェアシステムにおける"],
      ["unit", 0, "企画調整局"],
    ],
  },
  {
    form: "consultation-letter",
    fields: [
      ["number", null, "見企情第2910号"],
      ["date", null, "令和元年8月28日"],
      ...council,
      ["sender-person", null, "見本市長見本"],
      ["title", null, "諮問"],
      ["body", null, "見本市個人情報保護条例第11条第1項の規定に基づき、"],
      ["basis", null, "見本市個人情報保護条例第11条第1項"],
      ["subject", 0, groupware],
      ["laws", 0, aboutLimits],
      ["contact", null, "企画調整局情報化戦略部"],
    ],
  },
  {
    form: "type-reasons",
    fields: [
      ["title", null, "新たに個人情報を電子計算機処理することについて（第11条第1項）"],
      ["basis", null, "第11条第1項"],
    ],
  },
  { form: "explanation", fields: [["title", null, groupware]] },
  { form: "matrix", fields: [["title", null, "今回の類型諮問の位置づけについて"]] },
  {
    form: "consultation-letter",
    fields: [
      ["number", null, "見行総第1535号"],
      ["date", null, "令和元年8月26日"],
      ...council,
      ["sender-person", null, "見本市長見本太郎"],
      ["title", null, "諮問"],
      ["body", null, "見本市個人情報保護条例第11条第1項及び第2項の規定に基づき、"],
      ["basis", null, "見本市個人情報保護条例第11条第1項及び第2項"],
      ["subject", 0, inquiry],
      ["laws", 0, aboutLimits],
      ["contact", null, "行財政局総務事務センター"],
    ],
  },
  {
    form: "item-list",
    fields: [
      ["title", null, inquiry],
      ["laws", null, aboutLimits],
      ["legend", null, "◎は条例第11条第2項第2号に該当するもの"],
    ],
  },
  { form: "explanation", fields: [["title", null, inquiry]] },
];

const video = "保育所等の入所申込手続き相談におけるスマートフォン等を活用した映像通話システムの導入について";
const concerningLimits = "(条例第11条「電子計算機処理の制限」に関して)";

/** fixtures/existing/003: one 諮問 in である. */
const consultation: readonly LabelledPaper[] = [
  {
    form: "cover",
    fields: [
      ["date", null, "令和2年9月2日"],
      ["meeting", null, "第102回見本市個人情報保護審議会"],
      ["title", null, "保育所等の入所申込手続き相談における"],
      ["unit", 0, "こども家庭局"],
    ],
  },
  {
    form: "consultation-letter",
    fields: [
      ["number", null, "見事第1017号"],
      ["date", null, "令和2年9月2日"],
      ...council,
      ["sender-person", null, "見本市長見本太郎"],
      ["title", null, "諮問"],
      ["body", null, "見本市個人情報保護条例第11条第1項及び第2項の規定に基づき、"],
      ["basis", null, "見本市個人情報保護条例第11条第1項及び第2項"],
      ["subject", 0, video],
      ["laws", 0, concerningLimits],
      ["contact", null, "こども家庭局幼保事業課"],
    ],
  },
  {
    form: "item-list",
    fields: [
      ["title", null, video],
      ["laws", null, concerningLimits],
      ["legend", null, "◎：条例第11条第2項に該当する情報"],
    ],
  },
  { form: "explanation", fields: [["title", null, video]] },
  { form: "figure", fields: [["title", null, "データの流れとセキュリティ対策"]] },
];

/** fixtures/existing/004: minutes. */
const minutes: readonly LabelledPaper[] = [
  {
    form: "minutes",
    fields: [
      ["title", null, "情報公開・個人情報保護審議会"],
      ["date", null, "平成27年6月22日(月)午後6時～午後7時20分"],
      ["form-item", null, "見本中央コミュニティセンター2階市政情報室"],
      ["attendance", null, "(1)部会委員"],
      ["agenda", null, "(1)全項目評価書の第三者点検について"],
      ["summary", null, "(1)全項目評価書の第三者点検について"],
      ["speaker", 0, "長田市政情報室長"],
      ["speaker", 1, "見本部会長"],
      ["speaker", 2, "見本部会長"],
    ],
  },
];

export const labelledFields = { "000": reports, "001": consultations, "003": consultation, "004": minutes };
