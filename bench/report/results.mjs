import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tables } from "./tables.mjs";

const results = new URL("../RESULTS.md", import.meta.url);
const notes = new URL("../notes.md", import.meta.url);
const parts = {
  alone: "Ours alone: `npm run bench`",
  peers: "Beside Typst and pdfmake: `npm run bench -- --peers`",
};

/**
 * Writes bench/RESULTS.md. A run with peers replaces the part with peers, one without the part without: neither wipes
 * out what the other has found. Notes (bench/notes.md) stand between the head and the figures.
 */
export function writeResults(figures) {
  const before = existsSync(results) ? readFileSync(results, "utf8") : "";
  const now = figures.peers ? "peers" : "alone";
  const sections = Object.keys(parts).map((part) =>
    sectionOf(part, part === now ? tables(figures) : kept(before, part)),
  );
  writeFileSync(results, `${head()}\n${sections.filter(Boolean).join("\n")}`);
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
