import { basename, dirname, resolve } from "node:path";
import { fail, type Outcome } from "../diagnostic/index.ts";
import { checkReportForm, checkReportValues } from "../forms/index.ts";
import { Draft } from "../paper/draft.ts";
import { Office, type OfficeOptions } from "../paper/office.ts";
import type { Paper } from "../paper/paper.ts";
import { recordOf } from "../paper/record.ts";
import type { CheckReport } from "./check.ts";

/** The sheet belongs to no record; the one it is called after says nothing. */
const RECORD = "種類: 表紙\n版: 1\n日付: 令和元年5月1日\n回: 1\n題名: [点検結果]\n種別: 報告\n";
const NAME = "点検結果.yaml";
/** Japan's time before UTC, ms: the sheet bears the day it is there, whatever the machine thinks. */
const JAPAN_AHEAD = 9 * 3_600_000;
/** Printed for what no font has: the sheet shows what others have typed, and must come whatever that is. */
const MISSING = "〓";
/** What is wrong with the list of accepted findings is its writer's matter: the sheet tells of the papers. */
const OWN_LIST = "check/accepted-";

/** What a 点検結果 is made of besides the report. */
export interface CheckSheet {
  /** Paths that were looked at, as they were named. */
  readonly files: readonly string[];
  readonly now: Date;
  /** Folder whose office gives fonts and notation. */
  readonly folder: string;
  readonly options: OfficeOptions;
}

/** A report of the check as a paper. */
export function checkSheet(report: CheckReport, { files, now, folder, options }: CheckSheet): Outcome<Paper> {
  const office = Office.open(folder, options);
  if (!office.ok) return office;
  const record = recordOf(RECORD, NAME);
  if (!record.ok) return fail(record.errors);
  const nameOf = namesOf([
    ...files,
    ...report.findings.flatMap(({ places }) => places.map(({ file = "" }) => file)),
  ]);
  const iso = new Date(now.getTime() + JAPAN_AHEAD).toISOString().slice(0, 10);
  const date = { iso, precision: "day", undecided: false, asWritten: null } as const;
  const { papers, accepted } = report;
  const findings = report.findings.filter(({ code }) => !code.startsWith(OWN_LIST));
  const values = checkReportValues({ date, files, papers, findings, accepted, nameOf }, office.value.profile);
  const paperRecord = { ...record.value, stem: "点検結果", referred: [] };
  return Draft.withValues(office.value, paperRecord, checkReportForm, values, {
    missingGlyph: MISSING,
  }).paper();
}

/** A file's own name, with its folder before it where two files have one name. */
function namesOf(files: readonly string[]): (file: string) => string {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const name = basename(file);
    folders.set(name, (folders.get(name) ?? new Set()).add(dirname(resolve(file))));
  }
  return (file) => {
    const name = basename(file);
    return (folders.get(name)?.size ?? 0) > 1 ? `${basename(dirname(resolve(file)))}/${name}` : name;
  };
}
