import { join } from "node:path";
import type { Piece } from "../batch/chunk.ts";
import { plainFindings, shownFindings } from "../batch/plain.ts";
import { type Standing, StandingTargets } from "../batch/target.ts";
import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import { cannotWrite } from "../output/cannot-write.ts";
import type { StagedFile } from "../output/staged-file.ts";
import { keptEdited, Staging } from "../output/staging.ts";
import { Written } from "../output/written.ts";
import { distinct } from "../paper/gather.ts";
import type { Finish } from "./book.ts";
import { labelText } from "./overlay.ts";
import { type MadePacket, makePdf } from "./pdf.ts";
import type { Plan } from "./plan.ts";
import type { PacketFile, PacketOptions, PacketReport } from "./report.ts";
import { RestMaker } from "./rest.ts";
import { SheetCache } from "./sheet-cache.ts";
import { type PacketTarget, sameNames } from "./targets.ts";
import { makeWordSet } from "./word-set.ts";

/** Where a packet is written, and how. */
export interface RunPlace {
  readonly out: string;
  /** Folder in which the memory of written files and the cache lie. */
  readonly root: string;
  /** Folder in which pictures and foreign files lie. */
  readonly folder: string;
  readonly now: Date;
  /** The clock where the user has set it. */
  readonly clock: string | null;
  readonly finish: Finish;
  readonly options: PacketOptions;
}

/** One run: a packet's files into staging, then all of them to their places. */
export class PacketRun {
  readonly #plan: Plan;
  readonly #place: RunPlace;
  readonly #targets: readonly PacketTarget[];
  readonly #findings: Diagnostic[] = [];
  readonly #standing = new Map<PacketTarget, Standing>();
  readonly #staged = new Map<string, StagedFile>();

  constructor(plan: Plan, targets: readonly PacketTarget[], place: RunPlace) {
    this.#plan = plan;
    this.#targets = targets;
    this.#place = place;
  }

