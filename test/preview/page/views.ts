import type { FieldView, FindingView, RecordView, WrittenView } from "../../../src/preview/contract.ts";

/** What is written, and fields of models, in short for tests of the preview's page. */
export function text(written: string): WrittenView {
  return { type: "text", text: written };
}

export function list(...items: readonly WrittenView[]): WrittenView {
  return { type: "list", items };
}

export function map(entries: Readonly<Record<string, WrittenView>>): WrittenView {
  const all = Object.entries(entries).map(([key, value]) => ({ key, known: true, value }));
  return { type: "map", entries: all };
}

export function field(about: Partial<FieldView>): FieldView {
  return {
    ...{ ja: "", name: "", control: "line", required: false, help: null, written: null, example: null },
    ...{ maxLength: null, choices: null, refers: null, when: null, instead: [] },
    ...{ fields: [], item: null, options: [], again: null },
    ...about,
  };
}

export function recordOf(written: WrittenView, findings: readonly FindingView[] = []): RecordView {
  return {
    ...{
      file: "cases/a.yaml",
      kind: "report-case",
      format: "yaml",
      revision: 1,
      text: "",
      written,
      findings,
    },
    ...{ saving: "saved", fault: null, conflict: false, canUndo: false, canRedo: false },
    ...{ papers: [], drawings: {} },
  };
}
