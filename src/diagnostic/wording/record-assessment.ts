import { entry } from "./entry.ts";

/** Codes `record/assessment-…`: what must agree inside a 評価書. */
export const recordAssessmentWording = {
  "record/assessment-needed": entry<{ label: string; of: string; answer: string }>({
    severity: "error",
    meaning: {
      ja: "評価書で、ほかの欄の答えから書かなければならない欄が空です。",
      en: "A field of an assessment is blank that another field's answer asks for.",
    },
    message: ({ label, of, answer }) => ({
      ja: `「${of}」が「${answer}」のときは「${label}」を書きます`,
      en: `${label} is needed where ${of} says ${answer}`,
    }),
    hint: ({ label, of }) => ({
      ja: `「${label}」を書くか、「${of}」を見直してください。`,
      en: `Fill in ${label}, or look at ${of} again.`,
    }),
  }),
  "record/assessment-not-asked": entry<{ label: string; of: string; answer: string }>({
    severity: "error",
    meaning: {
      ja: "評価書で、ほかの欄の答えから書かないはずの欄が書かれています。",
      en: "A field of an assessment is filled in that another field's answer leaves out.",
    },
    message: ({ label, of, answer }) => ({
      ja: `「${of}」が「${answer}」なのに「${label}」が書かれています`,
      en: `${label} is filled in although ${of} says ${answer}`,
    }),
    hint: ({ label, of }) => ({
      ja: `「${label}」を消すか、「${of}」を見直してください。様式の欄そのものは空のまま印字します。`,
      en: `Delete ${label}, or look at ${of} again. The form prints the field empty.`,
    }),
  }),
  "record/assessment-detail-missing": entry<{ option: string }>({
    severity: "warning",
    meaning: {
      ja: "評価書の「その他（　）」のような選択肢の、かっこの中が空です。",
      en: "An option with brackets, such as その他（　）, has nothing in them.",
    },
    message: ({ option }) => ({
      ja: `「${option}」のかっこの中が空です`,
      en: `Nothing stands in the brackets of ${option}`,
    }),
    hint: ({ option }) => ({
      ja: `「${option}（…）」のように、かっこの中に中身を書いてください。`,
      en: `Write it in the brackets: ${option}（…）.`,
    }),
  }),
  "record/assessment-mark-twice": entry<{ option: string }>({
    severity: "error",
    meaning: { ja: "評価書で、同じ選択肢が2度書かれています。", en: "An option is set twice." },
    message: ({ option }) => ({ ja: `「${option}」が2度あります`, en: `${option} is set twice` }),
    hint: () => ({ ja: "どちらか1つを消してください。", en: "Delete one of them." }),
  }),
  "record/assessment-mark-alone": entry<{ option: string }>({
    severity: "error",
    meaning: {
      ja: "評価書で、「行っていない」がほかの選択肢と一緒に選ばれています。",
      en: "行っていない (not done) is set together with other options.",
    },
    message: ({ option }) => ({
      ja: `「${option}」は、ほかの選択肢と一緒には選べません`,
      en: `${option} cannot be set together with others`,
    }),
    hint: ({ option }) => ({
      ja: `「${option}」か、ほかの選択肢を消してください。`,
      en: `Delete ${option} or the others.`,
    }),
  }),
  "record/assessment-none-listed": entry<{ answer: string; list: string }>({
    severity: "error",
    meaning: {
      ja: "評価書で、行っていると答えたのに、その中身が1件も書かれていません。",
      en: "Something is said to be done, but not one case of it is written.",
    },
    message: ({ answer, list }) => ({
      ja: `「${answer}」なのに「${list}」が1件もありません`,
      en: `It says ${answer}, but there is no ${list}`,
    }),
    hint: ({ list }) => ({
      ja: `「${list}」に1件ずつ書いてください。件数は書いた数から印字します。`,
      en: `Write each one under ${list}; their number is printed from there.`,
    }),
  }),
  "record/assessment-not-said": entry<{ answer: string; list: string }>({
    severity: "error",
    meaning: {
      ja: "評価書で、中身が書かれているのに、行っていると答えていません。",
      en: "Cases are written of something that is not said to be done.",
    },
    message: ({ answer, list }) => ({
      ja: `「${list}」が書かれていますが、「${answer}」が選ばれていません`,
      en: `${list} is written, but ${answer} is not set`,
    }),
    hint: ({ answer, list }) => ({
      ja: `「${answer}」を選ぶか、「${list}」を消してください。`,
      en: `Set ${answer}, or delete ${list}.`,
    }),
  }),
  "record/assessment-not-a-month": entry<Record<never, string>>({
    severity: "error",
    meaning: {
      ja: "評価書の保有開始日などが、年や年度だけで書かれています。",
      en: "A day or month of an assessment is written as a year only.",
    },
    message: () => ({ ja: "日か月まで書きます", en: "A day or a month is needed" }),
    hint: () => ({
      ja: "「平成28年12月」か「平成28年12月1日」のように書いてください。",
      en: "Write 平成28年12月 or 平成28年12月1日.",
    }),
  }),
  "record/assessment-threshold": entry<{ people: string; threshold: string }>({
    severity: "error",
    meaning: {
      ja: "評価書の対象人数と、しきい値判断結果が合いません。",
      en: "The number of people and the result of the threshold test do not go together.",
    },
    message: ({ people, threshold }) => ({
      ja: `対象人数が「${people}」なのに、しきい値判断結果が「${threshold}」です`,
      en: `The number of people is ${people}, but the threshold test says ${threshold}`,
    }),
    hint: () => ({
      ja: "対象人数が30万人以上なら「基礎項目評価及び全項目評価の実施が義務付けられる」です。どちらかを直してください。",
      en: "From 300,000 people on, the assessment of all items is a duty. Correct one of the two.",
    }),
  }),
  "record/assessment-threshold-unclear": entry<{ people: string }>({
    severity: "warning",
    meaning: {
      ja: "対象人数が30万人未満なのに、全項目評価が義務付けられるとしています。",
      en: "The assessment of all items is said to be a duty for fewer than 300,000 people.",
    },
    message: ({ people }) => ({
      ja: `対象人数は「${people}」ですが、全項目評価が義務付けられるとしています`,
      en: `The number of people is ${people}, yet the assessment of all items is said to be a duty`,
    }),
    hint: () => ({
      ja: "取扱者数が500人以上か、重大事故があった場合に限られます。そうでなければ、しきい値判断結果を直してください。",
      en: "That is so only with 500 handlers or more, or after a grave incident. Otherwise correct the result.",
    }),
  }),
  "record/assessment-order": entry<{ earlier: string; later: string; firstDate: string; thenDate: string }>({
    severity: "error",
    meaning: { ja: "評価書の日付の前後が合いません。", en: "Dates of an assessment are in the wrong order." },
    message: ({ earlier, later, firstDate, thenDate }) => ({
      ja: `「${later}」（${thenDate}）は「${earlier}」（${firstDate}）より後のはずです`,
      en: `${later} (${thenDate}) should come after ${earlier} (${firstDate})`,
    }),
    hint: ({ earlier, later }) => ({
      ja: `「${earlier}」が先、「${later}」が後です。どちらかの日付を直してください。`,
      en: `${earlier} comes first, then ${later}. Correct one of the dates.`,
    }),
  }),
  "record/assessment-incidents": entry<{ incidents: string; measures: string }>({
    severity: "error",
    meaning: {
      ja: "評価書の重大事故の件数と、再発防止策の件数が違います。",
      en: "There are not as many measures against recurrence as incidents.",
    },
    message: ({ incidents, measures }) => ({
      ja: `事故の内容は${incidents}件、再発防止策は${measures}件です`,
      en: `There are ${incidents} incidents, but ${measures} measures against recurrence`,
    }),
    hint: () => ({
      ja: "事故ごとに、同じ番号の再発防止策を1つ書いてください。",
      en: "Write one measure for each incident, under the same number.",
    }),
  }),
  "record/assessment-short-period": entry<{ days: string }>({
    severity: "error",
    meaning: {
      ja: "意見聴取の期間が30日に満たないのに、短縮の理由がありません。",
      en: "Opinions were asked for less than 30 days, and no reason is given.",
    },
    message: ({ days }) => ({
      ja: `意見聴取の期間が${days}日間で、30日に足りません`,
      en: `Opinions were asked for ${days} days, less than 30`,
    }),
    hint: () => ({
      ja: "期間を直すか、「短縮の理由」（期間を短縮する特段の理由）を書いてください。",
      en: "Correct the period, or write why it was shortened (短縮の理由).",
    }),
  }),
  "record/assessment-department": entry<{ users: string; department: string }>({
    severity: "warning",
    meaning: {
      ja: "評価書の使用部署に、事務担当部署がありません。",
      en: "The departments that use the file do not include the one in charge.",
    },
    message: ({ users, department }) => ({
      ja: `使用部署「${users}」に、事務担当部署「${department}」がありません`,
      en: `The departments that use it (${users}) do not include the one in charge (${department})`,
    }),
    hint: () => ({
      ja: "部署の名称が変わっていないか、書き漏れがないかを確かめてください。",
      en: "See whether a department was renamed or left out.",
    }),
  }),
  "record/assessment-change-late": entry<{ change: string; published: string }>({
    severity: "warning",
    meaning: {
      ja: "変更箇所の変更日が、評価書の公表日より後です。",
      en: "A change is dated after the assessment was published.",
    },
    message: ({ change, published }) => ({
      ja: `変更日（${change}）が公表日（${published}）より後です`,
      en: `The change (${change}) comes after the publication (${published})`,
    }),
    hint: () => ({ ja: "どちらかの日付を直してください。", en: "Correct one of the dates." }),
  }),
  "record/assessment-mark-missing": entry<{ outline: string; risks: string; words: string }>({
    severity: "error",
    meaning: {
      ja: "評価書のⅡで行わないとしたことが、Ⅲの「しない場合」で選ばれていません。",
      en: "What Ⅱ says is not done is not marked in Ⅲ.",
    },
    message: ({ outline, risks, words }) => ({
      ja: `${outline}では行わないのに、${risks}の「${words}」が選ばれていません`,
      en: `${outline} says it is not done, but ${words} is not marked in ${risks}`,
    }),
    hint: ({ outline, risks, words }) => ({
      ja: `${risks}に「しない場合:」と書き、その下に「- ${words}」と書くか、${outline}を見直してください。`,
      en: `Mark ${words} in ${risks} (しない場合), or look at ${outline} again.`,
    }),
  }),
  "record/assessment-mark-contrary": entry<{ outline: string; risks: string; words: string }>({
    severity: "error",
    meaning: {
      ja: "評価書のⅡで行うとしたことが、Ⅲの「しない場合」で選ばれています。",
      en: "What Ⅱ says is done is marked as not done in Ⅲ.",
    },
    message: ({ outline, risks, words }) => ({
      ja: `${outline}では行うのに、${risks}の「${words}」が選ばれています`,
      en: `${outline} says it is done, but ${words} is marked in ${risks}`,
    }),
    hint: ({ outline, risks }) => ({
      ja: `${risks}の「しない場合」を消すか、${outline}を見直してください。`,
      en: `Delete しない場合 in ${risks}, or look at ${outline} again.`,
    }),
  }),
  "record/assessment-same-name": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "評価書に、同じ名のファイルやシステムが2つあります。",
      en: "Two files or systems have the same name.",
    },
    message: ({ name }) => ({ ja: `「${name}」が2つあります`, en: `There are two named ${name}` }),
    hint: () => ({ ja: "名を改めるか、1つにまとめてください。", en: "Rename one, or join them." }),
  }),
} as const;
