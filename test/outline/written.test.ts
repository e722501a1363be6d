import { describe, expect, it } from "vitest";
import { diagnose } from "../../src/diagnostic/index.ts";
import {
  itemIndent,
  type Outline,
  paragraphIndent,
  parseOutline,
  readOutline,
  writeOutline,
} from "../../src/outline/index.ts";

const text = "1.  趣旨 \r\n　本文**太字**\\*\r\n";

describe("a tree", () => {
  it("has the parts of a line, and no line beside them", () => {
    expect(parseOutline(text).outline).toEqual({
      type: "outline",
      bom: "",
      rest: "",
      blocks: [
        {
          type: "item",
          kind: "1.",
          label: "1.",
          number: 1,
          depth: 0,
          typed: { at: { line: 1, column: 1 }, indent: "", trail: " ", eol: "\r\n" },
          lead: "",
          bold: "none",
          gap: "  ",
          body: { form: "text", text: [{ type: "text", at: { line: 1, column: 5 }, value: "趣旨" }] },
          children: [
            {
              type: "paragraph",
              typed: { at: { line: 2, column: 2 }, indent: "　", trail: "", eol: "\r\n" },
              body: {
                form: "text",
                text: [
                  { type: "text", at: { line: 2, column: 2 }, value: "本文" },
                  {
                    type: "bold",
                    at: { line: 2, column: 4 },
                    children: [{ type: "text", at: { line: 2, column: 6 }, value: "太字" }],
                  },
                  { type: "escape", at: { line: 2, column: 10 }, value: "*" },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it("that was changed is written as changed", () => {
    const { outline } = parseOutline(text);
    const [item] = outline.blocks;
    if (item?.type !== "item") throw new Error("no item");
    const changed: Outline = { ...outline, blocks: [{ ...item, label: "2.", children: [] }] };
    expect(writeOutline(changed)).toBe("2.  趣旨 \r\n");
  });
});

describe("places", () => {
  it("count characters, and from where the text stands in its file", () => {
    const { findings } = parseOutline("𠮷野**\n", { file: "説明.yaml", path: "説明", line: 10, column: 5 });
    const place = { file: "説明.yaml", path: "説明", line: 10, column: 7, excerpt: "𠮷野**" };
    expect(findings).toEqual([diagnose("outline/bold-unclosed", {}, place)]);
  });

  it("name the second place that explains the first", () => {
    const [finding] = parseOutline("(1) 甲\n\n(1) 乙\n").findings;
    expect(finding?.places.map(({ line, excerpt }) => [line, excerpt])).toEqual([
      [3, "(1) 乙"],
      [1, "(1) 甲"],
    ]);
  });

  it("quote sixty characters of a long line", () => {
    const [finding] = parseOutline(`**${"甲".repeat(100)}`).findings;
    expect(finding?.places[0]?.excerpt).toBe(`**${"甲".repeat(58)}…`);
  });
});

describe("what can be set", () => {
  it("is a tree with its warnings", () => {
    const outcome = readOutline("1 甲\n3 乙\n");
    expect(outcome.ok && outcome.warnings.map(({ code }) => code)).toEqual(["outline/number-gap"]);
  });

  it("is not a text with control characters: all findings come back", () => {
    const outcome = readOutline("1 甲\u0001\n3 乙\n");
    expect(!outcome.ok && outcome.errors.map(({ code }) => code)).toEqual([
      "outline/unusable-character",
      "outline/number-gap",
    ]);
  });
});

it("stands as offices indent: a level a character, further lines one in from the number", () => {
  expect([0, 1, 2].map(itemIndent)).toEqual([
    { start: 0, hang: 1 },
    { start: 1, hang: 1 },
    { start: 2, hang: 1 },
  ]);
  expect(paragraphIndent(2)).toEqual({ start: 2, hang: 1 });
});
