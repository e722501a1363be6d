// Over 200 lines: one walk over tree and model together, whose every case needs the same state.
import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import { firstLine, foundOf, optionFor } from "./misfit.ts";
import type { FieldModel, GroupModel, ListModel, Model, Names, ValueModel } from "./model.ts";
import { joinPath, type Source } from "./source.ts";
import { nearest } from "./suggestion.ts";
import { checkTabs } from "./tree/characters.ts";
import { type IsKey, type Mend, mendDashLine, mendKeyLine } from "./tree/mending.ts";
import type { Entry, ListNode, MapNode, TextNode, TreeNode } from "./tree/node.ts";

/** What was written, under English names, as zod takes it; and what does not fit the model's shape. */
export interface Shaped {
  readonly raw: unknown;
  readonly findings: readonly Diagnostic[];
  readonly mends: readonly Mend[];
  /** Whether a fault has been told at this path already (English names), or above it. */
  isFaulted(path: readonly PropertyKey[]): boolean;
  /** Where faults were told, and what may be other than it looks: a key that was misspelt is not left out. */
  readonly unsound: readonly DataPath[];
}

export interface ShapeOptions {
  readonly names: Names;
  /** False where a part of the file could not be read: then nothing is said to be missing. */
  readonly complete: boolean;
  readonly isKey: IsKey;
}

type Key = string | number;

/** Lays a tree on a model: keys become English names; unknown, missing and misplaced things are told. */
export function shapeOf(root: MapNode, model: GroupModel, source: Source, options: ShapeOptions): Shaped {
  const shaper = new Shaper(source, options);
  const raw = shaper.group(root, model, []);
  return {
    raw,
    findings: shaper.findings,
    mends: shaper.mends,
    isFaulted: (path) => shaper.isFaulted(path),
    unsound: [...shaper.faulted.values(), ...shaper.unsure],
  };
}

class Shaper {
  readonly findings: Diagnostic[] = [];
  readonly mends: Mend[] = [];
  readonly faulted = new Map<string, DataPath>();
  /** Not told of by themselves, as what is wrong there is told elsewhere. */
  readonly unsure: DataPath[] = [];
  readonly #source: Source;
  readonly #options: ShapeOptions;

  constructor(source: Source, options: ShapeOptions) {
    this.#source = source;
    this.#options = options;
  }

