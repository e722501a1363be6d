import type { ComponentChildren } from "preact";
import { connection } from "../state/connection.ts";
import { clash, resolve, settle, unsent } from "../state/edits.ts";
import { record } from "../state/record.ts";
import { stateWords } from "../words/state.ts";

/** What must be known or decided before going on, below the header. */
export function Banners() {
  return (
    <div class="banners">
      <Line />
      <Conflict />
      <Clash />
    </div>
  );
}

function Banner({ tone, children }: { readonly tone: string; readonly children: ComponentChildren }) {
  return (
    <div class={`banner ${tone}`} role="alert">
      {children}
    </div>
  );
}

function Line() {
  const t = stateWords();
  if (connection.value === "refused")
    return (
      <Banner tone="error">
        <p>
          <strong>{t.gone}</strong> {t.goneHow} {unsent.value && t.downUnsent}
        </p>
      </Banner>
    );
  if (connection.value !== "down") return null;
  return (
    <Banner tone="warning">
      <p>
        <strong>{t.down}</strong> {unsent.value ? t.downUnsent : t.downHow}
      </p>
    </Banner>
  );
}

function Conflict() {
  if (!record.value?.conflict) return null;
  const t = stateWords();
  return (
    <Banner tone="warning">
      <p>
        <strong>{t.conflict}</strong> {t.takeNote}
      </p>
      <button type="button" class="button" onClick={() => void resolve("disk")}>
        {t.takeDisk}
      </button>
      <button type="button" class="button" onClick={() => void resolve("mine")}>
        {t.takeMine}
      </button>
    </Banner>
  );
}

function Clash() {
  if (clash.value === null) return null;
  const t = stateWords();
  return (
    <Banner tone="warning">
      <p>
        <strong>{t.clash}</strong> {t.takeNote} <span class="muted">{clash.value.change.file}</span>
      </p>
      <button type="button" class="button" onClick={() => void settle("theirs")}>
        {t.clashTheirs}
      </button>
      <button type="button" class="button" onClick={() => void settle("mine")}>
        {t.clashMine}
      </button>
    </Banner>
  );
}
