import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { OfficeView } from "../../contract.ts";
import { server } from "../server.ts";
import { Dialog } from "../shell/dialog.tsx";
import { noticeAnswer } from "../state/connection.ts";
import { say } from "../state/language.ts";
import { loadOffice, office } from "../state/office.ts";
import { dialog, narrowPane } from "../state/panes.ts";
import { whyNot } from "../state/refused.ts";
import { go, hrefOf } from "../state/route.ts";
import { toast } from "../state/toasts.ts";
import { listWords } from "../words/list.ts";
import { pathFor } from "./path-for.ts";
import { query } from "./query.ts";

/** Asks for kind and file name, and makes the record. */
export function NewRecord({ kind }: { readonly kind: string | null }) {
  const now = office.value;
  return now === null ? null : <Form office={now} initial={kind ?? now.kinds[0]?.kind ?? ""} />;
}

function Form({ office: now, initial }: { readonly office: OfficeView; readonly initial: string }) {
  const t = listWords();
  const kind = useSignal(initial);
  const file = useSignal(pathFor(initial, now, t.newName));
  const fault = useSignal<string | null>(null);
  const busy = useSignal(false);
  const choose = (next: string): void => {
    // A name somebody has typed is kept.
    if (file.value === pathFor(kind.value, now, t.newName)) file.value = pathFor(next, now, t.newName);
    kind.value = next;
  };
  const name = useRef<HTMLInputElement>(null);
  // One most often wants another name, in the same folder. After the dialog has taken the focus.
  useEffect(() => {
    const frame = requestAnimationFrame(() => selectName(name.current));
    return () => cancelAnimationFrame(frame);
  }, []);
  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    fault.value = wrong(file.value);
    if (fault.value !== null || busy.value) return;
    busy.value = true;
    fault.value = await create(kind.value, file.value.trim());
    busy.value = false;
  };
  const help = now.kinds.find((one) => one.kind === kind.value)?.help;
  return (
    <Dialog title={t.create}>
      <form class="new-record" onSubmit={(event) => void make(event)}>
        <label>
          <span class="label">{t.kind}</span>
          <select value={kind.value} onChange={(event) => choose(event.currentTarget.value)}>
            {now.kinds.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.ja}
              </option>
            ))}
          </select>
        </label>
        {help && <p class="muted">{say(help)}</p>}
        <label>
          <span class="label">{t.file}</span>
          <input
            ref={name}
            type="text"
            value={file.value}
            aria-describedby="new-record-how new-record-fault"
            aria-invalid={fault.value !== null}
            onInput={(event) => {
              file.value = event.currentTarget.value;
            }}
          />
        </label>
        <p class="muted" id="new-record-how">
          {t.fileHow}
        </p>
        <p class="fault" id="new-record-fault" role="alert">
          {fault.value}
        </p>
        <div class="dialog-buttons">
          <button
            type="button"
            class="button"
            onClick={() => {
              dialog.value = null;
            }}
          >
            {t.cancel}
          </button>
          <button type="submit" class="button primary" disabled={busy.value}>
            {busy.value ? t.making : t.make}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Focuses a path with its name selected, without folder and ending. */
function selectName(box: HTMLInputElement | null): void {
  box?.focus();
  box?.setSelectionRange(box.value.lastIndexOf("/") + 1, box.value.replace(/\.ya?ml$/i, "").length);
}

function wrong(file: string): string | null {
  const t = listWords();
  if (file.trim() === "") return t.nameMissing;
  return /\.ya?ml$/i.test(file.trim()) ? null : t.nameEnds;
}

/** @returns why it could not be made; null = made and opened */
export async function create(kind: string, file: string): Promise<string | null> {
  const answer = await server.create({ kind, file });
  noticeAnswer(answer);
  if (!answer.ok) return whyNot(answer);
  dialog.value = null;
  toast("note", listWords().made);
  narrowPane.value = "edit";
  // The list must show it.
  query.value = "";
  go(hrefOf(answer.value.file));
  await loadOffice();
  return null;
}
