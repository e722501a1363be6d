import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Form } from "../../src/forms/index.ts";
import { formsOf } from "../../src/forms/index.ts";
import { RecordReader } from "../../src/paper/record-reader.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { loadProfile, type Profile } from "../../src/records/profile.ts";
import { type RecordFile, readRecordFile } from "../../src/records/read.ts";
import type { ReferredRecord } from "../../src/records/reference.ts";
import { findRoot } from "../../src/records/root.ts";
import { got } from "../outcome.ts";

const root = fileURLToPath(new URL("../../fixtures/", import.meta.url));

/** Absolute path of a fixture. */
export function fixture(path: string): string {
  return `${root}${path}`;
}

/** Every record file of a folder, `office/cases/tsuwa.yaml`; wrong/ is left out. */
export function recordsIn(folder: string): readonly string[] {
  const files = readdirSync(fixture(folder), { recursive: true, encoding: "utf8" });
  const records = files.filter(
    (file) => file.endsWith(".yaml") && !/(^|\/)wrong\/|yoshiki\.yaml$/.test(file),
  );
  return records.sort().map((file) => `${folder}/${file}`);
}

export const rightRecords: readonly string[] = [
  "office",
  "report-case",
  "consultation",
  "letter",
  "draft-sheet",
  "report-index",
  "cover",
  "type-reasons",
  "item-list",
  "explanation",
  "figure",
  "matrix",
  "change-table",
  "minutes",
  "assessment",
  "comparison",
].flatMap(recordsIn);

/** @throws if the fixture has an error */
export function readFixture(path: string): RecordFile {
  const read = readRecordFile(fixture(path), { kinds: recordKinds });
  if (!read.ok) throw new Error(`${path}: ${read.errors.map((one) => one.message.ja).join(" / ")}`);
  return read.value;
}

export function officeProfile(): Profile {
  const profile = loadProfile(fixture("office"));
  if (!profile.ok) throw new Error(profile.errors.map((one) => one.message.ja).join(" / "));
  return profile.value;
}

/** The profile of fixtures/profile/<name>.yaml. */
export function profileFixture(name: string): Profile {
  // Only a profile stands in that folder.
  return readFixture(`profile/${name}.yaml`).value as Profile;
}

/** The records a fixture refers to. @throws if one of them has an error */
export function referredBy(path: string): readonly ReferredRecord[] {
  return got(new RecordReader().referredBy(readFixture(path), findRoot(fixture(path))));
}

/** Each form that a record asks for, with its values. */
export function papersOf(
  path: string,
  profile: Profile = officeProfile(),
): { form: Form; values: unknown; record: unknown; referred: readonly ReferredRecord[] }[] {
  const { kind, value: record } = readFixture(path);
  const referred = referredBy(path);
  const forms = formsOf(kind.kind).filter((form) => form.applies(record));
  return forms.map((form) => ({ form, values: valuesOf(form, record, profile, referred), record, referred }));
}

export function valuesOf(
  form: Form,
  record: unknown,
  profile: Profile,
  referred: readonly ReferredRecord[] = [],
): unknown {
  const values = form.values(record, profile, referred);
  if (!values.ok) throw new Error(values.errors.map((one) => one.message.ja).join(" / "));
  return values.value;
}
