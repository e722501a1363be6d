import { totals } from "../state/findings.ts";
import { narrowPane, type Pane } from "../state/panes.ts";
import { shellWords } from "../words/shell.ts";

const PANES: readonly Pane[] = ["list", "edit", "sheets", "findings"];

/** In a narrow window one pane is in sight; these choose it. */
export function NarrowTabs() {
  const t = shellWords();
  return (
    <nav class="narrow-tabs" aria-label={t.panes}>
      {PANES.map((pane) => (
        <button
          key={pane}
          type="button"
          aria-pressed={narrowPane.value === pane}
          onClick={() => {
            narrowPane.value = pane;
          }}
        >
          {t[pane]}
          {pane === "findings" && <Count />}
        </button>
      ))}
    </nav>
  );
}

/** How many findings, by weight. */
export function Count() {
  const { error, warning } = totals.value;
  return (
    <>
      {error > 0 && <span class="count error">{error}</span>}
      {warning > 0 && <span class="count warning">{warning}</span>}
    </>
  );
}