  async all(): Promise<PacketReport> {
    const same = sameNames(this.#targets, this.#plan);
    if (same.length > 0) return this.#failed("input", same);
    const written = new Written(this.#place.root);
    const opened = Staging.open(this.#place.out, written);
    if (!opened.ok) return this.#failed("output", opened.errors);
    this.#findings.push(...opened.warnings);
    let report: PacketReport | null = null;
    try {
      this.#find(opened.value, written);
      report = await this.#make(opened.value);
      return report;
    } finally {
      if (report?.failure === "interrupted") opened.value.release(true);
      else opened.value.giveUp();
    }
  }

  /** Which targets stand already, and which an interrupted run has finished. */
  #find(staging: Staging, written: Written): void {
    const { clock, options } = this.#place;
    const { rerender = false, overwrite = false } = options;
    const taken = new Set(this.#targets.map(({ path }) => path));
    const known = new StandingTargets({ written, clock, taken, overwrite });
    const wanted = new Map<string, PacketTarget>();
    for (const target of this.#targets) {
      const standing = rerender ? null : known.of(target);
      if (standing === null) wanted.set(target.id, target);
      else this.#leave(target, standing, staging);
    }
    for (const [id, file] of staging.takeOver(rerender ? new Set() : new Set(wanted.keys()))) {
      const target = wanted.get(id);
      if (target !== undefined && known.isSame(file.memo, target.draft, target.key))
        this.#staged.set(id, file);
    }
  }

  #leave(target: PacketTarget, standing: Standing, staging: Staging): void {
    staging.leave(standing.path);
    this.#standing.set(target, standing);
    this.#findings.push(...shownFindings(standing.memo.findings));
    if (standing.path !== target.path) this.#findings.push(keptEdited(target.path, standing.path));
  }

  #isMissing(target: PacketTarget): boolean {
    return !this.#standing.has(target) && !this.#staged.has(target.id);
  }

  async #make(staging: Staging): Promise<PacketReport> {
    const { options, now } = this.#place;
    options.onStart?.();
    try {
      const [words, made] = await Promise.all([
        makeWordSet(this.#pieces(), staging, now, options),
        this.#makePdf(staging),
      ]);
      for (const file of words.files) this.#staged.set(file.id, file);
      this.#findings.push(...shownFindings(words.findings));
      if (made === null || words.ending === "stopped") return this.#stopped();
      if (words.ending === "fault") return this.#failed("output");
      if (this.#isWrong()) return this.#failed("input");
      await this.#makeRest(staging, made);
      return this.#isWrong() ? this.#failed("input") : this.#commit(staging, made);
    } catch (fault) {
      return this.#failed("output", [cannotWrite(this.#place.out, fault)]);
    }
  }

  #isWrong(): boolean {
    return this.#findings.some(({ severity }) => severity === "error");
  }

  /** Word files of papers: all but the contents, which wait for the page numbers. */
  #pieces(): readonly Piece[] {
    const { binding } = this.#place.finish;
    return this.#targets.flatMap((target): readonly Piece[] => {
      const { document, what, id, key } = target;
      if (what !== "document" || document?.kind !== "paper" || !this.#isMissing(target)) return [];
      const within = { label: labelText(document.number, document.closed) || null, binding };
      return [{ draft: document.draft, key, outputs: [{ format: "docx", id, within }] }];
    });
  }

  /** Null: stopped. */
  async #makePdf(staging: Staging): Promise<MadePacket | null> {
    const { finish, options, now, root } = this.#place;
    const { documents } = this.#plan;
    const target = this.#targets.find(({ what, format }) => what === "book" && format === "pdf");
    const stream =
      target === undefined || !this.#isMissing(target) ? null : staging.writer().stream(target.id);
    const cache = new SheetCache(root);
    try {
      const made = await makePdf(this.#plan, stream, {
        ...{ finish, now, cache: options.rerender === true ? null : cache, signal: options.signal ?? null },
        paper: { missingGlyph: options.missingGlyph ?? null },
        onDocument: (done, name) => options.onProgress?.(done, documents.length, name),
      });
      if (made === null) return null;
      const found = findingsOf(made);
      this.#findings.push(...found);
      if (!made.ok) return NOTHING_MADE;
      cache.tidy(new Date());
      options.onProgress?.(documents.length, documents.length, "");
      const { order, pictures } = made.value;
      const memo = { clock: now.toISOString(), pages: order.total, pictures, findings: plainFindings(found) };
      if (stream !== null && target !== undefined)
        this.#staged.set(target.id, stream.close({ key: target.key, ...memo }));
      return made.value;
    } finally {
      stream?.abandon();
    }
  }

  /** What needs the page numbers, then what needs all other files. */
  async #makeRest(staging: Staging, made: MadePacket): Promise<void> {
    const rest = new RestMaker(this.#plan, this.#place, made, staging.writer());
    for (const target of this.#targets) {
      if (!this.#isMissing(target) || target.what === "archive") continue;
      const file = await rest.make(target);
      if (file !== null) this.#staged.set(file.id, file);
    }
    this.#findings.push(...rest.findings);
    const archive = this.#targets.find(({ what }) => what === "archive");
    if (archive === undefined || !this.#isMissing(archive) || this.#isWrong()) return;
    const others = this.#targets.filter((target) => target !== archive);
    const files = others.map((target) => ({ target, path: this.#pathOf(target, staging) }));
    this.#staged.set(archive.id, rest.archive(archive, files));
  }

  #pathOf(target: PacketTarget, staging: Staging): string {
    return this.#standing.get(target)?.path ?? join(staging.folder, target.id);
  }

  #commit(staging: Staging, made: MadePacket): PacketReport {
    const fresh = this.#targets.filter((target) => !this.#standing.has(target));
    for (const { name, id } of fresh) staging.add(name, this.#staged.get(id) as StagedFile);
    const done = staging.commit(this.#place.options.overwrite === true);
    if (!done.ok) return this.#failed("output", done.errors);
    const paths = new Map(fresh.map((target, i) => [target, done.value[i] as string]));
    const files = this.#targets.map((target): PacketFile => {
      const standing = this.#standing.get(target);
      const pages = target.what === "book" && target.format === "pdf" ? made.order.total : null;
      const file = paths.get(target) ?? standing?.path ?? target.path;
      return { file, what: target.what, format: target.format, pages, unchanged: standing !== undefined };
    });
    const findings = distinct([...this.#findings, ...done.warnings]);
    const { title, documents } = this.#plan;
    const reported = documents.map(({ number, title: name, note, closed }, at) => ({
      ...{ number, title: name, form: note, closed },
      ...{ pages: made.sheets[at]?.count ?? 0, reused: made.sheets[at]?.reused ?? false },
      firstPage: made.order.starts[at] ?? 0,
    }));
    return { ok: true, title, pages: made.order.total, documents: reported, files, findings, failure: null };
  }

  #stopped(): PacketReport {
    const finished = String(this.#staged.size);
    return this.#failed("interrupted", [
      diagnose("batch/interrupted", { finished }, { file: this.#place.out }),
    ]);
  }

  #failed(failure: "input" | "output" | "interrupted", more: readonly Diagnostic[] = []): PacketReport {
    const findings = distinct([...this.#findings, ...more]);
    return { ok: false, title: this.#plan.title, pages: 0, documents: [], files: [], findings, failure };
  }
}

/** Of a packet that is wrong. */
const NOTHING_MADE: MadePacket = {
  order: { starts: [], blanks: [], total: 0 },
  sheets: [],
  pictures: {},
  contents: null,
};
