import type { Diagnostic } from "../diagnostic/index.ts";
import { type CheckReport, checkPapers } from "../paper/check.ts";
import type { Draft } from "../paper/draft.ts";
import { distinct, type GatherOptions, gather } from "../paper/gather.ts";
import { meetingKind } from "../records/kinds/index.ts";
import type { RecordFile } from "../records/read.ts";
import { contentsOf } from "./contents.ts";
import { openPacket } from "./open.ts";
import type { Plan } from "./plan.ts";

export type { CheckReport } from "../paper/check.ts";

/**
 * Says everything that is wrong with the records at `paths`, their templates and profile; of a meeting also with all it
 * puts together. Writes nothing.
 */
export function check(paths: readonly string[], options: GatherOptions = {}): CheckReport {
  const gathered = gather(paths, options);
  const report = checkPapers(gathered, options);
  const meetings = gathered.records.filter(({ kind }) => kind.kind === meetingKind.kind);
  if (meetings.length === 0 || options.forms !== undefined) return report;
  const looked = new Set(gathered.records.map(({ file }) => file));
  const packets = meetings.map((meeting) => checkMeeting(meeting, looked, options));
  const findings = distinct([...report.findings, ...packets.flatMap((one) => one.findings)]);
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    ...report,
    papers: packets.reduce((sum, { papers }) => sum + papers, report.papers),
    findings,
    errors: count("error"),
    warnings: count("warning"),
  };
}

interface CheckedMeeting {
  readonly papers: number;
  readonly findings: readonly Diagnostic[];
}

/** @param looked files that were checked by themselves already */
function checkMeeting(
  { file }: RecordFile,
  looked: ReadonlySet<string>,
  options: GatherOptions,
): CheckedMeeting {
  const { missingGlyph = null } = options;
  const opened = openPacket(file, { ...options, missingGlyph });
  if (!opened.ok) return { papers: 0, findings: opened.errors };
  const drafts = draftsIn(opened.value, missingGlyph).filter(
    ({ record }) => record.file === file || !looked.has(record.file),
  );
  return { papers: drafts.length, findings: [...opened.warnings, ...drafts.flatMap(findingsIn)] };
}

/** The papers of a packet, and its contents with page numbers that are yet to be known. */
function draftsIn(plan: Plan, missingGlyph: string | null): readonly Draft[] {
  return plan.documents.flatMap((document) => {
    if (document.kind === "file") return [];
    return [document.kind === "paper" ? document.draft : contentsOf(plan, [], { missingGlyph })];
  });
}

function findingsIn(draft: Draft): readonly Diagnostic[] {
  const paper = draft.paper();
  return paper.ok ? [...paper.warnings, ...paper.value.pages().warnings] : paper.errors;
}
