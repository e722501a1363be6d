import { caseRecord, changeRecord, prosePaper } from "./records.mjs";

/** What is rendered: `documents` a round, each with a number of its own, so that none is ever met twice. */
export const workloads = {
  a: { title: "様式4, one page", form: "report-form4", text: caseRecord, documents: 200, pages: 1 },
  b: { title: "prose, two pages", form: null, text: prosePaper, documents: 30, pages: 2 },
  c: { title: "変更箇所, 81 rows × 6", form: "change-table", text: changeRecord, documents: 6, pages: null },
};

/** Inputs of ours for one round: record or markup as text, and the form to make of it. */
export function textsOf(workload, round) {
  const { form, text, documents } = workloads[workload];
  return Array.from({ length: documents }, (_, i) => ({ form, text: text(round * documents + i) }));
}
