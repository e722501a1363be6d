import type { z } from "zod";
import { block } from "../fields/index.ts";

/** A group of settings that may be left out as a whole: each of its keys then has its own default. */
export function section<S extends z.ZodRawShape>(shape: S) {
  const model = block(shape);
  return model.default(() => model.parse({}) as z.core.util.NoUndefined<z.output<typeof model>>);
}
