import { existsSync } from "node:fs";
import { join } from "node:path";
import { peerPackage, peersFolder } from "../install.mjs";
import { name, naturalPitch } from "../pdfmake.mjs";
import { complete, fontPath, LEFT, PITCH, SIZE, sheetOf, TOP } from "./job.mjs";

/** pdfmake as it comes: its own line breaking, justified. */
export async function open() {
  if (!existsSync(join(peersFolder(), "installed")))
    throw new Error("not installed (node bench/lines.mjs installs it)");
  const { default: pdfmake } = await peerPackage("pdfmake");
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return {
    name,
    set(job) {
      const file = fontPath(job.face);
      pdfmake.setFonts({ [job.face]: { normal: file, bold: file } });
      return pdfmake.createPdf(definitionOf(job, naturalPitch(file))).getBuffer();
    },
  };
}

function definitionOf({ face, blocks }, natural) {
  const sheet = sheetOf(blocks);
  return {
    pageSize: sheet,
    pageMargins: [LEFT, TOP, 0, 0],
    defaultStyle: { font: face, fontSize: SIZE, lineHeight: PITCH / (SIZE * natural) },
    content: blocks.map((block, i) => nodeOf(complete(block), sheet, i > 0)),
  };
}

const alignments = { start: "left", end: "right", center: "center", justify: "justify" };

function nodeOf({ text, measure, align, firstIndent, restIndent, endIndent }, { width }, next) {
  const right = width - LEFT - (measure - endIndent) * SIZE;
  return {
    text,
    alignment: alignments[align],
    leadingIndent: Math.max(0, firstIndent - restIndent) * SIZE,
    margin: [restIndent * SIZE, 0, right, 0],
    ...(next ? { pageBreak: "before" } : {}),
  };
}
