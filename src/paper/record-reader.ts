import { dirname, resolve } from "node:path";
import {
  type Diagnostic,
  diagnose,
  findingsOf,
  type Outcome,
  outcomeOf,
  type Place,
} from "../diagnostic/index.ts";
import type { DataPath } from "../document/tree.ts";
import { MOST_REFERENCES } from "../records/fields/index.ts";
import { shownPath } from "../records/file-text.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { type FilePart, openRecordFile, partOf, type ReadRecord, type RecordFile } from "../records/read.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { type Reference, type ReferredRecord, referencesIn } from "../records/reference.ts";
import { MANY_RECORDS, packedRead } from "./packed-record.ts";
import { type ReferenceFile, referenceFiles } from "./reference-files.ts";

/** What a record's references have led to. */
export interface Followed {
  /** Every referred record of which anything could be read, in the order of the references. */
  readonly parts: readonly FollowedRecord[];
  /** References that led to nothing that could be read, or to a record of another kind. */
  readonly unread: readonly DataPath[];
  readonly findings: readonly Diagnostic[];
}

/** A record that is referred to. */
export interface FollowedRecord {
  /** Where the other record says so. */
  readonly path: DataPath;
  readonly part: FilePart;
  /** Null where something in it is wrong. */
  readonly record: RecordFile | null;
}

/** The same while they are followed. */
interface Collected {
  /** A set: a record met by two ways brings the same findings. */
  readonly findings: Set<Diagnostic>;
  readonly parts: FollowedRecord[];
  readonly unread: DataPath[];
  /** List and real path → where the file was named first. */
  readonly named: Map<string, Place>;
}

/** Where references are followed. */
interface Way {
  /** The office's folder; null where there is none: a record's own folder stands for it. */
  readonly root: string | null;
  /** Files on the way here, absolute: one of them again would be a circle. */
  readonly above: readonly string[];
}

/** Reads the records of one run, each file once, and follows what they refer to. */
export class RecordReader {
  private readonly kinds: readonly RecordKind[];
  private readonly known = new Map<string, ReadRecord>();
  /** What was found wrong behind a referred file, once that was looked at. */
  private readonly followed = new Map<string, readonly Diagnostic[]>();

  constructor(kinds: readonly RecordKind[] = recordKinds) {
    this.kinds = kinds;
  }

  /** @param file absolute */
  read(file: string): Outcome<RecordFile> {
    return this.open(file).outcome;
  }

  /** The same, with what is right in a file that is wrong. */
  open(file: string): ReadRecord {
    let read = this.known.get(file);
    if (read === undefined) {
      const fresh = openRecordFile(file, { kinds: this.kinds });
      read = this.known.size < MANY_RECORDS ? fresh : packedRead(fresh);
      this.known.set(file, read);
    }
    return read;
  }

  /**
   * The records that `part` refers to, right or not. What is wrong inside them is told in their own places, also where
   * they refer to further ones; what is wrong with a reference, at the reference.
   *
   * @param root the office's folder; null: the record's own folder, for records outside of any office
   */
  follow(part: FilePart, root: string | null): Followed {
    return this.followOn(part, { root, above: [] });
  }

  /** The records that `record` refers to, if they all are right. */
  referredBy(record: RecordFile, root: string | null): Outcome<readonly ReferredRecord[]> {
    const { parts, findings } = this.follow(partOf(record), root);
    return outcomeOf(rightOnes(parts), findings);
  }

  private followOn(part: FilePart, { root, above }: Way): Followed {
    const own = resolve(part.file);
    const way: Way = { root, above: [...above, own] };
    const into: Collected = { findings: new Set(), parts: [], unread: [], named: new Map() };
    for (const reference of referencesIn(part.kind, part.sound)) {
      const place = part.source.place(reference.path);
      const files = referenceFiles(reference, root ?? dirname(own), place);
      tell(findingsOf(files), into);
      if (!files.ok) {
        into.unread.push(reference.path);
        continue;
      }
      if (into.named.size + files.value.length > MOST_REFERENCES) {
        tell([diagnose("record/references-too-many", { max: String(MOST_REFERENCES) }, place)], into);
        into.unread.push(reference.path);
        break;
      }
      for (const file of files.value) {
        const again = twice(file, reference, place, into);
        const fault = again ?? circle(file, place, way);
        if (fault === null) this.add(file, reference, place, way, into);
        else tell([fault], into);
        if (fault !== null && again === null) into.unread.push(reference.path);
      }
    }
    return { ...into, findings: [...into.findings] };
  }

  private add(file: ReferenceFile, reference: Reference, place: Place, way: Way, into: Collected): void {
    const { outcome, part } = this.open(file.path);
    tell(findingsOf(outcome), into);
    const other = part === null ? null : this.otherKind(part, reference, place);
    if (part === null || other !== null) into.unread.push(reference.path);
    else into.parts.push({ path: reference.path, part, record: outcome.ok ? outcome.value : null });
    if (part === null) return;
    tell(other === null ? this.behind(file.path, part, way) : [other], into);
  }

  private behind(path: string, part: FilePart, way: Way): readonly Diagnostic[] {
    let found = this.followed.get(path);
    if (found === undefined) {
      found = this.followOn(part, way).findings;
      this.followed.set(path, found);
    }
    return found;
  }

  private otherKind({ kind, file }: FilePart, { kinds }: Reference, place: Place): Diagnostic | null {
    if (kinds.length === 0 || kinds.includes(kind.kind)) return null;
    const wanted = this.kinds.filter((one) => kinds.includes(one.kind)).map(({ ja }) => ja);
    const params = { file, found: kind.ja, expected: wanted.join("」か「") };
    return diagnose("record/reference-kind", params, place, { file });
  }
}

/** Those of which nothing is wrong. */
export function rightOnes(parts: readonly FollowedRecord[]): readonly ReferredRecord[] {
  return parts.flatMap(({ path, record }) => (record === null ? [] : [{ path, record }]));
}

function tell(found: readonly Diagnostic[], { findings }: Collected): void {
  for (const one of found) findings.add(one);
}

/** One list names each file once, by whatever names and links; where it may be named again, one place of it does. */
function twice(
  { path: file, real }: ReferenceFile,
  { path, again = false }: Reference,
  place: Place,
  { named }: Collected,
): Diagnostic | null {
  const list = again ? path : path.filter((step) => typeof step === "string");
  const key = JSON.stringify([list, real]);
  const first = named.get(key);
  if (first === undefined) named.set(key, place);
  return first === undefined
    ? null
    : diagnose("record/reference-twice", { file: shownPath(file) }, place, first);
}

function circle({ path }: ReferenceFile, place: Place, { above }: Way): Diagnostic | null {
  return above.includes(path) ? diagnose("record/reference-circle", { file: shownPath(path) }, place) : null;
}
