import { existsSync } from "node:fs";
import { join } from "node:path";
import { peerPackage, peersFolder } from "../install.mjs";
import { name } from "../typst.mjs";
import { complete, faces, fontsFolder, LEFT, PITCH, SIZE, sheetOf, TOP } from "./job.mjs";

/** Typst as its documentation shows for Japanese: language and region, 和欧間 on, justified. */
export async function open() {
  if (!existsSync(join(peersFolder(), "installed")))
    throw new Error("not installed (node bench/lines.mjs installs it)");
  const { NodeCompiler } = await peerPackage("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({
    workspace: peersFolder(),
    fontArgs: [{ fontPaths: [fontsFolder] }],
  });
  return {
    name,
    async set(job) {
      const file = compiler.pdf({ mainFileContent: sourceOf(job) }, { pdfTags: false });
      compiler.evictCache(0);
      return file;
    },
  };
}

function sourceOf({ face, blocks }) {
  const { width, height } = sheetOf(blocks);
  const head = `#set page(width:${width}pt,height:${height}pt,margin:(left:${LEFT}pt,right:0pt,y:${TOP}pt))
#set text(font:"${faces[face].family}",size:${SIZE}pt,lang:"ja",region:"JP",cjk-latin-spacing:auto,top-edge:0.88em,bottom-edge:-0.12em)
#set par(leading:${PITCH - SIZE}pt)
`;
  return head + blocks.map(blockOf).join("#pagebreak()\n");
}

function blockOf(block) {
  const { text, measure, align, firstIndent, restIndent, endIndent } = complete(block);
  const content = text
    .split("\n")
    .map((line) => `text(${JSON.stringify(line)})`)
    .join("+linebreak()+");
  const indent = `first-line-indent:(amount:${(firstIndent - restIndent) * SIZE}pt,all:true)`;
  const par = `par(justify:${align === "justify"},${indent},${content})`;
  const side = align === "justify" ? "start" : align;
  const width = (measure - restIndent - endIndent) * SIZE;
  return `#pad(left:${restIndent * SIZE}pt,block(width:${width}pt,align(${side},${par})))\n`;
}
