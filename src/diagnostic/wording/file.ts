import { entry } from "./entry.ts";

/** Codes `file/…`: reading from and writing to the disk. */
export const fileWording = {
  "file/not-found": entry<{ file: string }>({
    severity: "error",
    meaning: { ja: "指定されたファイルやフォルダーがありません。", en: "The named file or folder does not exist." },
    message: ({ file }) => ({
      ja: `ファイルが見つかりません: ${file}`,
      en: `File not found: ${file}`,
    }),
    hint: () => ({
      ja: "名前の綴りと、いまのフォルダーからの道筋を確かめてください。",
      en: "Check the spelling and the path from the current folder.",
    }),
  }),
  "file/unreadable": entry<{ file: string; reason: string }>({
    severity: "error",
    meaning: { ja: "ファイルを読めません（使用中、権限なし、壊れているなど）。", en: "The file cannot be read." },
    message: ({ file, reason }) => ({
      ja: `ファイルを読めません: ${file}（${reason}）`,
      en: `Cannot read ${file} (${reason})`,
    }),
    hint: () => ({
      ja: "ほかのソフトで開いていれば閉じ、読む権限があるか確かめてください。",
      en: "Close it in other programs and check that you may read it.",
    }),
  }),
} as const;
