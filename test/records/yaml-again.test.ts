import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { SourceText } from "../../src/records/tree/source-text.ts";
import { parseYaml } from "../../src/records/tree/yaml.ts";
import { parsedAgain } from "../../src/records/tree/yaml-again.ts";
import { fixtures } from "../outside/rendered.ts";

const FILES = [
  "office/cases/partnership-portal.yaml",
  "office/explanations/call-recording.yaml",
  "office/meetings/第106回.yaml",
  "matrix/full.yaml",
  "assessment/minimal.yaml",
];

/** What is put into a text somewhere: letters, and signs and lines that mean something to YAML. */
const PIECES = [
  ...[
    "あ",
    "市民",
    "1",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n  ",
    "\n    深い行\n",
    "：",
    ": ",
    ":",
    "- ",
    "\n- 項目\n",
  ],
  ...[
    "#",
    " # 注",
    "|",
    ">",
    '"',
    "'",
    "&a ",
    "*a",
    "!!str ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\t",
    "\r\n",
    "---\n",
  ],
];

describe("a text parsed into the one before it reads as if it were parsed by itself", () => {
  test.each(FILES)("%s, changed at random", (file) => {
    const random = randomFrom(file.length);
    const whole = readFileSync(join(fixtures, file), "utf8");
    let text = whole;
    for (let round = 0; round < 300; round++) {
      const next = round % 10 === 9 ? whole : changed(text, random);
      told(text);
      const again = told(next);
      told("種類: 別のもの\n");
      expect(again).toEqual(told(next));
      // What is broken is mended again at times, else nothing sound would be left to change.
      text = next.length > whole.length * 2 || random() < 0.5 ? whole : next;
    }
  });

  test("letters in a value, in a block of lines and in a list are read without the rest", () => {
    const text = "a: x\nb:\n  - 件名: あ\n    本文: |\n      一\n      二\n\n  - 件名: い\nc: y\n";
    const changes = [
      ["あ", "あう"],
      ["二", "二\n\n      三"],
      ["い", ""],
      ["y", "y z"],
    ] as const;
    for (const [from, to] of changes) expect(isAgain(text, text.replace(from, to)), from).toBe(true);
  });

  test("a key, a name or an indentation that is changed has all of it parsed", () => {
    const text = "a: x\nb:\n  c: y\n  d: z\n";
    const changes = [
      ["a: x", "aa: x"],
      ["c: y", "c: &n y"],
      ["  d: z", "d: z"],
      ["y\n", "y\n# 注\n"],
      ["a: x", 'a: "x'],
    ] as const;
    for (const [from, to] of changes) expect(isAgain(text, text.replace(from, to)), to).toBe(false);
  });
});

function isAgain(before: string, text: string): boolean {
  const parse = (one: string) => parseDocument(one, { schema: "failsafe", uniqueKeys: false });
  return parsedAgain({ text: before, document: parse(before) }, text, parse) !== null;
}

/** All that is read of a text, with its places. */
function told(text: string): string {
  const read = parseYaml(new SourceText("", text), () => true);
  return JSON.stringify(read, (key, value: unknown) => (key === "source" ? undefined : value));
}

function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const gone = random() < 0.5 ? 0 : Math.floor(random() * 6);
  const piece = random() < 0.3 ? "" : (PIECES[Math.floor(random() * PIECES.length)] ?? "");
  return text.slice(0, at) + piece + text.slice(at + gone);
}

/** @see mulberry32: the same numbers each time */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
