import { type Checked, type CheckFinding, type CheckFix, entryFor } from "../../check/index.ts";
import type { Bilingual, Diagnostic } from "../../diagnostic/index.ts";
import { wayTo } from "../../records/edit/place.ts";
import { readTolerant } from "../../records/edit/reading.ts";
import { meetingKind } from "../../records/kinds/index.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { AcceptanceView, AgreementFinding, AgreementView } from "../contract.ts";
import { mendsIn } from "./agreement-mend.ts";
import { findingViews } from "./finding-view.ts";
import type { OfficeFolder } from "./office-folder.ts";

/** A record's text as it stands. */
export interface RecordText {
  readonly text: string;
  readonly kind: RecordKind | null;
}

/** What views are made with. */
export interface AgreementContext {
  readonly folder: OfficeFolder;
  /** The record that is open: its own places come first. */
  readonly open: string;
  /** Null: no YAML record of the folder, which nothing can be written into. @param name from the office's folder */
  textOf(name: string): RecordText | null;
}

type Shown = Pick<AgreementView, "findings" | "accepted">;

/** Findings of the check for the page, each with its mends and the way to accept it. */
export function agreementShown({ findings, accepted, about }: Checked, context: AgreementContext): Shown {
  const all = [...findings.map(({ diagnostic }) => diagnostic), ...accepted.map((one) => one.diagnostic)];
  const own = findings.map((finding) => findingShown(finding, all, context));
  return {
    findings: [...own, ...about.map((one) => plainShown(one, context))],
    accepted: accepted.map(({ diagnostic, reason }) => ({
      finding: plainShown(diagnostic, context),
      reason,
    })),
  };
}

function findingShown(
  finding: CheckFinding,
  all: readonly Diagnostic[],
  context: AgreementContext,
): AgreementFinding {
  return {
    ...plainShown(finding.diagnostic, context),
    mends: mendsOf(finding, context),
    acceptance: acceptanceOf(finding.diagnostic, all, context),
  };
}

/** Without mends and acceptance. The open record's places stand first, for that is what one can mend here. */
function plainShown(diagnostic: Diagnostic, { folder, open }: AgreementContext): AgreementFinding {
  const [view] = findingViews([diagnostic], folder, null);
  const found = view?.places ?? [];
  const places = [...found.filter(({ file }) => file === open), ...found.filter(({ file }) => file !== open)];
  const [first] = places;
  return {
    ...diagnostic,
    ...view,
    places,
    file: first?.file ?? null,
    field: first?.path ?? null,
    fixes: [],
    mends: [],
    acceptance: null,
  };
}

function mendsOf({ fix, fixes = [] }: CheckFinding, context: AgreementContext): AgreementFinding["mends"] {
  const files = new Map<string, (typeof fixes)[number][]>();
  for (const one of fix === null ? fixes : [fix, ...fixes]) {
    const name = one.place.file === undefined ? null : context.folder.nameOf(one.place.file);
    if (name !== null) files.set(name, [...(files.get(name) ?? []), one]);
  }
  return [...files].flatMap(([file, own]) => {
    const record = context.textOf(file);
    if (record === null) return [];
    const { edits, places } = mendsIn(record.text, record.kind, own);
    return edits.length === 0 ? [] : [{ file, edits, label: labelOf(own, places) }];
  });
}

function labelOf(fixes: readonly CheckFix[], places: number): Bilingual {
  const count = { ja: places > 1 ? `（${places}か所）` : "", en: places > 1 ? ` (${places} places)` : "" };
  if (fixes.every(({ found }) => found.trim() === ""))
    return { ja: `並んだ空白を1字にする${count.ja}`, en: `Leave one blank${count.en}` };
  const pairs = new Map(fixes.map(({ found, put }) => [`${found}\n${put}`, { found, put }]));
  const [first] = pairs.values();
  if (first === undefined || pairs.size > 1)
    return { ja: `${places}か所を直す`, en: `Mend ${places} places` };
  const { found, put } = first;
  return { ja: `「${found}」を「${put}」に直す${count.ja}`, en: `Change “${found}” to “${put}”${count.en}` };
}

/**
 * In the record that is open: a meeting's entries hold for all its papers, another record's for findings that stand in it.
 */
function acceptanceOf(
  diagnostic: Diagnostic,
  all: readonly Diagnostic[],
  { folder, open, textOf }: AgreementContext,
): AcceptanceView | null {
  const record = textOf(open);
  const root = record === null ? null : readTolerant(record.text, "yaml", record.kind).root;
  if (record === null || root === null) return null;
  const isMeeting = record.kind?.kind === meetingKind.kind;
  const isHere = ({ places }: Diagnostic): boolean =>
    isMeeting || places.some(({ file }) => file !== undefined && folder.nameOf(file) === open);
  if (!isHere(diagnostic)) return null;
  const { node, rest } = wayTo(root, record.kind, ["点検済"]);
  const index = rest.length === 0 && node.type === "list" ? node.items.length : 0;
  return { file: open, entry: entryFor(diagnostic, all.filter(isHere)), index };
}
