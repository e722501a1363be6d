import { useId, useState } from "preact/hooks";
import { useFill } from "./context.ts";
import { sectionsOf } from "./outline.ts";

/** The way through a form of many sheets: its sections, at the head of the pane whatever is in sight. */
export function OutlineMenu() {
  const { words } = useFill();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <nav
      class="fill-outline"
      aria-label={words.outline}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <button
        type="button"
        class="fill-add"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        ☰ {words.outline}
      </button>
      {isOpen && <Sections id={id} close={() => setOpen(false)} />}
    </nav>
  );
}

function Sections({ id, close }: { readonly id: string; close(): void }) {
  const { store, kind, words, onField } = useFill();
  const sections = sectionsOf(kind, store.written.value, words.item);
  const go = (name: string): void => {
    close();
    store.goTo(name, true);
    onField(name);
  };
  return (
    <ul id={id} class="fill-sections">
      {sections.map(({ name, label, more, depth }) => {
        const count = store.countBelow(name);
        return (
          <li key={name} data-depth={depth}>
            <button type="button" onClick={() => go(name)}>
              <b>{label}</b> <span class="fill-help">{more}</span>
              {count > 0 && <span class="fill-problems">{words.problems(count)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
