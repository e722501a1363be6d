import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { RecordKind } from "./record-kind.ts";
import type { Entry, MapNode } from "./tree/node.ts";

/**
 * One step from an older 版 to the next, on the tree as written (Japanese keys in YAML, English in JSON), so that
 * every value keeps its place in the file.
 */
export interface Migration {
  readonly from: number;
  apply(root: MapNode): MapNode;
}

export interface Migrated {
  readonly root: MapNode;
  readonly findings: readonly Diagnostic[];
  /** False: the record is newer than this program; nothing more can be said about it. */
  readonly readable: boolean;
}

/** Brings a record of an older 版 up to the kind's, in memory. */
export function migrate(root: MapNode, kind: RecordKind, version: Entry | undefined): Migrated {
  const written = version?.value.type === "text" ? version.value.value.normalize("NFKC") : "";
  if (version === undefined || !/^[1-9]\d{0,5}$/.test(written)) return { root, findings: [], readable: true };
  const found = Number(written);
  const place = version.source.place(version.value.start, version.key);
  if (found > kind.version) {
    const params = { found: String(found), known: String(kind.version) };
    return { root, findings: [diagnose("record/newer-version", params, place)], readable: false };
  }
  if (found === kind.version) return { root, findings: [], readable: true };
  const params = { from: String(found), to: String(kind.version) };
  const steps = [...kind.migrations].filter((step) => step.from >= found).sort((a, b) => a.from - b.from);
  const current = steps.reduce((node, step) => step.apply(node), root);
  return {
    root: withVersion(current, version, kind),
    findings: [diagnose("record/migrated", params, place)],
    readable: true,
  };
}

function withVersion(root: MapNode, version: Entry, kind: RecordKind): MapNode {
  const text = { ...version.value, type: "text" as const, value: String(kind.version) };
  const entries = root.entries.map((entry) =>
    entry.name === version.name ? { ...entry, value: text } : entry,
  );
  return { ...root, entries };
}
