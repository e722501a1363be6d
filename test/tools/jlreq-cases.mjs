#!/usr/bin/env node
// jlreq-cases: sets the cases of test/jlreq with other programs, where they are installed, and prints those they answer
// differently, each with the clause and the reason why the expected lines are right.
//   node test/tools/jlreq-cases.mjs [--all]      --all prints every difference, not the first of each clause
// Typst is the one that `npm run bench` installs; Chromium is found as chromium, google-chrome or $CHROMIUM. Needs mutool.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { family, fontFile, peerPackage, peersFolder } from "../../bench/peers/install.mjs";
import { trace } from "./kinsoku-check.mjs";

const folder = fileURLToPath(new URL("../jlreq/", import.meta.url));
const font = new URL(`../../fonts/${fontFile}`, import.meta.url);
const size = 10;
const left = 3 * size;

const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => {
    const { clause, derivedFrom, cases } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return cases.map((one) => ({ derivedFrom, ...one, clause }));
  });

/**
 * What a program has no words for is not asked: our own styles, house rules, blocks of a set width, and texts whose width is
 * the cases' own metrics and not the font's (word spaces of a third of an em, narrow ×, ¢ and °).
 */
const isJlreq = ({ style, composition, widths, sizes, spans, clause, text }) =>
  /^[0-9]/.test(clause) &&
  !/^$|[ \u0080-\u024f]/u.test(text) &&
  !(style || composition || widths || sizes || spans);
const cssLevel = ({ style }) => /^css-(\w+)$/.exec(style?.kinsoku ?? "")?.[1];

async function typst() {
  if (!existsSync(join(peersFolder(), "installed")))
    throw new Error("not installed (npm run bench installs it)");
  const { NodeCompiler } = await peerPackage("@myriaddreamin/typst-ts-node-compiler");
  const fontArgs = [{ fontPaths: [fileURLToPath(new URL("../../fonts/", import.meta.url))] }];
  const compiler = NodeCompiler.create({ workspace: peersFolder(), fontArgs });
  const head = `#set page(width:500pt,height:300pt,margin:(left:${left}pt,rest:20pt))
#set text(font:"${family}",size:${size}pt,lang:"ja",region:"JP",cjk-latin-spacing:auto)
`;
  const asked = cases.filter(isJlreq);
  const mainFileContent = head + asked.map(typstBlock).join("#pagebreak()\n");
  return { asked, pdf: compiler.pdf({ mainFileContent }, { pdfTags: false }) };
}

function typstBlock({ text, measure, align = "justify", firstIndent = 0, restIndent = 0, endIndent = 0 }) {
  const content = text
    .split("\n")
    .map((line) => `text(${JSON.stringify(line)})`)
    .join("+linebreak()+");
  const indent = `first-line-indent:(amount:${(firstIndent - restIndent) * size}pt,all:true)`;
  const par = `par(justify:${align === "justify"},${indent},${content})`;
  const side = align === "justify" ? "start" : align;
  const width = (measure - restIndent - endIndent) * size;
  return `#pad(left:${restIndent * size}pt,block(width:${width}pt,align(${side},${par})))\n`;
}

function chromium() {
  const names = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome"].filter(Boolean);
  const program = names.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (program === undefined) throw new Error("not installed (or name it in CHROMIUM)");
  const asked = cases.filter((one) => isJlreq(one) || cssLevel(one) !== undefined);
  const work = mkdtempSync(join(tmpdir(), "jlreq-cases-"));
  const [page, out] = [join(work, "cases.html"), join(work, "cases.pdf")];
  writeFileSync(page, htmlOf(asked));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"];
  const { status, stderr } = spawnSync(program, [...flags, `--print-to-pdf=${out}`, `file://${page}`]);
  if (status !== 0 || !existsSync(out)) throw new Error(`did not print: ${stderr}`);
  const pdf = readFileSync(out);
  rmSync(work, { recursive: true });
  return { asked, pdf };
}

const htmlOf = (asked) => `<!doctype html><html lang="ja"><meta charset="utf-8"><style>
@font-face { font-family: F; src: url(${font}) }
@page { size: 500pt 300pt; margin: 20pt 20pt 20pt ${left}pt }
body { margin: 0; font: ${size}pt/2 F; text-autospace: normal; text-spacing-trim: trim-start; overflow-wrap: break-word }
p { margin: 0; break-after: page; white-space: pre-line; box-sizing: border-box }
</style>${asked.map(htmlBlock).join("")}`;

