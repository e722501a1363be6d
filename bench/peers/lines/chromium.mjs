import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "../programs.mjs";
import { complete, fontUrl, LEFT, PITCH, SIZE, sheetOf, TOP } from "./job.mjs";

/** Chromium's own printing, with all that CSS has for Japanese lines and Chromium knows. */
export async function open() {
  const found = chromium();
  if (found === null) throw new Error("not installed (or name it in CHROMIUM)");
  return {
    name: `Chromium ${found.version.split(".")[0]}`,
    set: async (job) => printed(found.program, htmlOf(job)),
  };
}

function printed(program, html) {
  const work = mkdtempSync(join(tmpdir(), "yoshiki-chromium-"));
  try {
    const [page, out] = [join(work, "page.html"), join(work, "page.pdf")];
    writeFileSync(page, html);
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];
    const profile = `--user-data-dir=${join(work, "profile")}`;
    const args = [...flags, profile, `--print-to-pdf=${out}`, `file://${page}`];
    const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
    if (status !== 0 || !existsSync(out)) throw new Error(`${program} did not print: ${stderr}`);
    return readFileSync(out);
  } finally {
    rmSync(work, { recursive: true, maxRetries: 3 });
  }
}

function htmlOf({ face, blocks }) {
  const { width, height } = sheetOf(blocks);
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><style>
@font-face { font-family: F; src: url(${fontUrl(face)}) }
@page { size: ${width}pt ${height}pt; margin: ${TOP}pt 0 0 ${LEFT}pt }
body { margin: 0; font: ${SIZE}pt/${PITCH}pt F; line-break: strict; overflow-wrap: break-word }
body { text-autospace: normal; text-spacing-trim: trim-start; text-wrap: pretty; hanging-punctuation: allow-end }
p { margin: 0; break-after: page; white-space: pre-line; box-sizing: border-box }
p:last-child { break-after: auto }
</style>${blocks.map(blockOf).join("")}`;
}

/** `lineBreak`: a CSS line-break level other than strict. */
function blockOf(block) {
  const { text, measure, align, firstIndent, restIndent, endIndent, lineBreak } = complete(block);
  const level = lineBreak === undefined ? "" : `;line-break:${lineBreak}`;
  const indents = `text-indent:${firstIndent - restIndent}em;padding:0 ${endIndent}em 0 ${restIndent}em`;
  const style = `width:${measure}em;text-align:${align};${indents}${level}`;
  return `<p style="${style}">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`;
}
