import { useLayoutEffect, useRef } from "preact/hooks";
import { FillPane } from "../fill/index.tsx";
import { FirstRun } from "../list/first-run.tsx";
import { PacketPane } from "../packet/packet-pane.tsx";
import { edit, unsent } from "../state/edits.ts";
import { language } from "../state/language.ts";
import { focused } from "../state/marks.ts";
import { office } from "../state/office.ts";
import { dialog, editor } from "../state/panes.ts";
import { kindOfRecord, notOpened, record } from "../state/record.ts";
import { whyNot } from "../state/refused.ts";
import { route } from "../state/route.ts";
import { target } from "../state/target.ts";
import { shellWords } from "../words/shell.ts";
import { stateWords } from "../words/state.ts";
import { EditorHead } from "./editor-head.tsx";
import { Source } from "./source.tsx";

/** The record: as a form, as source, or a meeting's packet. */
export function EditorPane() {
  const t = shellWords();
  const body = useRef<HTMLDivElement>(null);
  const shown = `${record.value?.file} ${route.value.packet}`;
  // Another record begins at its top, not where the one before was left.
  useLayoutEffect(() => body.current?.scrollTo(0, 0), [shown]);
  return (
    <section class="pane editor" aria-label={t.edit} data-pane="edit">
      <EditorHead />
      <div class="pane-body" ref={body}>
        <Body />
      </div>
    </section>
  );
}

function Body() {
  const t = shellWords();
  const now = record.value;
  if (notOpened.value)
    return (
      <Message title={stateWords().notOpened} text={whyNot(notOpened.value)} more={stateWords().toList} />
    );
  if (now === null) return <Nothing />;
  if (route.value.packet) return <PacketPane />;
  if (office.value === null) return <p class="quiet-message">{t.loading}</p>;
  const props = {
    record: now,
    kind: kindOfRecord.value,
    office: office.value,
    language: language.value,
    edit,
    waiting: unsent.value,
    target: target.value,
    onField: (field: string | null) => {
      focused.value = field;
    },
    newRecord: (kind: string) => {
      dialog.value = { create: kind };
    },
  };
  if (editor.value === "source") return <Source key={now.file} {...props} />;
  if (now.written === null || now.kind === null)
    return <Unfillable text={now.written === null ? t.unreadable : t.noFill} />;
  return <FillPane key={now.file} {...props} />;
}

function Nothing() {
  const t = shellWords();
  if (office.value === null || route.value.file !== null) return <p class="quiet-message">{t.loading}</p>;
  if (office.value.records.length === 0) return <FirstRun office={office.value} />;
  return <Message title={t.welcome} text={t.welcomeHow} />;
}

function Unfillable({ text }: { readonly text: string }) {
  return (
    <div class="message">
      <p>{text}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          editor.value = "source";
        }}
      >
        {shellWords().openSource}
      </button>
    </div>
  );
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly more?: string;
}

function Message({ title, text, more }: MessageProps) {
  return (
    <div class="message">
      <h2>{title}</h2>
      <p>{text}</p>
      {more !== undefined && <p class="muted">{more}</p>}
    </div>
  );
}