  group(node: MapNode, model: GroupModel, path: readonly Key[]): Record<string, unknown> {
    const raw: Record<string, unknown> = {};
    const present = new Set<FieldModel>();
    // Keys that a misspelt one most likely means: not missing as well.
    const meant = new Set<string>();
    for (const entry of node.entries) {
      const field = this.#fieldOf(entry, model, path, meant);
      if (field === undefined) continue;
      present.add(field);
      const value = this.#field(entry, field, [...path, field.name]);
      if (value !== undefined) raw[field.name] = value;
    }
    for (const field of model.fields) {
      if (present.has(field)) continue;
      const isMisspelt = meant.has(this.#nameOf(field));
      if (field.required) this.#missing(field, path, isMisspelt);
      else if (isMisspelt || !this.#options.complete) this.unsure.push([...path, field.name]);
    }
    return raw;
  }

  isFaulted(path: readonly PropertyKey[]): boolean {
    if (this.faulted.size === 0) return false;
    return path.some((_, at) => this.faulted.has(joinPath(path.slice(0, at + 1) as Key[])));
  }

  #fieldOf(
    entry: Entry,
    model: GroupModel,
    path: readonly Key[],
    meant: Set<string>,
  ): FieldModel | undefined {
    const { names } = this.#options;
    const field = model.find(names === "ja" ? entry.name : entry.key, names);
    if (field !== undefined) return field;
    const other = model.find(names === "ja" ? entry.key : entry.name, names === "ja" ? "en" : "ja");
    const place = entry.source.place(entry.start, this.#path([...path, entry.key]));
    if (other === undefined) meant.add(this.#unknown(entry, model, place));
    else this.#mixed(entry, other, place);
    return other;
  }

  /** @returns the key that is most likely meant, or "" */
  #unknown(entry: Entry, model: GroupModel, place: Place): string {
    const allowed = model.fields.map((field) => this.#nameOf(field));
    const suggestion = nearest(this.#options.names === "ja" ? entry.name : entry.key, allowed);
    const params = { key: entry.key, suggestion, allowed: allowed.join("、") };
    this.findings.push(diagnose("record/unknown-key", params, place));
    return suggestion;
  }

  #mixed(entry: Entry, field: FieldModel, place: Place): void {
    const format = this.#options.names === "ja" ? "YAML" : "JSON";
    const params = { found: entry.key, expected: this.#nameOf(field), format };
    this.findings.push(diagnose("record/mixed-names", params, place));
  }

  #missing(field: FieldModel, path: readonly Key[], isMisspelt: boolean): void {
    const own = [...path, field.name];
    this.#mark(own);
    if (isMisspelt || !this.#options.complete) return;
    const params = {
      key: this.#nameOf(field),
      help: field.help?.ja ?? "",
      helpEn: field.help?.en ?? "",
      mend: this.#mendOf(field),
    };
    const place = { ...this.#source.place(path), path: this.#path(own) };
    this.findings.push(diagnose("record/missing-key", params, place));
  }

  #field(entry: Entry, field: FieldModel, path: readonly Key[]): unknown {
    const { value } = entry;
    if (value.type !== "empty") return this.#value(value, field, field.model, path);
    if (field.required) this.#empty(value, field, path);
    return undefined;
  }

  #empty(node: TreeNode, field: FieldModel, path: readonly Key[]): void {
    this.#mark(path);
    // What could not be read may be what is missing here.
    if (!this.#options.complete) return;
    const params = { key: this.#nameOf(field), example: this.#mendOf(field) };
    this.findings.push(diagnose("record/empty-value", params, this.#placeOf(node, path)));
  }

  #value(node: TreeNode, field: FieldModel, model: Model, path: readonly Key[]): unknown {
    if (model.type === "either")
      return this.#value(node, field, optionFor(node, model, this.#options.names), path);
    if (model.type === "group") return this.#groupAt(node, field, model, path);
    if (model.type === "list") return this.#listAt(node, field, model, path);
    return this.#textAt(node, field, model, path);
  }

  #groupAt(node: TreeNode, field: FieldModel, model: GroupModel, path: readonly Key[]): unknown {
    if (node.type === "map") return this.group(node, model, path);
    if (node.type === "empty") return this.#empty(node, field, path);
    if (node.type === "text" && this.#mendLines(node)) return undefined;
    const allowed = model.fields.map((one) => this.#nameOf(one)).join("、");
    const params = { key: this.#nameOf(field), ...foundOf(node), allowed };
    return this.#fault(diagnose("record/expected-block", params, this.#placeOf(node, path)), path);
  }

  #listAt(node: TreeNode, field: FieldModel, model: ListModel, path: readonly Key[]): unknown {
    if (node.type === "list") return this.#items(node, field, model, path);
    if (node.type === "empty") return this.#empty(node, field, path);
    if (node.type === "text" && this.#mendLines(node)) return undefined;
    const mend = node.type === "text" ? `- ${firstLine(node)}` : `- ${field.example ?? "…"}`;
    const params = { key: this.#nameOf(field), ...foundOf(node), mend };
    return this.#fault(diagnose("record/expected-list", params, this.#placeOf(node, path)), path);
  }

  #items(node: ListNode, field: FieldModel, model: ListModel, path: readonly Key[]): unknown[] {
    // Where a part of the file could not be read, items may be missing.
    if (!this.#options.complete) this.unsure.push(path);
    return node.items.map((item, at) => {
      const own = [...path, at];
      if (item.type === "empty") return this.#empty(item, field, own);
      return this.#value(item, field, model.item, own);
    });
  }

  #textAt(node: TreeNode, field: FieldModel, model: ValueModel, path: readonly Key[]): unknown {
    if (node.type === "text") {
      if (model.format?.tabs !== true)
        this.findings.push(...checkTabs(node.value, node, () => this.#path(path)));
      if (model.format?.notes === true) this.#notes(node, model.format.read(node.value), path);
      return node.value;
    }
    const params = { key: this.#nameOf(field), ...foundOf(node), mend: this.#mendOf(field) };
    return this.#fault(diagnose("record/expected-text", params, this.#placeOf(node, path)), path);
  }

  /** Notes of a value that is read: they never stop it. Its faults come from zod. */
  #notes(
    node: TextNode,
    reading: ReturnType<NonNullable<ValueModel["format"]>["read"]>,
    path: readonly Key[],
  ) {
    if (!reading.ok) return;
    for (const note of reading.notes) {
      this.findings.push(diagnose(note.code, note.params, this.#placeOf(node, path)));
    }
  }

  /** A text where a group or list was meant: 件名：x and -x are text for YAML. Its lines are mended and read again. */
  #mendLines(node: TextNode): boolean {
    const { source } = node;
    const before = this.mends.length;
    for (let line = source.lineAt(node.start); line <= source.lineAt(node.end - 1); line++) {
      const mend = mendDashLine(source, line) ?? mendKeyLine(source, line, this.#options.isKey);
      if (mend !== null) this.mends.push(mend);
    }
    return this.mends.length > before;
  }

  #mark(path: readonly Key[]): void {
    this.faulted.set(joinPath(path), path);
  }

  #fault(finding: Diagnostic, path: readonly Key[]): undefined {
    this.findings.push(finding);
    this.#mark(path);
    return undefined;
  }

  #placeOf(node: TreeNode, path: readonly Key[]): Place {
    return node.source.place(node.start, this.#path(path));
  }

  #path(path: readonly Key[]): string {
    return this.#source.path(path);
  }

  #nameOf(field: FieldModel): string {
    return this.#options.names === "ja" ? field.ja : field.name;
  }

  #mendOf(field: FieldModel): string {
    const example = field.example ?? "…";
    if (this.#options.names === "en") return `"${field.name}": ${JSON.stringify(example)}`;
    return field.model.type === "list"
      ? `${field.ja}: の次の行に「- ${example}」`
      : `${field.ja}: ${example}`;
  }
}
