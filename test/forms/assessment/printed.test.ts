import { describe, expect, it } from "vitest";
import { type Filled, filledAssessment } from "./filled.ts";
import { bare, paperOf, printedText, rowsOf } from "./reading.ts";

const { record, fields } = filledAssessment();
const paper = paperOf(record);

/** Whether a row has the label in one cell and the values, in order, in it or in the last. */
function says(row: readonly string[], { label, values }: Filled): boolean {
  const at = row.findIndex(
    (cell) => cell.startsWith(bare(label)) || cell.replace(/※$/, "").endsWith(bare(label)),
  );
  const value = row.at(-1) ?? "";
  let from = 0;
  return (
    at >= 0 &&
    values.every((one) => {
      const found = value.indexOf(bare(one), from);
      from = found + bare(one).length;
      return found >= 0;
    })
  );
}

describe("every field of the table", () => {
  it("there is something to look for", () => {
    expect(fields.length).toBeGreaterThan(250);
  });

  it("stands in the tree with its label and value, in the form's order", () => {
    const rows = rowsOf(paper.tree);
    let next = 0;
    const lost = fields.filter((field) => {
      const found = rows.findIndex((row, index) => index >= next && says(row, field));
      // A head and what stands beside it, a label and its first member are one row.
      if (found >= 0) next = found;
      return found < 0;
    });
    expect(lost).toEqual([]);
  });

  it("stands on the sheets with its label and value, in the form's order", () => {
    const text = printedText(paper.pages());
    let next = 0;
    const lost = fields.filter(({ label, values }) => {
      const words = [label, ...values].map(bare);
      const at = words.reduce((from, word) => {
        const found = from < 0 ? -1 : text.indexOf(word, from);
        return found < 0 ? -1 : found + word.length;
      }, next);
      if (at >= 0) next = at;
      return at < 0;
    });
    expect(lost).toEqual([]);
  });
});
