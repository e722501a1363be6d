import { choice, line, list, repeated } from "../fields/index.ts";
import { cellsField } from "./matrix-cell.ts";

/** A heading goes over no more rows: more than ten sheets of one group. */
const MOST_ROWS = 500;

/** 横 or 縦: how the texts of the stub run. */
export const directions = {
  across: { ja: "横", en: "horizontally" },
  down: { ja: "縦", en: "vertically" },
} as const;

function valuesField(of: string) {
  return list(line({ max: 60 }), { max: 20 })
    .optional()
    .meta({
      ja: "値",
      help: {
        ja: `${of}のセルに書ける値。書けば、ほかの値を誤りとして知らせる。「○（類型諮問）」と書けば、セルには「○」だけを書いてもよい。`,
        en: "The values its cells may have; others are told of. ○（類型諮問） admits ○ alone, too.",
      },
      example: "○（類型諮問）\n△（個別諮問）\n×（取扱不可）",
      inExample: false,
    });
}

const rows = repeated(
  {
    item: line({ max: 100 })
      .optional()
      .meta({
        ja: "項目",
        help: {
          ja: "行の見出し。区分の行が1つで、区分の見出しだけでよければ書かない。",
          en: "The row's heading. Absent where the group's heading is enough.",
        },
        example: "個人情報",
      }),
    values: valuesField("この行"),
    cells: cellsField(),
  },
  { max: MOST_ROWS },
);

/** 区分: groups of rows. */
export const groups = repeated({
  label: line({ max: 100 }).meta({
    ja: "見出し",
    help: { ja: "左端に印字する、行のまとまりの見出し。", en: "Heading of a group of rows, at the left." },
    example: "個人情報取扱範囲",
  }),
  direction: choice(directions)
    .optional()
    .meta({
      ja: "見出しの向き",
      help: {
        ja: "この区分の見出しだけ向きを変える場合に書く。",
        en: "Only where this heading runs otherwise than the others.",
      },
      example: "縦",
      inExample: false,
    }),
  values: valuesField("この区分"),
  rows: rows.meta({ ja: "行", help: { ja: "この区分の行。", en: "The rows of the group." } }),
});
