import { Icon } from "../shell/icon.tsx";
import { office } from "../state/office.ts";
import { dialog } from "../state/panes.ts";
import { listWords } from "../words/list.ts";
import { Entry } from "./entry.tsx";
import { type Group, groupsOf } from "./groups.ts";
import { query } from "./query.ts";

/** The office's records by folder, with a search. */
export function ListPane() {
  const t = listWords();
  const records = office.value?.records ?? [];
  const groups = groupsOf(records, query.value);
  return (
    <section class="pane list" aria-label={t.title} data-pane="list">
      <header class="pane-head list-head">
        <Search
          value={query.value}
          set={(text) => {
            query.value = text;
          }}
        />
        <button
          type="button"
          class="button"
          disabled={(office.value?.kinds.length ?? 0) === 0}
          title={`${t.create}（n）`}
          onClick={() => {
            dialog.value = { create: null };
          }}
        >
          <Icon name="plus" />
          {t.create}
        </button>
      </header>
      <nav class="pane-body entries" aria-label={t.title} onKeyDown={moveAmongLinks}>
        {groups.map((group) => (
          <Folder key={group.folder} group={group} />
        ))}
        {records.length > 0 && groups.length === 0 && <p class="quiet-message">{t.none(query.value)}</p>}
      </nav>
    </section>
  );
}

interface SearchProps {
  readonly value: string;
  set(text: string): void;
}

function Search({ value, set }: SearchProps) {
  const t = listWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const list = (event.currentTarget as HTMLElement).closest(".list");
    if (event.key === "Escape" && value !== "") {
      set("");
      event.stopPropagation();
    }
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    const first = list?.querySelector<HTMLAnchorElement>("a.entry");
    if (event.key === "Enter") first?.click();
    first?.focus();
    event.preventDefault();
  };
  return (
    <label class="search">
      <Icon name="search" />
      <input
        type="search"
        data-search
        aria-label={t.searchLabel}
        placeholder={t.search}
        aria-keyshortcuts="/"
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span class="key-hint" aria-hidden="true">
        /
      </span>
    </label>
  );
}

function Folder({ group }: { readonly group: Group }) {
  const id = `folder-${group.folder}`;
  return (
    <section class="folder-group" aria-labelledby={id}>
      <h2 id={id}>
        {group.folder === "" ? listWords().top : group.folder}
        <span class="muted"> {group.entries.length}</span>
      </h2>
      <ul>
        {group.entries.map((entry) => (
          <Entry key={entry.file} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function moveAmongLinks(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("a.entry")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const to = links[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !to) return;
  event.preventDefault();
  to.focus();
}
