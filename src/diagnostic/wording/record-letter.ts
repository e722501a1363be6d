import { entry } from "./entry.ts";

/** Codes `record/…` about letters: their 型, what a 型 needs, and the order of their dates. */
export const recordLetterWording = {
  "record/unknown-letter-type": entry<{ found: string; known: string; nearest: string; folder: string }>({
    severity: "error",
    meaning: {
      ja: "往復文書の型に、その名前のひな形がありません。",
      en: "There is no template for this 型 of letter.",
    },
    message: ({ found }) => ({
      ja: `「${found}」という型のひな形はありません`,
      en: `There is no letter of type ${found}`,
    }),
    hint: ({ known, nearest, folder }) => ({
      ja: `${nearest === "" ? "" : `もしかして: ${nearest}。`}使える型: ${known}。型を増やすには、団体の templates/${folder} フォルダーに「型の名前.hbs」を置いてください。`,
      en: `${nearest === "" ? "" : `Did you mean ${nearest}? `}There are ${known}. A file in the office's templates/${folder}/ adds another.`,
    }),
  }),
  "record/letter-part-unused": entry<{ type: string; part: string }>({
    severity: "warning",
    meaning: {
      ja: "往復文書に書いてある項目を、その型のひな形が印字しません。",
      en: "A letter has a part that the template of its 型 does not print.",
    },
    message: ({ type, part }) => ({
      ja: `「${part}」は「${type}」のひな形では印字されません`,
      en: `${part} is not printed by the template of ${type}`,
    }),
    hint: ({ part }) => ({
      ja: `「型」を確かめるか、「${part}」の内容を「記」か「本文」に移してください。`,
      en: "Check 型, or say it in 記 or 本文.",
    }),
  }),
  "record/letter-part-missing": entry<{ type: string; part: string; mend: string }>({
    severity: "error",
    meaning: {
      ja: "往復文書に、その型に必要な項目がありません。",
      en: "A letter lacks a part its 型 needs.",
    },
    message: ({ type, part }) => ({
      ja: `「${type}」ですが、「${part}」がありません`,
      en: `A ${type} needs ${part}`,
    }),
    hint: ({ mend, part }) => ({ ja: mend, en: `Write ${part}.` }),
  }),
  "record/letter-part-expected": entry<{ type: string; part: string; mend: string }>({
    severity: "warning",
    meaning: {
      ja: "往復文書に、その型では普通書く項目がありません。",
      en: "A letter lacks a part that letters of its 型 usually have.",
    },
    message: ({ type, part }) => ({
      ja: `「${type}」ですが、「${part}」がありません`,
      en: `A ${type} without ${part}`,
    }),
    hint: ({ mend, part }) => ({
      ja: `${mend}求めないものであれば、このままで構いません。`,
      en: `Write ${part}, or leave it if none is meant.`,
    }),
  }),
  "record/letter-empty": entry({
    severity: "error",
    meaning: {
      ja: "往復文書に「記」も「本文」もありません。",
      en: "A letter has neither items below 記 nor a body of its own.",
    },
    message: () => ({
      ja: "「記」も「本文」もないため、「下記のとおり」の後に何も印字されません",
      en: "There is neither 記 nor 本文: nothing would follow 下記のとおり",
    }),
    hint: () => ({
      ja: "「記:」の下に「- 項目: 日時」のように書くか、「本文: 」に文章を書いてください。",
      en: "Write items below 記:, or the text in 本文.",
    }),
  }),
  "record/kigaki-unannounced": entry({
    severity: "warning",
    meaning: {
      ja: "往復文書に「記」がありますが、本文に「下記のとおり」がありません。",
      en: "Items follow below 記, but the body does not announce them.",
    },
    message: () => ({
      ja: "「記」で始まる項目が続きますが、「本文」に「下記のとおり」がありません",
      en: "Items follow, but 本文 does not say 下記のとおり",
    }),
    hint: () => ({
      ja: "「下記のとおり…します。」のように、下の項目を指す言葉を入れてください。",
      en: "Refer to what follows, as in 下記のとおり…します。",
    }),
  }),
  "record/addressee-empty": entry({
    severity: "error",
    meaning: {
      ja: "宛先に名称も職も氏名もありません。",
      en: "An addressee has neither a body nor a post nor a name.",
    },
    message: () => ({
      ja: "「宛先」に名称も職も氏名もありません",
      en: "宛先 has neither a body nor a post nor a name",
    }),
    hint: () => ({
      ja: "「名称:」「職: 」「氏名: 」のどれかを書くか、「宛先」ごと消してください（団体設定の宛先になります）。",
      en: "Write one of them, or leave 宛先 out to use the profile's.",
    }),
  }),
  "record/honorific-of-body": entry({
    severity: "warning",
    meaning: {
      ja: "職や氏名のある宛先に「御中」が付いています。",
      en: "御中 follows a post or a name.",
    },
    message: () => ({
      ja: "宛先に職か氏名がありますが、敬称が「御中」です",
      en: "The addressee has a post or a name, but the honorific is 御中",
    }),
    hint: () => ({
      ja: "「敬称: 様」とするか、職と氏名を消してください。「御中」は団体や所属だけの宛先に付けます。",
      en: "Use 様, or leave post and name out: 御中 is for bodies.",
    }),
  }),
  "record/answered-later": entry<{ number: string; date: string }>({
    severity: "error",
    meaning: {
      ja: "元の文書の日付が、答える文書の日付より後です。",
      en: "The letter answered is dated after the answer.",
    },
    message: ({ number, date }) => ({
      ja: `元の文書（${number}）の日付が、この文書の日付（${date}）より後です`,
      en: `${number}, which this letter answers, is dated after it (${date})`,
    }),
    hint: () => ({ ja: "どちらの日付が正しいか確かめてください。", en: "Check both dates." }),
  }),
  "record/deadline-passed": entry<{ date: string }>({
    severity: "error",
    meaning: {
      ja: "回答期限が文書の日付より前です。",
      en: "The deadline lies before the letter's date.",
    },
    message: ({ date }) => ({
      ja: `回答期限が文書の日付（${date}）より前です`,
      en: `The deadline lies before the letter's date (${date})`,
    }),
    hint: () => ({
      ja: "「回答期限」と「日付」を確かめてください。",
      en: "Check 回答期限 and 日付.",
    }),
  }),
  "record/history-unordered": entry<{ before: string }>({
    severity: "warning",
    meaning: {
      ja: "審議の経過が年月日の順に並んでいません。",
      en: "The course of the deliberations is not in the order of its dates.",
    },
    message: ({ before }) => ({
      ja: `上の行（${before}）より前の日付です`,
      en: `This date is earlier than the row above (${before})`,
    }),
    hint: () => ({
      ja: "古い順に並べ替えるか、日付を確かめてください。",
      en: "Sort the rows by date, or check the date.",
    }),
  }),
  "record/history-before-request": entry<{ date: string }>({
    severity: "warning",
    meaning: {
      ja: "審議の経過に、諮問より前の日付があります。",
      en: "The deliberations begin before the letter that asked for them.",
    },
    message: ({ date }) => ({
      ja: `元の文書の日付（${date}）より前の日付です`,
      en: `This date lies before the letter answered (${date})`,
    }),
    hint: () => ({
      ja: "「元の文書」の日付と、この行の年月日を確かめてください。",
      en: "Check this date and that of 元の文書.",
    }),
  }),
  "record/history-after-letter": entry<{ date: string }>({
    severity: "warning",
    meaning: {
      ja: "審議の経過に、答申より後の日付があります。",
      en: "The deliberations go on after the letter's date.",
    },
    message: ({ date }) => ({
      ja: `この文書の日付（${date}）より後の日付です`,
      en: `This date lies after the letter's (${date})`,
    }),
    hint: () => ({
      ja: "文書の日付と、この行の年月日を確かめてください。",
      en: "Check this date and the letter's.",
    }),
  }),
} as const;
