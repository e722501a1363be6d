import type { DataPath } from "../document/tree.ts";
import type { RecordFile } from "./read.ts";
import type { RecordKind } from "./record-kind.ts";
import { valuesIn } from "./walk.ts";

/** A place of a record where another record is named. */
export interface Reference {
  readonly path: DataPath;
  /** Path from the office's folder: a file, a folder, or a name with one *. */
  readonly text: string;
  /** Kinds the record may be of; none = any. */
  readonly kinds: readonly string[];
  /** Whether another place of the record may name the same file again. */
  readonly again?: boolean;
}

/** A record that another one refers to. */
export interface ReferredRecord {
  /** Where the other one says so; one folder or pattern says so for several. */
  readonly path: DataPath;
  readonly record: RecordFile;
}

/** Every reference in a record, in the order of its model. @param value as far as it is right */
export function referencesIn(kind: RecordKind, value: unknown): readonly Reference[] {
  return valuesIn(kind.model, value, ({ refers }) => refers !== null).map(({ path, value: text, format }) => {
    const { kinds = [], again = false } = format.refers ?? {};
    return { path, text, kinds, again };
  });
}
