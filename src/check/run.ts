import { catalogue, type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import { nearest } from "../records/suggestion.ts";
import { type Acceptance, acceptanceOf, says } from "./accepted.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "./paper.ts";
import { checkRules } from "./rules/index.ts";

/** Where acceptances were written down: in a record, whose papers they are for, or in a list for all. */
export interface AcceptedEntry {
  readonly entry: string;
  /** Null: for every paper. */
  readonly file: string | null;
  /** Where it is written; without it only the file is told. */
  readonly place?: Place;
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
  const steps = checkSteps(packet, listed);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same, rule by rule: who has others to answer rests between two of them. */
export function* checkSteps(
  packet: CheckedPacket,
  listed: readonly AcceptedEntry[] = [],
): Generator<void, Checked> {
  const own = packet.papers.flatMap(entriesOf);
  const about: Diagnostic[] = [];
  const acceptances = distinctEntries([...own, ...listed]).flatMap((one) => {
    const read = acceptanceOf(one.entry);
    const wrong =
      read === null ? diagnose("check/accepted-unreadable", one, placeOf(one)) : unknownIn(one, read);
    if (wrong !== null) about.push(wrong);
    return read === null || wrong !== null ? [] : [{ ...read, ...one, used: false }];
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
    yield;
  }
  for (const one of acceptances)
    if (!one.used) about.push(diagnose("check/accepted-idle", one, placeOf(one)));
  return { findings, accepted, about };
}

function accepts({ code, words }: Acceptance, file: string | null, found: Diagnostic): boolean {
  if (found.code !== code) return false;
  if (file !== null && !found.places.some((place) => place.file === file)) return false;
  return words === null || says(found, words);
}

/** What a paper's own record accepts. */
function entriesOf({ accepted, acceptedAt = [], file }: CheckedPaper): readonly AcceptedEntry[] {
  return accepted.map((entry, at) => {
    const place = acceptedAt[at];
    return { entry, file, ...(place === undefined ? {} : { place }) };
  });
}

/** Every entry once: several papers are made of one record. What is listed stands last and says how far it goes. */
function distinctEntries(entries: readonly AcceptedEntry[]): readonly AcceptedEntry[] {
  const known = new Map<string, AcceptedEntry>();
  for (const one of entries) known.set(`${one.place?.file ?? one.file ?? ""}\n${one.entry}`, one);
  return [...known.values()];
}

/** No rule has that code: such an entry would be idle for ever. */
function unknownIn(one: AcceptedEntry, { code }: Acceptance): Diagnostic | null {
  if (Object.hasOwn(catalogue, code)) return null;
  const codes = Object.keys(catalogue).filter((known) => known.startsWith("check/"));
  return diagnose("check/accepted-unknown", { code, meant: nearest(code, codes) }, placeOf(one));
}

function placeOf({ file, place }: AcceptedEntry): Place {
  return place ?? { ...(file === null ? {} : { file }), path: "点検済" };
}
