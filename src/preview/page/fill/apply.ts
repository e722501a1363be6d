import type { Edit, FieldPath, WrittenEntry, WrittenView } from "../../contract.ts";
import { nothing, writtenAt } from "./written.ts";

/**
 * Does to what is shown what the server will do to the file, so that a row is there as soon as it is asked for. The
 * server's answer replaces it. Only the way to the changed place is made anew. Edits of lines (quick fixes) change
 * the file's text, which is not known here: they are left to the answer.
 */
export function apply(view: WrittenView, edits: readonly Edit[]): WrittenView {
  return edits.reduce(applyOne, view);
}

function applyOne(view: WrittenView, edit: Edit): WrittenView {
  switch (edit.type) {
    case "set":
      return put(view, edit.path, edit.text === "" ? nothing : { type: "text", text: edit.text });
    case "remove":
      return take(view, edit.path);
    case "insert": {
      const items = itemsAt(view, edit.path);
      const made = edit.items.map(itemOf);
      return put(view, edit.path, { type: "list", items: items.toSpliced(edit.index, 0, ...made) });
    }
    case "move": {
      const items = itemsAt(view, edit.path);
      const moved = items[edit.from];
      if (moved === undefined) return view;
      const rest = items.toSpliced(edit.from, 1);
      return put(view, edit.path, { type: "list", items: rest.toSpliced(edit.to, 0, moved) });
    }
    case "line":
      return view;
  }
}

function itemsAt(view: WrittenView, path: FieldPath): readonly WrittenView[] {
  const list = writtenAt(view, path);
  return list.type === "list" ? list.items : [];
}

function itemOf(item: string | Readonly<Record<string, string>>): WrittenView {
  if (typeof item === "string") return textOf(item);
  const entries = Object.entries(item).map(([key, text]) => ({ key, known: true, value: textOf(text) }));
  return { type: "map", entries };
}

function textOf(text: string): WrittenView {
  return text === "" ? nothing : { type: "text", text };
}

function put(view: WrittenView, path: FieldPath, value: WrittenView): WrittenView {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items = view.type === "list" ? view.items : [];
    return { type: "list", items: items.with(step, put(items[step] ?? nothing, rest, value)) };
  }
  const entries = view.type === "map" ? view.entries : [];
  const at = entries.findIndex((entry) => entry.key === step);
  const before: WrittenEntry = entries[at] ?? { key: step, known: true, value: nothing };
  const entry = { ...before, value: put(before.value, rest, value) };
  return { type: "map", entries: at < 0 ? [...entries, entry] : entries.with(at, entry) };
}

function take(view: WrittenView, path: FieldPath): WrittenView {
  const last = path.at(-1);
  if (last === undefined) return nothing;
  const above = path.slice(0, -1);
  const holder = writtenAt(view, above);
  if (typeof last === "number") {
    if (holder.type !== "list") return view;
    return put(view, above, { type: "list", items: holder.items.toSpliced(last, 1) });
  }
  if (holder.type !== "map") return view;
  const entries = holder.entries.filter((entry) => entry.key !== last);
  return put(view, above, { type: "map", entries });
}
