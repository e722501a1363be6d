import type { z } from "zod";
import type { DataPath } from "../document/tree.ts";
import { containerOf } from "./model.ts";

/** What of a value is right by itself. */
export interface SoundPart {
  /**
   * The value, as far as it could be read. What is wrong is undefined in it; of groups and lists that should be there,
   * an empty one stands in their place, so that whoever walks it meets no gap but at the ends.
   */
  readonly value: unknown;
  /** Where something is wrong, English names. */
  readonly wrong: readonly DataPath[];
}

/**
 * Reads what is right in a value of which something is wrong: each field by itself, each item of a list.
 *
 * @param raw as its file has it, under English names
 */
export function soundPartOf(schema: z.core.$ZodType, raw: unknown): SoundPart {
  const wrong: DataPath[] = [];
  return { value: partOf(schema, raw, [], wrong), wrong };
}

function partOf(schema: z.core.$ZodType, raw: unknown, path: DataPath, wrong: DataPath[]): unknown {
  // Every schema of a record is of the classic kind, which has safeParse.
  const read = (schema as z.ZodType).safeParse(raw);
  if (read.success) return read.data;
  const container = containerOf(schema);
  if (container?.type === "object" && isGroup(raw))
    return mapValues(container.shape, (inner, name) => partOf(inner, raw[name], [...path, name], wrong));
  if (container?.type === "array" && Array.isArray(raw)) {
    const before = wrong.length;
    const items = raw.map((item: unknown, at) => partOf(container.element, item, [...path, at], wrong));
    // The items are right, so it is their number that is not.
    if (wrong.length === before) wrong.push(path);
    return items;
  }
  wrong.push(path);
  return hollow(schema);
}

/** What stands for a value that could not be read. */
function hollow(schema: z.core.$ZodType): unknown {
  // What may be left out is left out; a default is a group that is always there.
  if (schema._zod.optout === "optional") return undefined;
  const container = containerOf(schema);
  if (container === null) return undefined;
  return container.type === "array" ? [] : mapValues(container.shape, hollow);
}

function isGroup(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function mapValues(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  made: (schema: z.core.$ZodType, name: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, made(schema, name)]));
}
