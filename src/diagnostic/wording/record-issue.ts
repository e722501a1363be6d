import { entry } from "./entry.ts";

/** Codes `record/…` about papers that were issued: what has become of them since. */
export const recordIssueWording = {
  "record/changed-after-issue": entry<{ paper: string }>({
    severity: "warning",
    meaning: {
      ja: "施行した文書の内容が、施行したときから変わっています。",
      en: "An issued paper says something else than when it was issued.",
    },
    message: ({ paper }) => ({
      ja: `施行した後に内容が変わっています: ${paper}`,
      en: `Changed after it was issued: ${paper}`,
    }),
    hint: () => ({
      ja: "出した文書と食い違います。訂正して出し直すなら新しい文書番号を取って「文書番号」と「日付」を書き替え、出す前の手直しなら --reissue を付けて作り直してください（ひな形や団体設定を変えたときも出ます）。",
      en: "It differs from what was sent. To send it again take a new number; if it was not yet sent, render with --reissue. Templates and settings count, too.",
    }),
  }),
  "record/seal-changed-after-issue": entry<{ paper: string }>({
    severity: "warning",
    meaning: {
      ja: "施行した文書の印影のファイルが、施行したときから変わっています。",
      en: "The picture an issued paper's seal is printed from is another one than when it was issued.",
    },
    message: ({ paper }) => ({
      ja: `施行した後に印影が変わっています: ${paper}`,
      en: `Its seal was changed after it was issued: ${paper}`,
    }),
    hint: () => ({
      ja: "出した文書と違う印影になります。前の印影のファイルを控えから戻してください。改印の後は、新しい印影を別の名前のファイルにして、これから出す文書で使います。出す前の手直しなら --reissue を付けて作り直してください。",
      en: "Restore the picture. A new seal gets a file of its own, for letters to come. If the letter was not yet sent, render with --reissue.",
    }),
  }),
  "record/issued-taken-back": entry<{ paper: string; number: string; state: string }>({
    severity: "warning",
    meaning: {
      ja: "施行した文書が、案か決裁済に戻されています。",
      en: "A paper that was issued is now a draft again, or only decided.",
    },
    message: ({ paper, number, state }) => ({
      ja: `${number}として施行した文書が「${state}」に戻っています: ${paper}`,
      en: `It was issued as ${number} and is ${state} again: ${paper}`,
    }),
    hint: () => ({
      ja: "出した文書なら「状態: 施行」に戻してください。訂正して出し直すなら新しい文書番号を書きます。まだ出していないので施行を取り消すなら、--reissue を付けて作り直すと控えから外れます。新しい文書を書くなら、記録のファイルを別にしてください。",
      en: "If it was sent, set 状態: 施行 again. To send it anew write a new number. If it never was sent, render with --reissue: it then counts as not issued. A new letter gets a record of its own.",
    }),
  }),
  "record/number-issued-twice": entry<{ number: string; subjects: string }>({
    severity: "warning",
    meaning: {
      ja: "件名の違う文書が、同じ年度に同じ文書番号で施行されています。",
      en: "Letters with different subjects were issued under one number in one fiscal year.",
    },
    message: ({ number, subjects }) => ({
      ja: `${number}が、件名の違う文書に使われています: ${subjects}`,
      en: `${number} is the number of different letters: ${subjects}`,
    }),
    hint: () => ({
      ja: "文書管理の台帳でどちらの番号か確かめ、誤っている方の「文書番号」を直してください。関連する文書なら「の2」などの枝番を付けます。",
      en: "Look it up in the register and correct the wrong one. A related letter takes a branch number (の2).",
    }),
  }),
} as const;
