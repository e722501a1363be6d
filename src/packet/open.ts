import { dirname, resolve } from "node:path";
import { type Diagnostic, diagnose, fail, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { contentsForm, meetingForms } from "../forms/index.ts";
import { Office, type OfficeOptions } from "../paper/office.ts";
import type { PaperOptions } from "../paper/paper.ts";
import { lookedAfter, published, stemOf } from "../paper/record.ts";
import { RecordReader } from "../paper/record-reader.ts";
import { paperFindings } from "../paper/wrong-record.ts";
import { meetingKind } from "../records/kinds/index.ts";
import { byFile, type FilePart, type ReadRecord } from "../records/read.ts";
import { findRoot } from "../records/root.ts";
import { findingsIn } from "./look.ts";
import type { Plan } from "./plan.ts";
import { agendaOf, planOf } from "./planner.ts";

/**
 * Reads a meeting and everything it refers to, and plans its packet. All findings at once: of a meeting that is wrong
 * also those of such documents as can be made without what is wrong.
 */
export function openPacket(path: string, options: OfficeOptions & PaperOptions): Outcome<Plan> {
  const file = resolve(path);
  const reader = new RecordReader();
  const read = reader.open(file);
  const office = Office.open(dirname(file), options);
  const found: Diagnostic[] = [read.outcome, office].flatMap(findingsOf);
  const { part } = read;
  if (part === null) return fail(found);
  if (part.kind.kind !== meetingKind.kind) {
    const params = { file: part.file, found: part.kind.ja };
    return fail([...found, diagnose("packet/not-a-meeting", params, part.source.place(["kind"]))]);
  }
  if (office.ok) return planned(office.value, read, part, { reader, options, found });
  return fail([...found, ...reader.follow(part, findRoot(file)).findings]);
}

interface Opening {
  readonly reader: RecordReader;
  readonly options: PaperOptions;
  /** So far. */
  readonly found: readonly Diagnostic[];
}

function planned(
  office: Office,
  { outcome }: ReadRecord,
  part: FilePart,
  { reader, options, found }: Opening,
): Outcome<Plan> {
  const { referred, wrong, findings } = lookedAfter(office, part, reader);
  const told = [...found, ...findings, ...wrong.flatMap((one) => paperFindings(office, one))];
  const { file, kind, sound: value, source } = part;
  const whole = { file, kind, value, source, stem: stemOf(part), referred };
  const { record: meeting, findings: unpublished } = published(office, whole);
  told.push(...unpublished);
  const at = { office, meeting };
  if (!outcome.ok || [...findings, ...unpublished].some(({ severity }) => severity === "error")) {
    const agenda = agendaOf(office, meeting, reader, options);
    const documents = agenda.documents.flatMap((one) => findingsIn(one, at));
    return fail(byFile([...told, ...agenda.findings, ...documents, ...ownTemplates(office)]));
  }
  const plan = planOf(office, meeting, reader, options);
  if (plan.outcome.ok) return outcomeOf(plan.outcome.value, [...told, ...plan.outcome.warnings]);
  const documents = plan.documents.flatMap((one) => findingsIn(one, at));
  return fail(byFile([...told, ...plan.outcome.errors, ...documents, ...ownTemplates(office)]));
}

/** Cover, contents and index may not be planned, but their templates are there. */
function ownTemplates(office: Office): readonly Diagnostic[] {
  return [...meetingForms, contentsForm].flatMap((form) => office.templateFindings(form));
}
