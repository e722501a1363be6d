import {
  type AcceptedEntry,
  type Checked,
  type CheckedPaper,
  type CheckFinding,
  type CheckFix,
  checkedPacket,
  checkOffice,
  checkSteps,
} from "../check/index.ts";
import type { Diagnostic } from "../diagnostic/index.ts";
import { acceptedIn, acceptedPlaces } from "../paper/checked.ts";
import type { Office } from "../paper/office.ts";
import type { PaperRecord } from "../paper/paper-record.ts";

/** What the papers of one packet say against each other. */
export interface Agreement {
  readonly findings: readonly Diagnostic[];
  readonly fixes: readonly Fix[];
  readonly accepted: Checked["accepted"];
}

/** What must stand in the place of what was found there. */
export interface Fix extends CheckFix {
  readonly code: string;
}

/** What a meeting's own record accepts holds for every paper of its packet, in whichever record that stands. */
export function acceptedBy(meeting: PaperRecord): readonly AcceptedEntry[] {
  const accepted = acceptedIn(meeting.value);
  const places = acceptedPlaces(meeting, accepted);
  return accepted.map((entry, at) => ({ entry, file: null, place: places[at] ?? { file: meeting.file } }));
}

/**
 * The rules over the papers of one packet.
 * @param office null: papers typed elsewhere that lie in no office
 * @param listed acceptances that stand in no record
 */
export function agreementIn(
  papers: readonly CheckedPaper[],
  office: Office | null,
  listed: readonly AcceptedEntry[],
): Agreement {
  const steps = agreementSteps(papers, office, listed);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    const { findings, accepted } = step.value;
    return { findings: toldBy(step.value), fixes: findings.flatMap(fixesOf), accepted };
  }
}

/** The same, rule by rule, for one who answers others meanwhile. */
export function* agreementSteps(
  papers: readonly CheckedPaper[],
  office: Office | null,
  listed: readonly AcceptedEntry[],
): Generator<void, Checked> {
  const packet = checkedPacket(papers, checkOffice(office?.profile.check));
  yield;
  return yield* checkSteps(packet, listed);
}

/** All that is to be told: findings that nobody has accepted, and what is wrong with the acceptances themselves. */
function toldBy({ findings, about }: Checked): readonly Diagnostic[] {
  return [...findings.map(({ diagnostic }) => diagnostic), ...about];
}

/** Every mend of a finding. */
function fixesOf({ diagnostic, fix, fixes = [] }: CheckFinding): readonly Fix[] {
  return [...(fix === null ? [] : [fix]), ...fixes].map((one) => ({ code: diagnostic.code, ...one }));
}
