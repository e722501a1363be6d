import type { FieldProps, Fill } from "./context.ts";
import { focusButton } from "./focus.ts";
import { newRow } from "./rows.ts";

/** What can be done to the rows of a list. Indexes from 0. */
export interface ListActs {
  /** Puts an empty row before `index` and goes there. */
  add(index: number): void;
  /** @param next row to go to, of those that are left; default the one that takes its place */
  remove(index: number, next?: number): void;
  move(from: number, to: number): void;
}

/** The acts of one list. After each the focus is where the next key stroke is wanted. */
export function rowsOf(fill: Fill, { field, path, name }: FieldProps, count: number): ListActs {
  const { store, kind, words } = fill;
  const before = Array.from({ length: count }, (_, at) => at);
  const nameOf = (index: number): string => `${name}/${index + 1}`;
  return {
    add: (index) => {
      if (field.item === null) return;
      const edit = { type: "insert" as const, path, index, items: [newRow(field.item, kind)] };
      store.rearrange(path, edit, before.toSpliced(index, 0, -1));
      store.said.value = words.added(index + 1);
      store.goTo(nameOf(index));
    },
    remove: (index, wanted = index) => {
      store.rearrange(path, { type: "remove", path: [...path, index] }, before.toSpliced(index, 1));
      store.said.value = words.removed(index + 1);
      const next = Math.max(Math.min(wanted, count - 2), Math.min(0, count - 2));
      store.goTo(next < 0 ? name : nameOf(next));
    },
    move: (from, to) => {
      if (to < 0 || to >= count) return;
      const order = before.toSpliced(from, 1).toSpliced(to, 0, from);
      store.rearrange(path, { type: "move", path, from, to }, order);
      store.said.value = words.moved(from + 1, to + 1);
      focusButton(nameOf(to), to < from ? "up" : "down");
    },
  };
}
