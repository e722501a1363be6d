import type { Diagnostic } from "../diagnostic/index.ts";
import { forms } from "../forms/index.ts";
import type { Draft } from "./draft.ts";
import { distinct, type Gathered, type GatherOptions } from "./gather.ts";
import { Issued } from "./issued.ts";
import { leaksIn } from "./leaks.ts";
import type { OfficeOptions } from "./office.ts";

export interface CheckReport {
  /** Record files that were looked at. */
  readonly files: number;
  /** Those of them that could be read as records. */
  readonly records: number;
  readonly papers: number;
  readonly findings: readonly Diagnostic[];
  readonly errors: number;
  readonly warnings: number;
}

/** Says everything that is wrong with what was gathered, their templates and profile; writes nothing. */
export function checkPapers(gathered: Gathered, options: GatherOptions = {}): CheckReport {
  const findings = distinct([
    ...gathered.findings,
    ...templateFindings(gathered, options),
    ...layoutFindings(gathered),
    ...issueFindings(
      gathered.papers.map(({ draft }) => draft),
      options,
    ),
    ...gathered.papers.flatMap((paper) => leaksIn(paper)),
  ]);
  const count = (severity: Diagnostic["severity"]): number =>
    findings.filter((one) => one.severity === severity).length;
  return {
    files: gathered.files,
    records: gathered.records.length,
    papers: gathered.papers.length,
    findings,
    errors: count("error"),
    warnings: count("warning"),
  };
}

/** Templates are wrong whether a record needs them now or not. */
function templateFindings({ offices }: Gathered, { forms: only }: GatherOptions): Diagnostic[] {
  const wanted = forms.filter(({ id }) => only?.includes(id) ?? true);
  return offices.flatMap((office) => wanted.flatMap((form) => office.templateFindings(form)));
}

/** Issued papers that say something else than when they were issued, or are gone. */
export function issueFindings(drafts: readonly Draft[], options: OfficeOptions): readonly Diagnostic[] {
  const issued = Issued.of(drafts, options);
  return [...issued.faults, ...issued.told(drafts), ...issued.gone(drafts)];
}

/** Lines that no rule could fit are found only by setting the pages. */
function layoutFindings(gathered: Gathered): Diagnostic[] {
  return gathered.papers.flatMap((paper) => {
    const { warnings } = paper.pages();
    paper.forget();
    return [...warnings];
  });
}
