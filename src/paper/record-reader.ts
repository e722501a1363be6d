import { dirname, resolve } from "node:path";
import {
  type Diagnostic,
  diagnose,
  findingsOf,
  type Outcome,
  outcomeOf,
  type Place,
} from "../diagnostic/index.ts";
import { MOST_REFERENCES } from "../records/fields/index.ts";
import { shownPath } from "../records/file-text.ts";
import { recordKinds } from "../records/kinds/index.ts";
import { type RecordFile, readRecordFile } from "../records/read.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { type Reference, type ReferredRecord, referencesIn } from "../records/reference.ts";
import { type ReferenceFile, referenceFiles } from "./reference-files.ts";

/** What one record's references have led to so far. */
interface Collected {
  /** A set: a record met by two ways brings the same findings. */
  readonly findings: Set<Diagnostic>;
  readonly referred: ReferredRecord[];
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
  private readonly known = new Map<string, Outcome<RecordFile>>();
  /** What was found wrong behind a referred file, once that was looked at. */
  private readonly followed = new Map<string, readonly Diagnostic[]>();

  constructor(kinds: readonly RecordKind[] = recordKinds) {
    this.kinds = kinds;
  }

  /** @param file absolute */
  read(file: string): Outcome<RecordFile> {
    let read = this.known.get(file);
    if (read === undefined) {
      read = readRecordFile(file, { kinds: this.kinds });
      this.known.set(file, read);
    }
    return read;
  }

  /**
   * The records that `record` refers to, in the order of its references. What is wrong inside them is told in their
   * own places, also where they refer to further ones; what is wrong with a reference, at the reference.
   *
   * @param root the office's folder; null: the record's own folder, for records outside of any office
   */
  referredBy(record: RecordFile, root: string | null): Outcome<readonly ReferredRecord[]> {
    return this.follow(record, { root, above: [] });
  }

  private follow(record: RecordFile, { root, above }: Way): Outcome<readonly ReferredRecord[]> {
    const own = resolve(record.file);
    const way: Way = { root, above: [...above, own] };
    const into: Collected = { findings: new Set(), referred: [], named: new Map() };
    for (const reference of referencesIn(record.kind, record.value)) {
      const place = record.source.place(reference.path);
      const files = referenceFiles(reference.text, root ?? dirname(own), place);
      tell(findingsOf(files), into);
      if (!files.ok) continue;
      if (into.named.size + files.value.length > MOST_REFERENCES) {
        tell([diagnose("record/references-too-many", { max: String(MOST_REFERENCES) }, place)], into);
        break;
      }
      for (const file of files.value) {
        const fault = twice(file, reference, place, into) ?? circle(file, place, way);
        if (fault === null) this.add(file, reference, place, way, into);
        else tell([fault], into);
      }
    }
    return outcomeOf(into.referred, [...into.findings]);
  }

  private add(file: ReferenceFile, reference: Reference, place: Place, way: Way, into: Collected): void {
    const read = this.read(file.path);
    tell(findingsOf(read), into);
    if (!read.ok) return;
    const other = this.otherKind(read.value, reference, place);
    if (other === null) into.referred.push({ path: reference.path, record: read.value });
    tell(other === null ? this.behind(file.path, read.value, way) : [other], into);
  }

  private behind(path: string, record: RecordFile, way: Way): readonly Diagnostic[] {
    let found = this.followed.get(path);
    if (found === undefined) {
      found = findingsOf(this.follow(record, way));
      this.followed.set(path, found);
    }
    return found;
  }

  private otherKind({ kind, file }: RecordFile, { kinds }: Reference, place: Place): Diagnostic | null {
    if (kinds.length === 0 || kinds.includes(kind.kind)) return null;
    const wanted = this.kinds.filter((one) => kinds.includes(one.kind)).map(({ ja }) => ja);
    const params = { file, found: kind.ja, expected: wanted.join("」か「") };
    return diagnose("record/reference-kind", params, place, { file });
  }
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
