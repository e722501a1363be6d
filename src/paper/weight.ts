import type { Draft } from "./draft.ts";

/** A diagram takes as long to lay out as so many characters take to set. */
const DIAGRAM = 100_000;

/** How long a paper will take to make, compared with others: in characters, more or less. */
export function weightOf({ form, record, values }: Pick<Draft, "form" | "record" | "values">): number {
  const diagrams = form.diagrams?.(record.value).length ?? 0;
  return diagrams * DIAGRAM + JSON.stringify(values).length;
}
