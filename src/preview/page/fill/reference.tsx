import type { TargetedKeyboardEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { RecordEntry } from "../../contract.ts";
import { candidates } from "./candidates.ts";
import { type ControlProps, useFill } from "./context.ts";
import { boxProps, LineBox } from "./text-box.tsx";
import { useTyped } from "./typed.ts";

/** The path of a file: typed, or chosen where it is a record. Which other files there are is not known here. */
export function ReferenceBox(props: ControlProps) {
  return props.field.refers === null ? <LineBox {...props} /> : <RecordBox {...props} />;
}

function RecordBox(props: ControlProps) {
  const { office, words, isReadOnly, newRecord } = useFill();
  const { put, ...typed } = useTyped(props.text, props.write);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const kinds = props.field.refers ?? [];
  const found = isOpen ? candidates(office, kinds, typed.value) : [];
  const list = `${props.id}-list`;
  const choose = (entry: RecordEntry | undefined): void => {
    if (entry !== undefined) put(entry.file);
    setOpen(false);
    setAt(-1);
  };
  const keyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.isComposing || event.altKey || isReadOnly) return;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (isOpen ? setAt(Math.min(at + 1, found.length - 1)) : setOpen(true)),
      ArrowUp: () => setAt(Math.max(at - 1, -1)),
      ...(isOpen && { Escape: () => choose(undefined) }),
      ...(isOpen && at >= 0 && { Enter: () => choose(found[at]) }),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen = office.records.find((entry) => entry.file === typed.value);
  return (
    <div class="fill-reference">
      <input
        type="text"
        class="fill-line"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${list}-${at}` : undefined}
        placeholder={props.field.example === null ? "" : words.example(props.field.example)}
        {...boxProps(props, isReadOnly)}
        {...typed}
        onKeyDown={keyDown}
        onClick={() => setOpen(!isReadOnly)}
        onInput={(event) => {
          typed.onInput(event);
          setAt(-1);
          setOpen(true);
        }}
        onBlur={(event) => {
          typed.onBlur(event);
          choose(undefined);
        }}
      />
      {chosen?.title && <span class="fill-reading">{chosen.title}</span>}
      {isOpen && <Candidates id={list} label={words.records(props.field.ja)} {...{ found, at, choose }} />}
      {newRecord !== null && typed.value === "" && <NewRecords kinds={kinds} make={newRecord} />}
    </div>
  );
}

interface CandidatesProps {
  readonly id: string;
  readonly label: string;
  readonly found: readonly RecordEntry[];
  readonly at: number;
  choose(entry: RecordEntry): void;
}

function Candidates({ id, label, found, at, choose }: CandidatesProps) {
  const { words } = useFill();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  if (found.length === 0) return <p class="fill-candidates fill-help">{words.noRecords}</p>;
  return (
    <div class="fill-candidates" id={id} ref={list} role="listbox" aria-label={label}>
      {found.map((entry, index) => (
        // Chosen with the pointer before the box loses the cursor; with keys through the box.
        // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus (aria-activedescendant)
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter are the box's
        <div
          key={entry.file}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(entry)}
        >
          <b>{entry.title ?? entry.file}</b>
          <span>
            {entry.file}
            {entry.kindJa === null ? "" : `（${entry.kindJa}）`}
          </span>
        </div>
      ))}
    </div>
  );
}

function NewRecords({ kinds, make }: { readonly kinds: readonly string[]; make(kind: string): void }) {
  const { office, words } = useFill();
  const known = office.kinds.filter((one) => kinds.length < 4 && kinds.includes(one.kind));
  return (
    <>
      {known.map((one) => (
        <button key={one.kind} type="button" class="fill-quiet" onClick={() => make(one.kind)}>
          {words.newRecord(one.ja)}
        </button>
      ))}
    </>
  );
}
