import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CheckedPaper, fieldText, type PaperField, placeOf } from "../../src/check/index.ts";
import { ownPackets, ownPapers } from "../check/own-packet.ts";

const papers = ownPapers(ownPackets[0]);
const recording = papers.filter(({ file }) => file.endsWith("cases/call-recording.yaml"));

function fieldOf(paper: CheckedPaper, key: PaperField["key"]): PaperField {
  const found = paper.fields.find((one) => one.key === key);
  if (found === undefined) throw new Error(`${paper.name} without ${key}`);
  return found;
}

describe("papers of our own as the check reads them", () => {
  it("are of their forms, with the fields a typed paper has", () => {
    expect(recording.map(({ form }) => form)).toEqual(["report-form4", "report-form3"]);
    for (const paper of recording) {
      expect(fieldText(paper, fieldOf(paper, "subject"))).toBe(
        "本庁舎内電話の市民対応の品質向上等に向けた通話録音システム",
      );
      expect(fieldText(paper, fieldOf(paper, "start"))).toBe("令和3年3月29日から");
    }
  });

  it.each(["subject", "number", "unit"] as const)(
    "lead from %s to the line of the record where it stands",
    (key) => {
      for (const paper of recording) {
        const field = fieldOf(paper, key);
        const place = placeOf(paper, field.value[0] ?? { line: 0, from: 0, to: 0 });
        const written = readFileSync(place.file ?? "", "utf8").split("\n")[(place.line ?? 0) - 1] ?? "";
        expect(written.slice((place.column ?? 0) - 1)).toContain(fieldText(paper, field));
      }
    },
  );

  it("lead from rows of the index to the records of the cases", () => {
    const index = papers.find(({ form }) => form === "report-index");
    const rows = index?.fields.filter(({ key }) => key === "subject") ?? [];
    const files = rows.map(({ value: [span] }) =>
      index === undefined || span === undefined ? "" : (placeOf(index, span).file ?? ""),
    );
    expect(files.map((file) => file.split("/").at(-1))).toEqual([
      "partnership-portal.yaml",
      "call-recording.yaml",
      "insurance-check.yaml",
    ]);
  });

  it("lead from the form's own words to the record", () => {
    for (const paper of recording) {
      const label = fieldOf(paper, "subject").label ?? { line: 0, from: 0, to: 0 };
      expect(placeOf(paper, { ...label, from: label.from + 2 }).file).toBe(paper.file);
    }
  });
});
