import type { Edit, FieldPath, FixView } from "../edit/edit.ts";
import { pathOf } from "../edit/edit.ts";
import { fieldOfEntry, fitting } from "../edit/place.ts";
import { type GroupModel, groupOf, type Model } from "../model.ts";
import type { Entry, MapNode, TreeNode } from "../tree/node.ts";
import type { Found } from "./fixes.ts";
import { lineEdit } from "./mend-fixes.ts";
import { meantBy } from "./near.ts";

/** Keys: misspelt, English in YAML, and 版, which a kind knows by itself. */
export function keyFixes(found: Found): readonly FixView[] {
  const { code } = found.finding;
  if (code === "record/unknown-key") return renamed(found, misspelt);
  if (code === "record/mixed-names") return renamed(found, inJapanese);
  return code === "record/missing-key" ? version(found) : [];
}

/** 版 is no choice of the clerk's. */
function version({ finding, kind }: Found): readonly FixView[] {
  const path: FieldPath = pathOf(finding.places[0]?.path ?? "");
  if (kind === null || path.length !== 1 || path[0] !== "版") return [];
  const edits: readonly Edit[] = [{ type: "set", path, text: String(kind.version) }];
  return [{ label: { ja: `「版: ${kind.version}」を書く`, en: `Write 版: ${kind.version}` }, edits }];
}

/** The key that is meant, if only one can be; null otherwise. */
type Meant = (entry: Entry, group: GroupModel, map: MapNode) => string | null;

const misspelt: Meant = (entry, group, map) => {
  const meant = meantBy(
    entry.name,
    group.fields.map(({ ja }) => ja),
  );
  const field = group.fields.find(({ ja }) => ja === meant);
  if (field === undefined || isWritten(field.name, map, group)) return null;
  return fits(entry.value, field.model, field.required) ? field.ja : null;
};

const inJapanese: Meant = (entry, group, map) => {
  const field = group.find(entry.key, "en");
  const twice = map.entries.filter((one) => fieldOfEntry(one, group) === field).length > 1;
  return field === undefined || twice ? null : field.ja;
};

function isWritten(name: string, map: MapNode, group: GroupModel): boolean {
  return map.entries.some((entry) => fieldOfEntry(entry, group)?.name === name);
}

function renamed({ finding, read, kind }: Found, meant: Meant): readonly FixView[] {
  if (kind === null || read.root === null) return [];
  const { line, column } = finding.places[0] ?? {};
  const isHere = (entry: Entry) => {
    const place = read.source.place(entry.start);
    return place.line === line && place.column === column;
  };
  const own = entriesIn(read.root, groupOf(kind.model)).find(({ entry }) => isHere(entry));
  const key = own === undefined ? null : meant(own.entry, own.group, own.map);
  if (own === undefined || key === null || line === undefined) return [];
  const { entry } = own;
  const start = entry.start - read.source.startOf(line - 1);
  const text = read.source.line(line - 1);
  const mended = text.slice(0, start) + key + text.slice(start + entry.end - entry.start);
  const label = { ja: `項目名を「${key}」にする`, en: `Rename it to ${key}` };
  return [{ label, edits: [lineEdit(read, line - 1, mended)] }];
}

interface Known {
  readonly entry: Entry;
  readonly map: MapNode;
  readonly group: GroupModel;
}

/** Every entry of a group the model knows. */
function entriesIn(node: TreeNode, given: Model): readonly Known[] {
  const model = fitting(node, given);
  if (node.type === "list" && model?.type === "list")
    return node.items.flatMap((item) => entriesIn(item, model.item));
  if (node.type !== "map" || model?.type !== "group") return [];
  return node.entries.flatMap((entry) => {
    const field = fieldOfEntry(entry, model);
    const inside = field === undefined ? [] : entriesIn(entry.value, field.model);
    return [{ entry, map: node, group: model }, ...inside];
  });
}

/** Whether what is written can stand under a field: its shape, and every value by itself. */
function fits(node: TreeNode, given: Model, required: boolean): boolean {
  const model = fitting(node, given);
  if (node.type === "empty") return !required;
  if (node.type === "text" && model?.type === "value") return model.format?.read(node.value).ok ?? true;
  if (node.type === "list" && model?.type === "list")
    return node.items.length > 0 && node.items.every((item) => fits(item, model.item, true));
  if (node.type !== "map" || model?.type !== "group") return false;
  const known = node.entries.every((entry) => {
    const field = model.find(entry.name, "ja");
    return field !== undefined && fits(entry.value, field.model, field.required);
  });
  return known && model.fields.every((field) => !field.required || isWritten(field.name, node, model));
}
