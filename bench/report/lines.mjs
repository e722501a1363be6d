import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { machineText, table } from "./tables.mjs";

const results = new URL("../LINES.md", import.meta.url);
const document = new URL("../../docs/typesetting.md", import.meta.url);
const faces = { biz: "BIZ UDMincho", noto: "Noto Serif JP" };

const share = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

const columns = [
  ["lines", (one) => one.lines],
  ["行頭", (one) => (one.waves > 0 ? `${one.lineStart} (～ ${one.waves})` : one.lineStart)],
  ["行末", (one) => one.lineEnd],
  ["分離", (one) => one.inseparable],
  ["words parted", (one) => one.words],
  ["overfull", (one) => one.overfull],
  ["ragged", (one) => one.ragged],
  ["gaps over ½ em", (one) => one.gaps],
  ["doubled 約物 tight", (one) => share(one.tight, one.doubled)],
  ["和欧間 present", (one) => share(one.spaced, one.mixed)],
  ["dates, numbers parted", (one) => one.dates],
  ["one-character last lines", (one) => share(one.lonely, one.several)],
];

/** LINES.md whole, and the table of docs/typesetting.md between its marks. */
export function writeLines(figures) {
  writeFileSync(results, linesText(figures));
  if (!existsSync(document)) return;
  const text = readFileSync(document, "utf8");
  writeFileSync(
    document,
    text.replace(
      /<!-- lines -->[\s\S]*?<!-- \/lines -->/g,
      () => `<!-- lines -->\n${shortTable(figures)}\n<!-- /lines -->`,
    ),
  );
}

const present = ({ engines }) => engines.filter(({ skipped }) => skipped === undefined);

function linesText(figures) {
  const { machine, measures, texts, engines } = figures;
  const skipped = engines.filter((one) => one.skipped !== undefined);
  const unread = present(figures).reduce(
    (sum, one) => sum + one.figures.biz.unread + one.figures.noto.unread,
    0,
  );
  const versions = present(figures).map(({ version }) => version);
  return `# Lines, beside the peers

Written by \`node bench/lines.mjs\`; how, is told in README.md.

${machineText(machine)}.
${versions.join(" · ")}${skipped.map(({ name, skipped }) => ` · ${name}: ${skipped}`).join("")}

${texts.count} texts of ${texts.characters.toLocaleString("en")} characters in all: every text of twelve characters or more in the records of \`fixtures/\`, and three full of 約物, units and numbers. Each is set in a column of ${measures[0]} to ${measures.at(-1)} em, ${measures.length} measures, 10 pt, justified.${unread > 0 ? ` ${unread} sheets could not be read back and are not counted.` : ""}

${Object.keys(faces)
  .map((face) => faceText(face, figures))
  .join("\n\n")}

${legend}
${examplesText(figures)}`;
}

function faceText(face, figures) {
  const rows = present(figures).map(({ name, figures: counts }) => [
    name,
    ...columns.map(([, value]) => value(counts[face])),
  ]);
  return `## ${faces[face]}\n\n${table(["", ...columns.map(([head]) => head)], rows)}`;
}

const legend = `- **行頭, 行末, 分離**: a mark that may not open a line opens one (JLREQ 3.1.7), an opening bracket closes one (3.1.8), a number, a number and its unit, …… or ―― are parted (3.1.10). ～ in brackets: U+FF5E, which JLREQ does not list, counted as the wave dash U+301C, for which it is typed.
- **words parted**: a Western word or an address parted inside a word that a line could have held. What no line can hold must be parted (ours, Chromium, pdfmake) or runs out of the column (LuaTeX-ja, Typst).\n- **overfull**: longer than the measure by more than a point, hanging marks and blank halves of brackets apart.
- **ragged**: a justified line that misses the measure by more than half a point. **gaps over ½ em**: a justified line with more than that between two characters, their own blanks apart.
- **doubled 約物 tight**: of two marks in a row (」。 、「 …) those that stand closer by half an em (3.1.4). BIZ UDMincho has no \`halt\`, without which Chromium cannot do it; Noto Serif JP has. **和欧間 present**: a tenth of an em or more between a Japanese and a Western character (3.2.6), what justification adds apart.
- **dates, numbers parted**: 令和3年|3月, 第|106回, 12,345|円. A house rule of 公用文: JLREQ does not ask for it, no peer knows it. **one-character last lines**: of the paragraphs of several lines (3.5.4, which says it is often tolerated).
`;

function examplesText(figures) {
  const lists = present(figures).flatMap(({ name, figures: counts }) => {
    const found = Object.entries(faces).flatMap(([face, title]) =>
      Object.entries(counts[face].examples)
        .filter(([, list]) => list.length > 0)
        .map(([kind, list]) => `  - ${title}, ${kind}: ${list.map((one) => `\`${one}\``).join(", ")}`),
    );
    return found.length === 0 ? [] : [`- ${name}\n${found.join("\n")}`];
  });
  return lists.length === 0 ? "" : `The first of each kind:\n\n${lists.join("\n")}\n`;
}

/** Both faces together, the columns that tell engines apart. */
function shortTable(figures) {
  const heads = [
    "行頭",
    "行末",
    "分離",
    "overfull",
    "gaps over ½ em",
    "doubled 約物 tight",
    "和欧間 present",
  ];
  const wanted = [...heads, "dates, numbers parted", "one-character last lines"];
  const rows = present(figures).map(({ name, figures: counts }) => {
    const both = sumOf(counts.biz, counts.noto);
    return [name, both.lines, ...wanted.map((head) => columns.find(([one]) => one === head)[1](both))];
  });
  return table(["", "lines", ...wanted], rows);
}

const sumOf = (a, b) =>
  Object.fromEntries(
    Object.keys(a)
      .filter((key) => key !== "examples")
      .map((key) => [key, a[key] + b[key]]),
  );
