import type { z } from "zod";
import { outline } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { explanationChecks } from "./explanation-check.ts";
import { headShape, labelField } from "./explanation-head.ts";
import { figuresField } from "./figure-entry.ts";

/** 説明資料: what a system is, how it is used and protected, in plain text with figures. */
export const explanationKind = recordModel(
  {
    kind: "explanation",
    ja: "説明資料",
    help: {
      ja: "諮問や報告に付ける説明資料。本文は、番号や記号を行頭に付けたふつうの文章で書く。",
      en: "An explanation paper. Its text is plain text whose lines begin with numbers and signs.",
    },
    version: 1,
    shape: {
      ...headShape,
      label: labelField("別紙").optional(),
      text: outline().meta({
        ja: "本文",
        help: {
          ja: "本文。「1」「(1)」「ア」「①」「・」「【見出し】」「※」などで始まる行から構成を読み取り、字下げは自動で整える。空行は1行の空きになる。",
          en: "The text. Its structure is read from what lines begin with; indentation is made by itself. A blank line leaves one line free.",
        },
        example:
          "1 趣旨\n市民への応対をよりよいものにするため、通話を録音する仕組みを設ける。\n\n2 システムの概要\n(1) 通話は自動で録音する。\n(2) 録音は2週間で消える。\n［図：システム構成図］\n\n以上",
      }),
      figures: figuresField(),
    },
  },
  explanationChecks,
);

export type Explanation = z.output<typeof explanationKind.model>;
