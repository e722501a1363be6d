import type { DataPath } from "../document/tree.ts";
import type { Check, ReadFields, ReferredCheck, ReportBeside } from "./check.ts";
import type { Faults, FieldPath } from "./faults.ts";
import type { Profile } from "./kinds/profile.ts";
import type { Report } from "./record-kind.ts";
import type { ReferredRecord } from "./reference.ts";
import { valueAt } from "./walk.ts";

/** A record that another refers to, as far as it is right. */
export interface BesidePart extends ReferredRecord {
  readonly faults: Faults;
}

/** @param sound the record as far as it is right; see `soundPartOf` */
export function runCheck(
  { reads, judge }: Check<unknown>,
  sound: unknown,
  faults: Faults,
  report: Report,
): void {
  for (const { path, value } of soundBlocks(reads, sound, faults))
    judge(value, (finding, inner, within) => report(finding, [...path, ...inner], within));
}

/**
 * @param faults  of the record, and where it refers to what could not be read
 * @param beside every referred record of which anything could be read
 */
export function runReferredCheck(
  { reads, referred: fields, judge }: ReferredCheck<unknown>,
  { sound, faults }: { readonly sound: unknown; readonly faults: Faults },
  { referred, profile }: { readonly referred: readonly BesidePart[]; readonly profile: Profile },
  report: ReportBeside,
): void {
  const isWrongIn = (list: readonly FieldPath[], one: BesidePart) =>
    list.some((field) => one.faults.touch(field));
  for (const { path, value } of soundBlocks(reads, sound, faults)) {
    const own = referred.filter((one) => path.every((step, at) => one.path[at] === step));
    if (own.some((one) => isWrongIn(fields.needs, one))) continue;
    const right = own.filter((one) => !isWrongIn(fields.uses, one));
    judge(value, { referred: right, profile }, (finding, inner, other) =>
      report(finding, [...path, ...inner], other),
    );
  }
}

/** The blocks a check looks at in which nothing is wrong that it needs. */
function soundBlocks({ each, needs }: ReadFields, sound: unknown, faults: Faults): readonly BlockAt[] {
  const blocks = blocksAt(sound, each);
  if (faults.none) return blocks;
  return blocks.filter(({ path }) => {
    // A block that is there stands firm, though the list it is in may lack others.
    const isWrong = needs.some((field) => faults.touch([...path, ...field], path.length - 1));
    return !isWrong && !(path.length > 0 && faults.at(path));
  });
}

interface BlockAt {
  readonly path: DataPath;
  readonly value: unknown;
}

/** The blocks of a record that a path with "*" leads to. */
function blocksAt(root: unknown, steps: FieldPath): readonly BlockAt[] {
  let found: readonly BlockAt[] = [{ path: [], value: root }];
  for (const step of steps) found = found.flatMap((one) => stepInto(one, step));
  return found;
}

function stepInto({ path, value }: BlockAt, step: string | number): readonly BlockAt[] {
  if (step === "*")
    return Array.isArray(value)
      ? value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
      : [];
  const member = valueAt(value, [step]);
  return member === undefined ? [] : [{ path: [...path, step], value: member }];
}
