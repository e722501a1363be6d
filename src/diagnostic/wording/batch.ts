import { entry } from "./entry.ts";

/** Codes `batch/…`: many papers in one run. */
export const batchWording = {
  "batch/interrupted": entry<{ finished: string }>({
    severity: "error",
    meaning: {
      ja: "作成の途中で止められました（Ctrl+Cなど）。書き出し先のファイルは変わっていません。",
      en: "The run was stopped half-way (Ctrl+C). The target files have not been touched.",
    },
    message: ({ finished }) => ({
      ja: `途中で止めました。書き出し先のファイルには手を付けていません（作り終えていたもの ${finished}件）。`,
      en: `Stopped. No target file has been touched (${finished} file(s) were finished).`,
    }),
    hint: () => ({
      ja: "もう一度同じように実行すると、作り終えたところから続けます。",
      en: "Run the same command again: it goes on from there.",
    }),
  }),
  "batch/out-of-memory": entry<Record<string, never>>({
    severity: "error",
    meaning: {
      ja: "文書が大きすぎて、並べて作るためのメモリーが足りません。",
      en: "A paper is too large for the memory of one thread.",
    },
    message: () => ({
      ja: "メモリーが足りず、文書を作れませんでした。",
      en: "There was not enough memory to make the papers.",
    }),
    hint: () => ({
      ja: "「--jobs 1」を付けて一つずつ作るか、大きな記録をいくつかに分けてください。",
      en: "Use `--jobs 1`, or split large records.",
    }),
  }),
} as const;
