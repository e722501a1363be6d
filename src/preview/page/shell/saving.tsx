import { unsent } from "../state/edits.ts";
import { say } from "../state/language.ts";
import { record } from "../state/record.ts";
import { stateWords } from "../words/state.ts";

/** Whether what was typed is in the file. */
export function Saving() {
  const now = record.value;
  if (now === null) return null;
  const t = stateWords();
  const state = unsent.value ? "waiting" : now.saving;
  const text = { saved: t.saved, waiting: t.waiting, failed: t.notSaved }[state];
  const why = state === "failed" && now.fault ? say(now.fault.message) : null;
  return (
    <p class={`saving ${state}`} role="status" title={why ?? text}>
      <span class="saving-dot" aria-hidden="true" />
      {text}
      {why !== null && <span class="saving-why">{why}</span>}
    </p>
  );
}
