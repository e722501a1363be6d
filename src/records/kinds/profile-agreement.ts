import { block, date, integer, line, list } from "../fields/index.ts";
import { section } from "./section.ts";

const law = block({
  name: line().meta({
    ja: "名称",
    help: { ja: "正式な名称。", en: "Its full name." },
    example: "見本市個人情報の保護に関する条例",
  }),
  short: line()
    .optional()
    .meta({
      ja: "略称",
      help: { ja: "資料で使う略称。", en: "The short name that papers use." },
      example: "保護条例",
    }),
  number: line()
    .optional()
    .meta({
      ja: "番号",
      help: { ja: "公布の年と番号。", en: "The year and number of its promulgation." },
      example: "平成9年条例第40号",
    }),
});

const change = block({
  was: line().meta({
    ja: "旧",
    help: {
      ja: "変わる前の名称。資料に書かれるとおりに。",
      en: "The unit's name before, as papers write it.",
    },
    example: "企画調整局情報化戦略部",
  }),
  now: line()
    .optional()
    .meta({
      ja: "新",
      help: {
        ja: "変わった後の名称。廃止されたときは書かない。",
        en: "Its name since; absent where it was dissolved.",
      },
      example: "企画調整局デジタル戦略部",
    }),
  since: date().meta({
    ja: "施行日",
    help: { ja: "新しい名称になった日。", en: "The day from which the new name holds." },
    example: "令和3年4月1日",
  }),
});

const spelling = block({
  right: line().meta({
    ja: "正",
    help: { ja: "使う書き方。", en: "The spelling to use." },
    example: "サーバー",
  }),
  wrong: list(line(), { max: 20 }).meta({
    ja: "誤",
    help: { ja: "使わない書き方。", en: "Spellings not to use." },
    example: "サーバ",
  }),
});

/** 点検: what the check of a packet's papers must know of an office. */
export function agreementSection() {
  return section({
    laws: list(law, { min: 0, max: 500 })
      .default(() => [])
      .meta({
        ja: "法令",
        help: {
          ja: "資料に出てくる条例や規程の正式な名称。似ていて違う書き方を指摘する。国のおもな法律は書かなくてよい。",
          en: "Ordinances and rules by their full names: near misses are told. The main national laws are known.",
        },
        inExample: false,
      }),
    organisation: list(change, { min: 0, max: 500 })
      .default(() => [])
      .meta({
        ja: "組織の変遷",
        help: {
          ja: "名称の変わった部署。文書の日付に合わない名称を指摘する。",
          en: "Units that were renamed or dissolved: names that do not fit a paper's date are told.",
        },
        inExample: false,
      }),
    spellings: list(spelling, { min: 0, max: 500 })
      .default(() => [])
      .meta({
        ja: "用字",
        help: {
          ja: "団体で決めた書き方。",
          en: "Spellings the office has settled on.",
        },
        inExample: false,
      }),
    sentenceLimit: integer({ min: 40, max: 1000 })
      .optional()
      .meta({
        ja: "一文の長さ",
        help: {
          ja: "これを超える字数の文を知らせる。書かなければ200字。",
          en: "Sentences of more letters than these are told; 200 if left out.",
        },
        example: "120",
        inExample: false,
      }),
  });
}
