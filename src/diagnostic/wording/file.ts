import type { Bilingual } from "../diagnostic.ts";
import { entry } from "./entry.ts";

/** What the system says about files, in the office's words. */
const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: { ja: "権限がありません", en: "no permission" },
  EPERM: { ja: "権限がありません", en: "no permission" },
  EBUSY: { ja: "ほかのソフトが使用中です", en: "in use by another program" },
  EISDIR: { ja: "フォルダーです", en: "it is a folder" },
  ENOTDIR: { ja: "道筋の途中がフォルダーではありません", en: "a part of the path is no folder" },
  EEXIST: { ja: "同じ名前のファイルがあります", en: "a file of that name is there" },
  ENOENT: { ja: "途中のフォルダーがなくなりました", en: "a folder on the way is gone" },
  EMFILE: { ja: "同時に開いているファイルが多すぎます", en: "too many open files" },
  ENOSPC: { ja: "空き容量がありません", en: "no space left" },
  EDQUOT: { ja: "割り当てられた容量を使い切っています", en: "the quota is used up" },
  EROFS: { ja: "書き込めない媒体です", en: "the medium is read-only" },
  ENAMETOOLONG: { ja: "ファイル名が長すぎます", en: "the name is too long" },
  EXDEV: { ja: "書き出し先の途中で別のドライブに移っています", en: "the folder spans two drives" },
  EIO: { ja: "装置の読み書きに失敗しました", en: "the device failed" },
};
/** A code nobody has met is told as it is: support can look it up. */
const reasonOf = (code: string): Bilingual =>
  reasons[code] ?? { ja: `システムの番号 ${code}`, en: `system code ${code}` };

