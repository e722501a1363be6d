import { join, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { FormId } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import { distinct, gatherDrafts } from "../paper/gather.ts";
import { openLists } from "../paper/lists.ts";
import { meetingKind } from "../records/kinds/index.ts";
import type { RecordFile } from "../records/read.ts";
import { ThreadsAhead } from "./ahead.ts";
import { shownFindings } from "./plain.ts";
import type { RenderOptions, RenderReport } from "./report.ts";
import { Run } from "./run.ts";

/**
 * Renders every paper of the records at `paths`. All records are validated before the first is rendered; all files
 * are written into a staging folder and then moved, so that a failed run leaves nothing behind. Files that stand already,
 * made from just the same, are left as they are.
 */
export async function render(paths: readonly string[], options: RenderOptions = {}): Promise<RenderReport> {
  const ahead = new ThreadsAhead(options);
  try {
    await ahead.startFor(paths);
    return await renderWith(ahead, paths, options);
  } finally {
    await ahead.close();
  }
}

async function renderWith(
  ahead: ThreadsAhead,
  paths: readonly string[],
  options: RenderOptions,
): Promise<RenderReport> {
  const lists = options.lists ?? (await openLists(paths, options.forms));
  const { drafts, records, root, ...gathered } = gatherDrafts(paths, { ...options, lists });
  const findings = [...gathered.findings, ...records.flatMap(asPacket)];
  const wrong = findings.some((one) => one.severity === "error");
  if (drafts.length === 0 && !wrong) {
    const asked = options.forms?.map(nameOfForm).join("・") ?? "";
    return failed([...findings, diagnose("cli/nothing-to-make", { forms: asked })]);
  }
  const folder = root ?? process.cwd();
  const out = resolve(options.out ?? join(folder, "out"));
  const run = new Run(drafts, { out, root: folder, options, ahead });
  // What is wrong in templates and fonts is told in the same run; nothing is written.
  const report = wrong && options.continueOnError !== true ? await run.check() : await run.all();
  const all = distinct([...shownFindings(findings), ...report.findings]);
  return wrong && report.failure === null
    ? { ...report, ok: false, findings: all, failure: "partial" }
    : { ...report, findings: all };
}

/** A meeting is no paper by itself: it is said what makes it one. */
function asPacket({ kind, file }: RecordFile): readonly Diagnostic[] {
  return kind.kind === meetingKind.kind ? [diagnose("cli/packet-record", { file }, { file })] : [];
}

function failed(findings: RenderReport["findings"]): RenderReport {
  return { ok: false, files: [], findings, failure: "input", resumed: 0 };
}

function nameOfForm(id: FormId): string {
  return forms.find((form) => form.id === id)?.names[0] ?? id;
}
