import { entry } from "./entry.ts";

/** Codes `record/…` about what must agree inside a cover, a table of types or a list of items. */
export const recordPacketWording = {
  "record/suffix-in-title": entry<{ text: string }>({
    severity: "warning",
    meaning: {
      ja: "表紙の題名の最後の行に、種別や所管の括弧書きが入っています。",
      en: "The last title line of a cover is a bracketed kind or bureau.",
    },
    message: ({ text }) => ({
      ja: `題名の最後の行が括弧書きです: ${text}`,
      en: `The last title line is wholly in brackets: ${text}`,
    }),
    hint: () => ({
      ja: "題名から消し、「種別: 報告」または「所管:」の下の「- 企画調整局」のように、括弧を付けずに書いてください。",
      en: "Move it to 種別 or 所管, without brackets.",
    }),
  }),
  "record/cover-no-suffix": entry({
    severity: "warning",
    meaning: {
      ja: "表紙に種別も所管もありません。",
      en: "A cover has neither the kind of its papers nor a bureau.",
    },
    message: () => ({
      ja: "題名の下に印字する「種別」も「所管」もありません",
      en: "There is neither 種別 nor 所管 below the title",
    }),
    hint: () => ({
      ja: "報告の資料なら「種別: 報告」を、諮問の資料なら「所管:」の下に局の名称を書いてください。",
      en: "Write 種別: 報告 for reports, the bureaus in 所管 for consultations.",
    }),
  }),
  "record/type-undefined": entry({
    severity: "error",
    meaning: { ja: "類型の定義がありません。", en: "A type has no definition." },
    message: () => ({ ja: "類型の定義が空です", en: "The definition of this type is empty" }),
    hint: () => ({
      ja: "どのような場合がこの類型に当たるかを「…場合」で終わる文で書いてください。",
      en: "Say which cases are of this type, ending with 場合.",
    }),
  }),
  "record/definition-ending": entry<{ ending: string }>({
    severity: "warning",
    meaning: {
      ja: "類型の定義が「場合」で終わっていません。",
      en: "The definition of a type does not end with 場合.",
    },
    message: ({ ending }) => ({
      ja: `定義が「場合」で終わっていません: 「${ending}」`,
      en: `The definition does not end with 場合: “${ending}”`,
    }),
    hint: () => ({
      ja: "「…を行う場合」のように書いてください。",
      en: "End it as in …を行う場合.",
    }),
  }),
  "record/type-without-reason": entry({
    severity: "error",
    meaning: { ja: "類型の理由がありません。", en: "A type has no reason." },
    message: () => ({ ja: "類型の理由が空です", en: "The reason of this type is empty" }),
    hint: () => ({
      ja: "「理由: 」に、類型として認める理由を書いてください。",
      en: "Write in 理由 why it may be a type.",
    }),
  }),
  "record/item-without-text": entry({
    severity: "error",
    meaning: {
      ja: "個人情報項目に記号だけがあり、名称がありません。",
      en: "An item of personal information has a mark but no name.",
    },
    message: () => ({ ja: "項目の名称がありません", en: "The item has no name" }),
    hint: () => ({
      ja: "「- ◎障害種別」のように、記号に続けて名称を書いてください。",
      en: "Write the item after the mark: - ◎障害種別.",
    }),
  }),
  "record/item-mark": entry<{ mark: string }>({
    severity: "warning",
    meaning: {
      ja: "個人情報項目の頭に「◎」「・」以外の記号があります。",
      en: "An item begins with a mark other than ◎ and ・.",
    },
    message: ({ mark }) => ({
      ja: `項目が「${mark}」で始まっています。そのまま印字されます`,
      en: `The item begins with “${mark}”, which is printed as it is`,
    }),
    hint: () => ({
      ja: "要配慮の項目なら「◎」に直し、通常の項目なら記号を消してください（「・」は自動で付きます）。",
      en: "Write ◎ for a sensitive item; leave the mark out for an ordinary one (・ is added).",
    }),
  }),
  "record/item-repeated": entry<{ item: string }>({
    severity: "warning",
    meaning: {
      ja: "同じ区分に同じ個人情報項目が2度あります。",
      en: "One group names an item of personal information twice.",
    },
    message: ({ item }) => ({
      ja: `同じ項目が上にもあります: ${item}`,
      en: `This item is named above already: ${item}`,
    }),
    hint: () => ({
      ja: "一つを消すか、「氏名（本人）」「氏名（保護者）」のように区別してください。",
      en: "Remove one, or tell them apart as in 氏名（本人） and 氏名（保護者）.",
    }),
  }),
  "record/no-items": entry({
    severity: "error",
    meaning: {
      ja: "個人情報項目の区分に項目がありません。",
      en: "A section or group of personal information has no items.",
    },
    message: () => ({ ja: "この見出しの下に項目がありません", en: "There are no items below this heading" }),
    hint: () => ({
      ja: "「項目:」の下に「- 氏名」のように書いてください。",
      en: "Write them below 項目:, each after “- ”.",
    }),
  }),
  "record/no-legend": entry({
    severity: "warning",
    meaning: {
      ja: "「◎」の項目がありますが、凡例がありません。",
      en: "There are ◎ items but no legend.",
    },
    message: () => ({
      ja: "「◎」の項目がありますが、「凡例」がありません",
      en: "There is a ◎ item, but no 凡例",
    }),
    hint: () => ({
      ja: "「凡例: 条例第11条第2項第2号」のように、「◎」が示す条項を書いてください。",
      en: "Add the clause ◎ stands for: 凡例: 条例第11条第2項第2号.",
    }),
  }),
  "record/legend-unused": entry({
    severity: "warning",
    meaning: {
      ja: "凡例がありますが、「◎」の項目がありません。",
      en: "There is a legend but no ◎ item.",
    },
    message: () => ({
      ja: "「凡例」がありますが、「◎」の項目がありません",
      en: "There is a 凡例, but no item has ◎",
    }),
    hint: () => ({
      ja: "要配慮の項目の頭に「◎」を付けるか、「凡例」を消してください。",
      en: "Put ◎ before sensitive items, or remove 凡例.",
    }),
  }),
  "record/sensitive-without-basis": entry<{ clause: string }>({
    severity: "warning",
    meaning: {
      ja: "「◎」の項目がありますが、諮問の根拠にその条項がありません。",
      en: "There are ◎ items, but the consultation does not rest on their clause.",
    },
    message: ({ clause }) => ({
      ja: `「◎」の項目がありますが、「根拠」に${clause}がありません`,
      en: `There are ◎ items, but 根拠 lacks ${clause}`,
    }),
    hint: ({ clause }) => ({
      ja: `「根拠:」の下に「- 条例${clause}」を加え、諮問書の根拠も確かめてください。`,
      en: `Add 条例${clause} to 根拠, and check the letter of consultation.`,
    }),
  }),
} as const;
