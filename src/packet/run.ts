import { join } from "node:path";
import type { Output } from "../batch/chunk.ts";
import { plainFindings } from "../batch/plain.ts";
import { signedFile, signedIn } from "../batch/signing.ts";
import { StandingTargets } from "../batch/target.ts";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { proven } from "../edition/index.ts";
import type { Memo } from "../output/memo.ts";
import { Staging } from "../output/staging.ts";
import { Written } from "../output/written.ts";
import { distinct } from "../paper/gather.ts";
import { Issued } from "../paper/issued.ts";
import { partedLeaks } from "../paper/leaks.ts";
import { recordsOf } from "../paper/paper-record.ts";
import { isTagged } from "../render/pdf/index.ts";
import type { Made, MadePacket } from "./made.ts";
import { makePacket } from "./make.ts";
import { labelText } from "./overlay.ts";
import { type FindOptions, PacketFiles } from "./packet-files.ts";
import { draftOf, type PaperDocument, type Plan } from "./plan.ts";
import type { PacketFile, PacketReport } from "./report.ts";
import { RestMaker } from "./rest.ts";
import type { RunPlace } from "./run-place.ts";
import { SheetCache } from "./sheet-cache.ts";
import { type PacketTarget, sameNames } from "./targets.ts";

/** One run: a packet's files into staging, then all of them to their places. */
export class PacketRun {
  readonly #plan: Plan;
  readonly #place: RunPlace;
  readonly #targets: readonly PacketTarget[];
  readonly #findings: Diagnostic[] = [];
  readonly #files = new PacketFiles();
  readonly #issued: Issued;

  constructor(plan: Plan, targets: readonly PacketTarget[], place: RunPlace) {
    this.#plan = plan;
    this.#targets = targets;
    this.#place = place;
    this.#issued = Issued.of(plan.documents.flatMap(draftOf), place.options);
  }

  async all(): Promise<PacketReport> {
    const same = sameNames(this.#targets, this.#plan);
    if (same.length > 0) return this.#failed("input", same);
    if (this.#issued.faults.length > 0) return this.#failed("output", this.#issued.faults);
    this.#findings.push(...this.#issued.told(this.#plan.documents.flatMap(draftOf)));
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
      this.#findings.push(
        ...this.#files.find(this.#plan, this.#targets, staging, this.#standingIn(written.value)),
      );
      report = await this.#make(staging);
      return report;
    } catch (fault) {
      return this.#failed("output", [staging.told(fault)]);
    } finally {
      if (report?.failure === "interrupted") staging.release(true);
      else staging.giveUp();
    }
  }

  #standingIn(written: Written): FindOptions {
    const { clock, options, kind } = this.#place;
    const { rerender = false, overwrite = false } = options;
    const taken = new Set(this.#targets.map(({ path }) => path));
    return {
      known: new StandingTargets({ written, clock, taken, overwrite }),
      rerender,
      tagged: isTagged(kind),
    };
  }

