import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Form } from "../../src/forms/index.ts";
import { formsOf } from "../../src/forms/index.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { loadProfile, type Profile } from "../../src/records/profile.ts";
import { type RecordFile, readRecordFile } from "../../src/records/read.ts";

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
  "change-table",
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

/** Each form that a record asks for, with its values. */
export function papersOf(
  path: string,
  profile: Profile = officeProfile(),
): { form: Form; values: unknown; record: unknown }[] {
  const { kind, value } = readFixture(path);
  const forms = formsOf(kind.kind).filter((form) => form.applies(value));
  return forms.map((form) => ({ form, values: valuesOf(form, value, profile), record: value }));
}

export function valuesOf(form: Form, record: unknown, profile: Profile): unknown {
  const values = form.values(record, profile);
  if (!values.ok) throw new Error(values.errors.map((one) => one.message.ja).join(" / "));
  return values.value;
}
