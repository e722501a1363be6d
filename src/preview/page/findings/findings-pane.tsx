import { Icon } from "../shell/icon.tsx";
import { Count } from "../shell/narrow-tabs.tsx";
import { allFindings, keyOf, totals } from "../state/findings.ts";
import { findingsOpen, narrow } from "../state/panes.ts";
import { record } from "../state/record.ts";
import { findingWords } from "../words/findings.ts";
import { Agreement } from "./agreement.tsx";
import { Finding } from "./finding.tsx";

/** 検査: what is wrong with what is open. Below the editor it can be shut to its head. */
export function FindingsPane() {
  const t = findingWords();
  const all = allFindings.value;
  const open = narrow.value || findingsOpen.value;
  return (
    <section class="pane findings" aria-label={t.title} data-pane="findings">
      {!narrow.value && <Head />}
      {open && (
        <div class="pane-body">
          {all.length > 0 && (
            <ol class="finding-list">
              {all.map((one) => (
                <Finding key={keyOf(one)} finding={one} />
              ))}
            </ol>
          )}
          {all.length === 0 && record.value && <p class="quiet-message">{t.good}</p>}
          <Agreement />
        </div>
      )}
    </section>
  );
}

function Head() {
  const t = findingWords();
  const { error, warning } = totals.value;
  const open = findingsOpen.value;
  return (
    <header class="pane-head findings-head">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          title={open ? t.shut : t.open}
          onClick={() => {
            findingsOpen.value = !open;
          }}
        >
          <Icon name={open ? "down" : "up"} />
          {t.title}
          <Count />
        </button>
      </h2>
      {error + warning === 0 && !open && record.value && <span class="muted">{t.goodShort}</span>}
    </header>
  );
}
