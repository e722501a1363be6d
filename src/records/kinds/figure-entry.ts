import type { z } from "zod";
import { choice, integer, line, list, repeated } from "../fields/index.ts";
import { diagramBlock } from "./diagram.ts";

/** The name by which a figure is placed in 本文: ［図：構成図］. */
function nameField() {
  return line({ max: 60 }).meta({
    ja: "名",
    help: {
      ja: "図の呼び名。本文に「［図：システム構成図］」と1行で書いた所に入る。",
      en: "The figure's name: it stands where 本文 has ［図：name］ on a line of its own.",
    },
    example: "システム構成図",
  });
}

/** What is told of every figure, whatever it is made of. */
const entryShape = {
  name: nameField(),
  file: line({ picture: true })
    .optional()
    .meta({
      ja: "ファイル",
      help: {
        ja: "図のファイル（PNG・JPEG・SVG・PDF）。団体設定のあるフォルダーからの道筋を「/」でつなぐ。PDFのページは「別図.pdf#page=2」。",
        en: "The picture's file (PNG, JPEG, SVG, PDF) by its path from the office's folder; a page of a PDF: 別図.pdf#page=2.",
      },
      example: "assets/システム構成図.svg",
    }),
  diagram: diagramBlock()
    .optional()
    .meta({
      ja: "図式",
      help: {
        ja: "ファイルの代わりに、箱と矢印を書き並べて図にする。",
        en: "Boxes and arrows that are drawn by the program, instead of a file.",
      },
      example: [
        ...["箱:", "  - 名: 市民", "    形: 人", "  - 名: 窓口"],
        ...["矢印:", "  - から: 市民", "    へ: 窓口", "    説明: 申請", "    線: 紙"],
      ].join("\n"),
      isInstead: true,
      insteadOf: ["file"],
    }),
  caption: line()
    .optional()
    .meta({
      ja: "説明",
      help: {
        ja: "図に添えて印字する題。書かなければ何も添えない。",
        en: "The caption printed beside the figure. Absent: none.",
      },
      example: "図1　システム構成図",
    }),
  captionSide: choice({
    below: { ja: "下", en: "below" },
    above: { ja: "上", en: "above" },
  })
    .default("below")
    .meta({
      ja: "説明の位置",
      help: { ja: "題を図の上に置くか下に置くか。", en: "Whether the caption stands above or below." },
      shown: { of: "caption" },
      example: "下",
      inExample: false,
    }),
  alt: line()
    .optional()
    .meta({
      ja: "代替",
      help: {
        ja: "図を見られない人のために、何が描いてあるかを文で書く。印字はしない。ファイルの図では必ず書き、図式では書かなければ箱と矢印から作る。",
        en: "What the picture shows, for those who cannot see it. Not printed. Required with a file, made from boxes and arrows for a diagram.",
      },
      example: "窓口の端末から庁内回線を通って管理サーバーに届き、記録が保存されることを示す図",
    }),
  width: integer({ min: 10, max: 400 })
    .optional()
    .meta({
      ja: "幅",
      help: {
        ja: "印字する幅（ミリメートル）。数字だけを書く。書かなければ図そのものの大きさ。",
        en: "The printed width in mm, digits only. Absent: the picture's own size.",
      },
      example: "120",
      inExample: false,
    }),
};

/** 図 of an explanation paper: placed by name. */
export function figuresField() {
  return repeated(entryShape, { max: 60 })
    .optional()
    .meta({
      ja: "図",
      help: {
        ja: "本文に入れる図。本文に「［図：名］」と書いた所に印字する。",
        en: "The figures of the paper, placed by ［図：name］ in 本文.",
      },
    });
}

/** 図 of a figure paper: one sheet each, which may have a heading of its own. */
export function sheetsField() {
  const title = list(line({ max: 60 }), { max: 4 })
    .optional()
    .meta({
      ja: "題名",
      help: {
        ja: "この図の紙面の見出し。1行ずつ書く。書かなければ全体の題名。",
        en: "The heading of this figure's sheet, a line each. Absent: the paper's own title.",
      },
      example: "データの流れとセキュリティ対策",
      inExample: false,
    });
  return repeated({ ...entryShape, title }, { max: 60 }).meta({
    ja: "図",
    help: { ja: "図。1つの図に1枚の紙面を使う。", en: "The figures, each on a sheet of its own." },
  });
}

/** One 図 as it is used. */
export type FigureEntry = z.output<ReturnType<typeof sheetsField>>[number];
