import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fontFile, peerPackage, peersFolder } from "./install.mjs";

export const name = "pdfmake 0.3.11, stock";

/** pdfmake as it comes: its own line breaking (UAX #14) and tables. It knows no hanging, no 約物 and no 和欧間 spacing. */
export async function open() {
  const { default: pdfmake } = await peerPackage("pdfmake");
  const font = join(peersFolder(), "fonts", fontFile);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setFonts({ F: { normal: font, bold: font } });
  const natural = naturalPitch(font);
  return { render: (content) => pdfmake.createPdf(definitionOf(content, natural)).getBuffer() };
}

function definitionOf({ sheet, blocks }, natural) {
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    pageMargins: [sheet.left, sheet.top, sheet.right, sheet.bottom],
    defaultStyle: {
      font: "F",
      fontSize: sheet.size,
      lineHeight: sheet.pitch / (sheet.size * natural),
      alignment: "justify",
    },
    content: blocks.map((block) => nodeOf(block, sheet, natural)),
  };
}

function nodeOf(block, sheet, natural) {
  switch (block.kind) {
    case "text":
      return textNode(block);
    case "item":
      return {
        columns: [
          { width: block.hang, text: block.label },
          { width: "*", text: block.text },
        ],
        margin: [block.start, 0, block.end, 0],
      };
    case "space":
      return { text: "", margin: [0, 0, 0, block.height - sheet.pitch] };
    case "table":
      return tableNode(block, sheet, natural);
  }
}

const alignments = { start: "left", end: "right", center: "center", justify: "justify" };

function textNode({ text, align, start, end, indent, size }) {
  return {
    text,
    fontSize: size,
    alignment: alignments[align],
    leadingIndent: Math.max(0, indent),
    margin: [start, 0, end, 0],
  };
}

function tableNode(table, sheet, natural) {
  const rows = [...table.head, ...table.rows];
  return {
    lineHeight: table.pitch / (sheet.size * natural),
    // Ours lets the table reach into the margins; a negative margin does it here.
    margin: [(sheet.width - sheet.left - sheet.right - sum(table.columns)) / 2, 0, 0, 0],
    table: {
      headerRows: table.head.length,
      widths: table.columns.map((width) => width - 2 * table.padX - table.rule),
      body: rows.map((row) => row.map((texts) => ({ stack: texts.map(textNode) }))),
    },
    layout: {
      hLineWidth: () => table.rule,
      vLineWidth: () => table.rule,
      paddingLeft: () => table.padX,
      paddingRight: () => table.padX,
      paddingTop: () => table.padY,
      paddingBottom: () => table.padY,
    },
  };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** pdfmake's lineHeight counts in the font's own height: (ascender − descender + gap) / em, from hhea and head. */
export function naturalPitch(font) {
  const bytes = readFileSync(font);
  const table = (tag) => {
    for (let i = 0; i < bytes.readUInt16BE(4); i++)
      if (bytes.toString("latin1", 12 + 16 * i, 16 + 16 * i) === tag) return bytes.readUInt32BE(20 + 16 * i);
    throw new Error(`${font} has no ${tag}`);
  };
  const [hhea, unitsPerEm] = [table("hhea"), bytes.readUInt16BE(table("head") + 18)];
  return (
    (bytes.readInt16BE(hhea + 4) - bytes.readInt16BE(hhea + 6) + bytes.readInt16BE(hhea + 8)) / unitsPerEm
  );
}
