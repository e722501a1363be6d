import { diagnose, fail, type Outcome, succeed } from "../diagnostic/index.ts";
import type { Markup } from "../document/index.ts";
import { admit } from "./admission.ts";
import type { Prepared } from "./prepare.ts";
import { replay, type TraceMemo } from "./trace.ts";

/**
 * Puts a form's values into its template.
 * @param values what the model describes; every key is there, null where there is nothing
 * @param memo   for who fills the same template in again: the markup can then be compared with the one before
 * @throws if the values are not what the model promised: our mistake, never the record's
 */
export function expand(template: Prepared, values: unknown, memo: TraceMemo | null = null): Outcome<Markup> {
  const admitted = admit(values);
  if (admitted.found.length > 0) return fail(admitted.found);
  const { partials, render, sites } = template;
  try {
    const output = render(admitted.values, { ...noPrototypes, partials });
    return succeed(replay(output, sites, memo));
  } catch (thrown) {
    if (!isEndless(thrown)) throw thrown;
    return fail([diagnose("template/endless-partial", { name: template.name }, { file: template.name })]);
  }
}

const noPrototypes = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false };

function isEndless(thrown: unknown): boolean {
  return thrown instanceof RangeError && /call stack/i.test(thrown.message);
}
