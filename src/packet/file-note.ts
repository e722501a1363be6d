import type { PrintedForm } from "../forms/form.ts";
import { fileNoteForm } from "../forms/index.ts";
import { Draft } from "../paper/draft.ts";
import type { PaperOptions } from "../paper/paper.ts";
import type { FileDocument, Plan } from "./plan.ts";

/** The sheet of the Word book that stands for a finished file, which no Word file can take in. */
export function fileNoteOf({ office, meeting }: Plan, document: FileDocument, options: PaperOptions): Draft {
  const { number, title, sources } = document;
  const [path = ""] = (sources[0] ?? "").split("#");
  const values = { number, title, file: path.split("/").pop() ?? path, pages: String(sources.length) };
  return Draft.withValues(office, meeting, fileNoteForm as unknown as PrintedForm, values, options);
}
