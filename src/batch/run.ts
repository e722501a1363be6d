import { type Diagnostic, diagnose, type Outcome } from "../diagnostic/index.ts";
import { proven } from "../edition/index.ts";
import { Staging } from "../output/staging.ts";
import { Written } from "../output/written.ts";
import { clockOf } from "../paper/clock.ts";
import type { Draft } from "../paper/draft.ts";
import { Issued } from "../paper/issued.ts";
import { partedLeaks } from "../paper/leaks.ts";
import type { Format } from "../paper/paper.ts";
import type { SigningStep } from "../sign/step.ts";
import type { ThreadsAhead } from "./ahead.ts";
import { runnerFor } from "./choose-runner.ts";
import type { MadeChunk, Piece } from "./chunk.ts";
import { shownFindings } from "./plain.ts";
import { defaultFormats, type RenderOptions, type RenderReport } from "./report.ts";
import { type Ending, feed, type Runner } from "./runner.ts";
import { signedFile, signingFindings, signingStep } from "./signing.ts";
import { Stock } from "./stock.ts";
import { StandingTargets, sameNames, type Target, targetsOf } from "./target.ts";

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
  private stock = new Stock([]);
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
    const signing = await this.signing();
    if (!signing.ok) return this.failed("input", signing.errors);
    const step = signing.value;
    const issued = Issued.of(this.drafts, this.options);
    if (issued.faults.length > 0) return this.failed("output", issued.faults);
    this.findings.push(...issued.told(this.drafts));
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
      const targets = this.drafts.flatMap((draft) => targetsOf(draft, this.formats, out, this.clock, step));
      this.find(targets, staging, written);
      const made = await this.make(this.stock.pieces(), staging);
      const ending = made === "done" && step !== null ? await this.sign(staging, step) : made;
      keep = ending === "stopped";
      if (ending === "unsigned") return this.failed("input");
      if (ending !== "done") return this.ended(ending);
      return this.commit(staging, issued);
    } catch (fault) {
      return this.failed("output", [staging.told(fault)]);
    } finally {
      if (keep) staging.release(true);
      else staging.giveUp();
    }
  }

  private get formats(): readonly Format[] {
    return this.options.to ?? defaultFormats;
  }

  /** What the run signs with, once it is known that there is something to be signed; null = it does not sign. */
  private async signing(): Promise<Outcome<SigningStep | null>> {
    const step = await signingStep(this.options.sign, this.now);
    if (!step.ok || step.value === null) return step;
    const told = signingFindings(this.drafts, this.formats);
    if (!told.ok) return told;
    this.findings.push(...told.value);
    return step;
  }

  /**
   * Signs what is made and to be signed, file by file. Where papers are wrong and nothing will be written, nothing is.
   *
   * @returns `unsigned`: one could not be signed, as the findings say
   */
  private async sign(staging: Staging, step: SigningStep): Promise<"done" | "stopped" | "unsigned"> {
    if (!this.stock.isWhole && this.options.continueOnError !== true) return "done";
    for (const { target, file } of this.stock.unsigned()) {
      if (this.options.signal?.aborted === true) return "stopped";
      const signed = await signedFile(file, target, step, staging);
      if (!signed.ok) {
        this.findings.push(...signed.errors);
        return "unsigned";
      }
      this.stock.stage(signed.value);
      staging.refresh();
    }
    return "done";
  }

  private find(targets: readonly Target[], staging: Staging, written: Written): void {
    const { rerender = false, overwrite = false } = this.options;
    const taken = new Set(targets.map(({ path }) => path));
    const known = new StandingTargets({ written, clock: this.clock, taken, overwrite });
    this.stock = new Stock(targets);
    this.findings.push(...this.stock.find(known, staging, rerender));
    this.resumed = this.stock.made;
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
      for (const file of files ?? []) this.stock.stage(file);
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

  private commit(staging: Staging, issued: Issued): RenderReport {
    const { stock } = this;
    const fresh = stock.fresh();
    const isWhole = stock.isWhole;
    if (!isWhole && this.options.continueOnError !== true) return this.failed("input");
    const leaks = this.proven(staging);
    if (leaks.length > 0) return this.failed("input", leaks);
    for (const { target, file } of fresh) staging.add(target.name, file);
    issued.record(stock.drafts());
    const done = staging.commit(this.options.overwrite === true, () => issued.save(this.place.out));
    if (!done.ok) return this.failed("output", done.errors);
    const paths = new Map(fresh.map(({ target }, i) => [target, done.value[i] as string]));
    const files = stock.report(paths);
    const findings = [...this.findings, ...done.warnings];
    if (files.length === 0) return this.failed("input", done.warnings);
    const { resumed } = this;
    return { ok: isWhole, files, findings, failure: isWhole ? null : "partial", resumed };
  }

  /** Withheld values in what is made or stands. What only a person can look through is told with the findings. */
  private proven(staging: Staging): readonly Diagnostic[] {
    if (this.options.edition !== "public") return [];
    const ledgers = new Set(this.drafts.map(({ office }) => office.ledger));
    const proof = proven(this.stock.toProve(staging), [...ledgers]);
    this.findings.push(...proof.warnings);
    // A Word file holds each paragraph whole: where there is none, a value may be parted by a page's end.
    const hasWord = this.formats.includes("docx");
    return [...proof.leaks, ...(hasWord ? [] : partedLeaks(this.drafts))];
  }

  private ended(ending: Ending): RenderReport {
    if (ending === "fault") return this.failed("output");
    const finished = String(this.stock.staged);
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
