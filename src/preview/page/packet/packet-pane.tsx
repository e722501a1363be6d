import { useEffect, useRef } from "preact/hooks";
import type { PacketDocumentView, PacketView } from "../../contract.ts";
import { say } from "../state/language.ts";
import { packet, packetComing, packetRefusal } from "../state/packet.ts";
import { narrowPane } from "../state/panes.ts";
import { hrefOf } from "../state/route.ts";
import { goToPage, pageAt } from "../state/stack.ts";
import { packetWords } from "../words/packet.ts";

/** A meeting's packet: its contents with numbers and pages; press one to see it. */
export function PacketPane() {
  const t = packetWords();
  const view = packet.value?.view ?? null;
  return (
    <div class="packet">
      {packetRefusal.value && (
        <div class="message error" role="alert">
          <h2>{t.refused}</h2>
          <p>{say(packetRefusal.value.message)}</p>
          {packetRefusal.value.findings.length > 0 && <p class="muted">{t.refusedHow}</p>}
        </div>
      )}
      {packet.value?.isStale && (
        <div class="message error" role="alert">
          <h2>{t.refused}</h2>
          <p>{t.refusedHow}</p>
        </div>
      )}
      {packetComing.value && (
        <p class="quiet-message" role="status">
          {t.coming}
        </p>
      )}
      {view && (view.documents.length > 0 || !packet.value?.isStale) && <Contents view={view} />}
    </div>
  );
}

function Contents({ view }: { readonly view: PacketView }) {
  const t = packetWords();
  if (view.documents.length === 0) return <p class="quiet-message">{t.none}</p>;
  const at = pageAt.value + 1;
  const current = view.documents.findLast((one) => one.firstPage <= at) ?? null;
  return (
    <>
      <p class="packet-total">
        <strong>{view.title}</strong> <span class="muted">{t.total(view.documents.length, view.total)}</span>
      </p>
      <div class="contents-line contents-head" aria-hidden="true">
        <span>{t.number}</span>
        <span>{t.document}</span>
        <span class="contents-pages">
          <span>{t.first}</span>
          <span>{t.count}</span>
        </span>
      </div>
      <ol class="contents">
        {view.documents.map((one) => (
          <Line key={`${one.firstPage} ${one.title}`} document={one} current={one === current} />
        ))}
      </ol>
    </>
  );
}

function Line({ document, current }: { readonly document: PacketDocumentView; readonly current: boolean }) {
  const t = packetWords();
  const show = (): void => {
    goToPage(document.firstPage - 1);
    narrowPane.value = "sheets";
  };
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li ref={line} class={current ? "current" : undefined}>
      <button type="button" class="contents-line" aria-current={current ? "true" : undefined} onClick={show}>
        <span class="contents-number">{document.number}</span>
        <span class="contents-title">
          {document.title}
          {document.closed && <span class="state state-closed">{t.closed}</span>}
          {document.note !== "" && <span class="muted contents-note">{document.note}</span>}
        </span>
        <span class="contents-pages">
          <span class="contents-first">
            {document.firstPage}
            <span class="unseen">{t.from}</span>
          </span>
          <span class="muted">{t.pages(document.sheets.length)}</span>
        </span>
      </button>
      {document.file === null ? (
        <span class="contents-open" />
      ) : (
        <a
          class="contents-open"
          href={hrefOf(document.file, document.form === null ? {} : { form: document.form })}
          aria-label={t.open(document.title)}
        >
          {t.openShort}
        </a>
      )}
    </li>
  );
}
