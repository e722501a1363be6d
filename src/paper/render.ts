import { join, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { FormId } from "../forms/form.ts";
import { forms } from "../forms/index.ts";
import { paperName } from "../output/name.ts";
import { Staging } from "../output/staging.ts";
import { Written } from "../output/written.ts";
import { clockOf } from "./clock.ts";
import { type GatherOptions, gather } from "./gather.ts";
import type { Format, Paper } from "./paper.ts";

export type { Format } from "./paper.ts";

export interface RenderOptions extends GatherOptions {
  /** Default: PDF and Word. */
  readonly to?: readonly Format[];
  /** Folder the files go to; default: `out` in the office's folder, else in the working folder. */
  readonly out?: string;
  /** Dates metadata and drafts; nothing else. Default: SOURCE_DATE_EPOCH, else the machine's clock. */
  readonly now?: Date;
  /** Replace files somebody has edited since we wrote them. */
  readonly overwrite?: boolean;
  /** Write what is right although other records are wrong. */
  readonly continueOnError?: boolean;
  readonly onProgress?: (done: number, total: number, name: string) => void;
}

export interface RenderedFile {
  /** Absolute path. */
  readonly file: string;
  readonly form: string;
  readonly format: Format;
  /** Pages as set in the PDF; null for a run that made no pages (Word only). */
  readonly pages: number | null;
  readonly record: string;
}

export interface RenderReport {
  /** Everything asked for was written. */
  readonly ok: boolean;
  readonly files: readonly RenderedFile[];
  readonly findings: readonly Diagnostic[];
  /** What kept the run from writing all: wrong input, or a disk that would not take it. Null when ok. */
  readonly failure: "input" | "output" | "partial" | null;
}

const defaultFormats: readonly Format[] = ["pdf", "docx"];

/**
 * Renders every paper of the records at `paths`. All records are validated before the first is rendered; all files
 * are written into a staging folder and then moved, so that a failed run leaves nothing behind.
 */
export async function render(paths: readonly string[], options: RenderOptions = {}): Promise<RenderReport> {
  const gathered = gather(paths, options);
  const wrong = gathered.findings.some((one) => one.severity === "error");
  if (wrong && (options.continueOnError !== true || gathered.papers.length === 0))
    return { ok: false, files: [], findings: gathered.findings, failure: "input" };
  if (gathered.papers.length === 0) {
    const nothing = diagnose("cli/nothing-to-make", {
      forms: options.forms?.map(nameOfForm).join("・") ?? "",
    });
    return { ok: false, files: [], findings: [...gathered.findings, nothing], failure: "input" };
  }
  const root = gathered.root ?? process.cwd();
  const run = new Run(gathered.papers, resolve(options.out ?? join(root, "out")), root, options);
  const made = await run.all();
  const findings = [...gathered.findings, ...made.findings];
  if (made.files === null) return { ok: false, files: [], findings, failure: made.failure };
  return { ok: !wrong, files: made.files, findings, failure: wrong ? "partial" : null };
}

interface Made {
  readonly files: readonly RenderedFile[] | null;
  readonly findings: readonly Diagnostic[];
  readonly failure: "input" | "output" | null;
}

/** One run: papers into staging, then all of them to their places. */
class Run {
  private readonly papers: readonly Paper[];
  private readonly out: string;
  private readonly root: string;
  private readonly options: RenderOptions;
  private readonly findings: Diagnostic[] = [];
  private readonly rendered: Omit<RenderedFile, "file">[] = [];

  constructor(papers: readonly Paper[], out: string, root: string, options: RenderOptions) {
    this.papers = papers;
    this.out = out;
    this.root = root;
    this.options = options;
  }

  async all(): Promise<Made> {
    const same = sameNames(this.papers);
    if (same.length > 0) return { files: null, findings: same, failure: "input" };
    const opened = Staging.open(this.out, new Written(this.root));
    if (!opened.ok) return { files: null, findings: opened.errors, failure: "output" };
    this.findings.push(...opened.warnings);
    const staging = opened.value;
    try {
      const full = await this.stage(staging);
      return full ? this.commit(staging) : { files: null, findings: this.findings, failure: "output" };
    } finally {
      staging.release();
    }
  }

  private async stage(staging: Staging): Promise<boolean> {
    const { onProgress, to = defaultFormats } = this.options;
    const now = this.options.now ?? clockOf(undefined, process.env) ?? new Date();
    for (const [i, paper] of this.papers.entries()) {
      onProgress?.(i, this.papers.length, nameOf(paper));
      for (const format of to) {
        const made = await paper.render(format, now);
        const fault = staging.put(`${nameOf(paper)}.${format}`, made.bytes);
        if (fault !== null) {
          this.findings.push(fault);
          return false;
        }
        this.rendered.push({ form: paper.form.id, format, pages: made.pages, record: paper.record.file });
      }
      this.findings.push(...paper.layoutWarnings());
      if (to.includes("docx")) this.findings.push(...paper.wordWarnings());
      paper.forget();
    }
    onProgress?.(this.papers.length, this.papers.length, "");
    return true;
  }

  private commit(staging: Staging): Made {
    const done = staging.commit(this.options.overwrite === true);
    if (!done.ok) return { files: null, findings: [...this.findings, ...done.errors], failure: "output" };
    const files = done.value.map((file, i) => ({
      file,
      ...(this.rendered[i] as Omit<RenderedFile, "file">),
    }));
    return { files, findings: [...this.findings, ...done.warnings], failure: null };
  }
}

function nameOfForm(id: FormId): string {
  return forms.find((form) => form.id === id)?.names[0] ?? id;
}

/** Name of a paper's files without ending. */
export function nameOf(paper: Paper): string {
  return paperName(paper.record.stem, paper.name, paper.subject);
}

function sameNames(papers: readonly Paper[]): Diagnostic[] {
  const seen = new Map<string, Paper>();
  const faults: Diagnostic[] = [];
  for (const paper of papers) {
    // Windows does not tell capitals apart.
    const name = nameOf(paper).toLowerCase();
    const first = seen.get(name);
    if (first === undefined) seen.set(name, paper);
    else
      faults.push(
        diagnose(
          "file/same-name",
          { name: nameOf(paper), first: first.record.file, second: paper.record.file },
          { file: paper.record.file },
          { file: first.record.file },
        ),
      );
  }
  return faults;
}
