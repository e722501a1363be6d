import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Code, catalogue } from "../../src/diagnostic/index.ts";
import { parseOutline, writeOutline } from "../../src/outline/index.ts";

const folder = new URL("odd/", import.meta.url);
const names = readdirSync(folder).flatMap((name) => /^(.*)(?<!\.expected)\.txt$/.exec(name)?.[1] ?? []);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** Each finding as `line:column code message`. */
function told(text: string): string {
  const { findings } = parseOutline(text);
  return findings
    .map(({ code, message, places: [place] }) => `${place?.line}:${place?.column} ${code} ${message.ja}\n`)
    .join("");
}

describe.each(names)("%s", (name) => {
  const text = read(`${name}.txt`);

  it("is told as it should be", () => expect(told(text)).toBe(read(`${name}.expected.txt`)));

  it("is written as it was typed", () => expect(writeOutline(parseOutline(text).outline)).toBe(text));
});

it("covers every code but the limits, which have tests of their own", () => {
  const expected = new Set(
    names.flatMap((name) =>
      [...read(`${name}.expected.txt`).matchAll(/^\S+ (\S+)/gm)].map(([, code]) => code),
    ),
  );
  const codes = (Object.keys(catalogue) as Code[]).filter((code) => code.startsWith("outline/"));
  expect(codes.filter((code) => !expected.has(code))).toEqual([
    "outline/too-many-lines",
    "outline/line-too-long",
  ]);
});

it("has 40 texts and more", () => expect(names.length).toBeGreaterThanOrEqual(40));
