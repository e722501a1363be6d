import { entry } from "./entry.ts";

/** Codes `notation/…`: dates, numbers, law references, names and telephone numbers as people write them. */
export const notationWording = {
  "notation/date-unreadable": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "日付として読めません。", en: "The text cannot be read as a date." },
    message: ({ text }) => ({
      ja: `「${text}」は日付として読めません`,
      en: `"${text}" cannot be read as a date`,
    }),
    hint: () => ({
      ja: "「令和3年5月10日」「R3.5.10」「2021-05-10」のように書いてください。日がまだ決まらないときは「令和3年5月」「令和3年度」とも書けます。",
      en: "Write 令和3年5月10日, R3.5.10 or 2021-05-10. If the day is still open, 令和3年5月 or 令和3年度 will do.",
    }),
  }),
  "notation/date-followed-by": entry<{ text: string; rest: string }>({
    severity: "error",
    meaning: {
      ja: "日付のあとに、日付の一部として読めない言葉が続いています。",
      en: "Something follows the date that is not part of a date.",
    },
    message: ({ text, rest }) => ({
      ja: `「${text}」の「${rest}」は日付の一部として読めません`,
      en: `"${rest}" in "${text}" cannot be read as part of a date`,
    }),
    hint: ({ rest }) => ({
      ja: `「${rest}」を除いてください。日付のあとに書けるのは、年月日までの日付の曜日「（月）」と「（未定）」だけです。`,
      en: `Remove "${rest}". Only a weekday after a full date, as （月）, and （未定） may follow.`,
    }),
  }),
  "notation/date-without-era": entry<{ text: string }>({
    severity: "error",
    meaning: {
      ja: "日付に元号も西暦4桁の年もありません。",
      en: "The date has neither an era nor a Western year of four digits.",
    },
    message: ({ text }) => ({
      ja: `「${text}」には元号がありません`,
      en: `"${text}" has no era`,
    }),
    hint: () => ({
      ja: "「令和3年5月10日」のように元号から、または「2021-05-10」のように西暦4桁から書いてください。",
      en: "Begin with the era, as in 令和3年5月10日, or with a four-digit year, as in 2021-05-10.",
    }),
  }),
  "notation/unknown-era": entry<{ text: string; era: string }>({
    severity: "error",
    meaning: { ja: "元号が違います。", en: "The era does not exist." },
    message: ({ text, era }) => ({
      ja: `「${text}」の「${era}」という元号は使えません`,
      en: `"${era}" in "${text}" is not a known era`,
    }),
    hint: () => ({
      ja: "元号は明治・大正・昭和・平成・令和（M・T・S・H・R）のどれかを書いてください。",
      en: "Use 明治, 大正, 昭和, 平成 or 令和 (M, T, S, H, R).",
    }),
  }),
  "notation/out-of-era": entry<{ text: string; era: string; first: string; last: string; right: string }>({
    severity: "error",
    meaning: {
      ja: "その元号の期間の外の日付です（平成31年5月1日など）。",
      en: "The date lies outside the era it is written in (平成31年5月1日).",
    },
    message: ({ text, era, first, last }) => ({
      ja: `「${text}」はありません。${era}は${first && `${first}から`}${last && `${last}まで`}です`,
      en: `"${text}" does not exist: ${era} runs${first && ` from ${first}`}${last && ` to ${last}`}`,
    }),
    hint: ({ right }) => ({ ja: `「${right}」と書いてください。`, en: `Write ${right}.` }),
  }),
  "notation/no-such-month": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "13月など、暦にない月です。", en: "The month is not between 1 and 12." },
    message: ({ text }) => ({
      ja: `「${text}」の月は暦にありません`,
      en: `The month of "${text}" does not exist`,
    }),
    hint: () => ({ ja: "月は1から12までで書いてください。", en: "Write a month from 1 to 12." }),
  }),
  "notation/no-such-day": entry<{ text: string; month: string; last: string; lastDay: string; iso: string }>({
    severity: "error",
    meaning: { ja: "2月30日など、暦にない日です。", en: "The day is not in the calendar (30 February)." },
    message: ({ text }) => ({
      ja: `「${text}」は暦にありません`,
      en: `"${text}" is not in the calendar`,
    }),
    hint: ({ month, last, lastDay, iso }) => ({
      ja: `${month}は1日から${last}日までです。末日なら「${lastDay}」または「${iso}」と書いてください。`,
      en: `${month} has ${last} days. For its last day write ${lastDay} or ${iso}.`,
    }),
  }),
  "notation/lunar-calendar": entry<{ text: string }>({
    severity: "error",
    meaning: {
      ja: "明治6年1月1日より前（旧暦）の日付です。",
      en: "The date is before 明治6年1月1日 (1873-01-01), when the lunar calendar was in use.",
    },
    message: ({ text }) => ({
      ja: `「${text}」は明治6年1月1日より前で、旧暦のため扱えません`,
      en: `"${text}" is before 明治6年1月1日 (1873-01-01): dates of the lunar calendar are not supported`,
    }),
    hint: () => ({
      ja: "年を確かめてください。旧暦の日付が必要なときは、日付の欄ではなく文章の欄に書いてください。",
      en: "Check the year. If the lunar date is needed, write it in a text field instead of a date field.",
    }),
  }),
  "notation/wrong-weekday": entry<{ text: string; written: string; right: string }>({
    severity: "error",
    meaning: { ja: "日付と曜日が合いません。", en: "The weekday does not fit the date." },
    message: ({ text, written, right }) => ({
      ja: `「${text}」は${written}曜日ではなく${right}曜日です`,
      en: `"${text}" is a ${right}曜日, not a ${written}曜日`,
    }),
    hint: ({ right }) => ({
      ja: `日付が正しければ曜日を（${right}）に直すか、曜日を書かないでください。`,
      en: `If the date is right, write （${right}） or leave the weekday out.`,
    }),
  }),
  "notation/era-changed-that-day": entry<{ text: string; printed: string }>({
    severity: "info",
    meaning: {
      ja: "改元の当日を旧元号で書いています。新しい元号で印字します。",
      en: "The day the era changed is written in the old era; it is printed in the new one.",
    },
    message: ({ text, printed }) => ({
      ja: `「${text}」は改元の日なので「${printed}」と印字します`,
      en: `"${text}" is the day the era changed; it is printed as ${printed}`,
    }),
    hint: () => null,
  }),
  "notation/era-kept-as-written": entry<{ text: string; other: string }>({
    severity: "info",
    meaning: {
      ja: "改元のあった年度を旧元号で書いています。書いたまま印字します。",
      en: "The fiscal year in which the era changed is written in the old era; it is kept.",
    },
    message: ({ text, other }) => ({
      ja: `「${text}」は書かれたまま印字します（「${other}」と同じ年度です）`,
      en: `"${text}" is kept as written (the same fiscal year as ${other})`,
    }),
    hint: ({ other }) => ({
      ja: `新しい元号で示すときは「${other}」と書いてください。`,
      en: `To show the new era write ${other}.`,
    }),
  }),
  "notation/span-unreadable": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "期間として読めません。", en: "The text cannot be read as a span of dates." },
    message: ({ text }) => ({
      ja: `「${text}」は期間として読めません`,
      en: `"${text}" cannot be read as a span of dates`,
    }),
    hint: () => ({
      ja: "「令和3年3月22日から」「～令和3年3月28日」「令和6年9月2日～令和6年10月1日」のように書いてください。",
      en: "Write 令和3年3月22日から, ～令和3年3月28日 or 令和6年9月2日～令和6年10月1日.",
    }),
  }),
  "notation/span-reversed": entry<{ text: string; from: string; to: string }>({
    severity: "error",
    meaning: { ja: "期間の終わりが始まりより前です。", en: "The span ends before it starts." },
    message: ({ text, from, to }) => ({
      ja: `「${text}」は終わり（${to}）が始まり（${from}）より前です`,
      en: `"${text}" ends (${to}) before it starts (${from})`,
    }),
    hint: () => ({
      ja: "始まりと終わりの日付を確かめてください。終わりが翌年なら、年も書いてください。",
      en: "Check both dates. If the end is in the next year, write its year too.",
    }),
  }),
  "notation/time-unreadable": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "時刻として読めません。", en: "The text cannot be read as a time of day." },
    message: ({ text }) => ({
      ja: `「${text}」は時刻として読めません`,
      en: `"${text}" cannot be read as a time of day`,
    }),
    hint: () => ({
      ja: "「午後6時30分」または「18:30」のように書いてください。",
      en: "Write 午後6時30分 or 18:30.",
    }),
  }),
  "notation/no-such-time": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "時計にない時刻です。", en: "No clock shows this time." },
    message: ({ text }) => ({ ja: `「${text}」という時刻はありません`, en: `"${text}" does not exist` }),
    hint: () => ({
      ja: "午前・午後を付けるときは0時から11時まで、付けないときは0時から23時まで、分は0から59までで書いてください。",
      en: "Use hours 0–11 with 午前 or 午後, 0–23 without, and minutes 0–59.",
    }),
  }),
  "notation/time-ambiguous": entry<{ text: string }>({
    severity: "error",
    meaning: {
      ja: "午前12時・午後12時は、昼とも夜とも読めます。",
      en: "午前12時 and 午後12時 may mean noon or midnight.",
    },
    message: ({ text }) => ({
      ja: `「${text}」は昼とも夜とも読めます`,
      en: `"${text}" may mean noon or midnight`,
    }),
    hint: () => ({
      ja: "昼の12時台は「正午」「午後0時30分」、夜の12時台は「午前0時30分」のように書いてください。",
      en: "Write 正午 or 午後0時30分 for midday, 午前0時30分 for midnight.",
    }),
  }),
  "notation/document-number-unreadable": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "文書番号として読めません。", en: "The text cannot be read as a document number." },
    message: ({ text }) => ({
      ja: `「${text}」は文書番号として読めません`,
      en: `"${text}" cannot be read as a document number`,
    }),
    hint: () => ({
      ja: "「企情第4751号の2」のように、記号・第・番号・号の順に書いてください。番号がまだないときは、この項目を書かないでください。",
      en: "Write symbol, 第, number, 号, as in 企情第4751号の2. Leave the field out while there is no number yet.",
    }),
  }),
  "notation/law-reference-unreadable": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "条項として読めません。", en: "The text cannot be read as a law reference." },
    message: ({ text }) => ({
      ja: `「${text}」は条項として読めません`,
      en: `"${text}" cannot be read as a law reference`,
    }),
    hint: () => ({
      ja: "「条例第11条第2項第2号」「第38条の3第1号」「条例第11条第1項 類型10」のように、条・項・号の順に書いてください。",
      en: "Write 条, 項, 号 in this order: 条例第11条第2項第2号, 第38条の3第1号, 条例第11条第1項 類型10.",
    }),
  }),
  "notation/name-one-word": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "氏名の姓と名の間に空白がありません。", en: "No blank between family and given name." },
    message: ({ text }) => ({
      ja: `氏名「${text}」は姓と名の区切りが分かりません`,
      en: `It cannot be told where the family name ends in "${text}"`,
    }),
    hint: () => ({
      ja: "姓と名の間に空白を一つ入れて「見本 太郎」のように書いてください。空白を印字するかどうかは別に決まります。",
      en: "Put one blank between family and given name, as in 見本 太郎. Whether it is printed is set elsewhere.",
    }),
  }),
  "notation/name-letter-spaced": entry<{ text: string; joined: string }>({
    severity: "error",
    meaning: {
      ja: "氏名が一字ずつ空けて書かれています。",
      en: "The name is written with blanks between its letters.",
    },
    message: ({ text }) => ({
      ja: `氏名「${text}」は一字ずつ空けて書かれています`,
      en: `The name "${text}" has blanks between its letters`,
    }),
    hint: ({ joined }) => ({
      ja: `「${joined}」の姓と名の間だけに空白を一つ入れてください。字の間は印字のときに空きます。`,
      en: `Write ${joined} with one blank, between family and given name. Spacing of letters is done when printing.`,
    }),
  }),
  "notation/name-with-honorific": entry<{ text: string; honorific: string; name: string }>({
    severity: "error",
    meaning: { ja: "氏名に敬称が付いています。", en: "The name has an honorific in it." },
    message: ({ text, honorific }) => ({
      ja: `氏名「${text}」に敬称「${honorific}」が付いています`,
      en: `The name "${text}" ends in the honorific ${honorific}`,
    }),
    hint: ({ name }) => ({
      ja: `「${name}」とだけ書いてください。敬称は敬称の項目と様式から付きます。`,
      en: `Write ${name} only. The form adds the honorific.`,
    }),
  }),
  "notation/phone-unreadable": entry<{ text: string }>({
    severity: "error",
    meaning: { ja: "電話番号として読めません。", en: "The text cannot be read as a telephone number." },
    message: ({ text }) => ({
      ja: `「${text}」は電話番号として読めません`,
      en: `"${text}" cannot be read as a telephone number`,
    }),
    hint: () => ({
      ja: "「078-000-0000（内線 2318、2338）」のように、番号を-で区切り、内線のほかの言葉（代表、直通など）は除いてください。",
      en: "Write 078-000-0000（内線 2318、2338）: parts joined by hyphens, no words but 内線.",
    }),
  }),
  "notation/phone-digits": entry<{ text: string; digits: string }>({
    severity: "error",
    meaning: { ja: "電話番号の桁数が違います。", en: "The telephone number has a wrong count of digits." },
    message: ({ text, digits }) => ({
      ja: `電話番号「${text}」は桁数（${digits}桁）か区切りが違います`,
      en: `"${text}" has a wrong count of digits (${digits}) or wrong parts`,
    }),
    hint: () => ({
      ja: "市外局番からは10桁（携帯電話などは11桁）を三つに、市内局番からは8桁までを二つに、-で区切って書いてください。",
      en: "With area code 10 digits (mobile 11) in three parts, without it up to 8 digits in two parts.",
    }),
  }),
} as const;
