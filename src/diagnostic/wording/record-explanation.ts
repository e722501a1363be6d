import { entry } from "./entry.ts";

/** Codes `record/…` about explanation and figure papers: figures and words. Their outlines have codes `outline/…`. */
export const recordExplanationWording = {
  "record/figure-unknown": entry<{ name: string; nearest: string }>({
    severity: "error",
    meaning: {
      ja: "本文に「［図：名］」と書いた図が、「図」にありません。",
      en: "The text places a figure that is not listed in 図.",
    },
    message: ({ name }) => ({
      ja: `「${name}」という名の図がありません`,
      en: `There is no figure named ${name}`,
    }),
    hint: ({ name, nearest }) => ({
      ja:
        nearest === ""
          ? `「図:」の下に「- 名: ${name}」と「ファイル:」を書いてください。`
          : `「［図：${nearest}］」ではありませんか。名は「図:」の下の「名」と同じに書きます。`,
      en: nearest === "" ? `Add it to 図, with 名: ${name} and ファイル.` : `Is ［図：${nearest}］ meant?`,
    }),
  }),
  "record/figure-repeated": entry<{ name: string }>({
    severity: "error",
    meaning: { ja: "同じ名の図が2つあります。", en: "Two figures have one name." },
    message: ({ name }) => ({
      ja: `「${name}」という名の図が2つあります`,
      en: `Two figures are named ${name}`,
    }),
    hint: () => ({
      ja: "本文の「［図：名］」がどちらを指すか分かるように、一方の名を変えてください。",
      en: "Rename one of them, so that ［図：name］ means one.",
    }),
  }),
  "record/figure-without-file": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "図にファイルも図式も書かれていません。",
      en: "A figure has neither a file nor a diagram.",
    },
    message: ({ name }) => ({
      ja: `図「${name}」にファイルも図式もありません`,
      en: `The figure ${name} has no file`,
    }),
    hint: () => ({
      ja: "「ファイル: assets/システム構成図.svg」のように、団体設定のあるフォルダーからの道筋を書いてください。箱と矢印の図なら「図式:」でも書けます。",
      en: "Write ファイル: and its path from the office's folder, or 図式: with boxes and arrows.",
    }),
  }),
  "record/figure-made-twice": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "一つの図に、ファイルと図式の両方が書かれています。",
      en: "A figure has both a file and a diagram.",
    },
    message: ({ name }) => ({
      ja: `図「${name}」にファイルと図式の両方があります`,
      en: `The figure ${name} has both a file and a diagram`,
    }),
    hint: () => ({
      ja: "使うほうだけを残してください。両方使うなら、図を2つに分けてください。",
      en: "Keep one of them, or make two figures.",
    }),
  }),
  "record/figure-without-alt": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "図に代替（何が描いてあるかを示す文）がありません。",
      en: "A figure has no text for those who cannot see it.",
    },
    message: ({ name }) => ({
      ja: `図「${name}」に代替がありません`,
      en: `The figure ${name} has no alternative text`,
    }),
    hint: () => ({
      ja: "「代替:」に、図に何が描いてあるかを文で書いてください。印字はされず、読み上げに使われます。",
      en: "Say in 代替: what the picture shows. It is not printed, but read aloud.",
    }),
  }),
  "record/figure-unplaced": entry<{ name: string }>({
    severity: "warning",
    meaning: {
      ja: "「図」に挙げた図が本文のどこにも置かれていないため、終わりに印字されます。",
      en: "The text does not place a figure; it is printed at the end.",
    },
    message: ({ name }) => ({
      ja: `図「${name}」を置く所が本文にありません（終わりに印字します）`,
      en: `The text does not place the figure ${name} (it is printed at the end)`,
    }),
    hint: ({ name }) => ({
      ja: `本文の置きたい所に、1行で「［図：${name}］」と書いてください。`,
      en: `Write ［図：${name}］ on a line of its own where it shall stand.`,
    }),
  }),
  "record/figure-placed-twice": entry<{ name: string }>({
    severity: "warning",
    meaning: { ja: "同じ図が本文の2か所に置かれています。", en: "The text places one figure twice." },
    message: ({ name }) => ({
      ja: `図「${name}」が2か所に置かれています`,
      en: `The figure ${name} is placed twice`,
    }),
    hint: () => ({
      ja: "一方の「［図：名］」を消すか、別の図の名にしてください。",
      en: "Delete one of them, or name another figure there.",
    }),
  }),
  "record/figure-mentioned": entry<{ words: string }>({
    severity: "warning",
    meaning: {
      ja: "本文が図を指していますが、この資料に図がありません。",
      en: "The text speaks of a figure, but the paper has none.",
    },
    message: ({ words }) => ({
      ja: `「${words}」とありますが、この資料に図がありません`,
      en: `The text says ${words}, but the paper has no figure`,
    }),
    hint: () => ({
      ja: "「図:」に図を挙げて本文に「［図：名］」と書くか、図を指す言葉を改めてください。",
      en: "List the figure in 図 and place it with ［図：name］, or change the words.",
    }),
  }),
  "record/table-too-wide": entry<{ columns: string; most: string }>({
    severity: "error",
    meaning: {
      ja: "「|」で書いた表の列が、紙面の幅に入りきらない数です。",
      en: "A table written with | has more columns than the page has room for.",
    },
    message: ({ columns }) => ({
      ja: `表の列が${columns}あり、紙面の幅に入りません`,
      en: `The table has ${columns} columns, more than fit the page`,
    }),
    hint: ({ most }) => ({
      ja: `列を${most}までにするか、2つの表に分けてください。`,
      en: `Use at most ${most} columns, or two tables.`,
    }),
  }),
  "record/spelling-mixed": entry<{ found: string; usual: string; isRarer: string }>({
    severity: "warning",
    meaning: {
      ja: "一つの資料の中で、同じ言葉が二通りに書かれています。",
      en: "One word is written in two ways in one paper.",
    },
    message: ({ found, usual }) => ({
      ja: `「${found}」と「${usual}」が混じっています`,
      en: `Both ${found} and ${usual} are used`,
    }),
    hint: ({ usual, isRarer }) => ({
      ja: `${isRarer ? `多く使われている「${usual}」に` : "どちらかに"}そろえてください（別のものを指すなら、そのままで構いません）。`,
      en: isRarer
        ? `Use ${usual}, which is used more often, unless another thing is meant.`
        : "Use one of them, unless another thing is meant.",
    }),
  }),
  "record/law-name": entry<{ found: string; meant: string }>({
    severity: "warning",
    meaning: { ja: "法令の名称が正しい名称と違います。", en: "The name of a law is not quite right." },
    message: ({ found }) => ({
      ja: `法令の名称に「${found}」とあります`,
      en: `The name of a law has ${found}`,
    }),
    hint: ({ meant }) => ({ ja: `正しくは「${meant}」です。`, en: `It is ${meant}.` }),
  }),
  "record/style-mixed": entry<{ found: string }>({
    severity: "warning",
    meaning: {
      ja: "一つの資料の中に、「である」で終わる文と「ます」で終わる文があります。",
      en: "Sentences of one paper end in である and in ます.",
    },
    message: ({ found }) => ({
      ja: `この文は「${found}」の文体です（ほかの文と違います）`,
      en: `This sentence is in the ${found} style; most others are not`,
    }),
    hint: () => ({
      ja: "資料の中では、どちらかの文体にそろえてください。",
      en: "Use one style throughout the paper.",
    }),
  }),
} as const;
