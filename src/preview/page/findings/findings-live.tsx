import { totals } from "../state/findings.ts";
import { record } from "../state/record.ts";
import { findingWords } from "../words/findings.ts";

/** Says to screen readers how many findings there are, whenever that changes. */
export function FindingsLive() {
  const t = findingWords();
  const { error, warning, info } = totals.value;
  const text = record.value === null ? "" : t.count(error, warning, info) || t.goodShort;
  return (
    <div class="unseen" role="status" aria-live="polite">
      {text}
    </div>
  );
}
