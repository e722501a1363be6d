import type { z } from "zod";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { transcriptText } from "./field.ts";
import { readTranscript } from "./read.ts";

interface Checked {
  readonly text?: string | undefined;
}

const on = checksOf<Checked>();

/**
 * 会議経過: a plain text file that minutes name. It has no keys and is never written as YAML, so it stands in no list of
 * kinds; as a record it is found, read once, followed, compared and withheld like any other that is referred to.
 */
export const transcriptKind = recordModel(
  {
    kind: "transcript",
    ja: "会議経過の文章",
    help: {
      ja: "議事録の会議経過を書いたテキストファイル。",
      en: "A plain text file with the transcript of a meeting.",
    },
    version: 1,
    shape: {
      text: transcriptText().meta({
        ja: "本文",
        help: { ja: "ファイルの文章。", en: "The file's text." },
      }),
    },
  },
  [
    on.whole({ needs: ["text"] }, ({ text = "" }, report) => {
      for (const { text: found, at } of readTranscript(text).unclosed)
        report(finding("minutes/bracket-unclosed", { found: found.slice(0, 20) }), ["text"], at);
    }),
  ],
);

export type TranscriptFile = z.output<typeof transcriptKind.model>;
