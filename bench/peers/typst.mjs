import { join } from "node:path";
import { family, peerPackage, peersFolder } from "./install.mjs";

export const name = "Typst 0.14.2";

/**
 * Typst, driven as its documentation shows: one compiler for the whole process, only the one font to look through
 * besides the system's. Since 0.14 it tags by default; ours is untagged, so is this.
 *
 * @param forget drop what is memoised after every document; without it, it is kept as it comes
 */
export async function open({ forget = false } = {}) {
  const { NodeCompiler } = await peerPackage("@myriaddreamin/typst-ts-node-compiler");
  const fonts = [{ fontPaths: [join(peersFolder(), "fonts")] }];
  const compiler = NodeCompiler.create({ workspace: peersFolder(), fontArgs: fonts });
  return {
    async render(content) {
      const file = compiler.pdf({ mainFileContent: sourceOf(content) }, { pdfTags: false });
      if (forget) compiler.evictCache(0);
      return file;
    },
  };
}

function sourceOf({ sheet, blocks }) {
  return head(sheet) + blocks.map((block) => blockSource(block, sheet)).join("");
}

const quoted = (text) => JSON.stringify(text);

function head({ width, height, left, right, top, bottom, size, pitch }) {
  const leading = `${pitch - size}pt`;
  return `#set page(width:${width}pt,height:${height}pt,margin:(left:${left}pt,right:${right}pt,top:${top}pt,bottom:${bottom}pt))
#set text(font:${quoted(family)},size:${size}pt,lang:"ja",region:"JP",cjk-latin-spacing:auto,top-edge:0.88em,bottom-edge:-0.12em)
#set par(justify:true,leading:${leading},spacing:${leading})
#set block(spacing:${leading})
`;
}

function blockSource(block, sheet) {
  switch (block.kind) {
    case "text":
      return `#${textSource(block)}\n`;
    case "item":
      return `#pad(left:${block.start}pt,right:${block.end}pt,par(hanging-indent:${block.hang}pt,box(width:${block.hang}pt,text(${quoted(block.label)}))+text(${quoted(block.text)})))\n`;
    case "space":
      // The spacing of the blocks around it is a part of its height.
      return `#block(height:${block.height - (sheet.pitch - sheet.size)}pt)\n`;
    case "table":
      return tableSource(block, sheet);
  }
}

function textSource({ text, align, start, end, indent, size }) {
  const set = `text(size:${size}pt,${quoted(text)})`;
  const indented = indent > 0 ? `par(first-line-indent:(amount:${indent}pt,all:true),${set})` : `par(${set})`;
  const padded = start === 0 && end === 0 ? indented : `pad(left:${start}pt,right:${end}pt,${indented})`;
  return align === "end" || align === "center" ? `align(${align},${padded})` : padded;
}

function tableSource(table, sheet) {
  const leading = `${table.pitch - sheet.size}pt`;
  const cells = (rows) => rows.flat().map(cellSource).join(",");
  const columns = table.columns.map((width) => `${width}pt`).join(",");
  return `#set par(leading:${leading},spacing:${leading})
#set block(spacing:${leading})
#align(center,table(columns:(${columns}),inset:(x:${table.padX}pt,y:${table.padY}pt),stroke:${table.rule}pt,align:left,table.header(${cells(table.head)}),${cells(table.rows)}))
`;
}

function cellSource(texts) {
  return texts.length === 1 ? textSource(texts[0]) : `{${texts.map(textSource).join(";")}}`;
}
