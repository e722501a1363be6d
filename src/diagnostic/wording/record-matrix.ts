import { entry } from "./entry.ts";

/** Codes `record/matrix-…`: what must agree inside a 別表. */
export const recordMatrixWording = {
  "record/matrix-cell-count": entry<{ row: string; found: string; wanted: string }>({
    severity: "error",
    meaning: {
      ja: "別表の行のセルの数が、列の数と合いません。",
      en: "A row of a matrix has more or fewer cells than there are columns.",
    },
    message: ({ row, found, wanted }) => ({
      ja: `「${row}」の行は${found}列分あります（列は${wanted}列です）`,
      en: `The row ${row} fills ${found} columns, but there are ${wanted}`,
    }),
    hint: () => ({
      ja: "セルは左の列から1つずつ書きます。左や上のセルとつなぐ所は「←」「↑」、該当なしは「－」、何も印字しない所は「空欄」と書いて、列の数に合わせてください。",
      en: "Write one cell for each column: ← or ↑ where it is joined with its neighbour, － for none, 空欄 for an empty one.",
    }),
  }),
  "record/matrix-span-too-wide": entry<{ row: string; width: string; left: string }>({
    severity: "error",
    meaning: {
      ja: "別表のセルの「幅」が、最後の列からはみ出します。",
      en: "A cell of a matrix reaches past the last column.",
    },
    message: ({ row, width, left }) => ({
      ja: `「${row}」の行で、幅${width}のセルが最後の列からはみ出します（残りは${left}列です）`,
      en: `In the row ${row} a cell of width ${width} reaches past the last column (${left} are left)`,
    }),
    hint: ({ left }) => ({
      ja: `${left === "1" ? "「幅」を書かずに内容だけを書く" : `「幅」を${left}以下にする`}か、左のセルを減らしてください。`,
      en: `${left === "1" ? "Leave 幅 out" : `Set 幅 to ${left} or less`}, or take cells away at the left.`,
    }),
  }),
  "record/matrix-join-left": entry<{ row: string }>({
    severity: "error",
    meaning: {
      ja: "別表の最初の列のセルが「←」になっています。",
      en: "The first cell of a row of a matrix is ←.",
    },
    message: ({ row }) => ({
      ja: `「${row}」の行の最初のセルが「←」ですが、左にセルがありません`,
      en: `The first cell of the row ${row} is ←, but nothing is at its left`,
    }),
    hint: () => ({
      ja: "「←」は左のセルとつなぐ印です。最初の列には内容を書いてください。",
      en: "← joins a cell with the one at its left. Write a text in the first column.",
    }),
  }),
  "record/matrix-join-up": entry<{ row: string }>({
    severity: "error",
    meaning: {
      ja: "別表の区分の最初の行のセルが「↑」になっています。",
      en: "A cell in the first row of a group of a matrix is ↑.",
    },
    message: ({ row }) => ({
      ja: `「${row}」は区分の最初の行なので、「↑」で上のセルとつなげません`,
      en: `${row} is the first row of its group: ↑ has nothing to join`,
    }),
    hint: () => ({
      ja: "「↑」は同じ区分の中の上のセルとつなぐ印です。内容を書くか、区分を分けずに1つにまとめてください。",
      en: "↑ joins a cell with the one above in its group. Write a text, or make one group of both.",
    }),
  }),
  "record/matrix-join-shape": entry<{ row: string }>({
    severity: "error",
    meaning: {
      ja: "「↑」「←」でつないだ別表のセルが長方形になりません。",
      en: "Cells of a matrix joined by ↑ and ← do not make a rectangle.",
    },
    message: ({ row }) => ({
      ja: `「${row}」の行で、つないだセルが長方形になりません`,
      en: `In the row ${row} the joined cells do not make a rectangle`,
    }),
    hint: () => ({
      ja: "何列もまたがるセルを下につなぐときは、同じ列すべてに「↑」を書いてください。",
      en: "To go on below a cell of several columns, write ↑ in all of these.",
    }),
  }),
  "record/matrix-nothing-beside": entry<{ word: string; sideJa: string; sideEn: string }>({
    severity: "warning",
    meaning: {
      ja: "別表の最初の行に「同上」、または最初の列に「同左」があります。",
      en: "同上 stands in the first row of a matrix, or 同左 in its first column.",
    },
    message: ({ word, sideJa, sideEn }) => ({
      ja: `「${word}」とありますが、${sideJa}にセルがありません`,
      en: `${word} points at a cell ${sideEn}, but there is none`,
    }),
    hint: () => ({
      ja: "指している内容をそのまま書いてください。",
      en: "Write out what it stands for.",
    }),
  }),
  "record/matrix-unknown-value": entry<{ found: string; values: string; likely: string }>({
    severity: "error",
    meaning: {
      ja: "「値」を決めた別表の行に、ほかの値があります。",
      en: "A row of a matrix whose values are declared has another one.",
    },
    message: ({ found, values }) => ({
      ja: `この行に書ける値ではありません: ${found}（書ける値: ${values}）`,
      en: `Not one of the row's values: ${found} (${values})`,
    }),
    hint: ({ likely }) => ({
      ja: `${likely === "" ? "" : `もしかして「${likely}」ですか。`}値を直すか、正しい値なら「値」に書き足してください。○と〇、×とx（エックス）のように形の似た字にも注意してください。`,
      en: `${likely === "" ? "" : `Did you mean ${likely}? `}Mend the cell, or add it to 値. Mind look-alikes such as ○ and 〇.`,
    }),
  }),
  "record/matrix-untitled": entry<{ what: string }>({
    severity: "error",
    meaning: {
      ja: "別表の題名、列の題名、区分の見出しのどれかが空白です。",
      en: "The title of a matrix, of a column or of a group is blank.",
    },
    message: ({ what }) => ({ ja: `${what}が空白です`, en: `${what} is blank` }),
    hint: ({ what }) => ({
      ja: `${what}を書いてください。見出しのない列や行は、読み上げる人に何の値か伝わりません。`,
      en: "Write it: without a heading nobody who listens knows what the values are.",
    }),
  }),
  "record/matrix-columns-alike": entry<{ title: string }>({
    severity: "warning",
    meaning: { ja: "別表に同じ題名の列が2つあります。", en: "Two columns of a matrix have the same title." },
    message: ({ title }) => ({
      ja: `同じ題名の列があります: ${title}`,
      en: `Two columns are titled ${title}`,
    }),
    hint: () => ({ ja: "どちらかの題名を直してください。", en: "Change one of the titles." }),
  }),
  "record/matrix-groups-alike": entry<{ label: string }>({
    severity: "warning",
    meaning: {
      ja: "別表に同じ見出しの区分が2つあります。",
      en: "Two groups of a matrix have the same heading.",
    },
    message: ({ label }) => ({
      ja: `同じ見出しの区分があります: ${label}`,
      en: `Two groups are headed ${label}`,
    }),
    hint: () => ({
      ja: "1つの区分にまとめるか、どちらかの見出しを直してください。",
      en: "Make one group of them, or change one of the headings.",
    }),
  }),
  "record/matrix-items-alike": entry<{ item: string }>({
    severity: "warning",
    meaning: {
      ja: "別表の区分に同じ項目の行が2つあります。",
      en: "Two rows of a group of a matrix have the same item.",
    },
    message: ({ item }) => ({ ja: `同じ項目の行があります: ${item}`, en: `Two rows are called ${item}` }),
    hint: () => ({ ja: "どちらかの項目を直してください。", en: "Change one of them." }),
  }),
  "record/matrix-item-missing": entry({
    severity: "error",
    meaning: {
      ja: "別表の区分に、項目のある行とない行が混ざっています。",
      en: "Some rows of a group of a matrix have an item, others have none.",
    },
    message: () => ({
      ja: "この行に項目がありません（同じ区分のほかの行にはあります）",
      en: "This row has no item, others of its group have one",
    }),
    hint: () => ({
      ja: "「項目: 」を書いてください。項目を省けるのは、区分の行のどれにも項目がないときだけです。",
      en: "Write 項目. It may be left out only in all rows of a group.",
    }),
  }),
  "record/matrix-too-wide": entry<{ total: string; room: string; columns: string }>({
    severity: "error",
    meaning: {
      ja: "別表の列が用紙の幅に収まりません。",
      en: "The columns of a matrix are wider than its sheet.",
    },
    message: ({ total, room, columns }) => ({
      ja: `見出しを含む${columns}列の幅が合わせて${total}字で、用紙に収まりません（${room}字まで）`,
      en: `The ${columns} columns, stub and all, take ${total} em, but only ${room} fit`,
    }),
    hint: () => ({
      ja: "「幅」を減らすか消す（消せば文章の量から決まります）、「用紙: A3横」にする、「文字サイズ」を小さくする、列を2枚の別表に分ける、のどれかにしてください。",
      en: "Make columns narrower or leave 幅 out, choose A3横, a smaller 文字サイズ, or divide the columns between two tables.",
    }),
  }),
} as const;
