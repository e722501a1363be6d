import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import { nameIn } from "../../edition/index.ts";
import { safe } from "../../output/name.ts";
import { packet } from "../../packet/packet.ts";
import type { OfficeOptions } from "../../paper/office.ts";
import type { Paper } from "../../paper/paper.ts";
import { nameOf } from "../../paper/paper-name.ts";
import type { OpenRecord } from "./open-record.ts";

/** A file to take away. */
export interface Taken {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  zip: "application/zip",
} as const;

/** One paper as `yoshiki render` writes it. Refused while the record is wrong: a last good sheet is no paper. */
export async function takePaper(
  record: OpenRecord,
  form: string,
  format: "pdf" | "docx",
  now: Date,
): Promise<Outcome<Taken>> {
  const { findings } = record.make();
  const wrong = findings.filter(({ severity }) => severity === "error");
  const paper = record.paper(form);
  if (paper === null || wrong.length > 0 || !record.isCurrent(form))
    return fail(wrong.length > 0 ? wrong : [notMade(record.name, form)]);
  const { bytes } = await paper.render(format, now);
  return succeed(fileOf(paper, format, bytes));
}

export function fileOf(paper: Paper, format: "pdf" | "docx", bytes: Uint8Array): Taken {
  return { name: `${nameOf(paper.draft)}.${format}`, type: TYPES[format], bytes };
}

/**
 * A whole packet as `yoshiki packet` writes it, of the records as they stand on disk. Its files lie in
 * `.yoshiki/take`, where the next one finds what has not changed.
 */
export async function takePacket(
  meeting: { readonly path: string; readonly name: string },
  root: string,
  format: "pdf" | "zip",
  options: OfficeOptions & { readonly now: Date },
): Promise<Outcome<Taken>> {
  const out = join(root, ".yoshiki", "take", nameIn(options.edition ?? "internal", safe(meeting.name)));
  const to = format === "zip" ? (["pdf", "docx", "zip"] as const) : (["pdf"] as const);
  const report = await packet(meeting.path, { ...options, to, out, jobs: 1, overwrite: true });
  const made = report.files.find((file) => file.format === format && file.what !== "copy");
  if (!report.ok || made === undefined) return fail(report.findings);
  const bytes = await readFile(made.file);
  return succeed({ name: basename(made.file), type: TYPES[format], bytes }, report.findings);
}

export function notMade(file: string, form: string): Diagnostic {
  return diagnose("preview/no-paper", { form }, { file });
}
