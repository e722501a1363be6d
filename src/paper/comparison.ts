import { readVersions, type Version } from "../changes/index.ts";
import { diagnose, fail, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import { forms } from "../forms/index.ts";
import { paperOf } from "./draft.ts";
import { Office } from "./office.ts";
import type { Paper } from "./paper.ts";
import { recordOf } from "./record.ts";

/** What a 新旧対照表 says itself when nobody has written one down; its records are given beside it. */
const RECORD = "種類: 新旧対照表\n版: 1\n旧: 旧.yaml\n新: 新.yaml\n";

/**
 * A 新旧対照表 of two versions of a record that need not lie in the office's folder: files, revisions of git, or read already.
 *
 * @param folder what names count from; the office is the new version's, or the folder's
 */
export function comparisonPaper(
  before: string | Version,
  after: string | Version,
  folder: string,
): Outcome<Paper> {
  const read = readVersions(before, after, folder);
  const office = Office.open(read.ok ? (read.value.after.file ?? folder) : folder);
  if (!read.ok) return read;
  if (!office.ok) return office;
  const { before: old, after: now } = read.value;
  const kinds = [old.record.kind, now.record.kind] as const;
  if (kinds[0].kind !== kinds[1].kind)
    return fail([
      diagnose("changes/two-kinds", { old: kinds[0].ja, now: kinds[1].ja }, { file: now.record.file }),
    ]);
  const record = recordOf(RECORD, "新旧対照表.yaml");
  const form = forms.find(({ id }) => id === "comparison");
  if (!record.ok || form === undefined) throw new Error("the program's own 新旧対照表 is right");
  const referred = [
    { path: ["old"], record: old.record },
    { path: ["now"], record: now.record },
  ];
  const paper = paperOf(office.value, { ...record.value, stem: "新旧対照表", referred }, form, {
    missingGlyph: null,
  });
  return paper.ok ? outcomeOf(paper.value, [...office.warnings, ...paper.warnings]) : paper;
}
