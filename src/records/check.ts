import type { DataPath } from "../document/tree.ts";
import type { Finding } from "../notation/reading.ts";
import type { FieldPath } from "./faults.ts";
import type { Profile } from "./kinds/profile.ts";
import type { RecordFile } from "./read.ts";
import type { Report } from "./record-kind.ts";
import type { ReferredRecord } from "./reference.ts";
import type { Within } from "./source.ts";

/** A field of `T`, names joined by dots, "*" for every item of a list: "form4.date", "rows.*.date". */
export type FieldOf<T> = T extends readonly (infer Item)[]
  ? "*" | `*.${FieldOf<NonNullable<Item>>}`
  : T extends object
    ? { [K in keyof T & string]: K | `${K}.${FieldOf<NonNullable<T[K]>>}` }[keyof T & string]
    : never;

/** What stands at a field. */
type At<T, F extends string> = F extends `${infer First}.${infer Rest}`
  ? At<NonNullable<Step<T, First>>, Rest>
  : NonNullable<Step<T, F>>;
type Step<T, K extends string> = T extends readonly (infer Item)[] ? Item : K extends keyof T ? T[K] : never;

/** What a check reads, as data. It names everything it reads: whatever is not named here may be missing. */
export interface Reads<T> {
  /** Fields without which nothing can be said: where one of them is wrong, the check is silent. */
  readonly needs?: readonly FieldOf<T>[];
  /** Fields it reads as far as they are right: a wrong one is absent (undefined, an empty list or group). */
  readonly uses?: readonly FieldOf<T>[];
}

/** The same in steps. */
export interface ReadFields {
  /** Where the blocks are that it looks at one by one: ["rows", "*"]; empty = the record as a whole. */
  readonly each: FieldPath;
  /** Counted from the block. */
  readonly needs: readonly FieldPath[];
  readonly uses: readonly FieldPath[];
}

/** Faults and warnings that concern several fields of a record of type `T`. */
export interface Check<T> {
  readonly reads: ReadFields;
  /** @param block as far as it is right; what is told of it is counted from it */
  judge(block: unknown, report: Report): void;
  /** Never there: tells the compiler of what records it is. */
  of?(record: T): void;
}

/** What a check across records reads of those the record refers to. */
export interface ReadsReferred<T> extends Reads<T> {
  /** Fields of the referred records, joined by dots. One that is wrong there silences the check. */
  readonly needsOfReferred?: readonly string[];
  /** A referred record that is wrong in one of these is left out. */
  readonly usesOfReferred?: readonly string[];
}

/** What a record is compared with. */
export interface Beside {
  /** The records it refers to, in the order of its references: as far as the check may read them. */
  readonly referred: readonly ReferredRecord[];
  /** The office's. */
  readonly profile: Profile;
}

/**
 * Tells a finding about a place of the record, English names.
 * @param other a second place that explains it, of a record it refers to or (null) of the record itself; absent: none.
 * With `within` it is a line of that value, and where to look first.
 */
export type ReportBeside = (
  finding: Finding,
  path: DataPath,
  other?: { readonly record: RecordFile | null; readonly path: DataPath; readonly within?: Within },
) => void;

/** What concerns the records a record refers to as well. */
export interface ReferredCheck<T> {
  readonly reads: ReadFields;
  /** Fields of the referred records; see `ReadsReferred`. */
  readonly referred: Pick<ReadFields, "needs" | "uses">;
  judge(record: unknown, beside: Beside, report: ReportBeside): void;
  /** Never there: tells the compiler of what records it is. */
  of?(record: T): void;
}

/** Makes the checks of a record (or of a block) of type `T`. */
export interface CheckMaker<T> {
  /** A check of the whole. */
  whole(reads: Reads<T>, check: (value: T, report: Report) => void): Check<T>;
  /** A check of each block by itself: paths and fields are counted from the block. */
  each<const F extends FieldOf<T>>(
    blocks: F,
    reads: Reads<At<T, F>>,
    check: (block: At<T, F>, report: Report) => void,
  ): Check<T>;
  /** Checks of a kind of block, wherever it stands in the record. */
  within<const F extends FieldOf<T>>(blocks: F, checks: readonly Check<At<T, F>>[]): readonly Check<T>[];
  /** A check of the record with those it refers to. */
  beside(
    reads: ReadsReferred<T>,
    check: (value: T, beside: Beside, report: ReportBeside) => void,
  ): ReferredCheck<T>;
  /** The same of each block by itself, with the records that the block refers to. */
  besideEach<const F extends FieldOf<T>>(
    blocks: F,
    reads: ReadsReferred<At<T, F>>,
    check: (block: At<T, F>, beside: Beside, report: ReportBeside) => void,
  ): ReferredCheck<T>;
}

export function checksOf<T>(): CheckMaker<T> {
  return {
    whole: (reads, check) => checkOf([], reads, check),
    each: (blocks, reads, check) => checkOf(stepsOf(blocks), reads, check),
    within: (blocks, checks) => checks.map((one) => moved(one, stepsOf(blocks))),
    beside: (reads, check) => besideOf([], reads, check),
    besideEach: (blocks, reads, check) => besideOf(stepsOf(blocks), reads, check),
  };
}

function checkOf<T, B>(
  each: FieldPath,
  reads: Reads<B>,
  check: (block: B, report: Report) => void,
): Check<T> {
  return { reads: fieldsOf(each, reads), judge: (block, report) => check(block as B, report) };
}

function besideOf<T, B>(
  each: FieldPath,
  reads: ReadsReferred<B>,
  check: (block: B, beside: Beside, report: ReportBeside) => void,
): ReferredCheck<T> {
  return {
    reads: fieldsOf(each, reads),
    referred: fieldsOf([], { needs: reads.needsOfReferred ?? [], uses: reads.usesOfReferred ?? [] }),
    judge: (block, beside, report) => check(block as B, beside, report),
  };
}

function moved<B, T>({ reads, judge }: Check<B>, blocks: FieldPath): Check<T> {
  return { reads: { ...reads, each: [...blocks, ...reads.each] }, judge };
}

function stepsOf(field: string): FieldPath {
  return field.split(".");
}

function fieldsOf(
  each: FieldPath,
  { needs = [], uses = [] }: { readonly needs?: readonly string[]; readonly uses?: readonly string[] },
): ReadFields {
  return { each, needs: needs.map(stepsOf), uses: uses.map(stepsOf) };
}
