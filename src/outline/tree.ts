/**
 * The outline: what a plain text is, with everything that was typed. `write` makes the same text of it again, sign
 * for sign, because each node keeps its own blanks; nothing keeps a whole line beside its parts.
 */

/** Where something stands in the text. Lines and columns count from 1, columns in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What stands around a line's content. `at` is the first sign after the indentation. */
export interface Typed {
  readonly at: Position;
  /** Blanks as typed: half-width, full-width, tabs. */
  readonly indent: string;
  readonly trail: string;
  /** "\n", "\r\n", "\r", or nothing at the end of the text. */
  readonly eol: string;
}
interface OnLine {
  readonly typed: Typed;
}

/** Numbered kinds, each named by its first label. 1. stands for 1、 too, (1) for ⑴. Order: from the outermost in. */
export const numberKinds = [
  ...([
    "第1編",
    "第1章",
    "第1節",
    "第1款",
    "第1条",
    "第1",
    "Ⅰ",
    "一",
    "1",
    "1.",
    "(一)",
    "(1)",
    "1)",
  ] as const),
  ...(["ア", "ア.", "ア)", "(ア)", "a", "a)", "(a)", "①"] as const),
] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Marks without a number; each sign is a kind of its own, but those that only look different (･ •) are one. */
export const bulletKinds = [
  ...(["◎", "○", "●", "◇", "◆", "□", "■", "▶", "▷", "▼", "▽", "▲", "△", "★", "☆", "✓"] as const),
  ...(["・", "*", "-", "└", "→"] as const),
] as const;
export type BulletKind = (typeof bulletKinds)[number];

/** Headings by what marks them; `#` is typed one to six times. `plain` is a line marked by blank lines only. */
export const headingKinds = [
  ...(["【】", "《》", "<>", "〈〉", "≪≫", "■", "◆", "●", "★", "▼"] as const),
  ...(["#", "##", "###", "####", "#####", "######", "plain"] as const),
] as const;
export type HeadingKind = (typeof headingKinds)[number];

/** The whole text. `bom` and `rest` are kept for writing only; `rest` is what lies beyond the limit of lines. */
export interface Outline {
  readonly type: "outline";
  readonly bom: string;
  readonly blocks: readonly Block[];
  readonly rest: string;
}

export type Block = Section | Leaf;
/** What opens a level: later blocks are put into it. */
export type Section = Heading | Item;
export type Leaf = Paragraph | TermRow | Row | Note | Caption | Figure | Table | Closing | Blank;

/** 見出し in brackets, between signs, after # or alone between blank lines. */
export interface Heading extends OnLine {
  readonly type: "heading";
  readonly kind: HeadingKind;
  /** From 1: how many headings and items it stands in, and one. */
  readonly level: number;
  readonly lead: string;
  readonly bold: "none" | "all";
  readonly open: string;
  readonly before: string;
  readonly text: readonly Inline[];
  readonly after: string;
  readonly close: string;
  /** ① of <①予定表>: the number inside, of which `text` has the signs. */
  readonly numbered: { readonly kind: NumberKind; readonly label: string; readonly number: number } | null;
  /** What follows the closing bracket on the same line: 《参考》記録の例. */
  readonly gap: string;
  readonly rest: readonly Inline[];
  readonly children: readonly Block[];
}

/** A numbered or marked item. */
export interface Item extends OnLine {
  readonly type: "item";
  readonly kind: NumberKind | BulletKind;
  /** The label as typed: １．, (1), ・. */
  readonly label: string;
  readonly number: number | null;
  /** How many items it stands in; headings do not count. 0 is the outermost. */
  readonly depth: number;
  /** "- " or "## " typed before the label; says nothing. */
  readonly lead: string;
  /** ** around the label and the text, or around the label only. */
  readonly bold: "none" | "all" | "label";
  readonly gap: string;
  readonly body: Body;
  readonly children: readonly Block[];
}

/** A line's words: running text, a term and what it means, or words in columns. */
export type Body = TextBody | TermBody | RowBody;
export interface TextBody {
  readonly form: "text";
  readonly text: readonly Inline[];
}
/** 端末…職員が使う端末. `leader` has the dots and the blanks around them. */
export interface TermBody {
  readonly form: "term";
  readonly term: readonly Inline[];
  readonly leader: string;
  readonly text: readonly Inline[];
}
/** 令和元年 5月10日　運用開始. The first cell has no gap. `date`: the first cell is a date or a span of dates. */
export interface RowBody {
  readonly form: "row";
  readonly date: boolean;
  readonly cells: readonly RowCell[];
}
export interface RowCell {
  readonly gap: string;
  readonly text: readonly Inline[];
}

export interface Paragraph extends OnLine {
  readonly type: "paragraph";
  readonly body: TextBody;
}
export interface TermRow extends OnLine {
  readonly type: "term";
  readonly body: TermBody;
}
export interface Row extends OnLine {
  readonly type: "row";
  readonly body: RowBody;
}
/** ※, ＊, （注1）. `lead` as with items. */
export interface Note extends OnLine {
  readonly type: "note";
  readonly lead: string;
  readonly label: string;
  readonly gap: string;
  readonly body: Body;
}
/** 図) 運用構成図 or 表1　一覧: words that belong to the figure or table beside them. */
export interface Caption extends OnLine {
  readonly type: "caption";
  readonly label: string;
  readonly gap: string;
  readonly text: readonly Inline[];
}
/** ［図：構成図］: the place of a picture, by its name. */
export interface Figure extends OnLine {
  readonly type: "figure";
  /** Everything up to the name, and after it, as typed. */
  readonly open: string;
  readonly name: string;
  readonly close: string;
}
/** 以上, set at the right. */
export interface Closing extends OnLine {
  readonly type: "closing";
  readonly text: string;
}
export interface Blank extends OnLine {
  readonly type: "blank";
}

/** Lines of cells between bars. `head`: how many rows are the head (those above |---|). */
export interface Table {
  readonly type: "table";
  readonly head: number;
  /** From :---: of the rule; of columns beyond it, "start". */
  readonly align: readonly ("start" | "center" | "end")[];
  readonly rows: readonly TableRow[];
}
export interface TableRow extends OnLine {
  /** |---|---|: says how columns are aligned, and is not printed. */
  readonly rule: boolean;
  readonly cells: readonly TableCell[];
  /** The bar at the end, or nothing. */
  readonly end: string;
}
export interface TableCell {
  readonly bar: string;
  readonly before: string;
  readonly at: Position;
  readonly text: readonly Inline[];
  readonly after: string;
}

export type Inline = Text | Escape | Bold;
export interface Text {
  readonly type: "text";
  readonly at: Position;
  readonly value: string;
}
/** \* \| \\, or any sign after a \ that opens the line: the sign itself, without its meaning. */
export interface Escape {
  readonly type: "escape";
  readonly at: Position;
  readonly value: string;
}
export interface Bold {
  readonly type: "bold";
  readonly at: Position;
  readonly children: readonly (Text | Escape)[];
}
