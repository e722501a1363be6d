import { dirname, resolve } from "node:path";
import { type Diagnostic, diagnose, findingsOf, type Outcome } from "../diagnostic/index.ts";
import type { FormId } from "../forms/form.ts";
import { formsOf } from "../forms/index.ts";
import { meetingKind, profileKind } from "../records/kinds/index.ts";
import { byFile, type FilePart, partOf, type RecordFile } from "../records/read.ts";
import { findRoot } from "../records/root.ts";
import type { Draft } from "./draft.ts";
import { recordFilesIn } from "./inputs.ts";
import { type Lists, type OpenedList, rowsOf } from "./lists.ts";
import type { Office, OfficeOptions } from "./office.ts";
import { Offices } from "./offices.ts";
import type { Paper } from "./paper.ts";
import type { PaperRecord } from "./paper-record.ts";
import { draftsOf, eachPaper, lookedAfter, withReferred } from "./record.ts";
import { RecordReader } from "./record-reader.ts";
import { paperFindings } from "./wrong-record.ts";

export interface GatherOptions extends OfficeOptions {
  /** Only these forms; default: every form a record asks for. */
  readonly forms?: readonly FormId[];
  /** Printed for a character no font has (and warned of); default: an error. */
  readonly missingGlyph?: string;
  /** Lists in Excel and CSV among the paths, opened beforehand; see `openLists`. */
  readonly lists?: Lists;
}

interface GatheredRecords {
  /** Record files that were looked at, readable or not. */
  readonly files: number;
  readonly records: readonly RecordFile[];
  /** Files that are wrong in part, as far as they are right. */
  readonly wrong: readonly FilePart[];
  readonly findings: readonly Diagnostic[];
  /** Every office whose folder a record lies in, as far as its profile could be read. */
  readonly offices: readonly Office[];
  /** Root of the first record: where `out` and the memory of written files lie. */
  readonly root: string | null;
}

export interface Gathered extends GatheredRecords {
  /** Validated papers; empty where everything is wrong. */
  readonly papers: readonly Paper[];
}

export interface GatheredDrafts extends GatheredRecords {
  /** Papers whose records are right; empty where everything is wrong. */
  readonly drafts: readonly Draft[];
}

/** Reads and validates everything at `paths`, through to the DocumentTree; all findings at once. */
export function gather(paths: readonly string[], options: GatherOptions = {}): Gathered {
  const { made, ...records } = gathered(paths, options, eachPaper);
  return { ...records, papers: made };
}

/** Reads and validates every record at `paths`; what only template and fonts can find is not yet known. */
export function gatherDrafts(paths: readonly string[], options: GatherOptions = {}): GatheredDrafts {
  const { made, ...records } = gathered(paths, options, draftsOf);
  return { ...records, drafts: made };
}

/** Kinds no form is made from, which lie in offices all the same: settings, and what yoshiki packet is given. */
const withoutForms: ReadonlySet<string> = new Set([profileKind.kind, meetingKind.kind]);

/** What becomes of a record. */
type Make<T> = (office: Office, record: PaperRecord, options: GatherOptions) => readonly Outcome<T>[];

function gathered<T>(paths: readonly string[], options: GatherOptions, make: Make<T>) {
  const { files, faults } = recordFilesIn(paths);
  const gatherer = new Gatherer(options, make);
  for (const file of files) gatherer.add(file);
  const { made, records, wrong, findings, root } = gatherer;
  return {
    files: files.length,
    made,
    ...{ records, wrong },
    findings: distinct([...faults, ...findings]),
    offices: gatherer.offices.opened(),
    root,
  };
}

class Gatherer<T> {
  readonly made: T[] = [];
  readonly records: RecordFile[] = [];
  readonly wrong: FilePart[] = [];
  readonly offices: Offices;
  readonly findings: Diagnostic[] = [];
  root: string | null = null;
  private readonly options: GatherOptions;
  private readonly make: Make<T>;
  private readonly reader = new RecordReader();

  constructor(options: GatherOptions, make: Make<T>) {
    this.options = options;
    this.make = make;
    this.offices = new Offices(options);
  }

  add(file: string): void {
    const office = this.officeOf(file);
    const list = this.options.lists?.get(file);
    if (list !== undefined) {
      this.addList(office, list);
      return;
    }
    const { outcome, part } = this.reader.open(file);
    if (outcome.ok) {
      this.findings.push(...outcome.warnings);
      this.addRecord(office, outcome.value);
    } else {
      const behind = part === null ? [] : this.behindPart(office, part);
      this.findings.push(...byFile([...outcome.errors, ...behind]));
    }
  }

  private addList(office: Office | null, list: OpenedList): void {
    this.findings.push(...list.findings);
    for (const { record, findings } of rowsOf(list)) {
      this.findings.push(...findings);
      if (record !== null) this.addRecord(office, record);
    }
  }

  /** A record that is wrong: what it refers to and the papers it would make are looked after as far as may be. */
  private behindPart(office: Office | null, part: FilePart): readonly Diagnostic[] {
    this.wrong.push(part);
    if (office === null) return this.behind(part);
    this.root ??= office.root;
    return [...lookedAfter(office, part, this.reader).findings, ...paperFindings(office, part)];
  }

  private addRecord(office: Office | null, record: RecordFile): void {
    this.records.push(record);
    if (office === null) {
      this.findings.push(...this.behind(partOf(record)));
      return;
    }
    this.root ??= office.root;
    if (formsOf(record.kind.kind).length === 0 && !withoutForms.has(record.kind.kind))
      this.findings.push(diagnose("cli/no-form", { kind: record.kind.ja }, { file: record.file }));
    const whole = withReferred(office, record, this.reader);
    this.findings.push(...findingsOf(whole));
    if (!whole.ok) return;
    for (const one of this.make(office, whole.value, this.options)) {
      this.findings.push(...findingsOf(one));
      if (one.ok) this.made.push(one.value);
    }
  }

  /** Where the office's settings are wrong, what its records refer to is looked after all the same. */
  private behind(part: FilePart): readonly Diagnostic[] {
    return this.reader.follow(part, findRoot(dirname(resolve(part.file)))).findings;
  }

  /** What is wrong with an office is told before its first record. */
  private officeOf(file: string): Office | null {
    const told = this.offices.findings.length;
    const office = this.offices.of(dirname(file));
    this.findings.push(...this.offices.findings.slice(told));
    return office;
  }
}

/** A wrong template or profile is found again with every record: told once. */
export function distinct(findings: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return findings.filter((one) => {
    const key = JSON.stringify([one.code, one.message.ja, one.places]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
