import { signal } from "@preact/signals";

/** Whether the cells of a 別表 are written in a table as on paper, or one below the other with all that can be set. */
export const asTable = signal(true);

/** Fields the table has no place for. */
const elsewhere = /^区分\/\d+\/(?:行\/\d+\/)?(?:値|見出しの向き)|\/幅$/u;

/** Whether a field (words) is in sight only where all fields are. */
export function needsFields(field: string): boolean {
  return elsewhere.test(field);
}
