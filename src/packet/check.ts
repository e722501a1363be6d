import type { Diagnostic } from "../diagnostic/index.ts";
import { type CheckReport, checkPapers, issueFindings } from "../paper/check.ts";
import { distinct, type GatherOptions, gather } from "../paper/gather.ts";
import { meetingKind } from "../records/kinds/index.ts";
import { byFile, type RecordFile } from "../records/read.ts";
import { contentsOf } from "./contents.ts";
import { draftFindings, findingsIn } from "./look.ts";
import { openPacket } from "./open.ts";
import { draftOf } from "./plan.ts";

export type { CheckReport } from "../paper/check.ts";

/**
 * Says everything that is wrong with the records at `paths`, their templates and profile; of a meeting also with all it
 * puts together. Writes nothing.
 */
export function check(paths: readonly string[], options: GatherOptions = {}): CheckReport {
  const gathered = gather(paths, options);
  const report = checkPapers(gathered, options);
  const meetings = [...gathered.records, ...gathered.wrong].filter(
    ({ kind }) => kind.kind === meetingKind.kind,
  );
  if (meetings.length === 0 || options.forms !== undefined) return report;
  const looked = new Set(gathered.records.map(({ file }) => file));
  const packets = meetings.map((meeting) => checkMeeting(meeting, looked, options));
  const findings = byFile(distinct([...report.findings, ...packets.flatMap((one) => one.findings)]));
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
  { file }: Pick<RecordFile, "file">,
  looked: ReadonlySet<string>,
  options: GatherOptions,
): CheckedMeeting {
  const { missingGlyph = null } = options;
  const opened = openPacket(file, { ...options, missingGlyph });
  if (!opened.ok) return { papers: 0, findings: opened.errors };
  const plan = opened.value;
  const documents = plan.documents.filter(
    (one) => one.kind !== "paper" || one.draft.record.file === file || !looked.has(one.draft.record.file),
  );
  const findings = documents.flatMap((one) =>
    // Its page numbers are yet to be known.
    one.kind === "contents" ? draftFindings(contentsOf(plan, [], { missingGlyph })) : findingsIn(one, plan),
  );
  const papers = documents.filter(({ kind }) => kind !== "file").length;
  const issued = issueFindings(documents.flatMap(draftOf), options);
  return { papers, findings: [...opened.warnings, ...findings, ...issued] };
}
