import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Office } from "../../src/paper/office.ts";
import { papersOf, recordOf } from "../../src/paper/record.ts";
import { renderText } from "../../src/render/text/index.ts";
import { fixture } from "../forms/fixtures.ts";
import { got } from "../outcome.ts";

const text = readFileSync(fixture("office/changes/health-checkup.yaml"), "utf8");
const office = got(Office.open(fixture("office")));

function paperOf(record: string) {
  const [paper] = got(papersOf(office, got(recordOf(record, "変更箇所.yaml"))));
  if (paper === undefined) throw new Error("no paper");
  return paper;
}

/** All that is underlined in a tree. */
function underlined(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(underlined);
  if (typeof node !== "object" || node === null) return [];
  if ((node as { type?: unknown }).type === "u") return [JSON.stringify(node)];
  return Object.values(node).flatMap(underlined);
}

describe("changed words in （別添3）変更箇所", () => {
  const with_ = paperOf(`${text}\n変更部分の下線: はい\n`);
  const without = paperOf(text);

  it("are underlined where the table asks for it", () => {
    expect(underlined(with_.tree).length).toBeGreaterThan(20);
    expect(underlined(without.tree)).toEqual([]);
  });

  it("stand where they stood: lines and pages are the same", () => {
    expect(renderText(with_.pages().pages)).toBe(renderText(without.pages().pages));
    expect(with_.pages().pages.length).toBe(without.pages().pages.length);
  });

  it("are underlined in Word as well", async () => {
    const { unzipSync, strFromU8 } = await import("fflate");
    const underlines = async (paper: typeof with_) => {
      const parts = unzipSync(await paper.docx(new Date("2025-03-03T00:00:00Z")));
      return strFromU8(parts["word/document.xml"] ?? new Uint8Array()).match(/<w:u /g)?.length ?? 0;
    };
    expect(await underlines(with_)).toBeGreaterThan(20);
    expect(await underlines(without)).toBe(0);
  });
});
