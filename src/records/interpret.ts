import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import { normaliseKey } from "../notation/index.ts";
import { Faults } from "./faults.ts";
import { diagnosticsOf, plainIssues } from "./issues.ts";
import { migrate } from "./migrate.ts";
import { groupOf, type Names } from "./model.ts";
import type { RecordKind } from "./record-kind.ts";
import { runCheck } from "./run-checks.ts";
import { shapeOf } from "./shape.ts";
import { soundPartOf } from "./sound.ts";
import { Source } from "./source.ts";
import { nearest } from "./suggestion.ts";
import { type IsKey, type Mend, mendDashLine, mendKeyLine } from "./tree/mending.ts";
import type { Entry, MapNode, TreeNode } from "./tree/node.ts";
import type { SourceText } from "./tree/source-text.ts";
import type { Parsed } from "./tree/yaml.ts";
import { checkWithheld } from "./withheld.ts";

/** A tree read by the model of its kind: the record where that was possible, and all that is wrong. */
export interface Interpreted {
  readonly record: { readonly kind: RecordKind; readonly value: unknown; readonly source: Source } | null;
  /** What of it is right by itself; null where not even the kind is known. */
  readonly part: RecordPart | null;
  readonly findings: readonly Diagnostic[];
  readonly mends: readonly Mend[];
}

/** A record of which something may be wrong. */
export interface RecordPart {
  readonly kind: RecordKind;
  /** As far as it is right; see `soundPartOf`. */
  readonly sound: unknown;
  readonly faults: Faults;
  readonly source: Source;
}

export interface InterpretOptions {
  readonly kinds: readonly RecordKind[];
  readonly only?: RecordKind;
  readonly names: Names;
  readonly isKey: IsKey;
}

/** What is known of a text that is no record. */
export const NOTHING: Interpreted = { record: null, part: null, findings: [], mends: [] };

/** Finds out the kind and version of a tree, lays it on the kind's model and validates it. */
export function interpret(parsed: Parsed, text: SourceText, options: InterpretOptions): Interpreted {
  const { root } = parsed;
  if (root?.type !== "map") return notARecord(root, text, parsed.complete, options.isKey);
  const head = kindOf(root, text, options);
  if (head.kind === null) return { ...NOTHING, findings: head.findings };
  const migrated = migrate(root, head.kind, reserved(root, "版", "version"));
  if (!migrated.readable) return { ...NOTHING, findings: migrated.findings };
  const read = validate(migrated.root, head.kind, text, parsed.complete, options);
  return { ...read, findings: [...migrated.findings, ...read.findings] };
}

/** Lays a tree on the model of its kind, validates it and lets the kind check it. */
export function validate(
  root: MapNode,
  kind: RecordKind,
  text: SourceText,
  complete: boolean,
  options: InterpretOptions,
): Interpreted {
  const model = groupOf(kind.model);
  const source = new Source(text.file, root, model, options.names);
  const shaped = shapeOf(root, model, source, { names: options.names, isKey: options.isKey, complete });
  const result = kind.model.safeParse(shaped.raw);
  // What the shape has told of once is not told again in zod's way.
  const issues = plainIssues(result.error?.issues ?? []).filter((issue) => !shaped.isFaulted(issue.path));
  const { value: sound, wrong } = result.success
    ? { value: result.data, wrong: [] }
    : soundPartOf(kind.model, shaped.raw);
  const part = { kind, sound, faults: new Faults([...wrong, ...shaped.unsound]), source };
  const findings = [
    ...shaped.findings,
    ...diagnosticsOf(issues, source),
    ...checkWithheld(sound, model, source, options.names),
    ...checked(part),
  ];
  const record = result.success ? { kind, value: result.data, source } : null;
  return { record, part, findings, mends: shaped.mends };
}

/** What the kind's own checks find between fields; no zod issue, because most of it is warnings. */
function checked({ kind, sound, faults, source }: RecordPart): readonly Diagnostic[] {
  const findings: Diagnostic[] = [];
  for (const check of kind.checks)
    runCheck(check, sound, faults, (found, path, within) => {
      if ("places" in found) findings.push({ ...found, places: placesWithin(found.places, path, source) });
      else findings.push(diagnose(found.code, found.params, source.place(path, within)));
    });
  return findings;
}

/** Places inside of the value at `path` as places of the file. */
function placesWithin(places: readonly Place[], path: DataPath, source: Source): readonly Place[] {
  return places.map(({ line = 1, column = 1 }) => source.place(path, { line, column }));
}

/** The entry of a reserved key; either name is understood here, mixing is told by the shape. */
function reserved(root: MapNode, ja: string, en: string): Entry | undefined {
  return root.entries.find((entry) => entry.name === ja || entry.name === en);
}

function kindOf(root: MapNode, text: SourceText, { kinds, only, names }: InterpretOptions) {
  const entry = reserved(root, "種類", "kind");
  const words = kinds.map((kind) => (names === "ja" ? kind.ja : kind.kind));
  const list = words.join("、");
  if (entry?.value.type !== "text") {
    const key = names === "ja" ? "種類" : "kind";
    const place = text.place(entry?.value.start ?? 0);
    return { kind: null, findings: [diagnose("record/no-kind", { key, kinds: list }, place)] };
  }
  const found = entry.value.value;
  const kind = kinds.find((one) => normaliseKey(one.ja) === normaliseKey(found) || one.kind === found);
  if (kind !== undefined && only !== undefined && kind.kind !== only.kind) {
    const params = { found, expected: names === "ja" ? only.ja : only.kind };
    return {
      kind: null,
      findings: [diagnose("record/other-kind", params, text.place(entry.value.start, entry.key))],
    };
  }
  if (kind !== undefined) return { kind, findings: [] };
  const params = { found, suggestion: nearest(found, words), kinds: list };
  return {
    kind: null,
    findings: [diagnose("record/unknown-kind", params, text.place(entry.value.start, entry.key))],
  };
}

function notARecord(root: TreeNode | null, text: SourceText, complete: boolean, isKey: IsKey): Interpreted {
  if (root === null || root.type === "empty") {
    return { ...NOTHING, findings: complete ? [diagnose("record/empty-file", {}, { file: text.file })] : [] };
  }
  const mends = root.type === "text" ? rootMends(text, isKey) : [];
  if (mends.length > 0) return { ...NOTHING, mends };
  const found = root.type === "list" ? "一覧" : "文章";
  const foundEn = root.type === "list" ? "a list" : "plain text";
  return {
    ...NOTHING,
    findings: [diagnose("record/not-a-record", { found, foundEn }, text.place(root.start))],
  };
}

function rootMends(text: SourceText, isKey: IsKey): readonly Mend[] {
  const mends: Mend[] = [];
  for (let line = 0; line < text.lineCount; line++) {
    const mend = mendKeyLine(text, line, isKey) ?? mendDashLine(text, line);
    if (mend !== null) mends.push(mend);
  }
  return mends;
}
