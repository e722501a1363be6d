import { scalar } from "../../records/example.ts";
import { type FieldModel, type GroupModel, groupOf, type Model } from "../../records/model.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { Doubt, Written, WrittenGroup, WrittenText } from "./written.ts";

export interface WrittenRecord {
  readonly text: string;
  /** Doubts with the path of the value they are about, and the line of the text, from 1. */
  readonly doubts: readonly { readonly path: string; readonly line: number; readonly doubt: Doubt }[];
}

const MISSING: Doubt = {
  why: { ja: "元の文書に見当たりません。書いてください", en: "not found in the paper: write it" },
  span: null,
};

/**
 * Writes a record as YAML, its keys in the model's order. Doubts stand as comments on their lines; required fields that
 * were not found stand empty.
 * @param head   comment lines above
 * @param below  comment lines at the end: text of the paper that went into no field
 * @throws RangeError for a key the model does not have: our mistake
 */
export function writeRecord(
  kind: RecordKind,
  record: WrittenGroup,
  head: readonly string[],
  below: readonly string[],
): WrittenRecord {
  const writer = new Writer();
  writer.comments(head);
  const entries = new Map(record.entries);
  entries.set("種類", { type: "text", lines: [kind.ja], doubt: null });
  entries.set("版", { type: "text", lines: [String(kind.version)], doubt: null });
  writer.group({ type: "group", entries }, groupOf(kind.model), "", []);
  if (below.length > 0) writer.comments(["", ...below]);
  return { text: `${writer.lines.join("\n")}\n`, doubts: writer.doubts };
}

class Writer {
  readonly lines: string[] = [];
  readonly doubts: { path: string; line: number; doubt: Doubt }[] = [];

  comments(texts: readonly string[]): void {
    for (const one of texts) this.lines.push(one === "" ? "" : `# ${one}`);
  }

  group(written: WrittenGroup, model: GroupModel, indent: string, path: readonly string[]): void {
    for (const key of written.entries.keys())
      if (!model.fields.some(({ ja }) => ja === key))
        throw new RangeError(`no key ${[...path, key].join("/")}`);
    for (const field of model.fields) {
      const value = written.entries.get(field.ja);
      const own = [...path, field.ja];
      if (value !== undefined) this.#field(field, value, indent, own);
      else if (field.required) this.#missing(field.ja, indent, own);
    }
  }

  #missing(key: string, indent: string, path: readonly string[]): void {
    this.lines.push(`${indent}${key}:${comment(MISSING)}`);
    this.#doubt(MISSING, path);
  }

  #field(field: FieldModel, value: Written, indent: string, path: readonly string[]): void {
    if (value.type === "text") this.#text(`${indent}${field.ja}:`, value, indent, path);
    else {
      this.lines.push(`${indent}${field.ja}:`);
      if (value.type === "group") this.group(value, groupModel(field.model), `${indent}  `, path);
      else this.#items(value.items, itemModel(field.model), `${indent}  `, path);
    }
  }

  #items(items: readonly Written[], model: Model, indent: string, path: readonly string[]): void {
    for (const [at, item] of items.entries()) {
      const own = [...path, String(at + 1)];
      if (item.type === "text") {
        this.#text(`${indent}-`, item, indent, own);
        continue;
      }
      const from = this.lines.length;
      if (item.type === "list") throw new RangeError(`a list in a list at ${own.join("/")}`);
      this.group(item, groupModel(model), `${indent}  `, own);
      this.lines[from] = `${indent}- ${(this.lines[from] ?? "").slice(indent.length + 2)}`;
    }
  }

  #text(key: string, { lines, doubt }: WrittenText, indent: string, path: readonly string[]): void {
    const tail = doubt === null ? "" : comment(doubt);
    const [first = ""] = lines;
    if (lines.length === 1) this.lines.push(`${key} ${scalar(first)}${tail}`);
    else this.lines.push(`${key} |${tail}`);
    if (doubt !== null) this.#doubt(doubt, path);
    if (lines.length > 1) for (const line of lines) this.lines.push(line === "" ? "" : `${indent}  ${line}`);
  }

  #doubt(doubt: Doubt, path: readonly string[]): void {
    this.doubts.push({ path: path.join("/"), line: this.lines.length, doubt });
  }
}

function comment({ why }: Doubt): string {
  return ` # 要確認: ${why.ja}`;
}

/** Of what may be a line or a group, the group. */
function groupModel(model: Model): GroupModel {
  const found = model.type === "either" ? model.options.find(({ type }) => type === "group") : model;
  if (found?.type !== "group") throw new RangeError("a group is written where the model has none");
  return found;
}

function itemModel(model: Model): Model {
  if (model.type !== "list") throw new RangeError("a list is written where the model has none");
  return model.item;
}
