import { resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import { succeed } from "../diagnostic/index.ts";
import type { ReadRecord, RecordFile } from "../records/read.ts";
import { LazySource } from "./lazy-source.ts";
import { type PaperRecord, rowOf } from "./paper-record.ts";

/**
 * Records from which on a run packs what it reads. A hundred records as large as a table of changes are 40 MB as they
 * were read, and 6 MB packed; to pack and unpack one takes half a millisecond, which small runs need not spend.
 */
export const MANY_RECORDS = 100;

/** A value that has been unpacked is not packed once more. */
const known = new WeakMap<object, Uint8Array>();
const packedRecords = new WeakMap<object, Uint8Array>();

/**
 * A record that has to wait for long: its values, and those of the records it refers to, as bytes outside of the heap. They
 * are unpacked anew for everybody who asks; `unpackedRecord` is for those who ask more than once. What a record was when it
 * was validated it stays, whatever becomes of its file meanwhile. A row of a sheet stays as it is.
 */
export function packedRecord(record: PaperRecord): PaperRecord {
  const referred = record.referred.map((one) => ({ ...one, record: packed(one.record) }));
  const own = packed(record);
  const light = redefined(own, { referred: { value: referred } });
  const bytes = packedRecords.get(own);
  if (bytes !== undefined) packedRecords.set(light, bytes);
  return light;
}

/** The same with all its values at hand. */
export function unpackedRecord(record: PaperRecord): PaperRecord {
  const referred = record.referred.map((one) => ({ ...one, record: unpacked(one.record) }));
  return redefined(unpacked(record), { referred: { value: referred } });
}

/** A record as it was read, packed where it is right. Of one that is wrong there is more to tell: it stays as it is. */
export function packedRead(read: ReadRecord): ReadRecord {
  const { outcome, part } = read;
  if (!outcome.ok || part === null) return read;
  const record = packed(outcome.value);
  const light = redefined(part, { sound: { get: () => record.value }, source: { value: record.source } });
  return { outcome: succeed(record, outcome.warnings), part: light };
}

/** What is handed over to another thread in place of the values; null = the record is not packed. */
export function packedValue(record: RecordFile): Uint8Array | null {
  return packedRecords.get(record) ?? null;
}

/** @param bytes as `packedValue` gives them, from whatever thread of this process */
export function unpackedValue(bytes: Uint8Array): unknown {
  return deserialize(bytes);
}

function packed<R extends RecordFile>(record: R): R {
  if (rowOf(record) !== null || packedRecords.has(record)) return record;
  const bytes = bytesOf(record.value);
  const light = redefined(record, {
    value: { get: () => valueIn(bytes) },
    source: { value: new LazySource(resolve(record.file), record.kind) },
  });
  packedRecords.set(light, bytes);
  return light;
}

function valueIn(bytes: Uint8Array): unknown {
  const value = unpackedValue(bytes);
  known.set(value as object, bytes);
  return value;
}

function unpacked<R extends RecordFile>(record: R): R {
  return packedRecords.has(record) ? redefined(record, { value: { value: record.value } }) : record;
}

function bytesOf(value: unknown): Uint8Array {
  const key = value as object;
  const bytes = known.get(key) ?? exactly(serialize(value));
  known.set(key, bytes);
  return bytes;
}

/** In memory of their own: a buffer may be a part of a larger one, which would stay, and be handed over, as a whole. */
function exactly(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes);
}

/** A copy of a record with some of its fields otherwise. A spread would ask for what is worked out only when asked for. */
function redefined<R extends object>(record: R, fields: PropertyDescriptorMap): R {
  const changed = Object.entries(fields).map(([name, field]) => [name, { ...field, enumerable: true }]);
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(record), ...Object.fromEntries(changed) },
  ) as R;
}
