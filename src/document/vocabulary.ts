import type { Bilingual } from "../diagnostic/index.ts";
import {
  type AttributeRule,
  flag,
  integer,
  length,
  oneOf,
  optional,
  orNone,
  required,
  several,
  standard,
  tabStop,
  text,
  words,
} from "./attribute.ts";
import type { Align } from "./tree.ts";

/**
 * The one table of the markup's tags: kind, attributes, allowed children. Parser, types and docs derive from it.
 *
 * Line ends and indentation between tags are dropped; inside text a line end with a Japanese character on either
 * side is nothing, else one blank. U+3000 is text.
 */
export interface TagRule {
  /** `part` stands only inside its own block: item, head, row, cell. */
  readonly kind: "page" | "block" | "part" | "inline";
  readonly attributes: Readonly<Record<string, AttributeRule<unknown>>>;
  /** Tags that may stand directly inside. */
  readonly children: readonly string[];
  /** What is done with text directly inside: set as it is, wrapped in a paragraph of its own, or refused. */
  readonly text: "allowed" | "paragraph" | "refused";
  readonly means: Bilingual;
}

const inlines = [
  "b",
  "u",
  "dots",
  "font",
  "ref",
  "sup",
  "sub",
  "tcy",
  "jidori",
  "kinto",
  "tab",
  "br",
] as const;
const across = length(["em", "mm", "pt"]);
const down = length(["行", "em", "mm", "pt"]);
const size = optional(length(["pt"]));

/** The attributes of ParagraphFormat, with the defaults of one tag. */
function format(align: Align, keep: boolean) {
  return {
    align: standard(oneOf("start", "center", "end", "justify"), align),
    indent: standard(length(["em", "mm", "pt"], { negative: true }), "0em"),
    start: standard(across, "0em"),
    end: standard(across, "0em"),
    size,
    family: standard(oneOf("mincho", "gothic"), "mincho"),
    bold: standard(flag, "false"),
    tabs: standard(orNone(several(tabStop)), ""),
    keep: standard(flag, `${keep}`),
  };
}

