import * as z from "zod";
import type { Bilingual, Diagnostic } from "../diagnostic/index.ts";
import type { Finding } from "../notation/reading.ts";
import type { Check, ReferredCheck } from "./check.ts";
import { acceptedField, kindField, versionField, withheldField } from "./fields/reserved.ts";
import { metaOf } from "./meta.ts";
import type { Migration } from "./migrate.ts";
import type { Within } from "./source.ts";

/** One kind of record: what clerks call it, its model, and how older versions of it are brought up. */
export interface RecordKind<T = unknown> {
  /** Name in code, JSON and on the command line: report-case. */
  readonly kind: string;
  /** Name in 種類: 報告案件. */
  readonly ja: string;
  readonly help: Bilingual;
  /** 版 this model reads. */
  readonly version: number;
  readonly model: z.ZodType<T>;
  /** One step for each older version: from 1 to 2, from 2 to 3 … */
  readonly migrations: readonly Migration[];
  /** Faults and warnings that concern several fields. Each runs when the fields it needs are right. */
  readonly checks: readonly Check<T>[];
  /** Those that concern the records it refers to as well. */
  readonly referredChecks: readonly ReferredCheck<T>[];
}

/**
 * Tells a finding about one place of the record, English names.
 * @param finding one that knows lines and columns already (of an outline) knows them inside of the value at `path`
 * @param within a place inside of a value of several lines
 */
export type Report = (
  finding: Finding | Diagnostic,
  path: readonly (string | number)[],
  within?: Within,
) => void;

/** What a record kind is made of. */
export interface RecordDescription<K extends string, S extends z.ZodRawShape> {
  readonly kind: K;
  readonly ja: string;
  readonly help?: Bilingual;
  readonly version: number;
  readonly shape: S;
  readonly migrations?: readonly Migration[];
}

type Head<K extends string> = {
  kind: ReturnType<typeof kindField<K>>;
  version: ReturnType<typeof versionField>;
};
type Tail = { withheld: ReturnType<typeof withheldField>; accepted: ReturnType<typeof acceptedField> };

/** The zod object of a record kind: its own shape with the reserved keys around it. */
export type RecordModel<K extends string, S extends z.ZodRawShape> = z.ZodObject<Head<K> & S & Tail>;

/** A record kind whose model is still a zod object, so that `z.infer<typeof kind.model>` is its type. */
export interface ModelledKind<K extends string, S extends z.ZodRawShape>
  extends RecordKind<z.output<RecordModel<K, S>>> {
  readonly kind: K;
  readonly model: RecordModel<K, S>;
}

/**
 * Makes a record kind: 種類 and 版 stand before its own fields, 非公開 and 点検済 after them. Letters put
 * `state: stateField()` (状態) into their shape.
 * @param checks  faults and warnings that concern several fields; made by `checksOf`
 * @param referredChecks  those that concern the records it refers to as well
 */
export function recordModel<K extends string, const S extends z.ZodRawShape>(
  about: RecordDescription<K, S>,
  checks: readonly Check<z.output<RecordModel<K, S>>>[] = [],
  referredChecks: readonly ReferredCheck<z.output<RecordModel<K, S>>>[] = [],
): ModelledKind<K, S> {
  const { kind, ja, version, shape } = about;
  const head = { kind: kindField(kind, ja), version: versionField(version) };
  const tail = { withheld: withheldField(firstKey(shape)), accepted: acceptedField() };
  const model = z.object({ ...head, ...shape, ...tail }) as unknown as RecordModel<K, S>;
  const help = about.help ?? { ja: `${ja}の記録。`, en: `A record of kind ${kind}.` };
  return {
    kind,
    ja,
    help,
    version,
    model,
    migrations: about.migrations ?? [],
    checks,
    referredChecks,
  };
}

/** Key of the first field every such record has: an example of a path. */
function firstKey(shape: z.ZodRawShape): string {
  const required = Object.values(shape).find((field) => field._zod.optin === undefined);
  return (required && metaOf(required).ja) ?? "";
}
