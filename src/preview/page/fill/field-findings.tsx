import type { FindingView } from "../../contract.ts";
import { useFill } from "./context.ts";
import { isToDo } from "./findings.ts";

/** What is wrong at a field, with how to mend it and buttons for the mends that are certain. */
export function FieldFindings({ name, id }: { readonly name: string; readonly id: string }) {
  const { store, words } = useFill();
  const findings = store.findings(name).value;
  if (findings.length === 0) return null;
  if (isToDo(findings)) {
    return (
      <p class="fill-todo" id={id}>
        {words.toDo}
      </p>
    );
  }
  return (
    <ul class="fill-findings" id={id}>
      {findings.map((finding, at) => (
        <One key={`${finding.code}-${at}`} finding={finding} />
      ))}
    </ul>
  );
}

function One({ finding }: { readonly finding: FindingView }) {
  const { store, language, words, isReadOnly } = useFill();
  return (
    <li class="fill-finding" data-severity={finding.severity}>
      <p>
        <b>{words[finding.severity]}</b> {finding.message[language]}
      </p>
      {finding.hint && <p class="fill-hint">{finding.hint[language]}</p>}
      {!isReadOnly &&
        finding.fixes.map((fix) => (
          <button key={fix.label.ja} type="button" class="fill-mend" onClick={() => store.change(fix.edits)}>
            {fix.label[language]}
          </button>
        ))}
    </li>
  );
}
