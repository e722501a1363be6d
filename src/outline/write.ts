import type { Block, Body, Heading, Inline, Item, Leaf, Outline, TableRow } from "./tree.ts";

/** The text an outline was read from, sign for sign; of a tree that was changed, the changed text. */
export function writeOutline(outline: Outline): string {
  const lines: string[] = [];
  for (const block of outline.blocks) writeBlock(block, lines);
  return outline.bom + lines.join("") + outline.rest;
}

function writeBlock(block: Block, lines: string[]): void {
  if (block.type === "table") {
    for (const row of block.rows) lines.push(around(row, rowText(row)));
    return;
  }
  lines.push(around(block, contentOf(block)));
  if (block.type === "heading" || block.type === "item")
    for (const child of block.children) writeBlock(child, lines);
}

function around({ typed }: Pick<TableRow, "typed">, content: string): string {
  return typed.indent + content + typed.trail + typed.eol;
}

function contentOf(block: Heading | Item | Exclude<Leaf, { readonly type: "table" }>): string {
  switch (block.type) {
    case "heading":
      return block.lead + bolded(headingText(block), block.bold === "all");
    case "item":
      return block.lead + bolded(itemText(block), block.bold === "all");
    case "note":
      return block.lead + block.label + block.gap + bodyText(block.body);
    case "caption":
      return block.label + block.gap + inlineText(block.text);
    case "figure":
      return block.open + block.name + block.close;
    case "closing":
      return block.text;
    case "blank":
      return "";
    default:
      return bodyText(block.body);
  }
}

function headingText({ open, before, text, after, close, gap, rest }: Heading): string {
  return open + before + inlineText(text) + after + close + gap + inlineText(rest);
}

function itemText({ label, bold, gap, body }: Item): string {
  return bolded(label, bold === "label") + gap + bodyText(body);
}

function bodyText(body: Body): string {
  if (body.form === "text") return inlineText(body.text);
  if (body.form === "term") return inlineText(body.term) + body.leader + inlineText(body.text);
  return body.cells.map(({ gap, text }) => gap + inlineText(text)).join("");
}

function rowText({ cells, end }: TableRow): string {
  return cells.map(({ bar, before, text, after }) => bar + before + inlineText(text) + after).join("") + end;
}

function bolded(text: string, bold: boolean): string {
  return bold ? `**${text}**` : text;
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(oneInline).join("");
}

function oneInline(inline: Inline): string {
  if (inline.type === "bold") return bolded(inlineText(inline.children), true);
  return inline.type === "escape" ? `\\${inline.value}` : inline.value;
}
