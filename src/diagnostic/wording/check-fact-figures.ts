import { entry } from "./entry.ts";

export interface Differs extends Readonly<Record<string, string>> {
  readonly odd: string;
  readonly papers: string;
  readonly usual: string;
  readonly others: string;
}

/** Codes `check/…`: figures that cannot be right beside each other: sums, lists, periods, years. */
export const checkFactFiguresWording = {
  "check/listed-twice": entry<{ said: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "並べたものの中に、同じ番号が続いています。",
      en: "In a list of things with numbers the same one stands twice.",
    },
    message: ({ said, paper }) => ({
      ja: `同じ番号が続いています: 「${said}」（${paper}）`,
      en: `The same number twice: 「${said}」 (${paper})`,
    }),
    hint: () => ({ ja: "片方の番号を直すか、取ってください。", en: "Mend one of them, or take it out." }),
  }),
  "check/table-said": entry<{ said: string; total: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "表のすぐ前後の文の数量が、その表の計と合いません。",
      en: "A number beside a table is not the table's total.",
    },
    message: ({ said, total, paper }) => ({
      ja: `文では「${said}」ですが、すぐそばの表の計は「${total}」です（${paper}）`,
      en: `The text says 「${said}」, the total of the table beside it is 「${total}」 (${paper})`,
    }),
    hint: () => ({ ja: "文か表を直してください。", en: "Mend the text or the table." }),
  }),
  "check/sum-said": entry<{ said: string; sum: string; paper: string }>({
    severity: "error",
    meaning: { ja: "文の中の合計と、その内訳の計が合いません。", en: "A total and its parts do not add up." },
    message: ({ said, sum, paper }) => ({
      ja: `「${said}」ですが、内訳を足すと${sum}です（${paper}）`,
      en: `「${said}」, but its parts add up to ${sum} (${paper})`,
    }),
    hint: () => ({ ja: "合計か内訳を直してください。", en: "Mend the total or its parts." }),
  }),
  "check/part-more": entry<{ said: string; paper: string }>({
    severity: "error",
    meaning: { ja: "一部の数が、全体の数より多くなっています。", en: "A part is more than its whole." },
    message: ({ said, paper }) => ({
      ja: `一部が全体より多くなっています: 「${said}」（${paper}）`,
      en: `The part is more than the whole: 「${said}」 (${paper})`,
    }),
    hint: () => ({ ja: "数を確かめてください。", en: "Check the numbers." }),
  }),
  "check/share-said": entry<{ said: string; right: string; paper: string }>({
    severity: "error",
    meaning: { ja: "割合が、全体と一部の数に合いません。", en: "A percentage is not that of its numbers." },
    message: ({ said, right, paper }) => ({
      ja: `「${said}」の割合は、計算すると${right}です（${paper}）`,
      en: `「${said}」: this comes to ${right} (${paper})`,
    }),
    hint: () => ({ ja: "数か割合を直してください。", en: "Mend the numbers or the percentage." }),
  }),
  "check/period-order": entry<{ first: string; last: string; paper: string }>({
    severity: "error",
    meaning: { ja: "期間の終わりが、始まりより前の日付です。", en: "A period ends before it begins." },
    message: ({ first, last, paper }) => ({
      ja: `期間の終わり「${last}」が、始まり「${first}」より前です（${paper}）`,
      en: `The period ends on 「${last}」, before it begins on 「${first}」 (${paper})`,
    }),
    hint: () => ({ ja: "どちらの日が正しいかを確かめてください。", en: "Find out which day is right." }),
  }),
  "check/period-length": entry<{ said: string; period: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "期間の長さが、始まりと終わりの日付に合いません。",
      en: "A period's length is not that of its days.",
    },
    message: ({ said, period, paper }) => ({
      ja: `「${period}」は「${said}」ではありません（${paper}）`,
      en: `「${period}」 is not 「${said}」 (${paper})`,
    }),
    hint: () => ({ ja: "日付か長さを直してください。", en: "Mend the days or the length." }),
  }),
  "check/year-term": entry<{ year: string; days: string; paper: string }>({
    severity: "error",
    meaning: { ja: "年度と、その期間や末の日付が合いません。", en: "A 年度 and its days do not agree." },
    message: ({ year, days, paper }) => ({
      ja: `「${year}」に「${days}」は当たりません（${paper}）`,
      en: `「${days}」 is not 「${year}」 (${paper})`,
    }),
    hint: () => ({
      ja: "年度は4月1日から翌年の3月31日までです。令和3年度末は令和4年3月31日です。",
      en: "A 年度 is from 1 April to 31 March of the next year.",
    }),
  }),
  "check/year-pair": entry<{ said: string; right: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "並べて書いた元号と西暦が合いません。",
      en: "A year of an era and its western year do not agree.",
    },
    message: ({ said, right, paper }) => ({
      ja: `元号と西暦が合いません: 「${said}」（${paper}）。元号のほうが正しければ、${right}です`,
      en: `Era and western year do not agree: 「${said}」 (${paper}); by the era it is ${right}`,
    }),
    hint: () => ({ ja: "どちらが正しいかを確かめてください。", en: "Find out which one is right." }),
  }),
  "check/course-date": entry<{ date: string; paper: string; letter: string; own: string }>({
    severity: "error",
    meaning: {
      ja: "経過に書かれた副申・諮問の日付が、その文書の日付と違います。",
      en: "The day an account gives for a letter is not the letter's own.",
    },
    message: ({ date, paper, letter, own }) => ({
      ja: `経過では「${date}」（${paper}）ですが、${letter}の日付は「${own}」です`,
      en: `The account says 「${date}」 (${paper}), ${letter} bears 「${own}」`,
    }),
    hint: () => ({ ja: "どちらの日が正しいかを確かめてください。", en: "Find out which day is right." }),
  }),
  "check/time-none": entry<{ said: string; paper: string }>({
    severity: "error",
    meaning: { ja: "ない時刻です。", en: "A time of day that is none." },
    message: ({ said, paper }) => ({
      ja: `ない時刻です: 「${said}」（${paper}）`,
      en: `No time of day: 「${said}」 (${paper})`,
    }),
    hint: () => ({
      ja: "午後は12時まで、24時間で書くときは24時までです。",
      en: "午後 goes to 12, without it to 24.",
    }),
  }),
  "check/number-grouping": entry<{ said: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "数の区切りの位置か、頭の0がおかしい箇所です。",
      en: "Thousands are parted wrongly, or a number begins with 0.",
    },
    message: ({ said, paper }) => ({
      ja: `数の書き方に誤りがあります: 「${said}」（${paper}）`,
      en: `A number is miswritten: 「${said}」 (${paper})`,
    }),
    hint: () => ({
      ja: "区切りは3桁ごとです。桁が抜けていないかを確かめてください。",
      en: "Part it every three digits.",
    }),
  }),
  "check/meeting-time": entry<Differs>({
    severity: "error",
    meaning: {
      ja: "会議の開始の時刻が、文書によって違います。",
      en: "Papers give different times for the meeting.",
    },
    message: ({ odd, papers, usual, others }) => ({
      ja: `会議の開始の時刻が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `The meeting begins at 「${odd}」 (${papers}), at 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "時刻を確かめて、そろえてください。", en: "Find out when it begins." }),
  }),
  "check/meeting-place": entry<Differs>({
    severity: "error",
    meaning: {
      ja: "会議の場所の階や部屋の番号が、文書によって違います。",
      en: "Papers give different rooms for the meeting.",
    },
    message: ({ odd, papers, usual, others }) => ({
      ja: `会議の場所が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `The meeting's place is 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({ ja: "場所を確かめて、そろえてください。", en: "Find out where it is held." }),
  }),
  "check/change-present": entry<{ after: string; now: string; sentence: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "別添3の最後の変更の「変更後の記載」と、評価書の今の記載が、一つの日付・番号・数だけ違います。",
      en: "変更後 of the last change and what the 評価書 says now differ in one fact.",
    },
    message: ({ after, now, sentence, paper }) => ({
      ja: `評価書の今の記載は「${now}」ですが、別添3の変更後の記載は「${after}」です: 「${sentence}」（${paper}）`,
      en: `The 評価書 says 「${now}」 now, 変更後 of 別添3 「${after}」: 「${sentence}」 (${paper})`,
    }),
    hint: () => ({
      ja: "評価書か別添3の、古いほうを直してください。",
      en: "Mend the 評価書 or 別添3, whichever is old.",
    }),
  }),
} as const;
