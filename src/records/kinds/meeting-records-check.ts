import { finding } from "../fields/index.ts";
import type { Beside, ReportBeside } from "../record-kind.ts";
import type { ReferredRecord } from "../reference.ts";
import { type AskedForm, formNames } from "./form-names.ts";
import { checkBases, type IndexedCases } from "./report-index-check.ts";

interface CheckedPaper {
  readonly records?: string | undefined;
  readonly forms?: readonly AskedForm[] | undefined;
}

interface Checked {
  readonly index?: { readonly bases: IndexedCases["bases"] } | undefined;
  readonly agenda: readonly { readonly papers: readonly CheckedPaper[] }[];
}

type Path = readonly (string | number)[];

/** One paper with the records it stands for. */
interface Entry {
  readonly path: Path;
  readonly forms: readonly AskedForm[] | undefined;
  readonly records: readonly ReferredRecord[];
}

/** Kinds that are no papers: a meeting within a meeting, and the office's own settings. */
const notPrinted: ReadonlySet<string> = new Set(["meeting", "profile"]);

/** Each paper's records have the forms asked of them, none stands twice, and the index has cases. */
export function checkMeetingRecords(value: Checked, beside: Beside, report: ReportBeside): void {
  const entries = entriesOf(value, beside.referred);
  for (const entry of entries) {
    checkKinds(entry, report);
    checkForms(entry, report);
  }
  checkTwice(entries, report);
  if (value.index !== undefined) checkIndex(value.index, beside, report);
}

function entriesOf({ agenda }: Checked, referred: readonly ReferredRecord[]): readonly Entry[] {
  return agenda.flatMap(({ papers }, item) =>
    papers.map(({ forms }, paper) => {
      const path = ["agenda", item, "papers", paper];
      const isOwn = (one: ReferredRecord): boolean => path.every((step, at) => one.path[at] === step);
      return { path, forms, records: referred.filter(isOwn) };
    }),
  );
}

function checkKinds({ path, records }: Entry, report: ReportBeside): void {
  for (const { record } of records) {
    const { kind, file } = record;
    if (!notPrinted.has(kind.kind)) continue;
    report(finding("meeting/record-of-packet", { file, kind: kind.ja }), [...path, "records"], {
      record,
      path: ["kind"],
    });
  }
}

/** Every form asked for is made of one of the records, and every record is made into one of the forms. */
function checkForms({ path, forms, records }: Entry, report: ReportBeside): void {
  if (forms === undefined) return;
  const printed = records.filter(({ record }) => !notPrinted.has(record.kind.kind));
  const kinds = new Set(printed.map(({ record }) => record.kind.kind));
  if (kinds.size === 0) return;
  for (const [index, id] of forms.entries()) {
    const form = formNames.find((one) => one.id === id);
    if (form === undefined || kinds.has(form.kind)) continue;
    const found = [...new Set(printed.map(({ record }) => record.kind.ja))].join("」「");
    const here = formNames.filter((one) => kinds.has(one.kind)).map(({ names: [name] }) => name);
    const params = { form: form.names[0], found, forms: here.join("」「") };
    report(finding("meeting/form-of-other-kind", params), [...path, "forms", index], {
      record: printed[0]?.record ?? null,
      path: ["kind"],
    });
  }
  // What is told of as asked wrongly is not told of as missing, too.
  const asked = new Set(formNames.filter(({ id }) => forms.includes(id)).map(({ kind }) => kind as string));
  if (![...kinds].some((kind) => asked.has(kind))) return;
  for (const { record } of printed.filter((one) => !asked.has(one.record.kind.kind))) {
    const params = { file: record.file, kind: record.kind.ja };
    report(finding("meeting/record-unprinted", params), [...path, "forms"], { record, path: ["kind"] });
  }
}

/** No form of a record stands in two papers. */
function checkTwice(entries: readonly Entry[], report: ReportBeside): void {
  const seen = new Map<string, Path>();
  for (const { path, forms, records } of entries) {
    for (const { record } of records) {
      const made = formNames.filter(
        ({ id, kind }) => kind === record.kind.kind && (forms?.includes(id) ?? true),
      );
      const twice = made.filter(({ id }) => seen.has(`${record.file} ${id}`));
      const first = seen.get(`${record.file} ${twice[0]?.id}`);
      for (const { id } of made) seen.set(`${record.file} ${id}`, path);
      if (first === undefined) continue;
      const names = twice.map(({ names: [name] }) => name).join("」「");
      const params = { file: record.file, forms: names };
      const other = { record: null, path: [...first, "records"] };
      report(finding("meeting/paper-twice", params), [...path, "records"], other);
    }
  }
}

function checkIndex({ bases }: IndexedCases, { referred, profile }: Beside, report: ReportBeside): void {
  const cases = casesIn(referred);
  if (cases.length > 0) {
    checkBases(
      { bases },
      { referred: cases, profile },
      { bases: ["index", "bases"], cases: ["agenda"] },
      report,
    );
    return;
  }
  report(finding("meeting/index-without-cases", {}), ["index"], { record: null, path: ["agenda"] });
}

/** The 報告案件 among the records of a meeting, each once, in the agenda's order: the rows of its 報告一覧. */
export function casesIn(referred: readonly ReferredRecord[]): readonly ReferredRecord[] {
  const cases = referred.filter(({ record }) => record.kind.kind === "report-case");
  const files = cases.map(({ record }) => record.file);
  return cases.filter(({ record }, index) => files.indexOf(record.file) === index);
}
