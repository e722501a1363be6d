import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { mutationTable } from "../check/mutation/table.ts";
import { codes, codeTable, toldOf } from "./codes.ts";
import { importTable } from "./imports.ts";
import { ruleTable } from "./rules.ts";
import { helperTable, paragraphTable, tagTable } from "./tables.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Parts of documents that are made from the code: name of the part, document, maker. */
const areas = [...new Set(codes.map((code) => code.split("/")[0] ?? ""))];
const tables: readonly (readonly [string, string, () => string])[] = [
  ...areas.map((area) => [area, "docs/codes.md", () => codeTable(area)] as const),
  ["tags", "docs/writing-a-form.md", tagTable],
  ["paragraph", "docs/writing-a-form.md", paragraphTable],
  ["helpers", "docs/writing-a-form.md", helperTable],
  ["imports", "docs/architecture.md", importTable],
  ["rules", "docs/checks.md", ruleTable],
  ["mutations", "docs/checks.md", mutationTable],
];

/** The part of a document between `<!-- name -->` and `<!-- /name -->`. @throws Error where it has no such part */
function part(text: string, name: string): { readonly from: number; readonly to: number } {
  const head = `<!-- ${name} -->\n`;
  const [from, to] = [text.indexOf(head), text.indexOf(`\n<!-- /${name} -->`)];
  // Written over nevertheless, the document would be cut off.
  if (from < 0 || to < from) throw new Error(`there is no part for ${name}: write its two marks first`);
  return { from: from + head.length, to };
}

/** A table without the blanks and dashes that only align its columns. */
function plain(table: string): string {
  return table
    .trim()
    .replaceAll(/ *\| */g, "|")
    .replaceAll(/\|-+(?=\|)/g, "|-");
}

describe("tables of the code", () => {
  // WRITE_DOCS=1 writes the tables anew instead of comparing them; `npm run format` then aligns their columns.
  it.each(tables)("%s in %s is what the code says", (name, document, table) => {
    const file = join(root, document);
    const text = readFileSync(file, "utf8");
    const { from, to } = part(text, name);
    if (process.env.WRITE_DOCS === "1") writeFileSync(file, text.slice(0, from) + table() + text.slice(to));
    else expect(plain(text.slice(from, to))).toBe(plain(table()));
  });
});

describe("wording", () => {
  it.each(codes)("%s speaks both languages, and says how to mend what is wrong", (code) => {
    const { severity, meaning, message, hint } = toldOf(code);
    const japanese = /[\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Han}]/u;
    for (const { ja, en } of [meaning, message]) {
      expect(ja).toMatch(japanese);
      expect(en).not.toBe("");
    }
    if (severity === "error") expect(hint?.ja ?? "").not.toBe("");
  });
});

describe("documents", () => {
  const files = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)];

  it.each(files.filter((name) => name.endsWith(".md")))("%s links only to what is there", (name) => {
    const text = readFileSync(join(root, name), "utf8");
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? "");
    const dead = links.filter(
      (target) => !target.startsWith("http") && !existsSync(join(root, dirname(name), decodeURI(target))),
    );
    expect(dead).toEqual([]);
  });

  it.each(files.filter((name) => name.endsWith(".md")))(
    "%s names only files of src/ that are there",
    (name) => {
      const text = readFileSync(join(root, name), "utf8").replaceAll(/```[\s\S]*?```/g, "");
      const paths = [...text.matchAll(/`(src\/[\w./-]+)`/g)].map(([, path]) => path ?? "");
      // The example of writing-a-form.md is made by its reader.
      const missing = paths.filter(
        (path) => !existsSync(join(root, path)) && !path.includes("covering-note"),
      );
      expect(missing).toEqual([]);
    },
  );
});
