import { entry } from "./entry.ts";

export interface CountDiffers extends Readonly<Record<string, string>> {
  /** What is counted. */
  readonly name: string;
  readonly odd: string;
  readonly papers: string;
  readonly usual: string;
  readonly others: string;
}

/** Codes `check/…`: a number said twice, and numbers that are none. */
export const checkFactCountsWording = {
  "check/count-differs": entry<CountDiffers>({
    severity: "warning",
    meaning: {
      ja: "同じものの数が、文書によって違います。",
      en: "Papers give different numbers of one thing.",
    },
    message: ({ name, odd, papers, usual, others }) => ({
      ja: `「${name}」に付いた数が違います: 「${odd}」（${papers}）、「${usual}」（${others}）`,
      en: `Two numbers of 「${name}」: 「${odd}」 (${papers}), 「${usual}」 (${others})`,
    }),
    hint: () => ({
      ja: "正しい数を確かめて、そろえてください。別のものの数なら、何の数かを書き添えてください。",
      en: "Find out which is right. If they count two things, say of what each is.",
    }),
  }),
  "check/number-malformed": entry<{ said: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "ない番号か、0や区切りの余分な数です。",
      en: "A number that is none, or has a 0 or a comma too many.",
    },
    message: ({ said, paper }) => ({
      ja: `数の書き方に誤りがあります: 「${said}」（${paper}）`,
      en: `A number is miswritten: 「${said}」 (${paper})`,
    }),
    hint: () => ({
      ja: "数字が抜けたり余分に入ったりしていないかを確かめてください。",
      en: "See whether a digit is missing or too many.",
    }),
  }),
  "check/council-number": entry<{ odd: string; paper: string; usual: string; other: string }>({
    severity: "warning",
    meaning: {
      ja: "諮問・答申・議案の番号が、同じ言葉に付いたほかの箇所の番号と違います。",
      en: "A number of a 諮問, 答申 or 議案 differs from the one that stands with the same words elsewhere.",
    },
    message: ({ odd, paper, usual, other }) => ({
      ja: `番号が違うようです: 「${odd}」（${paper}）は1か所だけで、ほかは「${usual}」（${other}）です`,
      en: `“${odd}” (${paper}) stands once; elsewhere it is “${usual}” (${other})`,
    }),
    hint: () => ({
      ja: "正しい番号を確かめて、そろえてください。別の諮問・答申・議案のことなら、その日付か件名を書き添えてください。",
      en: "Find out which is right. If another one is meant, add its date or subject.",
    }),
  }),
  "check/meeting-neighbour": entry<{ word: string; odd: string; paper: string; own: string; right: string }>({
    severity: "warning",
    meaning: {
      ja: "次回・前回の回数が、この会議の回数の一つ後・一つ前ではありません。",
      en: "The number of the next or last meeting does not follow from this one's.",
    },
    message: ({ word, odd, paper, own, right }) => ({
      ja: `${word}が「${odd}」となっています（${paper}）: この会議は${own}なので、${right}のはずです`,
      en: `${word} is said to be “${odd}” (${paper}); this meeting is ${own}, so it should be ${right}`,
    }),
    hint: () => ({
      ja: "この会議の回数と、次回・前回の回数を確かめてください。別の会議のことなら、その会議の名称を書き添えてください。",
      en: "Check both numbers. If another body's meeting is meant, add its name.",
    }),
  }),
} as const;
