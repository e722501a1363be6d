import { words } from "./words.ts";

/** Saving, connection, conflicts. */
export const stateWords = words({
  ja: {
    saved: "保存済み",
    waiting: "保存待ち",
    sending: "送信中",
    notSaved: "保存できません",
    down: "プレビューのプログラムにつながりません。つなぎ直しています。",
    downHow:
      "黒い画面（コマンドの画面）を閉じたときは、もう一度プレビューを始め、開いたページで続けてください。",
    downUnsent:
      "入力した内容はこの画面に残っています。つながると保存されます。このタブを閉じないでください。",
    gone: "このページのアドレスは古くなりました。",
    goneHow:
      "プレビューが始め直されたためです。このタブを閉じ、新しく開いたページ（黒い画面に出ているアドレス）で続けてください。",
    unreachable: "プレビューのプログラムにつながりません。",
    refused: (status: number) => `受け付けられませんでした（${status}）。`,
    conflict:
      "このファイルは、ほかのプログラム（または、ほかの人）が変更しました。どちらを残すか選ぶまで保存しません。",
    takeDisk: "ファイルの内容を読み込む",
    takeMine: "この画面の内容を残す",
    takeNote: "残さなかった方は履歴（.yoshiki/history）に入ります。",
    clash: "この記録は、別の画面で先に変更されました。この画面の変更はまだ反映されていません。",
    clashTheirs: "先の変更だけを残す",
    clashMine: "この画面の内容を残す",
    notOpened: "この記録は開けません",
    toList: "左の一覧から選んでください。",
  },
  en: {
    saved: "Saved",
    waiting: "Not saved yet",
    sending: "Sending",
    notSaved: "Cannot save",
    down: "The preview program cannot be reached. Trying again.",
    downHow: "If its window was closed, start the preview again and go on in the page that opens.",
    downUnsent: "What you typed is kept here and saved when it is back. Do not close this tab.",
    gone: "The address of this page is no longer valid.",
    goneHow: "The preview was started again. Close this tab and go on at the address its window shows.",
    unreachable: "The preview program cannot be reached.",
    refused: (status: number) => `The request was refused (${status}).`,
    conflict: "Another program has changed this file. Nothing is saved until you choose which to keep.",
    takeDisk: "Read the file",
    takeMine: "Keep what is here",
    takeNote: "The other one goes to the history (.yoshiki/history).",
    clash: "This record was changed in another window first. Your change is not in it yet.",
    clashTheirs: "Keep only the other change",
    clashMine: "Keep what is here",
    notOpened: "This record cannot be opened",
    toList: "Choose one from the list.",
  },
});
