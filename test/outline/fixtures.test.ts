import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseOutline, readOutline, writeOutline } from "../../src/outline/index.ts";
import { treeText } from "./tree-text.ts";

const folder = new URL("fixtures/", import.meta.url);
const names = readdirSync(folder).flatMap((name) => /^(.*)(?<!\.tree)\.txt$/.exec(name)?.[1] ?? []);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** What is really uneven in these papers, as in those they were modelled on. */
const uneven: Readonly<Record<string, readonly string[]>> = {
  "consultation-groupware": ["97:1 outline/number-gap"],
  "consultation-video": ["67:1 outline/number-continued"],
};

describe.each(names)("%s", (name) => {
  const text = read(`${name}.txt`);
  const { outline, findings } = parseOutline(text);

  it("is written as it was typed", () => expect(writeOutline(outline)).toBe(text));

  it("is written as it was typed with CRLF, too", () => {
    const windows = `\ufeff${text.replaceAll("\n", "\r\n")}`;
    expect(writeOutline(parseOutline(windows).outline)).toBe(windows);
    expect(treeText(parseOutline(windows).outline)).toBe(treeText(outline));
  });

  it("becomes the tree beside it", () => expect(treeText(outline)).toBe(read(`${name}.tree.txt`)));

  it("is told nothing but what is uneven in it", () => {
    const told = findings.map(({ code, places: [place] }) => `${place?.line}:${place?.column} ${code}`);
    expect(told).toEqual(uneven[name] ?? []);
    expect(readOutline(text).ok).toBe(true);
  });
});

it("has a text of every kind of paper", () => expect(names).toHaveLength(7));
