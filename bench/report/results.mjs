import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { sections } from "./everything.mjs";

const results = new URL("../RESULTS.md", import.meta.url);
const notes = new URL("../notes.md", import.meta.url);
const parts = {
  alone: "Ours alone: `npm run bench`",
  peers: "Beside Typst, pdfmake, Chromium and LibreOffice: `npm run bench -- --peers`",
  packet: "A meeting's packet: `npm run bench -- --packet`",
  batch: "A list of 1,000 cases: `npm run bench -- --batch --peers`",
  pages: "A packet of 10,000 pages: `npm run bench -- --pages`",
  preview: "The preview: `npm run bench -- --preview`",
  tagged: "Tagged PDF/A: `npm run bench -- --tagged`",
  sign: "Signatures: `npm run bench -- --sign`",
  great: "The great forms: `npm run bench -- --great`",
  check: "The check of a packet: `npm run bench -- --check`",
  svg: "Sheets as SVG: `npm run bench -- --svg`",
};

/**
 * Writes bench/RESULTS.md. A run replaces the sections it has measured, and wipes out nothing that others have found: one
 * with peers leaves the section without, and the other way round. Notes (bench/notes.md) stand between the head and the figures.
 */
export function writeResults(figures) {
  const before = existsSync(results) ? readFileSync(results, "utf8") : "";
  const now = sections(figures);
  const texts = Object.keys(parts).map((part) => sectionOf(part, now[part] ?? kept(before, part)));
  writeFileSync(results, `${head()}\n${texts.filter(Boolean).join("\n")}`);
}

function head() {
  return `# Speed and memory

Written by \`npm run bench\`; what is measured, and how, is told in bench/README.md.

${readFileSync(notes, "utf8").trim()}
`;
}

const opening = (part) => `<!-- ${part} -->`;
const closing = (part) => `<!-- /${part} -->`;

function sectionOf(part, text) {
  return text === null ? null : `## ${parts[part]}\n\n${opening(part)}\n${text}\n${closing(part)}\n`;
}

function kept(before, part) {
  const from = before.indexOf(opening(part));
  const to = before.indexOf(closing(part));
  return from < 0 || to < 0 ? null : before.slice(from + opening(part).length, to).trim();
}
