import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { Heading, Table } from "../../../src/document/tree.ts";
import { textOf, walk } from "../../../src/document/walk.ts";
import { sealLook } from "../../../src/layout/seal-look.ts";
import { gather } from "../../../src/paper/gather.ts";
import type { Paper } from "../../../src/paper/paper.ts";
import { allForms, fixtureRecords, fixtures, now } from "../../outside/rendered.ts";
import { paragraphsOf, textOf as wordText } from "./opened.ts";

const { papers } = gather(
  fixtureRecords().map((record) => join(fixtures, record)),
  { forms: allForms },
);

const solid = (text: string): string => text.replaceAll(/[\s\u3000\u00a0]/gu, "");
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string): string => xml.replaceAll(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
const valuesIn = (xml: string, pattern: RegExp): readonly string[] =>
  Array.from(xml.matchAll(pattern), ([, value = ""]) => plain(value));

/** What a paper's tree says that somebody who cannot see it needs. */
function neededOf({ tree, assets }: Paper) {
  const headings: Heading[] = [];
  const tables: Table[] = [];
  const alts: string[] = [];
  walk(tree, (node) => {
    if (node.type === "heading") headings.push(node);
    if (node.type === "table") tables.push(node);
    // Of a page of a PDF a Word file says in words that it is not there.
    if (node.type === "figure" && assets.get(node.src)?.kind !== "pdf") alts.push(node.alt);
    if (node.type === "seal" && sealLook(node, tree.state) !== null) alts.push(node.alt);
  });
  return { headings, tables, alts };
}

it("the fixtures have papers of every form, with figures, seals, heads of tables and headings", () => {
  const needed = papers.map(neededOf);
  expect(new Set(papers.map(({ form }) => form.id)).size).toBeGreaterThanOrEqual(12);
  expect(needed.flatMap(({ alts }) => alts).length).toBeGreaterThan(30);
  expect(needed.flatMap(({ tables }) => tables).filter(({ head }) => head.length > 0).length).toBeGreaterThan(
    5,
  );
});

describe.for(papers.map((paper) => [`${paper.record.stem} ${paper.form.names[0]}`, paper] as const))(
  "the Word file of %s",
  ([, paper]) => {
    const needed = neededOf(paper);
    let parts: Readonly<Record<string, string>>;
    let body: string;
    beforeAll(async () => {
      const files = Object.entries(unzipSync(await paper.docx(now)));
      parts = Object.fromEntries(
        files.filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, data]) => [name, strFromU8(data)]),
      );
      body = parts["word/document.xml"] ?? "";
    });

    it("says its title, and that it is in Japanese", () => {
      const core = parts["docProps/core.xml"] ?? "";
      expect(valuesIn(core, /<dc:title>(.*?)<\/dc:title>/g)).toEqual([paper.tree.title]);
      expect(core).toContain("<dc:language>ja-JP</dc:language>");
      expect(parts["word/styles.xml"]).toMatch(/<w:docDefaults>.*?<w:lang [^>]*w:eastAsia="ja-JP"/);
    });

    it("has its headings in heading styles of their level, the first of all, none left out", () => {
      const told = paragraphsOf(body).flatMap((one) => {
        const level = /<w:pStyle w:val="Heading(\d)"\/>/.exec(one)?.[1];
        return level === undefined ? [] : [[Number(level), solid(plain(wordText(one)))]];
      });
      expect(told).toEqual(needed.headings.map((one) => [one.level, solid(textOf(one))]));
      const levels = needed.headings.map(({ level }) => level);
      levels.forEach((level, i) => {
        expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1);
      });
    });

    it("marks the heads of its tables, and says what a table is about", () => {
      const told = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) => {
        const rows = table.match(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs) ?? [];
        const heads = rows.map((row) => /<w:trPr>(?:(?!<\/w:trPr>).)*<w:tblHeader\/>/s.test(row));
        const summary = valuesIn(table, /<w:tblDescription w:val="([^"]*)"/g)[0] ?? null;
        return { heads, summary };
      });
      expect(told).toEqual(
        needed.tables.map(({ head, body: rows, summary }) => ({
          heads: [...head.map(() => true), ...rows.map(() => false)],
          summary,
        })),
      );
    });

    it("says in words what its figures and its seal show", () => {
      const told = valuesIn(body, /<wp:docPr [^>]*descr="([^"]*)"/g);
      expect(told).toEqual(needed.alts);
      expect(body.match(/<wp:docPr /g) ?? []).toHaveLength(told.length);
      expect(told.filter((alt) => alt.trim() === "")).toEqual([]);
    });
  },
);
