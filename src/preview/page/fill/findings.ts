import type { FindingView } from "../../contract.ts";

type ByField = ReadonlyMap<string, readonly FindingView[]>;

/**
 * Findings by the field they concern (words). Lists that say the same as before are the same objects, so that fields
 * whose findings did not change are not drawn anew.
 */
export function findingsByField(findings: readonly FindingView[], before: ByField): ByField {
  const found = new Map<string, FindingView[]>();
  for (const finding of findings) {
    if (finding.field === null) continue;
    const beside = found.get(finding.field);
    if (beside === undefined) found.set(finding.field, [finding]);
    else beside.push(finding);
  }
  const kept = [...found].map(([field, list]): [string, readonly FindingView[]] => {
    const old = before.get(field);
    return [field, old !== undefined && JSON.stringify(old) === JSON.stringify(list) ? old : list];
  });
  return new Map(kept);
}

/** Whether any of them must be mended before the paper can be made. */
export function hasError(findings: readonly FindingView[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

const toBeWritten: ReadonlySet<string> = new Set(["record/empty-value", "record/missing-key"]);

/**
 * Whether all that is wrong is that nothing is written yet: said quietly, since a new row is full of such fields and
 * nobody has done anything wrong.
 */
export function isToDo(findings: readonly FindingView[]): boolean {
  return findings.length > 0 && findings.every((finding) => toBeWritten.has(finding.code));
}
