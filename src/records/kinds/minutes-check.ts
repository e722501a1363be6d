import { formatTime } from "../../notation/index.ts";
import { type Check, checksOf, type ReferredCheck } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { readTranscript } from "../transcript/read.ts";
import { type Attendee, rollOf } from "../transcript/roll.ts";
import {
  agrees,
  type Compared,
  checkAgenda,
  checkClock,
  checkSpeakers,
  isTurnedRound,
  sizeOf,
  type TellOf,
  tellUnclosed,
} from "./minutes-transcript-check.ts";

interface Checked extends Compared {
  readonly transcript?: string | undefined;
  readonly transcriptFile?: string | undefined;
  readonly access?: string | undefined;
  readonly accessReason?: string | undefined;
}

const on = checksOf<Checked>();

/** What of a transcript is compared with which part of the record. */
const comparisons = [
  { needs: "attendance", look: checkSpeakers },
  { needs: "agenda", look: checkAgenda },
  { needs: "held", look: checkClock },
] as const;

export const minutesChecks: readonly Check<Checked>[] = [
  on.whole({ needs: ["held.start", "held.end"] }, ({ held }, report) => {
    if (held?.start === undefined || held.end === undefined || !isTurnedRound(held)) return;
    const params = { start: formatTime(held.start), end: formatTime(held.end) };
    report(finding("minutes/end-before-start", params), ["held", "end"]);
  }),
  on.whole({ needs: ["attendance"] }, checkRoll),
  on.whole({ needs: ["attendance"] }, checkSeats),
  on.whole({ needs: ["access", "accessReason"] }, ({ access, accessReason }, report) => {
    if (access !== undefined && access !== "open" && accessReason === undefined)
      report(finding("minutes/no-reason", {}), ["access"]);
  }),
  on.whole({ needs: ["agenda", "transcript", "transcriptFile"] }, checkSummaries),
  on.whole({ needs: ["transcript", "transcriptFile"] }, ({ transcript, transcriptFile }, report) => {
    if (transcript !== undefined && transcriptFile !== undefined)
      report(finding("minutes/transcript-twice", {}), ["transcriptFile"]);
  }),
  on.whole({ needs: ["transcript"] }, ({ transcript = "" }, report) =>
    tellUnclosed(readTranscript(transcript), tellIn(report)),
  ),
  ...comparisons.map(({ needs, look }) =>
    on.whole({ needs: [needs, "transcript"] }, (record, report) => {
      if (record.transcript !== undefined) look(record, record.transcript, tellIn(report));
    }),
  ),
];

/** The same of a transcript in a file of its own: told at its lines. */
export const minutesFileChecks: readonly ReferredCheck<Checked>[] = comparisons.map(({ needs, look }) =>
  on.beside(
    { needs: [needs, "transcriptFile"], needsOfReferred: ["text"] },
    (record, { referred }, report) => {
      const file = referred.find(({ path }) => path[0] === "transcriptFile")?.record;
      if (file === undefined) return;
      look(record, textOf(file.value), (found, at) => {
        if ("item" in at) report(found, ["agenda", at.item]);
        else report(found, ["transcriptFile"], { record: file, path: ["text"], within: at });
      });
    },
  ),
);

/** The text of a transcript that stands in a file. */
export function textOf(value: unknown): string {
  const { text } = value as { readonly text?: unknown };
  return typeof text === "string" ? text : "";
}

function tellIn(report: Report): TellOf {
  return (found, at) => {
    if ("item" in at) report(found, ["agenda", at.item]);
    else report(found, ["transcript"], at);
  };
}

/** 同課 after nobody, and persons that are listed twice. */
function checkRoll({ attendance = [] }: Checked, report: Report): void {
  const { people, unresolved } = rollOf(attendance);
  for (const path of unresolved) report(finding("minutes/same-section", {}), [...path, "unit"]);
  const seen = new Map<string, Attendee>();
  for (const one of people) {
    // 姓 alone may be borne by several.
    const name = one.given === "" ? `${one.family} ${one.unit} ${one.post}` : `${one.family} ${one.given}`;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, one);
    else {
      const params = { name: one.family + one.given, both: String(first.isAbsent !== one.isAbsent) };
      report(finding("minutes/listed-twice", params), [...one.path, "name"]);
    }
  }
  for (const [index, group] of attendance.entries())
    if (sizeOf(group, "present") + sizeOf(group, "absent") === 0)
      report(finding("minutes/group-empty", { name: group.name ?? "" }), ["attendance", index]);
}

/** 定数 against the list, and the quorum. */
function checkSeats({ attendance = [] }: Checked, report: Report): void {
  for (const [index, group] of attendance.entries()) {
    const { seats } = group;
    if (seats === undefined) continue;
    const [present, absent] = [sizeOf(group, "present"), sizeOf(group, "absent")];
    const params = { seats: String(seats), present: String(present), absent: String(absent) };
    if (!agrees(group)) report(finding("minutes/seats-differ", params), ["attendance", index, "seats"]);
    else if (present * 2 < seats)
      report(finding("minutes/no-quorum", params), ["attendance", index, "seats"]);
  }
}

/** Either all items have a summary or none; without a transcript all of them must. */
function checkSummaries({ agenda = [], transcript, transcriptFile }: Checked, report: Report): void {
  const without = [...agenda.keys()].filter((index) => agenda[index]?.summary === undefined);
  const hasTranscript = transcript !== undefined || transcriptFile !== undefined;
  if (hasTranscript && without.length === agenda.length) return;
  for (const index of without)
    report(finding("minutes/summary-missing", { number: String(index + 1) }), ["agenda", index]);
}
