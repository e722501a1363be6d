import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import { type GroupModel, groupOf, type Model } from "../records/model.ts";
import type { Profile } from "../records/profile.ts";
import type { RecordFile } from "../records/read.ts";
import { withheldPart } from "../records/withheld.ts";
import { closedPaths } from "./closed.ts";
import { type Mark, marks } from "./edition.ts";
import { isBelow, isGroup, type Leaf, leavesOf } from "./leaves.ts";
import { needlesOf } from "./needle.ts";
import { placesOf } from "./paths.ts";
import { ruledPaths } from "./rules.ts";
import { identityOf, type Ledger } from "./secret.ts";
import { type StandIn, standInFor, standInForFigure } from "./stand-in.ts";

/** 公開版 of a profile: what is withheld, and how it is marked. */
export interface PublicRules {
  readonly withheld: readonly Profile["publicEdition"]["withheld"][number][];
  readonly mark: Mark;
}

/** What a record is without what it withholds. */
export interface Redacted {
  readonly value: unknown;
  /** What cannot be withheld: the paper must not be made. */
  readonly findings: readonly Diagnostic[];
}

/** Paths of a record whose values the public edition withholds: its own 非公開, the office's rules, closed items. */
export function withheldPaths(
  { kind, value }: Pick<RecordFile, "kind" | "value">,
  { withheld: rules }: PublicRules,
): readonly DataPath[] {
  const model = groupOf(kind.model);
  const paths = [
    ...entriesOf(value).flatMap(({ path, words }) => (words === null ? placesOf(path, model, value) : [])),
    ...(kind.kind === "profile" ? [] : ruledPaths(model, value, rules)),
    ...(kind.kind === "meeting" ? closedPaths(value) : []),
  ];
  // What lies in another one goes with it.
  return paths.filter(
    (path, i) => !paths.some((other, j) => isBelow(path, other) && (other.length < path.length || j < i)),
  );
}

/** Words of texts that are withheld while the rest of the text stays: 概要「見本 太郎」. */
export function withheldWords({ kind, value }: Pick<RecordFile, "kind" | "value">): readonly WithheldWords[] {
  const model = groupOf(kind.model);
  return entriesOf(value).flatMap(({ path, words }, at) =>
    words === null ? [] : placesOf(path, model, value).map((one) => ({ path: one, words, at })),
  );
}

export interface WithheldWords {
  readonly path: DataPath;
  readonly words: string;
  /** Which entry of 非公開 says so. */
  readonly at: number;
}

function entriesOf(value: unknown): readonly ReturnType<typeof withheldPart>[] {
  const own: readonly unknown[] = isGroup(value) && Array.isArray(value.withheld) ? value.withheld : [];
  return own.flatMap((entry) => (typeof entry === "string" ? [withheldPart(entry)] : []));
}

/**
 * The record's value with a stand-in for everything it withholds. What was there goes into the ledger, and nowhere else:
 * whatever is made of the record has never seen it.
 */
export function redacted(record: RecordFile, rules: PublicRules, ledger: Ledger): Redacted {
  if (isGroup(record.value) && known.has(record.value)) return { value: record.value, findings: [] };
  const model = groupOf(record.kind.model);
  const paths = withheldPaths(record, rules);
  const leaves = paths.length === 0 ? [] : leavesOf(model, record.value);
  const findings: Diagnostic[] = [];
  const identity = identityOf(record);
  const mark = marks[rules.mark];
  let value = record.value;
  for (const path of paths) {
    const standIn = standInAt(model, record.value, path, mark);
    if (standIn === null) {
      const place = record.source.place(path);
      findings.push(diagnose("edition/cannot-withhold", { field: record.source.path(path) }, place));
      continue;
    }
    value = replaced(value, path, standIn.value);
    for (const leaf of leaves.filter((one) => isBelow(one.path, path) && !isPlacing(one.path))) {
      const needles = needlesOf(leaf);
      const { source } = record;
      const key = [identity, ...leaf.path].join("\u0000");
      const place = () => source.place(leaf.path);
      const isOwn = OWN.has(leaf.format.name);
      ledger.add(key, { field: source.path(leaf.path), needles, record: identity, isOwn, place });
    }
  }
  for (const one of withheldWords(record)) {
    const place = () => record.source.place(["withheld", one.at]);
    const field = record.source.path(one.path);
    if (hasWords(record.value, one, model)) value = withoutWords(value, one, model, mark);
    else findings.push(diagnose("edition/words-not-there", { field, words: one.words }, place()));
    const key = [identity, "words", one.words].join("\u0000");
    ledger.addText(key, one.words, { field, place, record: identity });
  }
  if (isGroup(value) && value !== record.value) known.add(value);
  return { value, findings };
}

/** Values that are without what they withhold: a packet meets its records twice. */
const known = new WeakSet<object>();

function textsAt(value: unknown, path: DataPath, model: GroupModel): readonly Leaf[] {
  return leavesOf(model, value).filter((leaf) => isBelow(leaf.path, path) && TEXTS.has(leaf.format.name));
}

function hasWords(value: unknown, { path, words }: WithheldWords, model: GroupModel): boolean {
  const isThere = (text: unknown): boolean => typeof text === "string" && text.includes(words);
  return textsAt(value, path, model).some((leaf) => [leaf.value].flat().some(isThere));
}

function withoutWords(
  value: unknown,
  { path, words }: WithheldWords,
  model: GroupModel,
  mark: string,
): unknown {
  const without = (text: unknown): unknown =>
    typeof text === "string" ? text.replaceAll(words, mark) : text;
  return textsAt(value, path, model).reduce(
    (all, leaf) =>
      replaced(all, leaf.path, Array.isArray(leaf.value) ? leaf.value.map(without) : without(leaf.value)),
    value,
  );
}

const TEXTS: ReadonlySet<string> = new Set(["line", "item-line", "prose", "outline", "transcript"]);

/** What tells something of its own record only; see `Secret.isOwn`. */
const OWN: ReadonlySet<string> = new Set(["date", "date-span", "law-reference"]);

/** The name by which the text places a figure is never printed. */
function isPlacing(path: DataPath): boolean {
  return path.at(-3) === "figures" && path.at(-1) === "name";
}

function standInAt(root: GroupModel, value: unknown, path: DataPath, mark: string): StandIn {
  const { model, written } = modelAt(root, value, path);
  if (path[0] === "withheld" || model === null) return null;
  const isFigure = model.type === "group" && path.at(-2) === "figures";
  return isFigure ? standInForFigure(model, written, mark) : standInFor(model, mark);
}

function modelAt(
  root: GroupModel,
  value: unknown,
  path: DataPath,
): { model: Model | null; written: unknown } {
  let model: Model | null = root;
  let written: unknown = value;
  for (const step of path) {
    model = inside(model, step);
    written = (written as Readonly<Record<string | number, unknown>>)[step];
  }
  // A group where something else could have been written: what is written says which.
  return { model, written };
}

function inside(model: Model | null, step: string | number): Model | null {
  if (model === null) return null;
  if (model.type === "list") return typeof step === "number" ? model.item : null;
  if (model.type === "either")
    return model.options.map((option) => inside(option, step)).find((one) => one !== null) ?? null;
  if (model.type !== "group" || typeof step !== "string") return null;
  return model.find(step, "en")?.model ?? null;
}

/** A copy with another value at one path; what is not on the way is shared. */
export function replaced(value: unknown, [step, ...rest]: DataPath, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, at) => (at === step ? replaced(item, rest, by) : item));
  const group = value as Readonly<Record<string | number, unknown>>;
  return { ...group, [step]: replaced(group[step], rest, by) };
}
