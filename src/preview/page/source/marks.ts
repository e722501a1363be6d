import type { Diagnostic } from "@codemirror/lint";
import type { EditorState } from "@codemirror/state";
import type { FindingView } from "../../contract.ts";
import type { EditorProps } from "../editor.ts";

/** What is wrong in this file, as CodeMirror marks it. */
export function diagnosticsOf(state: EditorState, props: EditorProps): readonly Diagnostic[] {
  return props.record.findings.flatMap((finding) => {
    const line = finding.places[0]?.line;
    if (finding.file !== props.record.file || line === undefined || line > state.doc.lines) return [];
    return [markOf(state, props, finding, line)];
  });
}

function markOf(
  state: EditorState,
  { language, edit }: EditorProps,
  finding: FindingView,
  at: number,
): Diagnostic {
  const line = state.doc.line(at);
  const range = rangeIn(line.text, finding.places[0]?.column ?? null);
  const hint = finding.hint === null ? "" : `\n${finding.hint[language]}`;
  return {
    from: line.from + range.from,
    to: line.from + range.to,
    severity: finding.severity,
    message: `${finding.message[language]}${hint}`,
    actions: finding.fixes.map((fix) => ({ name: fix.label[language], apply: () => edit(fix.edits) })),
  };
}

/** From the column (from 1) to the end of what is written there; the whole line where no column is known. */
export function rangeIn(text: string, column: number | null): { readonly from: number; readonly to: number } {
  const first = text.length - text.trimStart().length;
  const from = Math.min(column === null ? first : column - 1, text.length);
  const rest = text.slice(from);
  const key = /^[^\s:#][^:#]*(?=:(\s|$))/.exec(rest);
  const end = from + (key?.[0] ?? rest.trimEnd()).length;
  // A mark needs something to stand under.
  return end > from ? { from, to: end } : { from: Math.max(0, from - 1), to: Math.max(from, 0) };
}
