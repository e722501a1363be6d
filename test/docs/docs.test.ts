import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { helperTable, paragraphTable, tagTable } from "./tables.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const form = join(root, "docs/writing-a-form.md");
const tables = { tags: tagTable, paragraph: paragraphTable, helpers: helperTable };

/** The part of a document between `<!-- name -->` and `<!-- /name -->`. */
function part(text: string, name: string): { readonly from: number; readonly to: number } {
  const from = text.indexOf(`<!-- ${name} -->\n`) + `<!-- ${name} -->\n`.length;
  return { from, to: text.indexOf(`\n<!-- /${name} -->`) };
}

describe("writing-a-form.md", () => {
  // WRITE_DOCS=1 writes the tables anew instead of comparing them.
  it.each(Object.entries(tables))("has the table of %s the code has", (name, table) => {
    const text = readFileSync(form, "utf8");
    const { from, to } = part(text, name);
    if (process.env.WRITE_DOCS === "1") writeFileSync(form, text.slice(0, from) + table() + text.slice(to));
    else expect(text.slice(from, to)).toBe(table());
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
      expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    },
  );
});
