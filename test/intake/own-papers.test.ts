import { describe, expect, it } from "vitest";
import { type CheckedPaper, fieldText } from "../../src/check/index.ts";
import { readExisting, recognise } from "../../src/intake/index.ts";
import { ownPackets, ownPapers, ownTyped } from "../check/own-packet.ts";
import { got } from "../outcome.ts";

/** A 説明資料 whose label is 別表 is a 別表 for everybody who reads it. */
function formOf({ form, lines }: CheckedPaper): string {
  return form === "explanation" && lines[0]?.text === "別表" ? "matrix" : form;
}

/** Fields of a paper as words without blanks. */
function fieldsOf(paper: CheckedPaper): string[] {
  return paper.fields.map((field) => {
    const { key, row, item = "" } = field;
    return `${key} ${row ?? ""} ${item} ${fieldText(paper, field).replace(/\s+/gu, "")}`;
  });
}

describe.each(ownPackets)("papers of our own, typed as text: $meeting", (packet) => {
  const own = ownPapers(packet);
  const files = ownTyped(packet).files;

  it.each(own.map((paper, at) => [paper.name, paper, files[at]?.text ?? ""] as const))(
    "%s is recognised as what it is",
    async (_, paper, text) => {
      const typed = recognise(got(await readExisting("a.txt", new TextEncoder().encode(text))));
      expect(typed.map(formOf)).toEqual([formOf(paper)]);
      const [fields, found] = [fieldsOf(paper), new Set(typed.flatMap(fieldsOf))];
      // Cells that are empty leave no trace in a text: a label of the 評価書 without an answer may be read as words.
      const lost = fields.filter((one) => !found.has(one));
      expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(
        paper.form === "assessment-full" ? 0.05 * fields.length : 0,
      );
    },
  );

  it("are told apart in one file", async () => {
    const text = files.map((file) => file.text).join("\n");
    const typed = recognise(got(await readExisting("a.txt", new TextEncoder().encode(text))));
    expect(typed.map(formOf)).toEqual(own.map(formOf));
  });
});
