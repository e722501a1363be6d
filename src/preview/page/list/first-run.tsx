import type { OfficeView } from "../../contract.ts";
import { say } from "../state/language.ts";
import { dialog } from "../state/panes.ts";
import { shellWords } from "../words/shell.ts";

/** An empty folder: what to do first. */
export function FirstRun({ office }: { readonly office: OfficeView }) {
  const t = shellWords();
  return (
    <div class="message first-run">
      <h2>{t.first}</h2>
      <p>{office.kinds.length === 0 ? t.noKinds : t.firstHow}</p>
      <ul class="kind-cards">
        {office.kinds.map((one) => (
          <li key={one.kind}>
            <button
              type="button"
              onClick={() => {
                dialog.value = { create: one.kind };
              }}
            >
              <strong>{one.ja}</strong>
              <span>{say(one.help)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="muted">{t.firstNote}</p>
    </div>
  );
}
