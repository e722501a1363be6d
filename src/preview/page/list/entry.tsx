import { useEffect, useRef } from "preact/hooks";
import type { RecordEntry } from "../../contract.ts";
import { Icon } from "../shell/icon.tsx";
import { narrowPane } from "../state/panes.ts";
import { hrefOf, route } from "../state/route.ts";
import { listWords } from "../words/list.ts";
import { nameOf } from "./groups.ts";

/** One record: what it is about, of what kind, how far it is, and whether something is wrong with it. */
export function Entry({ entry }: { readonly entry: RecordEntry }) {
  const t = listWords();
  const here = route.value.file === entry.file;
  const show = (): void => {
    narrowPane.value = "edit";
  };
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) line.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <li ref={line}>
      <a
        class="entry"
        href={hrefOf(entry.file)}
        aria-current={here && !route.value.packet ? "page" : undefined}
        title={entry.file}
        onClick={show}
      >
        <span class="entry-title">{entry.title ?? nameOf(entry.file)}</span>
        <span class="entry-facts">
          <span class="entry-kind">{entry.kindJa ?? entry.kind ?? t.noKind}</span>
          {entry.state !== null && <span class={`state state-${STATE[entry.state]}`}>{entry.state}</span>}
          <Found entry={entry} />
        </span>
      </a>
      {entry.isMeeting && (
        <a
          class="entry packet-entry"
          href={hrefOf(entry.file, { packet: true })}
          aria-current={here && route.value.packet ? "page" : undefined}
          onClick={show}
        >
          <Icon name="packet" />
          {t.packet}
        </a>
      )}
    </li>
  );
}

const STATE = { 案: "draft", 決裁済: "approved", 施行: "issued" } as const;

function Found({ entry }: { readonly entry: RecordEntry }) {
  const t = listWords();
  return (
    <>
      {entry.errors > 0 && <Count tone="error" n={entry.errors} label={t.errors(entry.errors)} />}
      {entry.warnings > 0 && <Count tone="warning" n={entry.warnings} label={t.warnings(entry.warnings)} />}
    </>
  );
}

function Count({ tone, n, label }: { readonly tone: string; readonly n: number; readonly label: string }) {
  return (
    <span class={`count ${tone}`} title={label}>
      <span aria-hidden="true">{n}</span>
      <span class="unseen">{label}</span>
    </span>
  );
}
