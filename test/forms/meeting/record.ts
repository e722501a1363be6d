import { relative, resolve } from "node:path";
import { type Diagnostic, findingsOf, type Outcome } from "../../../src/diagnostic/index.ts";
import { Office } from "../../../src/paper/office.ts";
import type { PaperRecord } from "../../../src/paper/paper-record.ts";
import { lookedAfter, withReferred } from "../../../src/paper/record.ts";
import { RecordReader } from "../../../src/paper/record-reader.ts";
import { byFile } from "../../../src/records/read.ts";
import { got } from "../../outcome.ts";
import { fixture } from "../fixtures.ts";

/** A meeting of fixtures/ with the records it refers to; and all that is wrong with it and behind it. */
export function readMeeting(path: string): {
  meeting: Outcome<PaperRecord>;
  findings: readonly Diagnostic[];
} {
  const reader = new RecordReader();
  const { outcome, part } = reader.open(fixture(path));
  const office = got(Office.open(fixture(path)));
  const beside = part === null ? [] : lookedAfter(office, part, reader).findings;
  const meeting = outcome.ok ? withReferred(office, outcome.value, reader) : outcome;
  const findings = [...findingsOf(outcome), ...beside];
  return { meeting, findings: outcome.ok ? findings : byFile(findings) };
}

/** Code, and file inside the folder, line and column of the first two places. */
export function told({ code, places }: Diagnostic, folder: string) {
  const [first, second] = places.map(({ file = "", line, column }) => {
    return `${relative(folder, resolve(file)).replaceAll("\\", "/")}:${line ?? ""}:${column ?? ""}`;
  });
  return second === undefined ? { code, at: first } : { code, at: first, and: second };
}
