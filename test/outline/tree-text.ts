import {
  type Block,
  type Body,
  type Inline,
  inlinesOf,
  type Outline,
  type Row,
  type RowBody,
} from "../../src/outline/index.ts";

/** How many characters of a line's words are shown. */
const shown = 14;

/**
 * A tree as a person reads it: one block a line with its line number, two blanks a level, blank lines left out.
 *
 * 3 item (1) #1 @0 受付の流れ
 */
export function treeText(outline: Outline): string {
  const lines: string[] = [];
  for (const block of outline.blocks) tell(block, "", lines);
  return lines.join("");
}

function tell(block: Block, indent: string, lines: string[]): void {
  if (block.type === "blank") return;
  if (block.type === "table") {
    lines.push(
      `${indent}${block.rows[0]?.typed.at.line} table head=${block.head} ${block.align.join(" ")}\n`,
    );
    for (const row of block.rows) {
      const cells = row.cells.map(({ text }) => ` | ${short(words(text))}`);
      lines.push(`${indent}  ${row.typed.at.line} ${row.rule ? "rule" : "row"}${cells.join("")}\n`);
    }
    return;
  }
  lines.push(`${indent}${block.typed.at.line} ${told(block)}\n`);
  if (block.type === "heading" || block.type === "item")
    for (const child of block.children) tell(child, `${indent}  `, lines);
}

function told(block: Exclude<Block, { readonly type: "table" | "blank" }>): string {
  switch (block.type) {
    case "heading": {
      const number = block.numbered === null ? "" : ` #${block.numbered.number}`;
      const rest = block.rest.length === 0 ? "" : ` + ${short(words(block.rest))}`;
      return `heading ${block.kind} L${block.level}${number} ${short(words(block.text))}${rest}`;
    }
    case "item": {
      const number = block.number === null ? "" : ` #${block.number}`;
      const bold = block.bold === "none" ? "" : ` bold-${block.bold}`;
      return `item ${block.label}${number} @${block.depth}${bold} ${bodyText(block.body)}`.trimEnd();
    }
    case "note":
      return `note ${block.label} ${bodyText(block.body)}`;
    case "caption":
      return `caption ${block.label} ${short(words(block.text))}`;
    case "figure":
      return `figure ${block.name}`;
    case "closing":
      return `closing ${block.text}`;
    case "row":
      return rowText(block);
    case "term":
      return bodyText(block.body);
    case "paragraph":
      return `p ${short(words(inlinesOf(block)))}`;
  }
}

function rowText({ body }: Row): string {
  return columns(body);
}

function bodyText(body: Body): string {
  if (body.form === "text") return short(words(body.text));
  if (body.form === "row") return columns(body);
  return `term ${short(words(body.term))} = ${short(words(body.text))}`;
}

function columns({ date, cells }: RowBody): string {
  return `${date ? "dates" : "row"}${cells.map(({ text }) => ` | ${short(words(text))}`).join("")}`;
}

/** Bold in 〔〕, so that it can be seen. */
function words(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.type === "bold" ? `〔${words(one.children)}〕` : one.value)).join("");
}

function short(text: string): string {
  const characters = Array.from(text);
  return characters.length > shown ? `${characters.slice(0, shown).join("")}…` : text;
}
