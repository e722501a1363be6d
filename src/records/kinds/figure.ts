import type { z } from "zod";
import { outline } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { figurePaperChecks } from "./explanation-check.ts";
import { headShape, labelField } from "./explanation-head.ts";
import { sheetsField } from "./figure-entry.ts";

/** 図面: figures with a heading, one to a sheet. */
export const figureKind = recordModel(
  {
    kind: "figure",
    ja: "図面",
    help: {
      ja: "見出しを付けた図だけの資料（別図、参考図）。1つの図に1枚の紙面を使う。",
      en: "Figures with a heading, one to a sheet.",
    },
    version: 1,
    shape: {
      ...headShape,
      label: labelField("参考図").default("参考図"),
      figures: sheetsField(),
      text: outline()
        .optional()
        .meta({
          ja: "本文",
          help: {
            ja: "図の下に印字する説明。書き方は説明資料の本文と同じ。",
            en: "Text below the last figure, written as that of an explanation paper.",
          },
          example: "①窓口で申込みを受け付ける。\n②所管課へ引き継ぐ。",
          inExample: false,
        }),
    },
  },
  figurePaperChecks,
);

export type FigurePaper = z.output<typeof figureKind.model>;
