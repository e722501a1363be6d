import type { z } from "zod";
import { block, choice, flag, integer, line, list, repeated } from "../fields/index.ts";

/** More than these no figure on one sheet can show. */
const MOST = { boxes: 60, arrows: 120, frames: 30, boundaries: 10, lines: 12 } as const;
/** Longest texts in characters. */
const LONGEST = { name: 40, line: 60, text: 200, alt: 2_000 } as const;

const name = (ja: string, en: string, example: string) =>
  line({ max: LONGEST.name }).meta({ ja: "名", help: { ja, en }, example });

const boxes = repeated(
  {
    name: name(
      "箱の名。矢印や境界はこの名で箱を指す。「表示」がなければ箱の中に印字する。",
      "The box's name, by which arrows and boundaries mean it; printed in it unless there is 表示.",
      "市民",
    ),
    label: line({ max: LONGEST.name })
      .optional()
      .meta({
        ja: "表示",
        help: {
          ja: "名の代わりに箱に印字する文字。同じ文字の箱が二つ要る場合などに書く。",
          en: "Printed in the box instead of its name.",
        },
        example: "職員",
        inExample: false,
      }),
    shape: choice({
      box: { ja: "箱", en: "a plain box" },
      person: { ja: "人", en: "a person" },
      document: { ja: "書類", en: "a sheet of paper" },
      store: { ja: "保管庫", en: "a database or archive" },
      cloud: { ja: "クラウド", en: "a cloud" },
      note: { ja: "注記", en: "a remark in brackets" },
    })
      .default("box")
      .meta({
        ja: "形",
        help: { ja: "箱の形。書かなければ「箱」。", en: "The box's shape. Absent: a plain box." },
        example: "人",
      }),
    lines: list(line({ max: LONGEST.line }), { max: MOST.lines })
      .optional()
      .meta({
        ja: "内容",
        help: {
          ja: "名の下に印字する内容。1件につき1行。",
          en: "What is printed below the name, one line each.",
        },
        example: "・電話番号\n・相談日時",
        inExample: false,
      }),
    frame: line({ max: LONGEST.name })
      .optional()
      .meta({
        ja: "枠",
        help: { ja: "箱の入る枠の名。", en: "Name of the frame the box stands in." },
        example: "見本市",
        inExample: false,
      }),
  },
  { max: MOST.boxes },
);

const frames = repeated(
  {
    name: name("枠の名。枠の左上に印字する。", "The frame's name, printed at its top left.", "見本市"),
    kind: choice({
      organisation: { ja: "組織", en: "an organisation: a frame" },
      network: { ja: "ネットワーク", en: "a network: a grey ground" },
    })
      .default("organisation")
      .meta({
        ja: "種別",
        help: {
          ja: "「組織」は線で囲み、「ネットワーク」は灰色の地にする。書かなければ「組織」。",
          en: "組織 is framed, ネットワーク has a grey ground. Absent: 組織.",
        },
        example: "組織",
      }),
    outer: line({ max: LONGEST.name })
      .optional()
      .meta({
        ja: "外枠",
        help: { ja: "この枠を囲む枠の名。", en: "Name of the frame around this one." },
        example: "見本市",
        inExample: false,
      }),
  },
  { max: MOST.frames },
);

