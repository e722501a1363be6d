import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Block,
  type Body,
  type Inline,
  parseOutline,
  plainText,
  type TableRow,
  writeOutline,
} from "../../src/outline/index.ts";

const manual = readFileSync(new URL("../../docs/outline.md", import.meta.url), "utf8");

/** Both columns of each table of examples. Empty cells are blank lines. */
const examples = manual.split("| 打った行 | 読み取るもの |").slice(1).map(rowsOf);

function rowsOf(part: string): readonly (readonly [string, string])[] {
  const lines = part.split("\n").slice(2);
  const rows = lines
    .slice(0, lines.indexOf(""))
    .map((line) => /^\| (.*?) ?\| (.*?) ?\|$/.exec(line.replaceAll("\\|", "¦")));
  return rows.map((row) => [cell(row?.[1] ?? "?"), cell(row?.[2] ?? "?")] as const);
}

function cell(text: string): string {
  return text.replace(/^`(.*)`$/, "$1").replaceAll("¦", "|");
}

/** What a text becomes, in the manual's words. */
function told(blocks: readonly Block[], level = 0): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === "blank") return [""];
    if (block.type === "table")
      return block.rows.map(
        (row, at) => `${"＞".repeat(level)}表 ${rowWord(row, at < block.head)} ${cells(row.cells)}`,
      );
    const line = "＞".repeat(level) + one(block);
    return block.type === "heading" || block.type === "item"
      ? [line, ...told(block.children, level + 1)]
      : [line];
  });
}

function rowWord(row: TableRow, head: boolean): string {
  if (row.rule) return "寄せ";
  return head ? "見出し行" : "行";
}

function one(block: Exclude<Block, { readonly type: "table" | "blank" }>): string {
  switch (block.type) {
    case "heading":
      return `見出し「${words(block.text)}」${words(block.rest)}`;
    case "item":
      return `項目[${block.label}] ${body(block.body)}`;
    case "note":
      return `注[${block.label}] ${body(block.body)}`;
    case "caption":
      return `図表名[${block.label}] ${words(block.text)}`;
    case "figure":
      return `図 ${block.name}`;
    case "closing":
      return `結び ${block.text}`;
    case "paragraph":
      return `段落 ${body(block.body)}`;
    default:
      return body(block.body);
  }
}

function body(one: Body): string {
  if (one.form === "text") return words(one.text);
  if (one.form === "term") return `用語 ${words(one.term)}＝${words(one.text)}`;
  return `${one.date ? "日程" : "桁"} ${cells(one.cells)}`;
}

function cells(all: readonly { readonly text: readonly Inline[] }[]): string {
  return all.map(({ text }) => words(text)).join("／");
}

function words(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.type === "bold" ? `〔${plainText(one.children)}〕` : plainText([one])))
    .join("");
}

describe("the manual's examples", () => {
  it("are read as it says", () => {
    for (const rows of examples) {
      const text = rows.map(([typed]) => typed).join("\n");
      const { outline } = parseOutline(text);
      expect(told(outline.blocks)).toEqual(rows.map(([, becomes]) => becomes));
      expect(writeOutline(outline)).toBe(text);
    }
  });

  it("are nine, and none is empty", () => {
    expect(examples).toHaveLength(9);
    for (const rows of examples) expect(rows.length).toBeGreaterThan(2);
  });
});
