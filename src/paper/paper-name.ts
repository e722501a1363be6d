import { paperName } from "../output/name.ts";
import type { Draft } from "./draft.ts";

/** Name of a paper's files without ending: from its record's file, the form and what it is about. */
export function nameOf({ record, name, subject }: Pick<Draft, "record" | "name" | "subject">): string {
  return paperName(record.stem, name, subject);
}