export const vocabulary = {
  page: {
    kind: "page",
    attributes: { style: required(text, ""), number: standard(oneOf("none", "n", "n/m", "n-on"), "none") },
    children: ["heading", "p", "list", "table", "figure", "seal", "rule", "space", "pagebreak", "kigaki"],
    text: "refused",
    means: { ja: "同じ用紙書式で続く紙面", en: "a run of sheets in one page style" },
  },
  heading: {
    kind: "block",
    attributes: {
      level: required(integer(1, 6), "1"),
      lines: optional(integer(1, 9)),
      ...format("start", true),
    },
    children: inlines,
    text: "allowed",
    means: { ja: "見出し（しおりにも出る）", en: "a heading, also a bookmark" },
  },
  p: {
    kind: "block",
    attributes: format("justify", false),
    children: inlines,
    text: "allowed",
    means: { ja: "段落", en: "a paragraph" },
  },
  list: {
    kind: "block",
    attributes: {
      start: standard(across, "0em"),
      hang: standard(across, "1em"),
      gap: standard(across, "0.25em"),
    },
    children: ["item"],
    text: "refused",
    means: { ja: "番号や記号の付いた項目の並び", en: "items with labels and a hanging indent" },
  },
  item: {
    kind: "part",
    attributes: { label: required(text, "") },
    children: ["p", "list", "table", "figure", "space", ...inlines],
    text: "paragraph",
    means: { ja: "項目（labelは印字どおり）", en: "an item; its label is printed as written" },
  },
  table: {
    kind: "block",
    attributes: {
      columns: required(several(length(["em"])), "1em"),
      size,
      rules: standard(oneOf("all", "none"), "all"),
      continued: standard(orNone(several(integer(0, 99))), ""),
      "continued-mark": standard(text, ""),
      summary: optional(text),
    },
    children: ["head", "row"],
    text: "refused",
    means: { ja: '表（rules="none"で罫線なし）', en: "a table of fixed columns, ruled or not" },
  },
  head: {
    kind: "part",
    attributes: {},
    children: ["row"],
    text: "refused",
    means: { ja: "ページごとに繰り返す見出し行", en: "rows repeated at the top of each page" },
  },
  row: {
    kind: "part",
    attributes: { keep: standard(flag, "false") },
    children: ["cell"],
    text: "refused",
    means: { ja: "表の行", en: "a row of a table" },
  },
  cell: {
    kind: "part",
    attributes: {
      colspan: standard(integer(1, 99), "1"),
      rowspan: standard(integer(1, 999), "1"),
      header: optional(flag),
      scope: optional(oneOf("col", "row")),
      valign: standard(oneOf("top", "middle"), "top"),
      writing: standard(oneOf("horizontal", "vertical"), "horizontal"),
    },
    children: ["heading", "p", "list", ...inlines],
    text: "paragraph",
    means: {
      ja: "表のセル（headの中では、書かなければheader=true、scope=col）",
      en: "a cell; inside head it is a column header unless said otherwise",
    },
  },
  figure: {
    kind: "block",
    attributes: {
      src: required(words, "-"),
      alt: required(words, "-"),
      width: optional(length(["em", "mm"])),
      height: optional(length(["em", "mm", "行"])),
      caption: standard(oneOf("above", "below"), "below"),
      keep: standard(flag, "false"),
    },
    children: inlines,
    text: "allowed",
    means: {
      ja: "図（PNG・JPEG・SVG・PDFのページ。中の文字は図の題）",
      en: "a picture from a file: PNG, JPEG, SVG or a page of a PDF; its text is the caption",
    },
  },
  seal: {
    kind: "block",
    attributes: {
      kind: standard(oneOf("placeholder", "none"), "placeholder"),
      src: optional(words),
      size: standard(length(["mm"]), "21mm"),
      anchor: standard(oneOf("last-character", "right"), "last-character"),
      alt: standard(text, "公印"),
    },
    children: [],
    text: "refused",
    means: {
      ja: "公印の位置。srcは施行のときに印字する印影",
      en: "where the seal goes; src: its picture, printed once the paper is issued",
    },
  },
  rule: {
    kind: "block",
    attributes: {},
    children: [],
    text: "refused",
    means: { ja: "横罫", en: "a horizontal rule" },
  },
  space: {
    kind: "block",
    attributes: { height: required(down, "1行") },
    children: [],
    text: "refused",
    means: { ja: "縦の空き", en: "vertical space" },
  },
  pagebreak: {
    kind: "block",
    attributes: {},
    children: [],
    text: "refused",
    means: { ja: "改ページ", en: "a page break" },
  },
  kigaki: {
    kind: "block",
    attributes: format("center", true),
    children: inlines,
    text: "allowed",
    means: { ja: "記書きの「記」", en: "the centred 記 before the items" },
  },
  b: {
    kind: "inline",
    attributes: {},
    children: inlines,
    text: "allowed",
    means: { ja: "太字", en: "bold" },
  },
  u: {
    kind: "inline",
    attributes: {},
    children: inlines,
    text: "allowed",
    means: { ja: "下線", en: "underlined" },
  },
  dots: {
    kind: "inline",
    attributes: {},
    children: inlines,
    text: "allowed",
    means: { ja: "圏点（傍点）", en: "emphasis dots" },
  },
  font: {
    kind: "inline",
    attributes: {
      size: optional(length(["pt", "em"])),
      family: optional(oneOf("mincho", "gothic")),
    },
    children: inlines,
    text: "allowed",
    means: { ja: "文字の大きさ・書体を変える", en: "another size or family on the same baseline" },
  },
  ref: {
    kind: "inline",
    attributes: { to: required(text, "") },
    children: inlines,
    text: "allowed",
    means: {
      ja: "参照（会議資料一式の中の、toの名の書類へ飛ぶ。単独の書類ではただの文字）",
      en: "a link to the document of that name in a packet; plain text in a paper by itself",
    },
  },
  sup: {
    kind: "inline",
    attributes: {},
    children: [],
    text: "allowed",
    means: { ja: "上付き文字", en: "superscript" },
  },
  sub: {
    kind: "inline",
    attributes: {},
    children: [],
    text: "allowed",
    means: { ja: "下付き文字", en: "subscript" },
  },
  tcy: {
    kind: "inline",
    attributes: {},
    children: [],
    text: "allowed",
    means: {
      ja: "縦中横（縦書きのセルの中で横に並べる）",
      en: "upright side by side in one em of a vertical line",
    },
  },
  jidori: {
    kind: "inline",
    attributes: { width: required(across, "1em") },
    children: [],
    text: "allowed",
    means: { ja: "字取り（幅に割り付ける）", en: "text spread over a width" },
  },
  kinto: {
    kind: "inline",
    attributes: { gap: optional(across), group: optional(text) },
    children: [],
    text: "allowed",
    means: {
      ja: "均等割り（gapは字間、groupは同じ組で最も長いものに合わせる）",
      en: "even spacing: a fixed gap, or the width of the widest of the group",
    },
  },
  tab: {
    kind: "inline",
    attributes: {},
    children: [],
    text: "refused",
    means: { ja: "次のタブ位置へ", en: "on to the next tab stop" },
  },
  br: {
    kind: "inline",
    attributes: {},
    children: [],
    text: "refused",
    means: { ja: "段落の中の改行", en: "a line break inside a paragraph" },
  },
} as const satisfies Record<string, TagRule>;

export type TagName = keyof typeof vocabulary;
export type InlineName = (typeof inlines)[number];

/** The values of a tag's attributes after reading: every attribute is there. */
export type AttributesOf<T extends TagName> = {
  readonly [A in keyof (typeof vocabulary)[T]["attributes"]]: (typeof vocabulary)[T]["attributes"][A] extends AttributeRule<
    infer V
  >
    ? V
    : never;
};

export function isTagName(name: string): name is TagName {
  return Object.hasOwn(vocabulary, name);
}

/** The rule of a tag in its general shape. */
export function ruleOf(tag: TagName): TagRule {
  return vocabulary[tag];
}
