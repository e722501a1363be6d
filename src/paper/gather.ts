import { dirname } from "node:path";
import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import type { FormId } from "../forms/form.ts";
import { formsOf } from "../forms/index.ts";
import { profileKind } from "../records/kinds/index.ts";
import type { RecordFile } from "../records/read.ts";
import { recordFilesIn } from "./inputs.ts";
import { Office, type OfficeOptions } from "./office.ts";
import type { Paper } from "./paper.ts";
import { eachPaper, withReferred } from "./record.ts";
import { RecordReader } from "./record-reader.ts";

export interface GatherOptions extends OfficeOptions {
  /** Only these forms; default: every form a record asks for. */
  readonly forms?: readonly FormId[];
  /** Printed for a character no font has (and warned of); default: an error. */
  readonly missingGlyph?: string;
}

export interface Gathered {
  /** Record files that were looked at, readable or not. */
  readonly files: number;
  /** Validated papers; empty where everything is wrong. */
  readonly papers: readonly Paper[];
  readonly records: readonly RecordFile[];
  readonly findings: readonly Diagnostic[];
  /** Every office whose folder a record lies in, as far as its profile could be read. */
  readonly offices: readonly Office[];
  /** Root of the first record: where `out` and the memory of written files lie. */
  readonly root: string | null;
}

/** Reads and validates everything at `paths`, through to the DocumentTree; all findings at once. */
export function gather(paths: readonly string[], options: GatherOptions = {}): Gathered {
  const { files, faults } = recordFilesIn(paths);
  const gatherer = new Gatherer(options);
  for (const file of files) gatherer.add(file);
  const { papers, records, findings, root } = gatherer;
  return {
    files: files.length,
    papers,
    records,
    findings: distinct([...faults, ...findings]),
    offices: gatherer.opened(),
    root,
  };
}

class Gatherer {
  readonly papers: Paper[] = [];
  readonly records: RecordFile[] = [];
  readonly findings: Diagnostic[] = [];
  root: string | null = null;
  private readonly options: GatherOptions;
  private readonly reader = new RecordReader();
  /** One office a folder; null where its profile is wrong. */
  private readonly offices = new Map<string, Office | null>();

  constructor(options: GatherOptions) {
    this.options = options;
  }

  add(file: string): void {
    const office = this.officeOf(file);
    const read = this.reader.read(file);
    this.findings.push(...findingsOf(read));
    if (!read.ok) return;
    this.records.push(read.value);
    if (office === null) return;
    this.root ??= office.root;
    this.addPapers(office, read.value);
  }

  opened(): readonly Office[] {
    return [...new Set(this.offices.values())].filter((office) => office !== null);
  }

  private addPapers(office: Office, record: RecordFile): void {
    if (formsOf(record.kind.kind).length === 0 && record.kind.kind !== profileKind.kind)
      this.findings.push(diagnose("cli/no-form", { kind: record.kind.ja }, { file: record.file }));
    const whole = withReferred(office, record, this.reader);
    this.findings.push(...findingsOf(whole));
    if (!whole.ok) return;
    for (const paper of eachPaper(office, whole.value, this.options)) {
      this.findings.push(...findingsOf(paper));
      if (paper.ok) this.papers.push(paper.value);
    }
  }

  private officeOf(file: string): Office | null {
    const folder = dirname(file);
    let office = this.offices.get(folder);
    if (office === undefined) {
      const opened = Office.open(folder, this.options);
      this.findings.push(...findingsOf(opened));
      office = opened.ok ? this.shared(opened.value) : null;
      this.offices.set(folder, office);
    }
    return office;
  }

  /** Folders of one root share one office: templates and fonts are read once. */
  private shared(office: Office): Office {
    for (const known of this.offices.values()) if (known !== null && known.root === office.root) return known;
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
