import { nameIn } from "../edition/index.ts";
import { paperName } from "../output/name.ts";
import type { Draft } from "./draft.ts";

/** Name of a paper's files without ending: from its record's file, the form and what it is about. */
export function nameOf(draft: Pick<Draft, "office" | "record" | "name" | "subject">): string {
  const { office, record, name, subject } = draft;
  return nameIn(office.edition, paperName(record.stem, name, subject));
}
