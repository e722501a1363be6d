import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import type { Carried } from "../packet/onto.ts";
import type { CommandContext } from "./context.ts";
import { type ExitCode, exitCode } from "./exit.ts";
import { ontoText } from "./onto-text.ts";
import { reportText } from "./report.ts";

/** What `yoshiki import … --onto` is asked for. */
export interface OntoOptions {
  /** The record the papers were made from. */
  readonly onto: string;
  /** Where the changed record goes; undefined: it is only told. */
  readonly out: string | undefined;
  readonly json: boolean;
}

/** Carries changed papers back into their record: told, and written to a new file. */
export async function importOnto(
  files: readonly string[],
  { onto, out, json }: OntoOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { folder } = context;
  const record = resolve(folder, onto);
  if (!/\.ya?ml$/i.test(record))
    return refused([diagnose("intake/onto-format", {}, { file: onto })], json, context, exitCode.usage);
  // No other command needs these.
  const [{ namedPaths, readExistingFiles }, { carryOnto }, { readText }, { Office }, { makeFile }] =
    await Promise.all([
      import("../packet/existing.ts"),
      import("../packet/onto.ts"),
      import("../records/file-text.ts"),
      import("../paper/office.ts"),
      import("../output/new-file.ts"),
    ]);
  const { typed, others } = namedPaths(files);
  const read = await readExistingFiles([...typed, ...others]);
  const text = readText(record);
  const office = Office.open(record);
  const faults = [...read.findings, ...findingsOf(text), ...findingsOf(office)];
  if (!text.ok || !office.ok || faults.some(({ severity }) => severity === "error"))
    return refused(faults, json, context, exitCode.input);
  const carried = carryOnto(office.value, text.value, record, read.typed);
  if (!carried.ok) return refused([...faults, ...carried.errors], json, context, exitCode.input);
  const made =
    out === undefined
      ? null
      : makeFile(resolve(folder, out), new TextEncoder().encode(markOf(record) + carried.value.text));
  if (made !== null && !made.ok) return refused(made.errors, json, context, exitCode.failed);
  tell(
    carried.value,
    made === null ? null : made.value,
    [...faults, ...carried.value.findings],
    json,
    context,
  );
  return carried.value.findings.some(({ severity }) => severity !== "info") ? exitCode.partial : exitCode.ok;
}

/** The byte order mark some editors put at a file's head: it stays. */
function markOf(record: string): string {
  const [first, second, third] = readFileSync(record);
  return first === 0xef && second === 0xbb && third === 0xbf ? "\uFEFF" : "";
}

function tell(
  carried: Carried,
  path: string | null,
  findings: readonly Diagnostic[],
  json: boolean,
  context: CommandContext,
): void {
  const { changes, papers } = carried;
  if (json) {
    context.out(JSON.stringify({ ok: true, file: path, papers, changes, findings }, null, 2));
    return;
  }
  context.tell(reportText(findings, context.language, context.folder));
  context.out(ontoText(carried, path, context));
}

/** What stopped the run: nothing was written. */
function refused(
  findings: readonly Diagnostic[],
  json: boolean,
  { out, tell: say, language, folder }: CommandContext,
  code: ExitCode,
): ExitCode {
  if (json) out(JSON.stringify({ ok: false, findings }, null, 2));
  else say(reportText(findings, language, folder));
  return code;
}
