import type { DataPath } from "../document/tree.ts";
import { normaliseKey } from "../notation/index.ts";
import type { FieldModel, GroupModel, Model } from "../records/model.ts";
import { isGroup } from "./leaves.ts";

/**
 * Where a path of 非公開 leads in a record: 担当/連絡先, 変更/2/変更日, 図/k1. In a list a number (from 1) or a block's id
 * means one item, any other word that field of all items. What is not written leads nowhere: there is nothing to withhold.
 */
export function placesOf(words: string, model: GroupModel, value: unknown): readonly DataPath[] {
  return follow(words.split("/"), { model, value, path: [] }).map(widened);
}

interface Here {
  readonly model: Model;
  readonly value: unknown;
  readonly path: DataPath;
}

function follow(words: readonly string[], here: Here): readonly DataPath[] {
  const [word, ...rest] = words;
  if (here.value === undefined || here.value === null) return [];
  if (word === undefined) return [here.path];
  return stepsFrom(here, word).flatMap((next) => follow(rest, next));
}

function stepsFrom({ model, value, path }: Here, word: string): readonly Here[] {
  if (model.type === "list" && Array.isArray(value)) {
    const items = value.map(
      (item: unknown, at): Here => ({ model: model.item, value: item, path: [...path, at] }),
    );
    const number = word.normalize("NFKC");
    if (/^[0-9]+$/.test(number)) return items.slice(Number(number) - 1, Number(number));
    const inside = items.flatMap((item) => stepsFrom(item, word));
    return hasField(model.item, word)
      ? inside
      : items.filter(({ value: one }) => isGroup(one) && one.id === word);
  }
  const field = isGroup(value) ? fieldOf(model, word) : undefined;
  if (field === undefined || !isGroup(value)) return [];
  return [{ model: field.model, value: value[field.name], path: [...path, field.name] }];
}

function hasField(model: Model, word: string): boolean {
  return fieldOf(model, word) !== undefined;
}

/** YAML is written with Japanese keys, JSON with English ones. */
function fieldOf(model: Model, word: string): FieldModel | undefined {
  if (model.type === "either")
    return model.options.map((option) => fieldOf(option, word)).find((one) => one !== undefined);
  if (model.type !== "group") return undefined;
  return model.find(normaliseKey(word), "ja") ?? model.find(word, "en");
}

/** A drawing cannot lose one of its boxes, nor a figure its file: the whole figure is withheld. */
function widened(path: DataPath): DataPath {
  const at = path.indexOf("figures");
  const inside = path[at + 2];
  const isWhole = at >= 0 && (inside === "diagram" || inside === "file" || inside === "name");
  return isWhole ? path.slice(0, at + 2) : path;
}
