import { words } from "./words.ts";

/** Taking finished files away. */
export const takeWords = words({
  ja: {
    pdf: (name: string) => `${name}（PDF）`,
    docx: (name: string) => `${name}（Word）`,
    packet: "会議資料一式（PDF）",
    zip: "会議資料一式（ZIP、Word つき）",
    isPublic: "公開用（非公開の項目を伏せたもの）を取り出します。",
    print: "印刷する",
    printHow: "PDF を開きます。開いた画面から印刷してください。",
    coming: (name: string) => `${name} を作っています`,
    done: (name: string) => `${name} を保存しました。`,
    stale: "誤りがあるため、今の内容では作れません。「検査」の誤りを先に直してください。",
    unsent: "入力した内容がまだ保存されていません。つながってからもう一度押してください。",
    blocked: "新しいタブを開けませんでした。ブラウザーのポップアップの設定を確かめてください。",
  },
  en: {
    pdf: (name: string) => `${name} (PDF)`,
    docx: (name: string) => `${name} (Word)`,
    packet: "Packet (PDF)",
    zip: "Packet (ZIP with Word files)",
    isPublic: "The public edition is taken, without what is withheld.",
    print: "Print",
    printHow: "Opens the PDF; print from there.",
    coming: (name: string) => `Making ${name}`,
    done: (name: string) => `${name} has been saved.`,
    stale: "There are errors, so it cannot be made as it stands. Please mend what the check shows first.",
    unsent: "What you typed has not been saved yet. Try again once the connection is back.",
    blocked: "A new tab could not be opened. Check the browser's pop-up setting.",
  },
});
