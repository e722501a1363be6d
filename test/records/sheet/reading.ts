import { type Diagnostic, findingsOf } from "../../../src/diagnostic/index.ts";
import { type RecordFile, recordKinds } from "../../../src/records/index.ts";
import { openSheets, sheetRecords } from "../../../src/records/sheet/index.ts";
import { sample } from "../sample-kind.ts";

export const kinds = [...recordKinds, sample];

/** Everything a list gives: its records (none where anything is wrong) and all findings. */
export interface Listed {
  readonly records: readonly RecordFile[];
  readonly values: readonly unknown[];
  readonly findings: readonly Diagnostic[];
  /** Findings as `code place path "excerpt"`. */
  readonly told: readonly string[];
}

/** Opens a list and reads all of its tables. @param only the kinds wanted; default: any */
export async function listed(path: string, only?: readonly string[]): Promise<Listed> {
  const opened = await openSheets(path, only === undefined ? { kinds } : { kinds, only });
  const read = opened.ok ? opened.value.map((table) => sheetRecords(table, { kinds })) : [];
  const records = read.flatMap((one) => (one.ok ? one.value : []));
  const findings = [opened, ...read].flatMap(findingsOf);
  return { records, values: records.map(({ value }) => value), findings, told: findings.map(word) };
}

/** Also of a list of the sample kind. */
export function listedSample(path: string): Promise<Listed> {
  return listed(path, ["sample"]);
}

export function word({ code, places: [place] }: Diagnostic): string {
  const at = place?.cell === undefined ? place?.line : `${place.sheet}!${place.cell}`;
  const shown = place?.excerpt === undefined ? undefined : `「${place.excerpt}」`;
  return [code, at, place?.path, shown].filter((part) => part !== undefined).join(" ");
}
