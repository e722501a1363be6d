import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { type Acceptance, acceptanceOf } from "./accepted.ts";
import type { CheckedPacket, CheckFinding } from "./paper.ts";
import { checkRules } from "./rules/index.ts";

/** Where acceptances were written down: in a record, whose papers they are for, or in a list for all. */
export interface AcceptedEntry {
  readonly entry: string;
  /** Null: for every paper. */
  readonly file: string | null;
}

/** A finding somebody has accepted. */
export interface AcceptedFinding {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** What the rules find in a packet. */
export interface Checked {
  readonly findings: readonly CheckFinding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Entries of 点検済 that cannot be read, or for which nothing is found any more. */
  readonly about: readonly Diagnostic[];
}

/** @param listed acceptances that stand in no record; null as `file` makes them hold for all papers */
export function checkAgreement(packet: CheckedPacket, listed: readonly AcceptedEntry[] = []): Checked {
  const own = packet.papers.flatMap(({ accepted, file }) => accepted.map((entry) => ({ entry, file })));
  const about: Diagnostic[] = [];
  const acceptances = distinctEntries([...own, ...listed]).flatMap(({ entry, file }) => {
    const read = acceptanceOf(entry);
    if (read === null) about.push(diagnose("check/accepted-unreadable", { entry }, placeOf(file)));
    return read === null ? [] : [{ ...read, entry, file, used: false }];
  });
  const findings: CheckFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const rule of checkRules) {
    for (const finding of rule.find(packet)) {
      const one = acceptances.find((acceptance) => accepts(acceptance, acceptance.file, finding.diagnostic));
      if (one === undefined) findings.push(finding);
      else {
        one.used = true;
        accepted.push({ diagnostic: finding.diagnostic, reason: one.reason });
      }
    }
  }
  for (const { entry, file, used } of acceptances)
    if (!used) about.push(diagnose("check/accepted-idle", { entry }, placeOf(file)));
  return { findings, accepted, about };
}

function accepts({ code, words }: Acceptance, file: string | null, found: Diagnostic): boolean {
  if (found.code !== code) return false;
  if (file !== null && !found.places.some((place) => place.file === file)) return false;
  if (words === null) return true;
  const said = [found.message.ja, ...found.places.map(({ excerpt = "" }) => excerpt)];
  return said.some((text) => solid(text).includes(solid(words)));
}

/** Widths and blanks do not tell words apart here: they are copied from a report. */
function solid(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

function distinctEntries(entries: readonly AcceptedEntry[]): readonly AcceptedEntry[] {
  const known = new Map(entries.map((one) => [`${one.file ?? ""}\n${one.entry}`, one]));
  return [...known.values()];
}

function placeOf(file: string | null): { readonly file?: string; readonly path: string } {
  return { ...(file === null ? {} : { file }), path: "点検済" };
}
