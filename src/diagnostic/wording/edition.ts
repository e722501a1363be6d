import { entry } from "./entry.ts";

/** Codes `edition/…`: what the public edition withholds, and the proof that it does. */
export const editionWording = {
  "edition/cannot-withhold": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "「非公開」に、伏せ字にできない項目が挙げられています。",
      en: "A field is to be withheld that cannot be: nothing can be printed in its place.",
    },
    message: ({ field }) => ({
      ja: `「${field}」は決まった語から選ぶ項目なので、そこだけを伏せることができません。`,
      en: `${field} is one of a few words or a setting, and cannot be withheld by itself.`,
    }),
    hint: () => ({
      ja: "その項目を含むまとまり（担当、図など）を「非公開」に書くか、公開版にこの文書を含めないでください。",
      en: "Withhold the block it stands in, or leave the paper out of the public edition.",
    }),
  }),
  "edition/words-not-there": entry<{ field: string; words: string }>({
    severity: "error",
    meaning: {
      ja: "「非公開」に「」で挙げた語が、その項目の文章にありません。",
      en: "Words to be withheld do not stand in the text named.",
    },
    message: ({ field, words }) => ({
      ja: `「${field}」の文章に、伏せるはずの「${words}」がありません。`,
      en: `${field} has no “${words}” to withhold.`,
    }),
    hint: () => ({
      ja: "文章に書いてあるとおりの語を「」に写してください。文章を直したときは、ここも直します。",
      en: "Copy the words just as they stand in the text; mend this entry when the text is changed.",
    }),
  }),
  "edition/internal-paper": entry<{ form: string }>({
    severity: "error",
    meaning: {
      ja: "庁内だけで使う文書が、公開版として頼まれています。",
      en: "A paper of the office's own was asked for in the public edition.",
    },
    message: ({ form }) => ({
      ja: `「${form}」は庁内だけで使う文書なので、公開版は作れません。`,
      en: `${form} is a paper of the office's own: there is no public edition of it.`,
    }),
    hint: ({ form }) => ({
      ja: `--form から「${form}」を外すか、--edition public を付けずに庁内版を作ってください。`,
      en: "Leave it out of --form, or make the internal edition, without --edition public.",
    }),
  }),
  "edition/left-out": entry<{ form: string }>({
    severity: "info",
    meaning: {
      ja: "庁内だけで使う文書を、公開版から除きました。",
      en: "A paper of the office's own was left out of the public edition.",
    },
    message: ({ form }) => ({
      ja: `「${form}」は庁内だけで使う文書なので、公開版に入れません。`,
      en: `${form} is a paper of the office's own, and is left out of the public edition.`,
    }),
    hint: () => null,
  }),
  "edition/leak": entry<{ field: string; file: string; whereJa: string; whereEn: string }>({
    severity: "error",
    meaning: {
      ja: "公開版に、伏せるはずの値が入っています。ファイルは書き出されません。",
      en: "A withheld value is in a public file, which is therefore not written.",
    },
    message: ({ field, file, whereJa, whereEn }) => ({
      ja: `「${field}」の値が、公開版「${file}」の${whereJa}に入っています。`,
      en: `The value of ${field} is in the public file ${file} (${whereEn}).`,
    }),
    hint: () => ({
      ja: "同じ値を書いたほかの項目も「非公開」に加えるか、言葉を改めてください。様式のひな形や図に書き込んだ値は、そこから消してください。",
      en: "Withhold the other fields that say the same, or reword them; take it out of templates and pictures.",
    }),
  }),
  "edition/unmasked": entry<{ field: string; form: string }>({
    severity: "error",
    meaning: {
      ja: "伏せるはずの項目から、伏せ字でない文字が印字されようとしています。",
      en: "Something else than the mark would be printed from a withheld field.",
    },
    message: ({ field, form }) => ({
      ja: `「${field}」は非公開ですが、${form}に伏せ字でない文字が印字されます。`,
      en: `${field} is withheld, but ${form} would print something else than the mark.`,
    }),
    hint: () => ({
      ja: "様式のひな形で、この項目の前後に文字を足していないか確かめてください。",
      en: "See whether the template adds words to this field.",
    }),
  }),
  "edition/look": entry<{ files: string; whatJa: string; whatEn: string }>({
    severity: "warning",
    meaning: {
      ja: "公開版に、中の文字を機械では読み取れないもの（画像など）が入っています。",
      en: "A public file holds what only a person can look through, such as pictures.",
    },
    message: ({ files, whatJa, whatEn }) => ({
      ja: `公開版「${files}」の${whatJa}に何が写っているかは、機械では確かめられません。`,
      en: `What ${whatEn} in the public file ${files} show cannot be proven.`,
    }),
    hint: () => ({
      ja: "伏せる値が写っていないか、目で見て確かめてください。",
      en: "Look whether a withheld value can be seen in them.",
    }),
  }),
};