  async #make(staging: Staging): Promise<PacketReport> {
    const made = await this.#makePacket(staging);
    for (const file of made.files) this.#files.stage(file);
    this.#findings.push(...made.findings);
    if (made.ending === "stopped") return this.#stopped();
    if (made.ending === "fault") return this.#failed("output");
    if (made.packet === null || this.#isWrong()) return this.#failed("input");
    // An archive holds the signed file.
    await this.#sign(staging);
    if (this.#isWrong()) return this.#failed("input");
    if (this.#isStopped) return this.#stopped();
    await this.#makeRest(staging, made.packet);
    if (this.#isWrong()) return this.#failed("input");
    // Until now nothing shows at the targets: one who stops a run means them to stay as they are.
    return this.#isStopped ? this.#stopped() : this.#commit(staging, made.packet);
  }

  get #isStopped(): boolean {
    return this.#place.options.signal?.aborted === true;
  }

  async #sign(staging: Staging): Promise<void> {
    const { signing } = this.#place;
    for (const target of this.#targets) {
      const { plain } = target;
      if (signing === null || plain === null || !this.#files.isMissing(target)) continue;
      if (this.#isStopped) return;
      const signed = await signedFile(this.#files.staged({ ...target, ...plain }), target, signing, staging);
      if (signed.ok) this.#files.stage(signed.value);
      else this.#findings.push(...signed.errors);
    }
  }

  #isWrong(): boolean {
    return this.#findings.some(({ severity }) => severity === "error");
  }

  async #makePacket(staging: Staging): Promise<Made> {
    const { finish, options, now, root, threads, kind } = this.#place;
    const target = this.#targets.find(({ what, format }) => what === "book" && format === "pdf");
    const stream =
      target === undefined || !this.#files.isMissing(target)
        ? null
        : staging.writer().stream((target.plain ?? target).id);
    const cache = new SheetCache(root);
    try {
      const made = await makePacket(this.#plan, stream, {
        ...{ finish, now, options, staging, cache, kind, sheets: this.#files.sheets, threads },
        paper: { missingGlyph: options.missingGlyph ?? null },
        word: (document) => this.#wordOf(document),
      });
      cache.tidy(new Date());
      if (made.packet !== null && stream !== null && target !== undefined)
        this.#files.stage(stream.close(this.#memoOf(target, made, made.packet)));
      return made;
    } finally {
      stream?.abandon();
    }
  }

  #memoOf(target: PacketTarget, { findings }: Made, { order, pictures }: MadePacket): Memo {
    const { key } = target.plain ?? target;
    const clock = this.#place.now.toISOString();
    return { key, clock, pages: order.total, pictures, findings: plainFindings(findings) };
  }

  /** The Word file of a paper where one is wanted; the contents' waits for the page numbers. */
  #wordOf(document: PaperDocument): Output | null {
    const target = this.#targets.find((one) => one.what === "document" && one.document === document);
    if (target === undefined || !this.#files.isMissing(target)) return null;
    const { id, key } = target;
    const label = labelText(document.number, document.closed) || null;
    return { format: "docx", id, key, within: { label, binding: this.#place.finish.binding } };
  }

  /** What needs the page numbers, then what needs all other files. */
  async #makeRest(staging: Staging, made: MadePacket): Promise<void> {
    const rest = new RestMaker(this.#plan, this.#place, made, staging.writer());
    for (const target of this.#targets) {
      if (!this.#files.isMissing(target) || target.what === "archive") continue;
      const file = await rest.make(target);
      if (file !== null) this.#files.stage(file);
    }
    this.#findings.push(...rest.findings);
    const archive = this.#targets.find(({ what }) => what === "archive");
    if (archive === undefined || !this.#files.isMissing(archive) || this.#isWrong()) return;
    const others = this.#targets.filter((target) => target !== archive);
    const files = others.map((target) => ({ target, path: this.#files.pathOf(target, staging) }));
    this.#files.stage(rest.archive(archive, files));
  }

  #commit(staging: Staging, made: MadePacket): PacketReport {
    const leaks = this.#proven(staging, made);
    if (leaks.length > 0) return this.#failed("input", leaks);
    const fresh = this.#targets.filter((target) => this.#files.standingAt(target) === null);
    for (const target of fresh) staging.add(target.name, this.#files.staged(target));
    this.#issued.record(this.#plan.documents.flatMap(draftOf));
    const { options, out } = this.#place;
    const done = staging.commit(options.overwrite === true, () => this.#issued.save(out));
    if (!done.ok) return this.#failed("output", done.errors);
    const paths = new Map(fresh.map((target, i) => [target, done.value[i] as string]));
    const files = this.#targets.map((target): PacketFile => {
      const standing = this.#files.standingAt(target);
      const pages = target.what === "book" && target.format === "pdf" ? made.order.total : null;
      const file = paths.get(target) ?? standing ?? target.path;
      const signed = signedIn(this.#files.memoOf(target));
      return {
        file,
        what: target.what,
        format: target.format,
        pages,
        unchanged: standing !== null,
        ...signed,
      };
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

  /** Withheld values in what is made or stands. What only a person can look through is told with the findings. */
  #proven(staging: Staging, made: MadePacket): readonly Diagnostic[] {
    const { ledger } = this.#plan.office;
    if (ledger === null) return [];
    const files = this.#targets.map((target) => {
      const { document, name } = target;
      const records = document?.kind === "paper" ? recordsOf(document.draft.record) : new Set<string>();
      const pictures = Object.keys(made.pictures).map((src) => join(this.#place.folder, src));
      return {
        name,
        path: this.#files.pathOf(target, staging),
        records,
        pictures: target.what === "book" ? pictures : [],
      };
    });
    const proof = proven(files, [ledger]);
    this.#findings.push(...proof.warnings);
    // A book holds papers of many records: what only one of them withholds is looked for in that one's papers.
    const hasWord = this.#targets.some(({ format }) => format === "docx");
    const drafts = this.#plan.documents.flatMap((one) =>
      one.kind === "paper" && (!hasWord || ledger.hasOwn(recordsOf(one.draft.record))) ? [one.draft] : [],
    );
    return [...proof.leaks, ...partedLeaks(drafts)];
  }

  #stopped(): PacketReport {
    const finished = String(this.#files.count);
    return this.#failed("interrupted", [
      diagnose("batch/interrupted", { finished }, { file: this.#place.out }),
    ]);
  }

  #failed(failure: "input" | "output" | "interrupted", more: readonly Diagnostic[] = []): PacketReport {
    const findings = distinct([...this.#findings, ...more]);
    return { ok: false, title: this.#plan.title, pages: 0, documents: [], files: [], findings, failure };
  }
}
