import type { AcceptedEntry, AcceptedFinding, CheckedPaper } from "../check/index.ts";
import type { Code, Diagnostic, Place } from "../diagnostic/index.ts";
import { checkPapers, issueFindings, type CheckReport as PaperReport } from "../paper/check.ts";
import { checkedPaper } from "../paper/checked.ts";
import type { Draft } from "../paper/draft.ts";
import { distinct, type GatherOptions, gather } from "../paper/gather.ts";
import { Offices } from "../paper/offices.ts";
import type { Paper } from "../paper/paper.ts";
import { rowOf } from "../paper/paper-record.ts";
import { meetingKind } from "../records/kinds/index.ts";
import { byFile, type RecordFile } from "../records/read.ts";
import { type Agreement, acceptedBy, agreementIn, type Fix } from "./agreement.ts";
import { contentsOf } from "./contents.ts";
import type { ExistingPapers } from "./existing.ts";
import { draftFindings, findingsIn, lookAt } from "./look.ts";
import { openPacket } from "./open.ts";
import { draftOf, type PacketDocument, type Plan } from "./plan.ts";

export type { Fix } from "./agreement.ts";

export interface CheckOptions extends GatherOptions {
  /** Papers typed elsewhere, read beforehand; together they are one meeting's packet. */
  readonly existing?: ExistingPapers;
  /** Findings that are accepted, in the words of 点検済, beside those the records say themselves. */
  readonly accepted?: readonly (string | AcceptedLine)[];
}

/** An entry of 点検済 that stands in a list. */
export interface AcceptedLine {
  readonly entry: string;
  readonly place: Place;
}

export interface CheckReport extends PaperReport {
  /** What is certain to belong in a place where something else stands. */
  readonly fixes: readonly Fix[];
  /** Findings that somebody has looked at and accepted, with the reason. */
  readonly accepted: readonly AcceptedFinding[];
}

/**
 * Says everything that is wrong with the records at `paths`, their templates and profile; of a meeting also with all it
 * puts together, and what its papers say against each other: of a record alone nobody can say what its packet lacks.
 * Writes nothing.
 */
export function check(paths: readonly string[], options: CheckOptions = {}): CheckReport {
  const gathered = gather(paths, options);
  const report = checkPapers(gathered, options);
  const made = new Map(gathered.papers.map((paper) => [keyOf(paper.draft), paper]));
  const meetings = [...gathered.records, ...gathered.wrong].filter(
    ({ kind }) => kind.kind === meetingKind.kind,
  );
  const packets =
    options.forms === undefined ? meetings.map((meeting) => checkMeeting(meeting, made, options)) : [];
  const agreements = [
    ...packets.flatMap(({ agreement }) => (agreement === null ? [] : [agreement])),
    ...existingAgreement(paths, options),
  ];
  const more = [
    ...packets.flatMap((one) => one.findings),
    ...(options.existing?.findings ?? []),
    ...untold(
      agreements.flatMap(({ findings }) => findings),
      report.findings,
    ),
  ];
  const findings = more.length === 0 ? report.findings : byFile(distinct([...report.findings, ...more]));
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    ...report,
    files: report.files + (options.existing?.files ?? 0),
    papers:
      packets.reduce((sum, { papers }) => sum + papers, report.papers) +
      (options.existing?.papers.length ?? 0),
    findings,
    errors: count("error"),
    warnings: count("warning"),
    fixes: agreements.flatMap(({ fixes }) => fixes),
    accepted: agreements.flatMap(({ accepted }) => accepted),
  };
}

/** What a record is told of by itself already, by what the rules over papers call it. */
const alsoTold: Readonly<Partial<Record<Code, Code>>> = {
  "check/style-mixed": "record/style-mixed",
  "check/spelling": "record/spelling-mixed",
};

/**
 * Without what the record that a paper is made from was told of: one thing is one finding. Of a finding with several
 * words each must be told.
 */
function untold(found: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const saidOf = (code: Code, file: string | undefined): string =>
    told
      .filter((one) => one.code === code && one.places.some((place) => place.file === file))
      .map(({ message }) => message.ja)
      .join("\n");
  return found.filter(({ code, places }) => {
    const same = alsoTold[code];
    if (same === undefined) return true;
    return !places.every(({ file, excerpt = "" }) => {
      const said = saidOf(same, file);
      return said !== "" && (code !== "check/spelling" || said.includes(`「${excerpt}」`));
    });
  });
}

interface CheckedMeeting {
  readonly papers: number;
  readonly findings: readonly Diagnostic[];
  /** Null: it has no packet, or one for the public, which is proven in its own way. */
  readonly agreement: Agreement | null;
}

/** @param made papers that were looked at by themselves already */
function checkMeeting(
  { file }: Pick<RecordFile, "file">,
  made: ReadonlyMap<string, Paper>,
  options: CheckOptions,
): CheckedMeeting {
  const { missingGlyph = null } = options;
  const opened = openPacket(file, { ...options, missingGlyph });
  if (!opened.ok) return { papers: 0, findings: opened.errors, agreement: null };
  const plan = opened.value;
  const looked = plan.documents.map((one) => lookedAt(one, plan, made, missingGlyph));
  const own = plan.documents.filter(
    (one) => one.kind === "contents" || (one.kind === "paper" && !isMade(one, made)),
  );
  const issued = issueFindings(own.flatMap(draftOf), options);
  const said = looked.flatMap((one) => (one.said === null ? [] : [one.said]));
  return {
    papers: own.length,
    findings: [...opened.warnings, ...looked.flatMap(({ findings }) => findings), ...issued],
    agreement:
      options.edition === "public"
        ? null
        : agreementIn(said, plan.office, [...acceptedBy(plan.meeting), ...listedIn(options)]),
  };
}

/** One document of a packet: what is wrong with it, unless that was told already, and what it says. */
function lookedAt(
  document: PacketDocument,
  plan: Plan,
  made: ReadonlyMap<string, Paper>,
  missingGlyph: string | null,
): { readonly findings: readonly Diagnostic[]; readonly said: CheckedPaper | null } {
  // The contents' page numbers are yet to be known.
  if (document.kind === "contents")
    return { findings: draftFindings(contentsOf(plan, [], { missingGlyph })), said: null };
  if (document.kind === "file") return { findings: findingsIn(document, plan), said: null };
  const known = made.get(keyOf(document.draft));
  return known === undefined ? lookAt(document.draft) : { findings: [], said: checkedPaper(known) };
}

function isMade(document: PacketDocument, made: ReadonlyMap<string, Paper>): boolean {
  return draftOf(document).every((draft) => made.has(keyOf(draft)));
}

/**
 * Papers typed elsewhere, by the words of the office whose folder the first of them lies in. They need none; but one
 * that is wrong is told of, or they would be checked without its words and nobody would know.
 */
function existingAgreement(paths: readonly string[], options: CheckOptions): readonly Agreement[] {
  const { existing } = options;
  if (existing === undefined || existing.papers.length === 0) return [];
  const place = existing.papers[0]?.file ?? paths[0] ?? ".";
  const offices = new Offices(options);
  const agreement = agreementIn(existing.papers, offices.of(place), listedIn(options));
  const wrong = offices.findings.filter(({ code }) => code !== "record/no-root");
  return [{ ...agreement, findings: [...wrong, ...agreement.findings] }];
}

function listedIn({ accepted = [] }: CheckOptions): readonly AcceptedEntry[] {
  return accepted.map((one) => ({ ...(typeof one === "string" ? { entry: one } : one), file: null }));
}

function keyOf({ record, form }: Draft): string {
  return [record.file, rowOf(record) ?? "", form.id].join("\n");
}
