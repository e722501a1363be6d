import { checkChangeRowsWording } from "./check-change-rows.ts";
import { entry } from "./entry.ts";

/** Codes `check/…`: what a 評価書, a 別表 or minutes typed elsewhere say against themselves. */
export const checkAssessmentWording = {
  ...checkChangeRowsWording,
  "check/assessment-connection": entry<{ use: string; mark: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "評価書のⅠ1②に書いた情報連携を、Ⅲ6で「接続しない」としています。",
      en: "Information that is exchanged by Ⅰ1② is marked as not connected in Ⅲ6.",
    },
    message: ({ use, mark, paper }) => ({
      ja: `Ⅰ1②では${use}を行うとしていますが、Ⅲ6は「${mark}」です（${paper}）`,
      en: `Ⅰ1② speaks of ${use}, but Ⅲ6 is marked ${mark} (${paper})`,
    }),
    hint: () => ({
      ja: "ほかの評価書から写した文でないか確かめ、どちらかを直してください。",
      en: "Was the sentence copied from another assessment? Mend either.",
    }),
  }),
  "check/assessment-contrary": entry<{
    first: string;
    said: string;
    second: string;
    other: string;
    paper: string;
  }>({
    severity: "error",
    meaning: {
      ja: "評価書の答えが、節の間で食い違っています。",
      en: "Answers of an assessment contradict each other.",
    },
    message: ({ first, said, second, other, paper }) => ({
      ja: `${first}は「${said}」ですが、${second}は「${other}」です（${paper}）`,
      en: `${first} says “${said}”, ${second} “${other}” (${paper})`,
    }),
    hint: () => ({ ja: "どちらかを直してください。", en: "Mend either." }),
  }),
  "check/assessment-order": entry<{
    earlier: string;
    earlierDate: string;
    later: string;
    laterDate: string;
    paper: string;
  }>({
    severity: "error",
    meaning: { ja: "評価書の日付の順が合いません。", en: "Days of an assessment are out of order." },
    message: ({ earlier, earlierDate, later, laterDate, paper }) => ({
      ja: `${later}「${laterDate}」が、${earlier}「${earlierDate}」より後になっていません（${paper}）`,
      en: `${later} ${laterDate} does not follow ${earlier} ${earlierDate} (${paper})`,
    }),
    hint: () => ({ ja: "どちらかの日付を直してください。", en: "Mend one of the dates." }),
  }),
  "check/assessment-period": entry<{ days: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "意見の聴取の期間が30日に足りず、短縮の理由もありません。",
      en: "Opinions were asked for less than 30 days, without a reason.",
    },
    message: ({ days, paper }) => ({
      ja: `意見の聴取の期間が${days}日です。30日以上か、短縮する理由が要ります（${paper}）`,
      en: `Opinions are asked for ${days} days: 30 are needed, or a reason (${paper})`,
    }),
    hint: () => ({
      ja: "期間を確かめるか、Ⅵ2③に期間を短縮する特段の理由を書いてください。",
      en: "Check the period, or write the reason in Ⅵ2③.",
    }),
  }),
  "check/assessment-three-years": entry<{ first: string; count: string; published: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "過去3年以内の事故に、公表日から3年より前のものがあります。",
      en: "Incidents of the last three years are older than that at the publication.",
    },
    message: ({ first, published, paper }) => ({
      ja: `過去3年以内の事故に「${first}」のものがあります。公表日「${published}」の3年より前です（${paper}）`,
      en: `An incident of ${first} is more than three years older than the publication, ${published} (${paper})`,
    }),
    hint: ({ count }) => ({
      ja: `${count}件あります。いつから数えて3年以内か確かめてください。`,
      en: `There are ${count}. See from which day the three years are counted.`,
    }),
  }),
  "check/assessment-option": entry<{ item: string; found: string; options: string; paper: string }>({
    severity: "error",
    meaning: { ja: "評価書の答えが選択肢にありません。", en: "An answer is not one of the options." },
    message: ({ item, found, paper }) => ({
      ja: `${item}の「${found}」は選択肢にありません（${paper}）`,
      en: `“${found}” of ${item} is not one of the options (${paper})`,
    }),
    hint: ({ options }) => ({
      ja: `選択肢は ${options} です。この言葉のとおりに書いてください。`,
      en: `The options are ${options}: write one as it is.`,
    }),
  }),
  "check/assessment-count": entry<{ said: string; block: string; count: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "件数と、書かれている委託事項・提供先・移転先の数が違います。",
      en: "The number said is not that of the blocks written.",
    },
    message: ({ said, block, count, paper }) => ({
      ja: `「${said}件」とありますが、${block}は${count}件書かれています（${paper}）`,
      en: `“${said}件” is said, but ${count} ${block} are written (${paper})`,
    }),
    hint: () => ({ ja: "件数か欄の数を直してください。", en: "Mend the number, or the blocks." }),
  }),
  "check/assessment-incidents": entry<{ incidents: string; measures: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "重大事故の内容と再発防止策の数が合いません。",
      en: "Incidents and measures against their recurrence differ in number.",
    },
    message: ({ incidents, measures, paper }) => ({
      ja: `重大事故の内容は「${incidents}」件、再発防止策は「${measures}」です（${paper}）`,
      en: `${incidents} incident(s), but ${measures} measure(s) (${paper})`,
    }),
    hint: () => ({
      ja: "事故ごとに再発防止策を1件ずつ、同じ番号で書いてください。",
      en: "Write one measure for each incident, under the same number.",
    }),
  }),
  "check/assessment-threshold": entry<{ people: string; threshold: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "対象人数としきい値判断結果が合いません。",
      en: "The number of people and the threshold's result do not agree.",
    },
    message: ({ people, threshold, paper }) => ({
      ja: `Ⅰ1③の対象人数「${people}」と、Ⅵ1②のしきい値判断結果「${threshold}」が合いません（${paper}）`,
      en: `Ⅰ1③ says ${people}, Ⅵ1② ${threshold} (${paper})`,
    }),
    hint: () => ({
      ja: "対象人数が30万人以上なら、基礎項目評価と全項目評価が義務付けられます。",
      en: "From 300,000 people on, all items are to be assessed.",
    }),
  }),
  "check/assessment-file-name": entry<{
    section: string;
    found: string;
    where: string;
    usual: string;
    paper: string;
  }>({
    severity: "error",
    meaning: {
      ja: "特定個人情報ファイルの名称が、節によって違います。",
      en: "The file's name differs between sections.",
    },
    message: ({ section, found, where, usual, paper }) => ({
      ja: `${section}のファイル名「${found}」が、${where}の「${usual}」と違います（${paper}）`,
      en: `${section} calls the file “${found}”, ${where} “${usual}” (${paper})`,
    }),
    hint: () => ({ ja: "ファイルの名称を揃えてください。", en: "Use one name." }),
  }),
  "check/assessment-department": entry<{ department: string; users: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "事務担当部署が、使用部署に含まれていません。",
      en: "The department in charge is not among those that use the file.",
    },
    message: ({ department, users, paper }) => ({
      ja: `Ⅱ2⑥の事務担当部署「${department}」が、Ⅱ3⑦の使用部署「${users}」にありません（${paper}）`,
      en: `“${department}” of Ⅱ2⑥ is not among the users “${users}” of Ⅱ3⑦ (${paper})`,
    }),
    hint: () => ({ ja: "部署の名称を揃えてください。", en: "Make the names agree." }),
  }),
  "check/minutes-speaker": entry<{ label: string; count: string; near: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "議事録の発言者が、出席者にいません。",
      en: "A speaker of the minutes is not on the list.",
    },
    message: ({ label, near, paper }) => ({
      ja: `発言者「${label}」が出席者にいません${near === "" ? "" : `。「${near}」の誤りではありませんか`}（${paper}）`,
      en: `The speaker “${label}” is not listed${near === "" ? "" : `; “${near}” is`} (${paper})`,
    }),
    hint: ({ count }) => ({
      ja: `${count}回発言しています。発言者か出席者を直してください。`,
      en: `Heard ${count} time(s). Mend the speaker, or the list.`,
    }),
  }),
  "check/minutes-quorum": entry<{ said: string; present: string; absent: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "出席の人数の文と、出席者の一覧が合いません。",
      en: "The sentence of the quorum and the list do not agree.",
    },
    message: ({ said, present, absent, paper }) => ({
      ja: `「${said}」とありますが、一覧の出席は${present}名、欠席は${absent}名です（${paper}）`,
      en: `“${said}”, but the list has ${present} present and ${absent} absent (${paper})`,
    }),
    hint: () => ({ ja: "人数か一覧を直してください。", en: "Mend the numbers, or the list." }),
  }),
  "check/minutes-absent": entry<{ name: string; paper: string }>({
    severity: "error",
    meaning: {
      ja: "欠席とされた委員が、出席者の一覧にいます。",
      en: "A member said to be absent is listed as present.",
    },
    message: ({ name, paper }) => ({
      ja: `「${name}委員」は欠席とされていますが、出席者の一覧にいます（${paper}）`,
      en: `${name} is said to be absent, but is listed as present (${paper})`,
    }),
    hint: () => ({ ja: "どちらかを直してください。", en: "Mend either." }),
  }),
  "check/minutes-section": entry<{ section: string; person: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "出席者の課などの名称と、その下に書かれた人の所属が合いません。",
      en: "A section of the list and the unit of somebody under it do not agree.",
    },
    message: ({ section, person, paper }) => ({
      ja: `出席者の「（${section}）」の下に「${person}」が書かれています（${paper}）`,
      en: `“${person}” is listed under （${section}） (${paper})`,
    }),
    hint: () => ({ ja: "課などの名称を揃えてください。", en: "Make the names agree." }),
  }),
  "check/minutes-time": entry<{ start: string; end: string; paper: string }>({
    severity: "error",
    meaning: { ja: "会議の終了が開始より後になっていません。", en: "The meeting ends before it begins." },
    message: ({ start, end, paper }) => ({
      ja: `終了「${end}」が開始「${start}」より後になっていません（${paper}）`,
      en: `The meeting ends at ${end}, but begins at ${start} (${paper})`,
    }),
    hint: () => ({ ja: "時刻を確かめてください。", en: "Check the times." }),
  }),
  "check/fixed-term": entry<{ found: string; term: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "番号制度の決まった名称に、書き誤りらしいものがあります。",
      en: "A name that is fixed for everybody looks mistyped.",
    },
    message: ({ found, term, paper }) => ({
      ja: `「${found}」は「${term}」の誤りではありませんか（${paper}）`,
      en: `“${found}” may be a slip for “${term}” (${paper})`,
    }),
    hint: () => ({ ja: "正しい名称に直してください。", en: "Write the right name." }),
  }),
  "check/cell-near": entry<{ found: string; usual: string; paper: string }>({
    severity: "warning",
    meaning: {
      ja: "別表のセルの語が、ほかのセルの語と1字違います。",
      en: "A word of a cell is one letter away from that of other cells.",
    },
    message: ({ found, usual, paper }) => ({
      ja: `セルの「${found}」は、ほかのセルの「${usual}」の誤りではありませんか（${paper}）`,
      en: `“${found}” may be a slip for “${usual}” of other cells (${paper})`,
    }),
    hint: () => ({ ja: "同じ語なら揃えてください。", en: "If one word is meant, write it alike." }),
  }),
} as const;
