import { entry } from "./entry.ts";

type Counted = { paper: string; count: string };

/** Codes `check/change-…`: rows of 別添3 that were typed elsewhere. */
export const checkChangeRowsWording = {
  "check/change-section": entry<Counted & { found: string; right: string }>({
    severity: "warning",
    meaning: {
      ja: "別添3の「項目」の節の名称が、評価書の様式と違います。",
      en: "項目 of 別添3 spells a section otherwise than the form.",
    },
    message: ({ found, right, paper }) => ({
      ja: `別添3の項目の「${found}」は、様式では「${right}」です（${paper}）`,
      en: `項目 of 別添3 says “${found}”; the form says “${right}” (${paper})`,
    }),
    hint: ({ count }) => ({
      ja: `${count}行にあります。節の番号と名称を様式のとおりに書いてください。`,
      en: `In ${count} row(s). Write number and title of the section as the form has them.`,
    }),
  }),
  "check/change-item": entry<Counted & { found: string; right: string }>({
    severity: "warning",
    meaning: {
      ja: "別添3の「項目」に、評価書の様式にない項目があります。",
      en: "項目 of 別添3 names what is no item of the form.",
    },
    message: ({ found, right, paper }) => ({
      ja: `別添3の項目の「${found}」は様式にありません。「${right}」の誤りではありませんか（${paper}）`,
      en: `The form has no item “${found}”; “${right}” may be meant (${paper})`,
    }),
    hint: ({ count }) => ({
      ja: `${count}行にあります。項目の名称を様式のとおりに書いてください。`,
      en: `In ${count} row(s). Write the label as the form has it.`,
    }),
  }),
  "check/change-parent": entry<Counted & { found: string; said: string; right: string }>({
    severity: "warning",
    meaning: {
      ja: "別添3の「項目」が、別のリスクの項目を挙げています。",
      en: "項目 of 別添3 names a label of another risk.",
    },
    message: ({ found, said, right, paper }) => ({
      ja: `「${found}」は${right}の項目です。別添3では${said}の下にあります（${paper}）`,
      en: `“${found}” belongs to ${right}; 別添3 has it below ${said} (${paper})`,
    }),
    hint: ({ count }) => ({
      ja: `${count}行にあります。リスクの番号か項目の名称を直してください。`,
      en: `In ${count} row(s). Mend the number of the risk, or the label.`,
    }),
  }),
  "check/change-item-empty": entry<Counted>({
    severity: "warning",
    meaning: { ja: "別添3に「項目」が空の行があります。", en: "Rows of 別添3 have no 項目." },
    message: ({ count, paper }) => ({
      ja: `別添3に項目の書かれていない行が${count}行あります（${paper}）`,
      en: `${count} row(s) of 別添3 have no 項目 (${paper})`,
    }),
    hint: () => ({ ja: "変更した項目を書いてください。", en: "Write which item was changed." }),
  }),
  "check/change-other-file": entry<Counted & { found: string; usual: string }>({
    severity: "warning",
    meaning: {
      ja: "別添3の「項目」が、この評価書にない特定個人情報ファイルを挙げています。",
      en: "項目 of 別添3 names a file the assessment does not have.",
    },
    message: ({ found, usual, paper }) => ({
      ja: `別添3の項目が挙げる「${found}」は、この評価書のファイル「${usual}」ではありません（${paper}）`,
      en: `項目 of 別添3 names “${found}”; the assessment has “${usual}” (${paper})`,
    }),
    hint: ({ count }) => ({
      ja: `${count}行にあります。ほかの評価書から写した行でないか確かめてください。`,
      en: `In ${count} row(s). Was it copied from another assessment?`,
    }),
  }),
  "check/change-timing": entry<{ timing: string; other: string; reason: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "別添3の提出時期と説明が合いません。",
      en: "提出時期 of 別添3 and its explanation do not go together.",
    },
    message: ({ timing, other, reason, paper }) => ({
      ja: `提出時期は「${timing}」ですが、説明「${reason}」は「${other}」の行のものです（${paper}）`,
      en: `The row is ${timing}, but “${reason}” explains ${other} (${paper})`,
    }),
    hint: () => ({
      ja: "重要な変更は事前、それ以外は事後です。提出時期か説明を直してください。",
      en: "Important changes are submitted before (事前), others after (事後). Mend either.",
    }),
  }),
  "check/change-no-reason": entry<Counted>({
    severity: "warning",
    meaning: { ja: "提出時期が「事後」の行に説明がありません。", en: "Rows of 事後 have no explanation." },
    message: ({ count, paper }) => ({
      ja: `提出時期が「事後」で説明のない行が${count}行あります（${paper}）`,
      en: `${count} row(s) of 事後 have no explanation (${paper})`,
    }),
    hint: () => ({
      ja: "重要な変更に当たらない理由を「提出時期に係る説明」に書いてください。",
      en: "Say in 提出時期に係る説明 why the change is not an important one.",
    }),
  }),
  "check/change-order": entry<{ date: string; other: string; paper: string }>({
    severity: "warning",
    meaning: { ja: "別添3の行が変更日の順に並んでいません。", en: "Rows of 別添3 are not in order." },
    message: ({ date, other, paper }) => ({
      ja: `別添3の「${date}」の行が「${other}」の行と前後しています（${paper}）`,
      en: `The row of ${date} is out of order with that of ${other} (${paper})`,
    }),
    hint: () => ({
      ja: "変更日を確かめ、古い順に並べてください。",
      en: "Check the date; put old rows first.",
    }),
  }),
  "check/change-last-date": entry<{ last: string; published: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "別添3の最後の変更日が、評価書の公表日と違います。",
      en: "The last date of 別添3 is not that of the publication.",
    },
    message: ({ last, published, paper }) => ({
      ja: `別添3の最後の変更日「${last}」と公表日「${published}」が違います（${paper}）`,
      en: `The last change is of ${last}, the publication of ${published} (${paper})`,
    }),
    hint: () => ({ ja: "変更日か公表日を直してください。", en: "Mend either date." }),
  }),
  "check/change-first-year": entry<Counted & { found: string; usual: string }>({
    severity: "info",
    meaning: { ja: "変更日の年が「令和1年」のように書かれています。", en: "The first year is written 1年." },
    message: ({ found, usual, count, paper }) => ({
      ja: `変更日が「${found}」と書かれています（${count}行。${paper}）。文章では「${usual}」と書きます`,
      en: `${count} row(s) say “${found}”; in text it is “${usual}” (${paper})`,
    }),
    hint: () => ({ ja: "元年に揃えてください。", en: "Write 元年." }),
  }),
  "check/change-equal": entry<Counted>({
    severity: "warning",
    meaning: {
      ja: "変更前の記載と変更後の記載が同じ行があります。",
      en: "Rows of 別添3 say the same before and after.",
    },
    message: ({ count, paper }) => ({
      ja: `変更前と変更後の記載が同じ行が${count}行あります（${paper}）`,
      en: `${count} row(s) of 別添3 say the same before and after (${paper})`,
    }),
    hint: () => ({
      ja: "変わった部分が書かれているか、途中で切れていないか確かめてください。",
      en: "See whether what has changed is there, or was cut off.",
    }),
  }),
  "check/change-reason-slip": entry<Counted & { found: string; usual: string }>({
    severity: "warning",
    meaning: {
      ja: "提出時期に係る説明に、決まった文の書き誤りらしいものがあります。",
      en: "An explanation looks like a slip of a sentence used elsewhere.",
    },
    message: ({ found, usual, paper }) => ({
      ja: `説明の「${found}」は「${usual}」の誤りではありませんか（${paper}）`,
      en: `“${found}” may be a slip for “${usual}” (${paper})`,
    }),
    hint: ({ count }) => ({
      ja: `${count}行にあります。決まった文のとおりに直してください。`,
      en: `In ${count} row(s): write the usual sentence.`,
    }),
  }),
  "check/change-important": entry<Counted>({
    severity: "info",
    meaning: {
      ja: "説明に「重要事項」と「重要な変更」が混ざっています。",
      en: "Explanations say 重要事項 beside 重要な変更.",
    },
    message: ({ count, paper }) => ({
      ja: `説明に「重要事項」と書いた行が${count}行あります。ほかの行は「重要な変更」です（${paper}）`,
      en: `${count} row(s) say 重要事項, others 重要な変更 (${paper})`,
    }),
    hint: () => ({
      ja: "規則の言葉は「重要な変更」です。揃えてください。",
      en: "The rule says 重要な変更: use it throughout.",
    }),
  }),
} as const;
