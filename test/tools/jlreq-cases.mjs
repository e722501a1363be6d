#!/usr/bin/env node
// jlreq-cases: sets the cases of test/jlreq with other programs, where they are installed, and prints those they answer
// differently, each with the clause and the reason why the expected lines are right.
//   node test/tools/jlreq-cases.mjs [--all]      --all prints every difference, not the first of each clause
// Typst is the one that `node bench/lines.mjs` installs; LuaTeX-ja is lualatex or $LUATEX, with the class jlreq; Chromium is
// chromium, google-chrome or $CHROMIUM. Needs mutool.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LEFT, SIZE } from "../../bench/peers/lines/job.mjs";
import { trace } from "./kinsoku-check.mjs";

const folder = fileURLToPath(new URL("../jlreq/", import.meta.url));
const peers = { Typst: "typst", "LuaTeX-ja": "luatex", Chromium: "chromium" };

const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => {
    const { clause, derivedFrom, cases } = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return cases.map((one) => ({ derivedFrom, ...one, clause }));
  });

/** What every program has words for. */
const common = new Set(
  "clause derivedFrom why text measure align firstIndent restIndent endIndent lines x end kinds steps ends".split(
    " ",
  ),
);

/**
 * Not asked: our own styles, house rules, furniture (spans, tabs, sizes), and texts whose width is the cases' own metrics and
 * not the font's (word spaces of a third of an em, narrow ×, ¢ and °).
 */
const isJlreq = (one) =>
  /^[0-9]/.test(one.clause) &&
  !one.why.includes("house rule") &&
  !/^$|[ \t\u0080-\u024f]/u.test(one.text) &&
  Object.keys(one).every((key) => common.has(key));
const cssLevel = ({ style }) => /^css-(\w+)$/.exec(style?.kinsoku ?? "")?.[1];

/** Only CSS has levels of kinsoku by name. */
const askedOf = (name) =>
  cases.filter((one) => isJlreq(one) || (name === "Chromium" && cssLevel(one) !== undefined));

function blockOf(one) {
  const { text, measure, align, firstIndent, restIndent, endIndent } = one;
  const given = { text, measure, align, firstIndent, restIndent, endIndent, lineBreak: cssLevel(one) };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Lines of a page, top to bottom: their text without blanks, and where each character stands in em of the column. */
function linesOf({ glyphs }) {
  const lines = new Map();
  for (const { c, x0, y } of glyphs) {
    const key = Math.round(y);
    if (!lines.has(key)) lines.set(key, []);
    if (/\S/u.test(c)) lines.get(key).push({ c, x: (x0 - LEFT) / SIZE });
  }
  const byLine = [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => a.x - b.x));
  return byLine.filter((line) => line.length > 0);
}

/** Whether the font is as wide as the cases' metrics: half an em for ASCII, an em for the rest; no narrow “, – or …. */
const isAlike = ({ glyphs }) =>
  glyphs.every(({ c, adv }) => {
    if (/[\s\p{M}\ufffd⸺]/u.test(c)) return true;
    if (/[—―…‥]/u.test(c)) return adv === 1;
    const half = Math.abs(adv - 0.5) < 0.02;
    return /\p{P}/u.test(c)
      ? half || Math.abs(adv - 1) < 0.02
      : Math.abs(adv - (c < "\u0250" ? 0.5 : 1)) < 0.02;
  });

/** Characters that one glyph stands for come back from a PDF as either: told apart by no one who looks at the page. */
const twins = { "—": "―", "─": "―", "⸺": "――", "‒": "–", "⋯": "…", "〜": "～" };
const squash = (text) => text.normalize("NFC").replace(/[\s\u200b\u202f]/gu, "");
const plain = (text) =>
  squash(text)
    .replace(/[\p{M}\ufffd]/gu, "")
    .replace(/[—─⸺‒⋯〜]/gu, (one) => twins[one]);

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

/**
 * Every case's page in the first face that is as wide as the cases say. Noto Serif JP comes first: it has the features
 * halt and chws, without which Chromium cannot take half of a bracket away; its Latin is no half em, BIZ UDMincho's is.
 */
async function pagesOf(setter, asked) {
  const blocks = asked.map(blockOf);
  const [noto, biz] = [await traced(setter, "noto", blocks), await traced(setter, "biz", blocks)];
  return asked.map((_, i) => [noto[i], biz[i]].find(isAlike) ?? null);
}

async function traced(setter, face, blocks) {
  const work = mkdtempSync(join(tmpdir(), "jlreq-cases-"));
  try {
    const file = join(work, "cases.pdf");
    writeFileSync(file, await setter.set({ face, blocks }));
    const pages = trace(file);
    if (pages.length !== blocks.length) throw new Error(`${pages.length} pages for ${blocks.length} cases`);
    return pages;
  } finally {
    rmSync(work, { recursive: true });
  }
}

function report({ name, version = name }, asked, pages, all) {
  const alike = pages.filter((page) => page !== null).length;
  const different = asked.flatMap((one, i) => {
    const what = pages[i] === null ? undefined : difference(one, pages[i]);
    return what === undefined ? [] : [{ one, what }];
  });
  console.log(`\n${version}: ${alike} cases, ${different.length} answered differently`);
  const told = new Set();
  for (const { one, what } of different) {
    if (!all && told.has(one.clause)) continue;
    told.add(one.clause);
    tell(name, one, what);
  }
  if (!all && different.length > told.size) console.log("  the first of each clause; --all prints every one");
}

/** Where JLREQ names several ways, and the expected lines are those of the one chosen here. */
function choiceOf({ clause, kinds, text }) {
  if (clause === "3.1.5") return "JLREQ names three ways to open a paragraph with a bracket; this is ①";
  if (clause === "3.5.4") return "JLREQ says one character alone is often tolerated; here it is avoided";
  if (kinds?.includes("hung")) return "JLREQ leaves it open whether marks hang; here they do";
  if (text.includes("～")) return "JLREQ lists U+301C only; here U+FF5E is the same character";
  return undefined;
}

function tell(name, one, what) {
  const { clause, derivedFrom, text, measure, lines, why } = one;
  console.log(`  ${clause} (${derivedFrom}) ${text.replaceAll("\n", "⏎")} in ${+measure.toFixed(3)} em`);
  console.log(`    ${name}: ${what}`);
  console.log(`    right: ${lines.join(" | ").replaceAll("\n", "⏎")} because: ${why}`);
  const choice = choiceOf(one);
  if (choice !== undefined) console.log(`    a choice: ${choice}`);
}

for (const [name, module] of Object.entries(peers)) {
  try {
    const { open } = await import(`../../bench/peers/lines/${module}.mjs`);
    const setter = await open();
    const asked = askedOf(name);
    report(setter, asked, await pagesOf(setter, asked), process.argv.includes("--all"));
  } catch (error) {
    console.log(`\n${name}: skipped, ${error.message}`);
  }
}
