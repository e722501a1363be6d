import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { AcceptanceView } from "../../contract.ts";
import { agreementStale } from "../state/agreement.ts";
import { editIn } from "../state/edits.ts";
import { agreementWords } from "../words/agreement.ts";

/** The reason why a finding is nothing wrong, and the button that writes it into 点検済 of the record it stands in. */
export function Acceptance({
  acceptance: { file, entry, index },
  close,
}: {
  readonly acceptance: AcceptanceView;
  readonly close: () => void;
}) {
  const t = agreementWords();
  const reason = useSignal("");
  const box = useRef<HTMLInputElement>(null);
  const how = useId();
  useEffect(() => {
    box.current?.focus();
    box.current?.form?.scrollIntoView({ block: "nearest" });
  }, []);
  const write = (event: Event): void => {
    event.preventDefault();
    const words = reason.value.replace(/\s+/gu, " ").trim();
    if (words === "" || agreementStale.value) return;
    close();
    editIn(file, [{ type: "insert", path: ["点検済"], index, items: [entryOf(entry, words)] }]);
  };
  return (
    <form class="acceptance" onSubmit={write}>
      <label>
        <span class="label">{t.reasonLabel}</span>
        <input
          ref={box}
          type="text"
          value={reason.value}
          aria-describedby={how}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        />
      </label>
      <p class="muted" id={how}>
        {t.acceptHow(file)}
      </p>
      <div class="fixes">
        <button
          type="submit"
          class="button primary"
          disabled={reason.value.trim() === "" || agreementStale.value}
        >
          {t.write}
        </button>
        <button type="button" class="button" onClick={close}>
          {t.cancel}
        </button>
      </div>
    </form>
  );
}

/** A reason that begins with words in corner brackets must not be taken for the words the entry is limited to. */
const entryOf = (entry: string, reason: string): string =>
  entry.includes("「") || !reason.startsWith("「") ? `${entry} ${reason}` : `${entry} 理由は${reason}`;
