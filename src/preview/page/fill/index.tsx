import { useEffect, useMemo, useRef } from "preact/hooks";
import type { EditorProps } from "../editor.ts";
import { fillWords } from "../words/fill.ts";
import { type Fill, FillProvider } from "./context.ts";
import { focusField } from "./focus.ts";
import { Fields } from "./group.tsx";
import { OutlineMenu } from "./outline-menu.tsx";
import { isLarge } from "./size.ts";
import { FillStore } from "./store.ts";

/** The record as a form, made from its kind's model. */
export function FillPane(props: EditorProps) {
  const { record, kind, office, language } = props;
  const words = fillWords();
  const store = useMemo(() => new FillStore(), []);
  const callbacks = useRef(props);
  callbacks.current = props;
  // While drawing, so that the fields below draw what the shell has just given, once.
  useHeard(store, props, callbacks);
  const isReadOnly = record.format === "json";
  const hasNewRecord = props.newRecord !== undefined;
  const fill = useMemo<Fill | null>(
    () =>
      kind && {
        ...{ store, kind, office, language, words, isReadOnly },
        onField: (field) => callbacks.current.onField(field),
        newRecord: hasNewRecord ? (made) => callbacks.current.newRecord?.(made) : null,
      },
    [store, kind, office, language, words, isReadOnly, hasNewRecord],
  );
  useTarget(store, props.target);
  if (fill === null) return <p class="fill-instead">{record.kind === null ? words.noKind : ""}</p>;
  if (record.written === null) return <p class="fill-instead">{words.notMap}</p>;
  return (
    <FillProvider value={fill}>
      <form class="fill" aria-label={words.form} onSubmit={(event) => event.preventDefault()}>
        {isReadOnly && <p class="fill-instead">{words.readOnly}</p>}
        {isLarge(fill.kind) && <OutlineMenu />}
        <TopFields fill={fill} />
        <p class="fill-said" role="status" aria-live="polite">
          <Said store={store} />
        </p>
      </form>
    </FillProvider>
  );
}

/** The record's own fields; only this and what changed is drawn anew when something is written. */
function TopFields({ fill }: { readonly fill: Fill }) {
  const value = fill.store.written.value;
  return <Fields fields={fill.kind.fields} value={value} path={[]} name="" label={fill.kind.ja} />;
}

function Said({ store }: { readonly store: FillStore }) {
  return <>{store.said.value}</>;
}

function useHeard(store: FillStore, props: EditorProps, callbacks: { readonly current: EditorProps }): void {
  const { record, waiting } = props;
  useMemo(() => {
    store.hear(record, waiting, (change) => callbacks.current.edit(change));
  }, [store, record, waiting, callbacks]);
}

/** Goes where the shell points: a word was clicked, a finding chosen. */
function useTarget(store: FillStore, target: EditorProps["target"]): void {
  useEffect(() => {
    if (target !== null && target.field !== "") store.goTo(target.field);
  }, [store, target]);
  useEffect(
    () =>
      store.wanted.subscribe((wanted) => {
        // When what was opened has been drawn.
        if (wanted !== null)
          requestAnimationFrame(() => requestAnimationFrame(() => focusField(wanted.field, wanted.isHead)));
      }),
    [store],
  );
}
