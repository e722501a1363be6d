import { useSignal } from "@preact/signals";
import type { AgreementView } from "../../contract.ts";
import { agreement, agreementComing, agreementStale } from "../state/agreement.ts";
import { say } from "../state/language.ts";
import { office } from "../state/office.ts";
import { record } from "../state/record.ts";
import { inPacket } from "../state/sheets.ts";
import { agreementWords } from "../words/agreement.ts";
import { AgreementItem, Places } from "./agreement-item.tsx";

const WEIGHTS = ["error", "warning", "info"] as const;

/** 文書どうしの点検: what the papers of the meeting say against each other. What was told last stays until the next is there. */
export function Agreement() {
  const t = agreementWords();
  const view = agreement.value;
  if (!inPacket.value && (view === null || view.meetings.length === 0)) return null;
  const stale = agreementStale.value;
  return (
    <section class="agreement" aria-label={t.title} aria-busy={agreementComing.value}>
      <header class="agreement-head">
        <h3>
          {t.title}
          {view !== null && view.meetings.length > 0 && t.of(view.meetings.map(titleOf).join("、"))}
        </h3>
        {(agreementComing.value || (view !== null && stale)) && (
          <p class="muted" role="status">
            {view === null ? t.coming : t.later}
          </p>
        )}
      </header>
      {view !== null && (
        <div class={stale ? "agreement-told stale" : "agreement-told"}>
          <Groups view={view} />
          {view.findings.length === 0 && !stale && (
            <p class="quiet-message">{view.meetings.length === 0 ? t.notMade : t.good}</p>
          )}
          {view.accepted.length > 0 && <Accepted view={view} />}
        </div>
      )}
    </section>
  );
}

function Groups({ view }: { readonly view: AgreementView }) {
  const t = agreementWords();
  return (
    <>
      {WEIGHTS.map((weight) => {
        const own = view.findings.filter(({ severity }) => severity === weight);
        if (own.length === 0) return null;
        return (
          <section key={weight} aria-label={t.severity[weight]}>
            <h4>
              <span class={`severity ${weight}`}>{t.severity[weight]}</span> {t.count(own.length)}
            </h4>
            <ol class="finding-list">
              {own.map((one) => (
                <AgreementItem key={`${one.code}\n${one.message.ja}`} finding={one} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

/** Closed until somebody looks: a meeting of many years has many. */
function Accepted({ view }: { readonly view: AgreementView }) {
  const t = agreementWords();
  const open = useSignal(false);
  return (
    <details
      class="agreement-accepted"
      open={open.value}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>{t.accepted(view.accepted.length)}</summary>
      {open.value && (
        <ol class="finding-list">
          {view.accepted.map(({ finding, reason }) => (
            <li
              key={`${finding.code}\n${finding.message.ja}`}
              class="agreement-item"
              data-code={finding.code}
            >
              <p class="finding-message">{say(finding.message)}</p>
              <p class="agreement-reason">
                {t.reason}: {reason}
              </p>
              <Places finding={finding} />
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

/** The meeting's name in the list; the open one needs none. */
function titleOf(file: string): string {
  if (file === record.value?.file) return /第[^ ]+回/u.exec(entryTitle(file))?.[0] ?? entryTitle(file);
  return entryTitle(file).split(" ")[0] ?? file;
}

const entryTitle = (file: string): string =>
  office.value?.records.find((one) => one.file === file)?.title ?? file;
