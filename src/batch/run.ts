import { join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { proven } from "../edition/index.ts";
import { keptEdited } from "../output/commit.ts";
import type { StagedFile } from "../output/staged-file.ts";
import { Staging } from "../output/staging.ts";
import { Written } from "../output/written.ts";
import { clockOf } from "../paper/clock.ts";
import type { Draft } from "../paper/draft.ts";
import { Issued } from "../paper/issued.ts";
import type { Format } from "../paper/paper.ts";
import { recordsOf, rowOf } from "../paper/paper-record.ts";
import type { ThreadsAhead } from "./ahead.ts";
import { runnerFor } from "./choose-runner.ts";
import type { MadeChunk, Piece } from "./chunk.ts";
import { shownFindings } from "./plain.ts";
import { defaultFormats, type RenderedFile, type RenderOptions, type RenderReport } from "./report.ts";
import { type Ending, feed, type Runner } from "./runner.ts";
import { type Standing, StandingTargets, sameNames, type Target, targetsOf } from "./target.ts";

/** Where a run writes. */
export interface Place {
  /** Folder of the targets, absolute. */
  readonly out: string;
  /** Folder in which the memory of written files lies. */
  readonly root: string;
  readonly options: RenderOptions;
  /** Where threads come from; they may have been started already. */
  readonly ahead: ThreadsAhead;
}

/** One run: papers into staging, then all of them to their places. */
export class Run {
  private readonly drafts: readonly Draft[];
  private readonly place: Place;
  private readonly options: RenderOptions;
  private readonly now: Date;
  /** The clock where the user has set it. */
  private readonly clock: string | null;
  private readonly findings: Diagnostic[] = [];
  private readonly standing = new Map<Target, Standing>();
  private readonly staged = new Map<string, StagedFile>();
  private resumed = 0;
  private fault: Diagnostic | null = null;
  private done = 0;

  constructor(drafts: readonly Draft[], place: Place) {
    this.drafts = drafts;
    this.place = place;
    this.options = place.options;
    const { now } = this.options;
    const set = now ?? (process.env.SOURCE_DATE_EPOCH === undefined ? null : clockOf(undefined, process.env));
    this.clock = set?.toISOString() ?? null;
    this.now = set ?? new Date();
  }

  /** Says what is wrong in the papers; writes nothing. */
  async check(): Promise<RenderReport> {
    this.options.onStart?.();
    const pieces = this.drafts.map((draft) => ({ draft, key: "", outputs: [] }));
    await this.make(pieces, null);
    return this.failed("input");
  }

  async all(): Promise<RenderReport> {
    const same = sameNames(this.drafts);
    if (same.length > 0) return this.failed("input", same);
    const issued = Issued.of(this.drafts, this.options);
    if (issued.faults.length > 0) return this.failed("output", issued.faults);
    this.findings.push(...issued.changed(this.drafts));
    // Before anything is on disk: from here on a stop has something to tidy up.
    this.options.onStart?.();
    const { out, root } = this.place;
    const remembered = Written.of(root);
    if (!remembered.ok) return this.failed("output", remembered.errors);
    const written = remembered.value;
    const opened = Staging.open(out, written);
    if (!opened.ok) return this.failed("output", opened.errors);
    this.findings.push(...opened.warnings);
    const staging = opened.value;
    let keep = false;
    try {
      const targets = this.drafts.flatMap((draft) =>
        targetsOf(draft, this.options.to ?? defaultFormats, out, this.clock),
      );
      this.find(targets, staging, written);
      const ending = await this.make(this.pieces(targets), staging);
      keep = ending === "stopped";
      if (ending !== "done") return this.ended(ending);
      return this.commit(targets, staging, issued);
    } catch (fault) {
      return this.failed("output", [staging.told(fault)]);
    } finally {
      if (keep) staging.release(true);
      else staging.giveUp();
    }
  }

  /** Which targets stand already, and which an interrupted run has finished. */
  private find(targets: readonly Target[], staging: Staging, written: Written): void {
    const { rerender = false, overwrite = false } = this.options;
    const taken = new Set(targets.map(({ path }) => path));
    const known = new StandingTargets({ written, clock: this.clock, taken, overwrite });
    const wanted = new Map<string, Target>();
    for (const target of targets) {
      const standing = rerender ? null : known.of(target);
      if (standing === null) wanted.set(target.id, target);
      else this.leave(target, standing, staging);
    }
    for (const [id, file] of staging.takeOver(rerender ? new Set() : new Set(wanted.keys()))) {
      const { draft, key } = wanted.get(id) as Target;
      if (known.isSame(file.memo, draft, key)) this.staged.set(id, file);
    }
    this.resumed = this.staged.size;
  }

  private leave(target: Target, standing: Standing, staging: Staging): void {
    staging.leave(standing.path);
    this.standing.set(target, standing);
    this.findings.push(...shownFindings(standing.memo.findings));
    if (standing.path !== target.path) this.findings.push(keptEdited(target.path, standing.path));
  }

  /** What is still to be made, paper by paper. */
  private pieces(targets: readonly Target[]): readonly Piece[] {
    const pieces = new Map<Draft, { draft: Draft; key: string; outputs: { format: Format; id: string }[] }>();
    for (const target of targets) {
      const { draft, key, format, id } = target;
      if (this.standing.has(target) || this.staged.has(id)) continue;
      const piece = pieces.get(draft) ?? { draft, key, outputs: [] };
      piece.outputs.push({ format, id });
      pieces.set(draft, piece);
    }
    return [...pieces.values()];
  }

  /** @param staging null = the papers are only checked */
  private async make(pieces: readonly Piece[], staging: Staging | null): Promise<Ending> {
    if (pieces.length === 0) return "done";
    const { signal = null, continueOnError = false } = this.options;
    const answers = new Map<Piece, readonly Diagnostic[]>();
    const runner = await this.runnerFor(pieces, staging);
    const stop = (): void => void runner.close();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      const ending = await feed(runner, pieces, {
        continueOnError,
        signal,
        onChunk: (chunk, made) => this.take(chunk, made, answers, staging),
      });
      if (ending === "done") this.options.onProgress?.(pieces.length, pieces.length, "");
      return ending;
    } finally {
      signal?.removeEventListener("abort", stop);
      await runner.close();
      // Threads answer in any order; what is told is in the order of the papers.
      for (const piece of pieces) this.findings.push(...shownFindings(answers.get(piece) ?? []));
    }
  }

  private take(
    chunk: readonly Piece[],
    { pieces, fault }: MadeChunk,
    answers: Map<Piece, readonly Diagnostic[]>,
    staging: Staging | null,
  ): void {
    for (const [i, { files, findings }] of pieces.entries()) {
      answers.set(chunk[i] as Piece, findings);
      for (const file of files ?? []) this.staged.set(file.id, file);
    }
    // A full disk meets every thread: one of them tells of it.
    if (fault !== null && this.fault === null) {
      this.fault = fault;
      this.findings.push(fault);
    }
    staging?.refresh();
  }

  private runnerFor(pieces: readonly Piece[], staging: Staging | null): Promise<Runner> {
    const total = pieces.length;
    const { options, now } = this;
    const { ahead } = this.place;
    const onPaper = (name: string): void => options.onProgress?.(this.done++, total, name);
    return runnerFor(total, { options, now, staging, onPaper, ahead });
  }

  private commit(targets: readonly Target[], staging: Staging, issued: Issued): RenderReport {
    const made = targets.filter((target) => !this.standing.has(target) && this.staged.has(target.id));
    const isWhole = made.length + this.standing.size === targets.length;
    if (!isWhole && this.options.continueOnError !== true) return this.failed("input");
    const leaks = this.proven(targets, staging);
    if (leaks.length > 0) return this.failed("input", leaks);
    for (const { name, id } of made) staging.add(name, this.staged.get(id) as StagedFile);
    issued.record([...made, ...this.standing.keys()].map(({ draft }) => draft));
    const done = staging.commit(this.options.overwrite === true, () => issued.save(this.place.out));
    if (!done.ok) return this.failed("output", done.errors);
    const paths = new Map(made.map((target, i) => [target, done.value[i] as string]));
    const files = targets.flatMap((target) => this.fileOf(target, paths.get(target)) ?? []);
    const findings = [...this.findings, ...done.warnings];
    if (files.length === 0) return this.failed("input", done.warnings);
    const { resumed } = this;
    return { ok: isWhole, files, findings, failure: isWhole ? null : "partial", resumed };
  }

  /** Withheld values in what is made or stands. What only a person can look through is told with the findings. */
  private proven(targets: readonly Target[], staging: Staging): readonly Diagnostic[] {
    if (this.options.edition !== "public") return [];
    const ledgers = new Set(this.drafts.map(({ office }) => office.ledger));
    const files = targets.flatMap((target) => {
      const standing = this.standing.get(target);
      const memo = standing?.memo ?? this.staged.get(target.id)?.memo;
      if (memo === undefined) return [];
      const path = standing?.path ?? join(staging.folder, target.id);
      const { record, folder } = target.draft;
      const pictures = Object.keys(memo.pictures).map((src) => join(folder, src));
      return [{ name: target.name, path, records: recordsOf(record), pictures }];
    });
    const proof = proven(files, [...ledgers]);
    this.findings.push(...proof.warnings);
    return proof.leaks;
  }

  /** @param path where it was written; absent for what stands already, and for what is wrong */
  private fileOf(target: Target, path: string | undefined): RenderedFile | null {
    const { draft, format, id } = target;
    const standing = this.standing.get(target);
    const file = path ?? standing?.path;
    const memo = standing?.memo ?? this.staged.get(id)?.memo;
    if (file === undefined || memo === undefined) return null;
    const row = rowOf(draft.record);
    const about = { file, form: draft.form.id, format, pages: memo.pages, record: draft.record.file };
    return { ...about, ...(row === null ? {} : { row }), unchanged: standing !== undefined };
  }

  private ended(ending: Ending): RenderReport {
    if (ending === "fault") return this.failed("output");
    const finished = String(this.staged.size);
    return this.failed("interrupted", [
      diagnose("batch/interrupted", { finished }, { file: this.place.out }),
    ]);
  }

  private failed(
    failure: "input" | "output" | "interrupted",
    more: readonly Diagnostic[] = [],
  ): RenderReport {
    return { ok: false, files: [], findings: [...this.findings, ...more], failure, resumed: 0 };
  }
}
