import { entry } from "./entry.ts";

/** Codes `check/…`: dates and numbers of letters that contradict each other. */
export const checkFactDatesWording = {
  "check/start-differs": entry<{
    subject: string;
    odd: string;
    papers: string;
    usual: string;
    others: string;
  }>({
    severity: "error",
    meaning: {
      ja: "一つの案件の稼働（業務開始）時期が、文書によって違います。",
      en: "The papers of one matter give different days for its start.",
    },
    message: ({ subject, odd, papers, usual, others }) => ({
      ja: `稼働（業務開始）時期が違います: 「${odd}」（${papers}）、「${usual}」（${others}）。案件: ${subject}`,
      en: `The start differs: 「${odd}」 (${papers}), 「${usual}」 (${others}). Matter: ${subject}`,
    }),
    hint: () => ({
      ja: "正しい日を確かめて、そろえてください。",
      en: "Find out which day is right, and write it in all papers.",
    }),
  }),
  "check/undecided-but-done": entry<{ subject: string; start: string; paper: string; report: string }>({
    severity: "error",
    meaning: {
      ja: "時期が未定（予定）の案件を、「実施しました」と報告しています。",
      en: "A matter whose start is 未定 or 予定 is reported as done.",
    },
    message: ({ subject, start, paper, report }) => ({
      ja: `${paper}では「${start}」ですが、${report}は「実施しました」と報告しています。案件: ${subject}`,
      en: `${paper} says 「${start}」, yet ${report} reports 「実施しました」. Matter: ${subject}`,
    }),
    hint: () => ({
      ja: "もう始まっているなら時期を確定した日に、まだなら報告の文を改めてください。",
      en: "Write the day if it has begun; else change the report's sentence.",
    }),
  }),
  "check/opinion-after-start": entry<{
    subject: string;
    opinion: string;
    paper: string;
    start: string;
    other: string;
  }>({
    severity: "error",
    meaning: {
      ja: "「処理しようとする」事案への副申（様式3）が、稼働の後の日付です。",
      en: "様式3, on what is about to be done, is dated after the start.",
    },
    message: ({ subject, opinion, paper, start, other }) => ({
      ja: `副申の日付「${opinion}」（${paper}）が、稼働（業務開始）時期「${start}」（${other}）より後です。案件: ${subject}`,
      en: `The opinion's date 「${opinion}」 (${paper}) lies after the start 「${start}」 (${other}). Matter: ${subject}`,
    }),
    hint: () => ({
      ja: "副申は稼働の前に出すものです。どちらの日が正しいかを確かめてください。",
      en: "An opinion goes ahead of the start. Find out which day is right.",
    }),
  }),
  "check/opinion-after-report": entry<{
    subject: string;
    opinion: string;
    paper: string;
    report: string;
    other: string;
  }>({
    severity: "error",
    meaning: {
      ja: "副申（様式3）が、報告（様式4）より後の日付です。",
      en: "様式3 is dated after 様式4.",
    },
    message: ({ subject, opinion, paper, report, other }) => ({
      ja: `副申の日付「${opinion}」（${paper}）が、報告の日付「${report}」（${other}）より後です。案件: ${subject}`,
      en: `The opinion's date 「${opinion}」 (${paper}) lies after the report's 「${report}」 (${other}). Matter: ${subject}`,
    }),
    hint: () => ({
      ja: "様式4は情報セキュリティ責任者の確認を経た報告です。日付を確かめてください。",
      en: "様式4 reports what 様式3 has confirmed. Check both dates.",
    }),
  }),
  "check/letter-after-meeting": entry<{ date: string; paper: string; meeting: string; other: string }>({
    severity: "error",
    meaning: {
      ja: "会議に出す文書の日付が、会議の日より後です。",
      en: "A letter to a meeting is dated after it.",
    },
    message: ({ date, paper, meeting, other }) => ({
      ja: `${paper}の日付「${date}」が、会議の日「${meeting}」（${other}）より後です`,
      en: `${paper} is dated 「${date}」, after the meeting on 「${meeting}」 (${other})`,
    }),
    hint: () => ({
      ja: "文書の日付か、会議の日付を確かめてください。",
      en: "Check the letter's date and the meeting's.",
    }),
  }),
  "check/letter-dates-differ": entry<{ date: string; paper: string; same: string; other: string }>({
    severity: "warning",
    meaning: {
      ja: "一つの会議の諮問書の日付がそろっていません（会議の日付のものと、違う日付のものがあります）。",
      en: "Letters of consultation of one meeting bear different dates, only some the meeting's.",
    },
    message: ({ date, paper, same, other }) => ({
      ja: `諮問書の日付がそろっていません: 「${date}」（${paper}）、「${same}」（${other}、会議の日）`,
      en: `Letters of consultation differ in date: 「${date}」 (${paper}), 「${same}」 (${other}, the meeting's day)`,
    }),
    hint: () => ({
      ja: "別の日に出したのなら、このままで構いません。",
      en: "Leave it if they were sent on different days.",
    }),
  }),
  "check/event-date-differs": entry<{
    name: string;
    odd: string;
    papers: string;
    usual: string;
    others: string;
  }>({
    severity: "warning",
    meaning: {
      ja: "同じ出来事と思われるものの日付が、文書によって違います。",
      en: "Papers give different days for what seems one event.",
    },
    message: ({ name, odd, papers, usual, others }) => ({
      ja: `「${name}」の日付が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `Two days for 「${name}」: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({
      ja: "正しい日を確かめて、そろえてください。別の出来事の日付なら、このままで構いません。",
      en: "Find out which day is right. Leave it if they are two events.",
    }),
  }),
  "check/number-order": entry<{ order: string }>({
    severity: "info",
    meaning: {
      ja: "同じ記号の文書番号の順が、日付の順と合いません。",
      en: "Numbers under one symbol do not rise with their dates.",
    },
    message: ({ order }) => ({
      ja: `文書番号の順と日付の順が合いません: ${order}`,
      en: `The order of the numbers is not that of the dates: ${order}`,
    }),
    hint: () => ({
      ja: "番号は起案のときに取ることもあります。番号と日付の書き誤りがないかだけ確かめてください。",
      en: "A number may be taken when a letter is drafted. Only look for slips.",
    }),
  }),
  "check/number-twice": entry<{ number: string; paper: string; other: string }>({
    severity: "error",
    meaning: {
      ja: "二つの文書が、同じ文書番号です。",
      en: "Two letters bear one number.",
    },
    message: ({ number, paper, other }) => ({
      ja: `文書番号「${number}」が二つの文書にあります: ${paper}、${other}`,
      en: `The number 「${number}」 stands on two letters: ${paper}, ${other}`,
    }),
    hint: () => ({
      ja: "片方の番号を改めてください。一つの番号で二通目を出すときは「の2」を付けます。",
      en: "Give one of them its own number, or a branch (の2).",
    }),
  }),
  "check/answered-date": entry<{ paper: string; said: string; number: string; letter: string; own: string }>({
    severity: "error",
    meaning: {
      ja: "ほかの文書を挙げる日付が、その文書自身の日付と違います。",
      en: "A letter is named with a date that is not its own.",
    },
    message: ({ paper, said, number, letter, own }) => ({
      ja: `${paper}は${number}を「${said}」付けとしていますが、その文書（${letter}）の日付は「${own}」です`,
      en: `${paper} names ${number} as of 「${said}」, but that letter (${letter}) bears 「${own}」`,
    }),
    hint: () => ({ ja: "どちらの日付が正しいかを確かめてください。", en: "Find out which date is right." }),
  }),
  "check/answered-number": entry<{ paper: string; said: string; date: string; letter: string; own: string }>({
    severity: "error",
    meaning: {
      ja: "ほかの文書を挙げる番号が、その日付の文書の番号と違います。",
      en: "A letter is named with a number that is not its own.",
    },
    message: ({ paper, said, date, letter, own }) => ({
      ja: `${paper}は「${date}」付けの「${said}」を挙げていますが、その日付の文書（${letter}）は「${own}」です`,
      en: `${paper} names 「${said}」 of 「${date}」, but the letter of that day (${letter}) is 「${own}」`,
    }),
    hint: () => ({ ja: "どちらの番号が正しいかを確かめてください。", en: "Find out which number is right." }),
  }),
  "check/named-date-differs": entry<{
    number: string;
    papers: string;
    others: string;
    odd: string;
    usual: string;
  }>({
    severity: "error",
    meaning: {
      ja: "同じ文書を、箇所によって違う日付で挙げています。",
      en: "One letter is named with different dates.",
    },
    message: ({ number, papers, others, odd, usual }) => ({
      ja: `${number}の日付が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `${number} is given different dates: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "どちらの日付が正しいかを確かめてください。", en: "Find out which date is right." }),
  }),
  "check/named-number-near": entry<{ paper: string; said: string; letter: string; own: string }>({
    severity: "warning",
    meaning: {
      ja: "ほかの文書を挙げる番号が、資料にある文書の番号と1字だけ違います。",
      en: "A number named is one digit away from that of a letter in the packet.",
    },
    message: ({ paper, said, letter, own }) => ({
      ja: `${paper}の「${said}」は、資料にある「${own}」（${letter}）の誤りではありませんか`,
      en: `「${said}」 in ${paper} may be meant for 「${own}」 (${letter})`,
    }),
    hint: () => ({
      ja: "番号を確かめてください。別の文書なら、このままで構いません。",
      en: "Check the number.",
    }),
  }),
  "check/date-no-day": entry<{ date: string; paper: string }>({
    severity: "error",
    meaning: { ja: "暦にない日付です。", en: "A date that is not in the calendar." },
    message: ({ date, paper }) => ({
      ja: `暦にない日付です: 「${date}」（${paper}）`,
      en: `No day of the calendar: 「${date}」 (${paper})`,
    }),
    hint: () => ({ ja: "月と日を確かめてください。", en: "Check month and day." }),
  }),
  "check/date-out-of-era": entry<{ date: string; paper: string; right: string }>({
    severity: "error",
    meaning: { ja: "元号の期間の外の日付です。", en: "A date outside of the era it is written in." },
    message: ({ date, paper, right }) => ({
      ja: `この元号にない日付です: 「${date}」（${paper}）。暦では${right}です`,
      en: `Outside of its era: 「${date}」 (${paper}); by the calendar it is ${right}`,
    }),
    hint: ({ right }) => ({
      ja: `${right}と書くか、年を確かめてください。`,
      en: `Write ${right}, or check the year.`,
    }),
  }),
  "check/date-weekday": entry<{ date: string; paper: string; right: string }>({
    severity: "error",
    meaning: { ja: "日付と曜日が合いません。", en: "A weekday that is not the date's." },
    message: ({ date, paper, right }) => ({
      ja: `曜日が合いません: 「${date}」（${paper}）。この日は${right}曜日です`,
      en: `Wrong weekday: 「${date}」 (${paper}); that day is （${right}）`,
    }),
    hint: () => ({
      ja: "日付と曜日のどちらが正しいかを確かめてください。",
      en: "Find out whether day or weekday is right.",
    }),
  }),
  "check/office-abolished": entry<{
    name: string;
    right: string;
    paper: string;
    date: string;
    since: string;
    count: string;
  }>({
    severity: "error",
    meaning: {
      ja: "文書の日付には、もうない所属の名です（団体設定の組織の変遷）。",
      en: "A unit that was gone on the paper's date (history in the profile).",
    },
    message: ({ name, right, paper, date, since, count }) => ({
      ja: `${paper}（${date}）の「${name}」（${count}か所）は、${since}に${right === "" ? "なくなっています" : `「${right}」になっています`}`,
      en: `${paper} (${date}) names 「${name}」 (${count} times), which ${right === "" ? "was gone" : `had become 「${right}」`} on ${since}`,
    }),
    hint: () => ({
      ja: "文書の日付の時点の名にしてください。団体設定の組織の変遷も確かめてください。",
      en: "Use the name of the paper's date, and check the profile's history.",
    }),
  }),
  "check/office-not-yet": entry<{
    name: string;
    right: string;
    paper: string;
    date: string;
    since: string;
    count: string;
  }>({
    severity: "error",
    meaning: {
      ja: "文書の日付には、まだない所属の名です（団体設定の組織の変遷）。",
      en: "A unit that was not yet there on the paper's date (history in the profile).",
    },
    message: ({ name, right, paper, date, since, count }) => ({
      ja: `${paper}（${date}）の「${name}」（${count}か所）は、${since}からの名です${right === "" ? "" : `。それまでは「${right}」です`}`,
      en: `${paper} (${date}) names 「${name}」 (${count} times), a name since ${since}${right === "" ? "" : `; before it was 「${right}」`}`,
    }),
    hint: () => ({
      ja: "文書の日付の時点の名にしてください。団体設定の組織の変遷も確かめてください。",
      en: "Use the name of the paper's date, and check the profile's history.",
    }),
  }),
} as const;
