import { checksOf, type ReportBeside } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { ReferredRecord } from "../reference.ts";
import { type AskedForm, formNames } from "./form-names.ts";
import { checkApplied, checkClaimed, type IndexedCases, OF_CASE } from "./report-index-check.ts";

interface CheckedPaper {
  readonly records?: string | undefined;
  readonly forms?: readonly (AskedForm | undefined)[] | undefined;
}

interface Checked {
  readonly index?: { readonly bases: IndexedCases["bases"] } | undefined;
  readonly agenda: readonly { readonly papers: readonly CheckedPaper[] }[];
}

type Path = readonly (string | number)[];

/** One paper with the records it stands for. */
interface Entry {
  readonly path: Path;
  readonly forms: CheckedPaper["forms"];
  readonly records: readonly ReferredRecord[];
}

/** Kinds that are no papers: a meeting within a meeting, and the office's own settings. */
const notPrinted: ReadonlySet<string> = new Set(["meeting", "profile"]);

const on = checksOf<Checked>();
const papers = "agenda.*.papers.*";
const records = `${papers}.records` as const;

/** Each paper's records have the forms asked of them, none stands twice, and the index has cases. */
export const meetingRecordsChecks = [
  on.besideEach(papers, { uses: ["records"] }, (_, { referred }, report) => checkKinds(referred, report)),
  // A record that cannot be read may be the one a form is for.
  on.besideEach(papers, { needs: ["records"], uses: ["forms.*"] }, ({ forms }, { referred }, report) =>
    checkForms(forms, printedOf(referred), report),
  ),
  // A form that cannot be read may be the one a record is for.
  on.besideEach(papers, { needs: ["records", "forms"] }, ({ forms }, { referred }, report) =>
    checkUnprinted(forms, printedOf(referred), report),
  ),
  on.beside({ needs: [`${papers}.forms`], uses: [records] }, (value, { referred }, report) =>
    checkTwice(entriesOf(value, referred), report),
  ),
  on.beside({ needs: [records], uses: ["index"] }, ({ index }, { referred }, report) => {
    if (index !== undefined && casesIn(referred).length === 0)
      report(finding("meeting/index-without-cases", {}), ["index"], { record: null, path: ["agenda"] });
  }),
  on.beside({ needs: ["index.bases", records], needsOfReferred: OF_CASE }, ({ index }, beside, report) => {
    const referred = casesIn(beside.referred);
    if (index === undefined || referred.length === 0) return;
    const places = { bases: ["index", "bases"], cases: ["agenda"] };
    checkApplied(index.bases, { ...beside, referred }, places, report);
  }),
  on.beside(
    { needs: ["index.bases"], uses: [records], usesOfReferred: OF_CASE },
    ({ index }, beside, report) => {
      const referred = casesIn(beside.referred);
      if (index !== undefined) checkClaimed(index.bases, { ...beside, referred }, ["index", "bases"], report);
    },
  ),
];

function entriesOf({ agenda }: Checked, referred: readonly ReferredRecord[]): readonly Entry[] {
  return agenda.flatMap(({ papers }, item) =>
    papers.map(({ forms }, paper) => {
      const path = ["agenda", item, "papers", paper];
      const isOwn = (one: ReferredRecord): boolean => path.every((step, at) => one.path[at] === step);
      return { path, forms, records: referred.filter(isOwn) };
    }),
  );
}

function checkKinds(referred: readonly ReferredRecord[], report: ReportBeside): void {
  for (const { record } of referred) {
    const { kind, file } = record;
    if (!notPrinted.has(kind.kind)) continue;
    report(finding("meeting/record-of-packet", { file, kind: kind.ja }), ["records"], {
      record,
      path: ["kind"],
    });
  }
}

/** Records that can be papers. */
function printedOf(referred: readonly ReferredRecord[]): readonly ReferredRecord[] {
  return referred.filter(({ record }) => !notPrinted.has(record.kind.kind));
}

function kindsOf(printed: readonly ReferredRecord[]): ReadonlySet<string> {
  return new Set(printed.map(({ record }) => record.kind.kind));
}

/** Every form asked for is made of one of the records. */
function checkForms(
  forms: CheckedPaper["forms"],
  printed: readonly ReferredRecord[],
  report: ReportBeside,
): void {
  const kinds = kindsOf(printed);
  if (forms === undefined || kinds.size === 0) return;
  for (const [index, id] of forms.entries()) {
    const form = formNames.find((one) => one.id === id);
    if (form === undefined || kinds.has(form.kind)) continue;
    const found = [...new Set(printed.map(({ record }) => record.kind.ja))].join("」「");
    const here = formNames.filter((one) => kinds.has(one.kind)).map(({ names: [name] }) => name);
    const params = { form: form.names[0], found, forms: here.join("」「") };
    report(finding("meeting/form-of-other-kind", params), ["forms", index], {
      record: printed[0]?.record ?? null,
      path: ["kind"],
    });
  }
}

/** Every record is made into one of the forms. */
function checkUnprinted(
  forms: CheckedPaper["forms"],
  printed: readonly ReferredRecord[],
  report: ReportBeside,
): void {
  const kinds = kindsOf(printed);
  if (forms === undefined || kinds.size === 0) return;
  // What is told of as asked wrongly is not told of as missing, too.
  const asked = new Set(formNames.filter(({ id }) => forms.includes(id)).map(({ kind }) => kind as string));
  if (![...kinds].some((kind) => asked.has(kind))) return;
  for (const { record } of printed.filter((one) => !asked.has(one.record.kind.kind))) {
    const params = { file: record.file, kind: record.kind.ja };
    report(finding("meeting/record-unprinted", params), ["forms"], { record, path: ["kind"] });
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

/** The 報告案件 among the records of a meeting, each once, in the agenda's order: the rows of its 報告一覧. */
export function casesIn(referred: readonly ReferredRecord[]): readonly ReferredRecord[] {
  const cases = referred.filter(({ record }) => record.kind.kind === "report-case");
  const files = cases.map(({ record }) => record.file);
  return cases.filter(({ record }, index) => files.indexOf(record.file) === index);
}
