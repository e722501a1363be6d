import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer, FieldNode } from "../../../src/records/kinds/assessment/field.ts";
import { sections } from "../../../src/records/kinds/assessment/table.ts";

/** The form as somebody has read it: one field a line, in the form's order. */
const form = readFileSync(new URL("form.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [section = "", head = "", around = "", number = "", label = "", kind = "", options = ""] =
      line.split("|");
    return { section, head, around, number, label, kind, options };
  });
type Line = (typeof form)[number];

const ENOUGH = "特に力を入れている、十分である、課題が残されている";
const kinds = { text: "T", line: "T", choice: "C", several: "M", date: "D", span: "P", fixed: "F" } as const;

/** The table in the same words. */
function linesOf(
  parts: readonly FieldNode[],
  at: Pick<Line, "section" | "head" | "around">,
): readonly Line[] {
  return parts.flatMap((node): readonly Line[] => {
    switch (node.type) {
      case "answer":
        return [...lineOf(node, at), ...linesOf(node.parts, at)];
      case "cluster":
      case "aside":
        return linesOf(node.parts, { ...at, around: node.label });
      case "risk":
        return linesOf(node.parts, {
          ...at,
          around: node.number === "" ? node.label : `${node.number}：${node.label}`,
        });
      case "head": {
        const inside = { ...at, head: `${node.number}${node.important ? "※" : ""}` };
        return [...(node.beside === null ? [] : lineOf(node.beside, inside)), ...linesOf(node.parts, inside)];
      }
      default:
        return linesOf(node.parts, { ...at, around: node.label });
    }
  });
}

function lineOf(
  { kind, number, label, important }: Answer,
  at: Pick<Line, "section" | "head" | "around">,
): readonly Line[] {
  if (kind.type === "fileNames") return [];
  const own = { ...at, number, label: `${label}${important ? "※" : ""}` };
  if (kind.type === "fixed") return [{ ...own, kind: "F", options: kind.text.split("\n")[0] ?? "" }];
  const options =
    kind.type === "choice"
      ? kind.options
      : kind.type === "several"
        ? kind.groups.flatMap((group) => group.options)
        : [];
  const words = options.map((one) => one.label).join("、");
  return [
    { ...own, kind: words === ENOUGH ? "E" : kinds[kind.type], options: words === ENOUGH ? "" : words },
  ];
}

describe("the field table of the 全項目評価書", () => {
  it("has every field of the form, in its order and its words, and no other", () => {
    const table = sections.flatMap(({ number, parts }) =>
      linesOf(parts, { section: number, head: "", around: "" }),
    );
    expect(table).toEqual(form);
  });

  it("names the sections as the form does", () => {
    expect(
      sections.map(
        ({ number, label, note, important }) => `${number} ${label}${important ? "※" : ""}${note}`,
      ),
    ).toEqual([
      "Ⅰ 基本情報",
      "Ⅱ 特定個人情報ファイルの概要",
      "Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策※（7. リスク1⑨を除く。）",
      "Ⅳ その他のリスク対策※",
      "Ⅴ 開示請求、問合せ",
      "Ⅵ 評価実施手続",
    ]);
  });

  it("gives every field of a group a name and a key of its own", () => {
    const groups: (readonly FieldNode[])[] = [];
    const membersOf = (parts: readonly FieldNode[]): readonly { name: string; key: string }[] =>
      parts.flatMap((node) => {
        if (node.type === "cluster" || node.type === "aside") return membersOf(node.parts);
        if (node.type === "answer") return [...(node.name === "" ? [] : [node]), ...membersOf(node.parts)];
        groups.push(node.type === "head" && node.beside !== null ? [node.beside, ...node.parts] : node.parts);
        return [node];
      });
    groups.push(...sections.map(({ parts }) => parts));
    for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
      const members = membersOf(group);
      expect(new Set(members.map(({ name }) => name)).size).toBe(members.length);
      expect(new Set(members.map(({ key }) => key)).size).toBe(members.length);
    }
  });
});
