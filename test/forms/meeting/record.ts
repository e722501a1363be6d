import { relative, resolve } from "node:path";
import { type Diagnostic, findingsOf, type Outcome } from "../../../src/diagnostic/index.ts";
import { Office } from "../../../src/paper/office.ts";
import type { PaperRecord } from "../../../src/paper/paper-record.ts";
import { withReferred } from "../../../src/paper/record.ts";
import { RecordReader } from "../../../src/paper/record-reader.ts";
import { got } from "../../outcome.ts";
import { fixture } from "../fixtures.ts";

/** A meeting of fixtures/ with the records it refers to; and all that is wrong with it and behind it. */
export function readMeeting(path: string): {
  meeting: Outcome<PaperRecord>;
  findings: readonly Diagnostic[];
} {
  const reader = new RecordReader();
  const read = reader.read(fixture(path));
  if (!read.ok) return { meeting: read, findings: read.errors };
  const meeting = withReferred(got(Office.open(fixture(path))), read.value, reader);
  return { meeting, findings: [...read.warnings, ...findingsOf(meeting)] };
}

/** Code, and file inside the folder, line and column of the first two places. */
export function told({ code, places }: Diagnostic, folder: string) {
  const [first, second] = places.map(({ file = "", line, column }) => {
    return `${relative(folder, resolve(file)).replaceAll("\\", "/")}:${line ?? ""}:${column ?? ""}`;
  });
  return second === undefined ? { code, at: first } : { code, at: first, and: second };
}
