import { describe, expect, it } from "vitest";
import { type CheckedPaper, fieldText, spanText } from "../../src/check/index.ts";
import { readExisting, recognise } from "../../src/intake/index.ts";
import { textOf, wordOf } from "../check/existing-packet.ts";
import { got } from "../outcome.ts";
import { type LabelledPaper, labelledFields } from "./labelled-fields.ts";
import { assessmentLabels } from "./labelled-fields-002.ts";

const names = ["000", "001", "003", "004"] as const;

async function papersOf(files: readonly { file: string; bytes: Uint8Array }[]): Promise<CheckedPaper[]> {
  const papers: CheckedPaper[] = [];
  for (const { file, bytes } of files) papers.push(...recognise(got(await readExisting(file, bytes))));
  return papers;
}

/** Each labelled field that is not there with its words, as "様式4 subject: …". */
function missing(papers: readonly CheckedPaper[], labelled: readonly LabelledPaper[]): string[] {
  return labelled.flatMap(({ form, fields }, at) => {
    const paper = papers[at];
    return fields
      .filter(([key, row, words]) => {
        const found = paper?.fields.find(
          (one) => one.key === key && one.row === row && says(paper, one, words),
        );
        return paper?.form !== form || found === undefined;
      })
      .map(([key, row, words]) => `${at} ${form} ${key} ${row ?? ""}: ${words}`);
  });
}

function says(paper: CheckedPaper, field: CheckedPaper["fields"][number], words: string): boolean {
  return fieldText(paper, field).replace(/\s+/gu, "").startsWith(words);
}

describe("labelled fields of papers typed elsewhere", () => {
  describe.each(names)("packet %s", (name) => {
    const labelled = labelledFields[name];
    const all = labelled.reduce((sum, { fields }) => sum + fields.length, 0);

    it.each([
      ["text", textOf],
      ["Word", wordOf],
    ] as const)("are recognised in %s", async (_, filesOf) => {
      const papers = await papersOf(filesOf(name));
      const lost = missing(papers, labelled);
      expect(lost, `${all - lost.length} of ${all}`).toEqual([]);
      expect(papers.map(({ form }) => form)).toEqual(labelled.map(({ form }) => form));
    });
  });
});

describe("labelled fields of a 評価書 typed elsewhere (packet 002)", () => {
  it.each([
    ["text", textOf],
    ["Word", wordOf],
  ] as const)("are recognised in %s", async (_, filesOf) => {
    const [paper] = await papersOf(filesOf("002"));
    const left = (paper?.fields ?? []).map((field) => ({
      label: plain(field.label === null || paper === undefined ? "" : spanText(paper, field.label)),
      words: plain(paper === undefined ? "" : fieldText(paper, field)),
    }));
    const lost = assessmentLabels.filter(([label, words]) => {
      const at = left.findIndex((one) => one.label === plain(label) && one.words.startsWith(plain(words)));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(paper?.form).toBe("assessment-full");
    expect(
      lost.map(([label, words]) => `${label}: ${words}`),
      `of ${assessmentLabels.length}`,
    ).toEqual([]);
  });
});

/** Without blanks, full and half width alike: Word has other blanks around the sign of a choice. */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "");
}
