import { dirname, resolve } from "node:path";
import { type Diagnostic, diagnose, fail, findingsOf, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { Office, type OfficeOptions } from "../paper/office.ts";
import type { PaperOptions } from "../paper/paper.ts";
import { withReferred } from "../paper/record.ts";
import { RecordReader } from "../paper/record-reader.ts";
import { meetingKind } from "../records/kinds/index.ts";
import type { Plan } from "./plan.ts";
import { planOf } from "./planner.ts";

/** Reads a meeting and everything it refers to, and plans its packet. All findings at once. */
export function openPacket(path: string, options: OfficeOptions & PaperOptions): Outcome<Plan> {
  const file = resolve(path);
  const reader = new RecordReader();
  const read = reader.read(file);
  const office = Office.open(dirname(file), options);
  const found: Diagnostic[] = [read, office].flatMap(findingsOf);
  if (!read.ok || !office.ok) return fail(found);
  const { kind, file: shown, source } = read.value;
  if (kind.kind !== meetingKind.kind) {
    const wrong = diagnose("packet/not-a-meeting", { file: shown, found: kind.ja }, source.place(["kind"]));
    return fail([...found, wrong]);
  }
  const whole = withReferred(office.value, read.value, reader);
  found.push(...findingsOf(whole));
  if (!whole.ok) return fail(found);
  const plan = planOf(office.value, whole.value, reader, options);
  return plan.ok ? outcomeOf(plan.value, [...found, ...plan.warnings]) : fail([...found, ...plan.errors]);
}
