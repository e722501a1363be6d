import { join } from "node:path";
import type { Output } from "../batch/chunk.ts";
import { plainFindings, shownFindings } from "../batch/plain.ts";
import { type Standing, StandingTargets } from "../batch/target.ts";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { Memo } from "../output/memo.ts";
import type { StagedFile } from "../output/staged-file.ts";
import { keptEdited, Staging } from "../output/staging.ts";
import { Written } from "../output/written.ts";
import { distinct } from "../paper/gather.ts";
import type { Finish } from "./book.ts";
import { type Made, type MadePacket, makePacket } from "./make.ts";
import { labelText } from "./overlay.ts";
import type { PaperDocument, Plan } from "./plan.ts";
import type { PacketFile, PacketOptions, PacketReport } from "./report.ts";
import { RestMaker } from "./rest.ts";
import type { PacketThreads } from "./runner.ts";
import { SheetCache, sheetId } from "./sheet-cache.ts";
import { type PacketTarget, sameNames } from "./targets.ts";

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
  readonly threads: PacketThreads;
}

/** One run: a packet's files into staging, then all of them to their places. */
export class PacketRun {
  readonly #plan: Plan;
  readonly #place: RunPlace;
  readonly #targets: readonly PacketTarget[];
  readonly #findings: Diagnostic[] = [];
  readonly #standing = new Map<PacketTarget, Standing>();
  readonly #staged = new Map<string, StagedFile>();
  /** Painted papers that an interrupted run has finished, by their names in the staging folder. */
  readonly #sheets = new Set<string>();

  constructor(plan: Plan, targets: readonly PacketTarget[], place: RunPlace) {
    this.#plan = plan;
    this.#targets = targets;
    this.#place = place;
  }

  async all(): Promise<PacketReport> {
    const same = sameNames(this.#targets, this.#plan);
    if (same.length > 0) return this.#failed("input", same);
    // Before anything is on disk: from here on a stop has something to tidy up.
    this.#place.options.onStart?.(this.#plan.documents.length);
    const written = Written.of(this.#place.root);
    if (!written.ok) return this.#failed("output", written.errors);
    const opened = Staging.open(this.#place.out, written.value);
    if (!opened.ok) return this.#failed("output", opened.errors);
    this.#findings.push(...opened.warnings);
    const staging = opened.value;
    let report: PacketReport | null = null;
    try {
      this.#find(staging, written.value);
      report = await this.#make(staging);
      return report;
    } catch (fault) {
      return this.#failed("output", [staging.told(fault)]);
    } finally {
      if (report?.failure === "interrupted") staging.release(true);
      else staging.giveUp();
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
    const sheets = this.#plan.documents.flatMap((one) => (one.kind === "paper" ? [sheetId(one.draft)] : []));
    for (const [id, file] of staging.takeOver(
      rerender ? new Set() : new Set([...wanted.keys(), ...sheets]),
    )) {
      const target = wanted.get(id);
      if (target === undefined) this.#sheets.add(id);
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
    const made = await this.#makePacket(staging);
    for (const file of made.files) this.#staged.set(file.id, file);
    this.#findings.push(...made.findings);
    if (made.ending === "stopped") return this.#stopped();
    if (made.ending === "fault") return this.#failed("output");
    if (made.packet === null || this.#isWrong()) return this.#failed("input");
    await this.#makeRest(staging, made.packet);
    if (this.#isWrong()) return this.#failed("input");
    // Until now nothing shows at the targets: one who stops a run means them to stay as they are.
    return this.#place.options.signal?.aborted === true
      ? this.#stopped()
      : this.#commit(staging, made.packet);
  }

  #isWrong(): boolean {
    return this.#findings.some(({ severity }) => severity === "error");
  }

  async #makePacket(staging: Staging): Promise<Made> {
    const { finish, options, now, root, threads } = this.#place;
    const target = this.#targets.find(({ what, format }) => what === "book" && format === "pdf");
    const stream =
      target === undefined || !this.#isMissing(target) ? null : staging.writer().stream(target.id);
    const cache = new SheetCache(root);
    try {
      const made = await makePacket(this.#plan, stream, {
        ...{ finish, now, options, staging, cache, sheets: this.#sheets, threads },
        paper: { missingGlyph: options.missingGlyph ?? null },
        word: (document) => this.#wordOf(document),
      });
      cache.tidy(new Date());
      if (made.packet !== null && stream !== null && target !== undefined)
        this.#staged.set(target.id, stream.close(this.#memoOf(target, made, made.packet)));
      return made;
    } finally {
      stream?.abandon();
    }
  }

  #memoOf({ key }: PacketTarget, { findings }: Made, { order, pictures }: MadePacket): Memo {
    const clock = this.#place.now.toISOString();
    return { key, clock, pages: order.total, pictures, findings: plainFindings(findings) };
  }

  /** The Word file of a paper where one is wanted; the contents' waits for the page numbers. */
  #wordOf(document: PaperDocument): Output | null {
    const target = this.#targets.find((one) => one.what === "document" && one.document === document);
    if (target === undefined || !this.#isMissing(target)) return null;
    const { id, key } = target;
    const label = labelText(document.number, document.closed) || null;
    return { format: "docx", id, key, within: { label, binding: this.#place.finish.binding } };
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