/** Codes `file/…`: reading from and writing to the disk. */
export const fileWording = {
  "file/not-found": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "指定されたファイルやフォルダーがありません。",
      en: "The named file or folder does not exist.",
    },
    message: ({ file }) => ({ ja: `ファイルが見つかりません: ${file}`, en: `File not found: ${file}` }),
    hint: () => ({
      ja: "名前の綴りと、いまのフォルダーからの道筋を確かめてください。",
      en: "Check the spelling and the path from the current folder.",
    }),
  }),
  "file/lock-damaged": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "施行した文書の記録（yoshiki.lock）が壊れています。",
      en: "The record of issued papers (yoshiki.lock) is damaged.",
    },
    message: ({ file }) => ({
      ja: `施行した文書の記録が壊れています: ${file}`,
      en: `The record of issued papers is damaged: ${file}`,
    }),
    hint: () => ({
      ja: "控えのyoshiki.lockに戻してください。控えがなければ、別の名前にして作り直すと、今の内容が施行したものとして記録されます（それまでの変更は分からなくなります）。",
      en: "Restore it from a copy. Without one, rename it: what the papers say now is then recorded as issued.",
    }),
  }),
  "file/lock-newer": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "施行した文書の記録（yoshiki.lock）が、新しい版のyoshikiで書かれています。",
      en: "The record of issued papers (yoshiki.lock) was written by a newer version.",
    },
    message: ({ file }) => ({
      ja: `施行した文書の記録が、このyoshikiより新しい版で書かれています: ${file}`,
      en: `The record of issued papers was written by a newer version: ${file}`,
    }),
    hint: () => ({
      ja: "このパソコンのyoshikiを、ほかの人と同じ新しい版にしてください。このファイルには手を付けていません。",
      en: "Install the version the others use. The file has not been touched.",
    }),
  }),
  "file/issued-gone": entry<{ count: string; files: string }>({
    severity: "warning",
    meaning: {
      ja: "施行した文書の記録ファイルが、元の場所にありません。",
      en: "Records whose papers were issued are no longer where they were.",
    },
    message: ({ count, files }) => ({
      ja: `施行した文書の記録が${count}件、元の場所にありません: ${files}${Number(count) > 3 ? " ほか" : ""}`,
      en: `${count} record(s) of issued papers are gone: ${files}${Number(count) > 3 ? " …" : ""}`,
    }),
    hint: () => ({
      ja: "誤って消したのなら、控えから元の場所へ戻してください。名前や場所を変えただけなら、その記録を作り直すと控えも移ります。別の所に保管して、もう使わない記録なら、yoshiki.lockからその行を消してください。",
      en: "Restore what was deleted by mistake. A record that was renamed takes its entry along when it is rendered. Of records put away for good, delete the lines of yoshiki.lock.",
    }),
  }),
  "file/unreadable": entry<{ file: string; reason: string }>({
    severity: "error",
    meaning: {
      ja: "ファイルを読めません（使用中、権限なし、壊れているなど）。",
      en: "The file cannot be read.",
    },
    message: ({ file, reason }) => ({
      ja: `ファイルを読めません: ${file}（${reasonOf(reason).ja}）`,
      en: `Cannot read ${file} (${reasonOf(reason).en})`,
    }),
    hint: () => ({
      ja: "ほかのソフトで開いていれば閉じ、読む権限があるか確かめてください。",
      en: "Close it in other programs and check that you may read it.",
    }),
  }),
  "file/no-records": entry<{ folder: string }>({
    severity: "error",
    meaning: { ja: "フォルダーの中に記録（YAML・JSON）がありません。", en: "A folder holds no records." },
    message: ({ folder }) => ({
      ja: `記録のファイル（.yaml・.json）がありません: ${folder}`,
      en: `No record files (.yaml, .json) in ${folder}`,
    }),
    hint: () => ({
      ja: "記録のファイルを置くか、「yoshiki init」で例を作ってください。",
      en: "Put a record there, or make an example with `yoshiki init`.",
    }),
  }),
  "file/in-use": entry<{ file: string }>({
    severity: "error",
    meaning: {
      ja: "書き出し先のファイルがWordなどで開かれているか、書き込みが許されていません。",
      en: "A target file is open in another program or may not be written.",
    },
    message: ({ file }) => ({
      ja: `書き込めません（開かれているか、書き込み禁止です）: ${file}`,
      en: `Cannot write (open elsewhere, or read-only): ${file}`,
    }),
    hint: () => ({
      ja: "Word・Excel・Acrobatなどで開いていれば閉じてから、もう一度実行してください。今回は一つも書き出していません。",
      en: "Close it in Word, Excel or Acrobat and run again. Nothing was written this time.",
    }),
  }),
  "file/same-name": entry<{ name: string; first: string; second: string }>({
    severity: "error",
    meaning: {
      ja: "二つの文書が同じファイル名になります。",
      en: "Two papers would be written under one file name.",
    },
    message: ({ name, first, second }) => ({
      ja: `二つの文書が同じ名前「${name}」になります: ${first} と ${second}`,
      en: `Two papers would both be called ${name}: ${first} and ${second}`,
    }),
    hint: () => ({
      ja: "どちらかの記録ファイルの名前を変えてください。",
      en: "Rename one of the record files.",
    }),
  }),
  "file/kept-edited": entry<{ file: string; beside: string }>({
    severity: "warning",
    meaning: {
      ja: "前回の書き出しのあと手直しされたファイルを残し、新しいものを別名で置きました。",
      en: "A file that was edited after it was written has been kept; the new one lies beside it.",
    },
    message: ({ file, beside }) => ({
      ja: `手直しされたファイルを残し、新しいものを「${beside}」に書き出しました: ${file}`,
      en: `Kept the edited ${file}; the new one is ${beside}`,
    }),
    hint: () => ({
      ja: "上書きしてよいときは --overwrite を付けて実行してください。",
      en: "Use --overwrite if it may be replaced.",
    }),
  }),
  "file/kept-signed": entry<{ file: string; beside: string }>({
    severity: "warning",
    meaning: {
      ja: "電子署名したファイルを残し、新しいものを別名で置きました。",
      en: "A file that was signed has been kept; the new one lies beside it.",
    },
    message: ({ file, beside }) => ({
      ja: `電子署名したファイルを残し、新しいものを「${beside}」に書き出しました: ${file}`,
      en: `Kept the signed ${file}; the new one is ${beside}`,
    }),
    hint: () => ({
      ja: "署名したものがもう要らないときは --overwrite を付けて実行してください。",
      en: "Use --overwrite if the signed one is not needed any more.",
    }),
  }),
  "file/busy": entry<{ folder: string }>({
    severity: "error",
    meaning: {
      ja: "別のyoshikiが同じフォルダーへ書き出しています。",
      en: "Another yoshiki is writing to the same folder.",
    },
    message: ({ folder }) => ({
      ja: `別のyoshikiがこのフォルダーへ書き出しています: ${folder}`,
      en: `Another yoshiki is writing to ${folder}`,
    }),
    hint: () => ({
      ja: "終わるのを待って、もう一度実行してください。動いているものがなければ、書き出し先の中の .yoshiki-staging フォルダーを消してください。",
      en: "Wait until it has finished and run again. If none is running, delete the folder .yoshiki-staging in it.",
    }),
  }),
  "file/half-written": entry<{ folder: string }>({
    severity: "error",
    meaning: {
      ja: "書き出しの仕上げが途中で止まり、元にも戻せませんでした。",
      en: "Writing stopped half-way and could not be undone.",
    },
    message: ({ folder }) => ({
      ja: `仕上げの途中で書き込めなくなりました。新しいファイルと古いファイルが混ざっています: ${folder}`,
      en: `Writing stopped half-way; new and old files are mixed in ${folder}`,
    }),
    hint: () => ({
      ja: "フォルダーの中のファイルを開いているソフトを閉じ、もう一度実行してください。続きから仕上げます。",
      en: "Close programs that have files of the folder open and run again: the rest is then finished.",
    }),
  }),
  "file/recovered": entry<{ folder: string; count: string }>({
    severity: "warning",
    meaning: {
      ja: "前回途中で止まった書き出しを、今回の始めに仕上げました。",
      en: "A write that was interrupted last time has been finished first.",
    },
    message: ({ folder, count }) => ({
      ja: `前回途中で止まった書き出しを仕上げました（${count}件）: ${folder}`,
      en: `Finished the interrupted write of ${count} file(s) in ${folder}`,
    }),
    hint: () => null,
  }),
  "file/no-room": entry<{ file: string; reason: string }>({
    severity: "error",
    meaning: { ja: "ファイルを書き出せません（空き容量や権限）。", en: "A file cannot be written." },
    message: ({ file, reason }) => ({
      ja: `書き出せません: ${file}（${reasonOf(reason).ja}）`,
      en: `Cannot write ${file} (${reasonOf(reason).en})`,
    }),
    hint: () => ({
      ja: "空き容量と、フォルダーへ書き込む権限を確かめてください。",
      en: "Check free space and your right to write there.",
    }),
  }),
  "file/exists": entry<{ file: string }>({
    severity: "error",
    meaning: { ja: "作ろうとしたものが、もうあります。", en: "What should be made exists already." },
    message: ({ file }) => ({ ja: `もうあります: ${file}`, en: `It exists already: ${file}` }),
    hint: () => ({
      ja: "別の名前を指定してください。既にあるものには手を付けていません。",
      en: "Choose another name. What exists has not been touched.",
    }),
  }),
} as const;