function htmlBlock(one) {
  const { text, measure, align = "justify", firstIndent = 0, restIndent = 0, endIndent = 0 } = one;
  const style = `width:${measure}em;text-align:${align};line-break:${cssLevel(one) ?? "strict"};text-indent:${
    firstIndent - restIndent
  }em;padding:0 ${endIndent}em 0 ${restIndent}em`;
  return `<p style="${style}">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`;
}

/** Lines of a page, top to bottom: their text without blanks, and where each character stands in em of the column. */
function linesOf({ glyphs }) {
  const lines = new Map();
  for (const { c, x0, y } of glyphs) {
    const key = Math.round(y);
    if (!lines.has(key)) lines.set(key, []);
    if (/\S/u.test(c)) lines.get(key).push({ c, x: (x0 - left) / size });
  }
  const byLine = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => a.x - b.x));
  return byLine.filter((line) => line.length > 0);
}

/** Whether the font is as wide as the cases' metrics: half an em for ASCII, an em for the rest. 約物 may be set narrower. */
const isAlike = ({ glyphs }) =>
  glyphs.every(
    ({ c, adv }) => /[\s\p{M}\p{P}\ufffd]/u.test(c) || Math.abs(adv - (c < "\u0250" ? 0.5 : 1)) < 0.02,
  ) && glyphs.every(({ c, adv }) => !/[—―…‥]/u.test(c) || adv === 1);

const squash = (text) => text.replace(/[\s\u200b\u202f]/gu, "");
const plain = (text) => squash(text).replace(/[\p{M}\ufffd]/gu, "");

function difference(one, page) {
  const theirs = linesOf(page);
  const said = theirs.map((line) => plain(line.map(({ c }) => c).join("")));
  const expected = one.lines.map(plain).filter((line) => line !== "");
  if (said.join("|") !== expected.join("|")) return `lines ${said.join(" | ")}`;
  // Blanks have a width but no glyph: places are compared where there are none.
  if (!one.x || /\s/u.test(one.text)) return undefined;
  const at = one.x.findIndex((xs, i) =>
    xs?.some((x, k) => Math.abs(x - (theirs[i]?.[k]?.x ?? Number.NaN)) > 0.06),
  );
  if (at < 0) return undefined;
  const places = (xs) => xs.map((x) => x.toFixed(2).replace(/\.?0+$/, "")).join(" ");
  return `line ${at + 1} at ${places(theirs[at].map(({ x }) => x))}, not ${places(one.x[at])}`;
}

function report(name, asked, pdf, all) {
  const work = mkdtempSync(join(tmpdir(), "jlreq-cases-"));
  const file = join(work, "cases.pdf");
  writeFileSync(file, pdf);
  const pages = trace(file);
  rmSync(work, { recursive: true });
  if (pages.length < asked.length) throw new Error(`${pages.length} pages for ${asked.length} cases`);
  const alike = asked.filter((_, i) => isAlike(pages[i])).length;
  const different = asked.flatMap((one, i) => {
    const what = isAlike(pages[i]) ? difference(one, pages[i]) : undefined;
    return what === undefined ? [] : [{ one, what }];
  });
  console.log(`\n${name}: ${alike} cases, ${different.length} answered differently`);
  const told = new Set();
  for (const { one, what } of different) {
    if (!all && told.has(one.clause)) continue;
    told.add(one.clause);
    console.log(
      `  ${one.clause} (${one.derivedFrom}) ${one.text.replaceAll("\n", "⏎")} in ${+one.measure.toFixed(3)} em`,
    );
    console.log(`    ${name}: ${what}`);
    console.log(`    right: ${one.lines.join(" | ").replaceAll("\n", "⏎")} because: ${one.why}`);
  }
  if (!all && different.length > told.size) console.log("  the first of each clause; --all prints every one");
}

for (const [name, run] of Object.entries({ Typst: typst, Chromium: chromium })) {
  try {
    const { asked, pdf } = await run();
    report(name, asked, pdf, process.argv.includes("--all"));
  } catch (error) {
    console.log(`\n${name}: skipped, ${error.message}`);
  }
}
console.log("\nLuaTeX-ja: not asked by this script.");
