import * as z from "zod";
import { line } from "./text.ts";

export interface ListLimits {
  /** Fewest items, default 1: a list that may be absent is `.optional()`. */
  readonly min?: number;
  /** Most items, default 5,000. */
  readonly max?: number;
}

/** A list of anything: fields, blocks. */
export function list<T extends z.ZodType>(of: T, { min = 1, max = 5_000 }: ListLimits = {}): z.ZodArray<T> {
  return z.array(of).min(min).max(max);
}

/** A group of fields under one key. */
export function block<S extends z.ZodRawShape>(shape: S): z.ZodObject<S> {
  return z.object(shape);
}

/** The reserved key of repeated blocks: a name by which checks and 非公開 can mean this block wherever it moves. */
export function blockId() {
  return line({ max: 60 })
    .optional()
    .meta({
      ja: "id",
      help: {
        ja: "この項目を指す名前。並べ替えても変わらない。",
        en: "A name for this block that stays when blocks are moved.",
      },
      example: "k1",
      inExample: false,
    });
}

/** A list of blocks, each of which may carry the reserved `id`. */
export function repeated<S extends z.ZodRawShape>(shape: S, limits: ListLimits = {}) {
  return list(z.object({ id: blockId(), ...shape }), limits);
}
