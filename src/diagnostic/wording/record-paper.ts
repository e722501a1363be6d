import { entry } from "./entry.ts";

/** Codes `record/…` about what must agree inside one record, kind by kind. */
export const recordPaperWording = {
  "record/no-summary": entry({
    severity: "error",
    meaning: {
      ja: "報告案件に「概要」も「概要の項目」もありません。",
      en: "A 報告案件 has neither 概要 nor 概要の項目.",
    },
    message: () => ({ ja: "システムの概要がありません", en: "The summary of the system is missing" }),
    hint: () => ({
      ja: "文章なら「概要: 」に、①②…の箇条書きなら「概要の項目:」の下に「- 」で書いてください。",
      en: "Write prose after 概要: or an enumeration below 概要の項目:.",
    }),
  }),
  "record/opinion-after-report": entry({
    severity: "warning",
    meaning: {
      ja: "様式3（副申）の日付が様式4（報告）の日付より後です。",
      en: "様式3 (the opinion) is dated after 様式4 (the report).",
    },
    message: () => ({
      ja: "様式3の日付が様式4の日付より後になっています",
      en: "様式3 is dated after 様式4",
    }),
    hint: () => ({
      ja: "様式4は責任者の確認を経たことを報告する文書です。どちらの日付が正しいか確かめてください。",
      en: "様式4 reports that the officer has confirmed. Check both dates.",
    }),
  }),
  "record/opinion-after-start": entry({
    severity: "warning",
    meaning: {
      ja: "様式3（副申）の日付がシステムの稼働より後です。",
      en: "様式3 (the opinion) is dated after the system went live.",
    },
    message: () => ({
      ja: "様式3の日付が稼働時期より後になっています",
      en: "様式3 is dated after the system went live",
    }),
    hint: () => ({
      ja: "様式3は「電子計算機処理しようとする」事案の確認です。日付と「稼働時期」を確かめてください。",
      en: "様式3 confirms a system before it starts. Check its date and 稼働時期.",
    }),
  }),
  "record/issued-incomplete": entry<{ letter: string; missing: string }>({
    severity: "error",
    meaning: {
      ja: "状態が「施行」なのに、文書番号か日付がありません。",
      en: "The state is 施行 (issued), but number or date is missing.",
    },
    message: ({ letter, missing }) => ({
      ja: `「施行」ですが、${letter}の${missing}がありません`,
      en: `The state is 施行, but ${letter} lacks ${missing}`,
    }),
    hint: ({ missing }) => ({
      ja: `「${missing}: 」を書いてください。まだ施行していなければ「状態: 決裁済」か「状態: 案」としてください（空欄で印字されます）。`,
      en: "Write it. Before it is sent, set 状態: 決裁済 or 案: a blank is printed.",
    }),
  }),
  "record/approval-incomplete": entry<{ state: string; missing: string }>({
    severity: "error",
    meaning: {
      ja: "決裁を受けた文書なのに、起案日、決裁日、決裁者のどれかがありません。",
      en: "An approved paper lacks the day of drafting, the day of approval, or who approved it.",
    },
    message: ({ state, missing }) => ({
      ja: `「${state}」ですが、決裁の${missing}がありません`,
      en: `The state is ${state}, but ${missing} of its approval is missing`,
    }),
    hint: ({ missing }) => ({
      ja: `「決裁:」の下に「${missing}: 」を書いてください。まだ決裁を受けていなければ「状態: 案」としてください。`,
      en: `Write ${missing} below 決裁, or set 状態: 案 until it is approved.`,
    }),
  }),
  "record/approved-before-drafted": entry<{ drafted: string }>({
    severity: "error",
    meaning: {
      ja: "決裁日が起案日より前です。",
      en: "The day of approval lies before the day of drafting.",
    },
    message: ({ drafted }) => ({
      ja: `決裁日が起案日（${drafted}）より前になっています`,
      en: `It is approved before it was drafted (${drafted})`,
    }),
    hint: () => ({
      ja: "起案日と決裁日のどちらが正しいか、起案文書で確かめてください。",
      en: "Check both days on the draft sheet.",
    }),
  }),
  "record/issued-before-approved": entry<{ step: string; day: string }>({
    severity: "error",
    meaning: {
      ja: "文書の日付（施行日）が、決裁日か起案日より前です。",
      en: "The letter is dated before it was approved or drafted.",
    },
    message: ({ step, day }) => ({
      ja: `文書の日付が${step}（${day}）より前になっています`,
      en: `The letter is dated before ${step} (${day})`,
    }),
    hint: () => ({
      ja: "文書の日付は施行する日です。起案日、決裁日、日付の順になるように直してください。",
      en: "A letter bears the day it is sent: drafted, approved, sent in this order.",
    }),
  }),
  "record/disclosure-reason": entry({
    severity: "error",
    meaning: {
      ja: "「公開しない理由」がありますが、公開区分が部分公開でも非公開でもありません。",
      en: "There is a reason not to be open, but the paper is neither closed nor open in part.",
    },
    message: () => ({
      ja: "「公開しない理由」は、公開区分が「部分公開」か「非公開」のときだけ書きます",
      en: "公開しない理由 belongs to 公開区分 部分公開 or 非公開 only",
    }),
    hint: () => ({
      ja: "「公開区分: 部分公開」か「公開区分: 非公開」と書くか、理由の行を消してください。",
      en: "Write 公開区分: 部分公開 or 非公開, or leave the reason out.",
    }),
  }),
  "record/seal-image-kind": entry<{ image: string }>({
    severity: "error",
    meaning: {
      ja: "印影のファイルがPNGでもSVGでもありません。",
      en: "The picture of a seal is neither PNG nor SVG.",
    },
    message: ({ image }) => ({
      ja: `印影にできるのはPNGとSVGだけです: ${image}`,
      en: `A seal's picture must be PNG or SVG: ${image}`,
    }),
    hint: () => ({
      ja: "印影は氏名に重ねて印字します。背景の透けたPNGかSVGで保存し直してください。",
      en: "It lies over the name: save it as PNG with a transparent ground, or as SVG.",
    }),
  }),
  "record/seal-image-missing": entry<{ image: string }>({
    severity: "error",
    meaning: {
      ja: "公印が「印影印刷」ですが、印影のファイルが書かれていません。",
      en: "The seal is to be printed (印影印刷), but no file of it is named.",
    },
    message: ({ image }) => ({
      ja: `「印影印刷」ですが、${image}がありません`,
      en: `The seal is to be printed, but its picture is missing: ${image}`,
    }),
    hint: () => ({
      ja: "印影のファイルをyoshiki.yamlのあるフォルダーからの道筋で書くか（例: assets/公印.svg）、「公印: 押印」「公印: 公印省略」「公印: 電子署名」のどれかにしてください。",
      en: "Write its path from the folder with yoshiki.yaml, or choose 押印, 公印省略 or 電子署名.",
    }),
  }),
  "record/not-a-day": entry({
    severity: "error",
    meaning: {
      ja: "年月日まで必要な日付が、年度・月までか、未定になっています。",
      en: "A date that must be a full day is a month, a year or undecided.",
    },
    message: () => ({ ja: "日付は年月日まで書きます", en: "This date must be a full day" }),
    hint: () => ({
      ja: "「令和3年4月5日」のように日まで書いてください。まだ決まらない文書の日付は、項目ごと消すと空欄で印字されます。",
      en: "Write it to the day. Leave the key out while a letter's date is open: a blank is printed.",
    }),
  }),
  "record/officer-without-name": entry({
    severity: "warning",
    meaning: {
      ja: "責任者の氏名を印字する案件ですが、団体設定に氏名がありません。",
      en: "A case prints the officer's name, but the profile has none.",
    },
    message: () => ({
      ja: "情報セキュリティ責任者の氏名が団体設定にないため、職名だけを印字します",
      en: "The profile has no name of the officer: only the post is printed",
    }),
    hint: () => ({
      ja: "yoshiki.yaml の「情報セキュリティ責任者」に「氏名: 」を書き足してください。",
      en: "Add 氏名: to 情報セキュリティ責任者 in yoshiki.yaml.",
    }),
  }),
  "record/unmarked-matters": entry({
    severity: "warning",
    meaning: {
      ja: "諮問の事項が2件以上あるのに記号が付いていません。",
      en: "A consultation has several matters but no marks before them.",
    },
    message: () => ({
      ja: "事項が2件以上ありますが、記号が「なし」です",
      en: "There are several matters, but 事項の記号 is なし",
    }),
    hint: () => ({
      ja: "「事項の記号: 中点」か「事項の記号: 番号」にすると、事項の区切りが分かります。",
      en: "Choose 中点 or 番号 so that the matters can be told apart.",
    }),
  }),
  "record/change-unexplained": entry({
    severity: "warning",
    meaning: {
      ja: "提出時期が「事後」の行に説明がありません。",
      en: "A row submitted after the change (事後) has no explanation.",
    },
    message: () => ({ ja: "「事後」ですが、説明がありません", en: "事後 without an explanation" }),
    hint: () => ({
      ja: "「説明: 」に、重要な変更に当たらない理由を書いてください（例: 適正文言への修正であり、重要な変更ではない。）。",
      en: "Write in 説明 why this is not an important change.",
    }),
  }),
  "record/change-without-difference": entry({
    severity: "warning",
    meaning: {
      ja: "変更前と変更後の記載が同じです。",
      en: "The text before and after the change is the same.",
    },
    message: () => ({ ja: "変更前と変更後の記載が同じです", en: "Before and after are the same" }),
    hint: () => ({
      ja: "変わった部分が別の行にあれば、そこまで含めて書いてください。",
      en: "If the change lies on a following line, include that line.",
    }),
  }),
  "record/changes-unordered": entry({
    severity: "warning",
    meaning: {
      ja: "変更箇所が変更日の順に並んでいません。",
      en: "The changes are not in the order of their dates.",
    },
    message: () => ({
      ja: "前の行より変更日が古くなっています",
      en: "This date is earlier than that of a row above",
    }),
    hint: () => ({
      ja: "変更日の古い順に並べ替えるか、日付を確かめてください。",
      en: "Sort the rows by date, or check the date.",
    }),
  }),
  "record/decimal": entry<{ found: string; unit: string }>({
    severity: "error",
    meaning: { ja: "数が必要です（小数2桁まで）。", en: "A number with at most two decimals is needed." },
    message: ({ found }) => ({ ja: `数ではありません: ${found}`, en: `Not a number: ${found}` }),
    hint: ({ unit }) => ({
      ja: `単位（${unit}）を付けず、数字だけを書いてください（例: 10.5）。`,
      en: `Write digits only, without the unit (${unit}), such as 10.5.`,
    }),
  }),
  "record/column-count": entry<{ found: string }>({
    severity: "error",
    meaning: {
      ja: "変更箇所の列の幅が6つありません。",
      en: "There are not six column widths for the table of changes.",
    },
    message: ({ found }) => ({
      ja: `列の幅が${found}個あります（6個必要です）`,
      en: `${found} column widths, but six are needed`,
    }),
    hint: () => ({
      ja: "変更日・項目・変更前・変更後・提出時期・説明の順に、全角の字数で書いてください。",
      en: "Write the widths of the six columns in em, from the left.",
    }),
  }),
  "record/columns-too-wide": entry<{ total: string; room: string }>({
    severity: "error",
    meaning: {
      ja: "変更箇所の表が用紙の幅に収まりません。",
      en: "The table of changes is wider than its page.",
    },
    message: ({ total, room }) => ({
      ja: `列の幅の合計が${total}字で、用紙に収まりません（${room}字まで）`,
      en: `The columns take ${total} em, but only ${room} fit`,
    }),
    hint: () => ({
      ja: "列の幅を減らすか、文字を小さくしてください。",
      en: "Make columns narrower or the text smaller.",
    }),
  }),
} as const;
