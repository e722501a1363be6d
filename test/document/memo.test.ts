import { describe, expect, test } from "vitest";
import { type Markup, ParseMemo, parse } from "../../src/document/index.ts";

const options = { title: "見本", state: null } as const;

/** Markup whose lines are its pieces, each from the same place whatever it says. */
function markupOf(text: string): Markup {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), (end) => end.index + 1)];
  const at = () => ({ site: null, path: null });
  return { text, starts, isValue: () => false, at, isSame: () => true };
}

const rows = ["一", "二", "三"].map((word) => `<row>\n<cell><p>${word}</p>\n<p>市民</p></cell>\n</row>\n`);
const page = (inside: string): string => `<page style="letter">\n${inside}</page>\n`;
const table = (inside: readonly string[]): string => `<table columns="5em">\n${inside.join("")}</table>\n`;
const whole = page(`<p>前</p>\n${table(rows)}<p>\u3000後</p>\n`);

describe("markup read again", () => {
  const changes: readonly (readonly [string, string, string])[] = [
    ["a word", "二", "二つ"],
    ["a row more", rows[1] ?? "", `${rows[1]}${rows[0]}`],
    ["a row less", rows[0] ?? "", ""],
    ["a blank that is text", "前", "\u3000前"],
    ["words between blocks that are refused", "<p>前</p>\n", "<p>前</p>\n迷い\n"],
    ["a table that ends early", rows[1] ?? "", `</table>\n<table columns="5em">\n${rows[1]}`],
    ["a tag that is not closed", "<p>二</p>", "<p>二"],
    ["rows where none may be", `</table>\n`, "</table>\n<row></row>\n"],
    ["the end only", "後", "終"],
    ["nothing", "", ""],
  ];
  test.each(changes)("is the same tree: %s", (_, from, to) => {
    const memo = new ParseMemo();
    parse(markupOf(whole), options, memo);
    const changed = whole.replace(from, to);
    expect(parse(markupOf(changed), options, memo)).toEqual(parse(markupOf(changed), options));
    // And back, from what was kept of the change.
    expect(parse(markupOf(whole), options, memo)).toEqual(parse(markupOf(whole), options));
  });

  test("has the very nodes of what did not change", () => {
    const memo = new ParseMemo();
    const before = rowsOf(parse(markupOf(whole), options, memo));
    const after = rowsOf(parse(markupOf(whole.replace("二", "二つ")), options, memo));
    expect(after.map((row, i) => row === before[i])).toEqual([true, false, true]);
    expect(after[1]?.children[0]?.children[1]).toBe(before[1]?.children[0]?.children[1]);
  });

  test("has none of them where their places are not known to be the same", () => {
    const memo = new ParseMemo();
    const { isSame: _, ...markup } = markupOf(whole);
    const before = rowsOf(parse(markup, options, memo));
    const after = rowsOf(parse(markup, options, memo));
    expect(after.some((row, i) => row === before[i])).toBe(false);
  });
});

function rowsOf(read: ReturnType<typeof parse>) {
  const found = read.ok ? read.value.pages.flatMap(({ children }) => children) : [];
  return found.flatMap((block) => (block.type === "table" ? block.body : []));
}
