import type { OutlineBlock, OutlineLine, OutlineWords } from "../../src/forms/shared/outline/model.ts";

/** Blocks as readable text, a line for each that is printed: what it is, where it stands in em, and its words. */
export function textOfBlocks(blocks: readonly OutlineBlock[]): string[] {
  return blocks.flatMap(linesOf);
}

function linesOf({ heading, line, list, table, figure, closing, space }: OutlineBlock): string[] {
  if (heading !== null) {
    const { level, start, indent, tabs, label, words } = heading;
    const labelled = label === null ? wordsOf(words) : `${label} → ${wordsOf(words)}`;
    return [`見出し${level} ${placeOf(start, indent, tabs)} ${labelled}`];
  }
  if (line !== null) return [`段落 ${lineOf(line)}`];
  if (list !== null)
    return list.items.flatMap(({ label, lines, spaced }) => [
      ...lines.map((one, at) => `項目 ${list.start}+${list.hang} ${at === 0 ? label : "　"} ${lineOf(one)}`),
      ...(spaced ? ["項目 空行"] : []),
    ]);
  if (table !== null) {
    const row = ({ cells }: (typeof table.head)[number]): string =>
      cells.map(({ align, words }) => `${align} ${wordsOf(words)}`).join(" | ");
    return [
      `表 ${table.columns}`,
      ...table.head.map((one) => `  頭 ${row(one)}`),
      ...table.body.map((one) => `  行 ${row(one)}`),
    ];
  }
  if (figure !== null) {
    const { file, alt, width, height, side, keep, caption } = figure;
    const size = [width === null ? "" : `${width}mm`, height === null ? "" : `${height}行まで`].join(" ");
    return [`図 ${file}（${alt}）${size} ${side}${keep ? " 次と" : ""}: ${wordsOf(caption)}`];
  }
  if (closing !== null) return [`右 ${closing.text}${closing.spread ? " 字間" : ""}`];
  return [`空き ${space?.lines}行`];
}

/** 2+1 begins its first line one em further in than the others. */
function placeOf(start: number, indent: number, tabs: string): string {
  return `${start}${indent < 0 ? indent : `+${indent}`}${tabs === "" ? "" : ` [${tabs}]`}`;
}

function lineOf({ start, indent, tabs, align, keep, cells }: OutlineLine): string {
  const place = placeOf(start, indent, tabs) + (align === "justify" ? "" : ` ${align}`);
  return `${place}${keep ? " 次と" : ""} ${cells.map(({ words }) => wordsOf(words)).join(" → ")}`;
}

function wordsOf(words: OutlineWords): string {
  return words.map(({ text, bold }) => (bold ? `**${text}**` : text)).join("");
}