const arrows = repeated(
  {
    number: integer({ min: 1, max: 999 })
      .optional()
      .meta({
        ja: "番号",
        help: {
          ja: "矢印の番号。①のように印字する。書かなければ書いた順に付く。",
          en: "Printed as ①. Absent: numbered in order.",
        },
        example: "1",
        inExample: false,
      }),
    from: line({ max: LONGEST.name }).meta({
      ja: "から",
      help: { ja: "矢印の出る箱の名。", en: "Name of the box it starts from." },
      example: "市民",
    }),
    to: line({ max: LONGEST.name }).meta({
      ja: "へ",
      help: { ja: "矢印の着く箱の名。", en: "Name of the box it leads to." },
      example: "窓口",
    }),
    text: line({ max: LONGEST.text })
      .optional()
      .meta({
        ja: "説明",
        help: {
          ja: "矢印のそば（「説明の位置: 下」なら図の下）に印字する説明。番号は書かない。",
          en: "Printed beside the arrow or below the figure. Its number is added.",
        },
        example: "申請",
      }),
    line: choice({
      electronic: { ja: "電子", en: "electronic data: a thin line" },
      paper: { ja: "紙", en: "paper: a dashed line" },
      number: { ja: "個人番号", en: "data with the Individual Number: a thick line" },
      "paper-number": { ja: "紙・個人番号", en: "paper with the Individual Number: thick and dashed" },
      connection: { ja: "接続", en: "a plain connection: no head, no number" },
    })
      .default("electronic")
      .meta({
        ja: "線",
        help: {
          ja: "何が流れるか。紙は破線、個人番号は太線、接続は矢の付かない線。書かなければ「電子」。",
          en: "What goes along it. Absent: 電子.",
        },
        example: "紙",
      }),
    both: flag()
      .default(false)
      .meta({
        ja: "両方向",
        help: {
          ja: "往復する場合に「はい」と書く。矢が両端に付く。",
          en: "はい where it goes both ways.",
        },
        example: "いいえ",
        inExample: false,
      }),
  },
  { max: MOST.arrows },
);

const boundaries = repeated(
  {
    name: line({ max: LONGEST.name })
      .default("責任分界点")
      .meta({
        ja: "名",
        help: {
          ja: "境界に印字する名。書かなければ「責任分界点」。",
          en: "Printed at the line. Absent: 責任分界点.",
        },
        example: "責任分界点",
      }),
    between: list(line({ max: LONGEST.name }), { min: 2, max: 2 }).meta({
      ja: "間",
      help: {
        ja: "境界をはさんで隣り合う枠か箱の名を2つ書く。",
        en: "The two neighbours, frames or boxes, that it parts.",
      },
      example: "市民\n見本市",
    }),
  },
  { max: MOST.boundaries },
);

/**
 * 図: boxes and arrows, laid out by the program. A block for the records that have one; their check calls
 * `checkDiagram`.
 */
export function diagramBlock() {
  return block({
    direction: choice({
      horizontal: { ja: "横", en: "from left to right" },
      vertical: { ja: "縦", en: "from top to bottom" },
    })
      .optional()
      .meta({
        ja: "向き",
        help: {
          ja: "図の流れる向き。箱は書いた順に、横なら左から、縦なら上から並ぶ。書かなければ、紙面の幅に収まれば横、収まらなければ縦。",
          en: "Where the figure reads to; boxes stand in the order written. Absent: across if there is room, else down.",
        },
        example: "横",
        inExample: false,
      }),
    boxes: boxes.meta({ ja: "箱", help: { ja: "図の箱。", en: "The boxes." } }),
    frames: frames.optional().meta({
      ja: "枠",
      help: { ja: "箱をまとめる枠。", en: "Frames that hold boxes." },
      inExample: false,
    }),
    arrows: arrows.optional().meta({
      ja: "矢印",
      help: { ja: "箱から箱への矢印。", en: "Arrows from box to box." },
    }),
    boundaries: boundaries.optional().meta({
      ja: "境界",
      help: {
        ja: "図全体を分ける線（責任分界点など）。",
        en: "Lines through the whole figure, such as 責任分界点.",
      },
      inExample: false,
    }),
    textAt: choice({
      arrow: { ja: "矢印", en: "beside the arrows" },
      below: { ja: "下", en: "in a list below the figure" },
    })
      .default("arrow")
      .meta({
        ja: "説明の位置",
        help: {
          ja: "矢印の説明を書く所。説明が長ければ「下」とし、矢印には番号だけを付ける。書かなければ「矢印」。",
          en: "Where the arrows' texts stand. Absent: beside the arrows.",
        },
        example: "矢印",
        inExample: false,
        shown: { of: "arrows" },
      }),
    alt: line({ max: LONGEST.alt })
      .optional()
      .meta({
        ja: "代替テキスト",
        help: {
          ja: "図の内容を、見えない人のために文で述べる。書かなければ箱と矢印から作る。",
          en: "What the figure shows, in words. Absent: made from boxes and arrows.",
        },
        example: "市民の申請が窓口を経て住民情報システムに入る流れの図",
        inExample: false,
      }),
  });
}

export type DiagramBlock = z.output<ReturnType<typeof diagramBlock>>;
