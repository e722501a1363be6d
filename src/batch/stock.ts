import { join } from "node:path";
import type { Diagnostic } from "../diagnostic/index.ts";
import type { FileToProve } from "../edition/index.ts";
import type { StagedFile } from "../output/staged-file.ts";
import type { Staging } from "../output/staging.ts";
import type { Draft } from "../paper/draft.ts";
import { recordsOf, rowOf } from "../paper/paper-record.ts";
import type { Piece } from "./chunk.ts";
import { shownFindings } from "./plain.ts";
import type { RenderedFile } from "./report.ts";
import { signedIn } from "./signing.ts";
import type { Standing, StandingTargets, Target } from "./target.ts";

/** The files of a run: which stand already, which lie in the staging folder, which are still to be made. */
export class Stock {
  readonly #targets: readonly Target[];
  readonly #standing = new Map<Target, Standing>();
  readonly #staged = new Map<string, StagedFile>();

  constructor(targets: readonly Target[]) {
    this.#targets = targets;
  }

  /**
   * Looks which targets stand already, and which an interrupted run has finished.
   *
   * @param rerender true = neither counts
   * @returns what was told when they were made, and of signed files that stay
   */
  find(known: StandingTargets, staging: Staging, rerender: boolean): readonly Diagnostic[] {
    const findings: Diagnostic[] = [];
    const wanted = new Map<string, { readonly draft: Draft; readonly key: string }>();
    for (const target of this.#targets) {
      const { id, draft, key, plain } = target;
      const standing = rerender ? null : known.of(target);
      if (standing !== null) {
        staging.leave(standing.path);
        this.#standing.set(target, standing);
        findings.push(...shownFindings(standing.memo.findings));
        if (standing.kept !== null) findings.push(standing.kept);
        continue;
      }
      wanted.set(id, { draft, key });
      if (plain !== null) wanted.set(plain.id, { draft, key: plain.key });
    }
    for (const [id, file] of staging.takeOver(rerender ? new Set() : new Set(wanted.keys()))) {
      const { draft, key } = wanted.get(id) as { draft: Draft; key: string };
      if (known.isSame(file.memo, draft, key)) this.stage(file);
    }
    return findings;
  }

  stage(file: StagedFile): void {
    this.#staged.set(file.id, file);
  }

  /** How many files lie in the staging folder. */
  get staged(): number {
    return this.#staged.size;
  }

  /** How many targets lie there, signed or not yet. */
  get made(): number {
    return this.#targets.filter((target) => this.madeOf(target) !== null).length;
  }

  /** What lies in staging of a target, signed or not yet; null = nothing does. */
  madeOf({ id, plain }: Target): StagedFile | null {
    return this.#staged.get(id) ?? (plain === null ? null : (this.#staged.get(plain.id) ?? null));
  }

  /** Whether every target stands or has been made. */
  get isWhole(): boolean {
    return this.#targets.every((target) => this.#standing.has(target) || this.madeOf(target) !== null);
  }

  /** Targets that are made and wait for their signature, with the file before it. */
  unsigned(): readonly { readonly target: Target; readonly file: StagedFile }[] {
    return this.#targets.flatMap((target) => {
      if (target.plain === null || this.#staged.has(target.id) || this.#standing.has(target)) return [];
      const file = this.madeOf(target);
      return file === null ? [] : [{ target, file }];
    });
  }

  /** What is still to be made, paper by paper. */
  pieces(): readonly Piece[] {
    const pieces = new Map<Draft, Piece & { readonly outputs: Piece["outputs"][number][] }>();
    for (const target of this.#targets) {
      const { draft, format } = target;
      if (this.#standing.has(target) || this.madeOf(target) !== null) continue;
      const { id } = target.plain ?? target;
      const piece = pieces.get(draft) ?? { draft, key: draft.key, outputs: [] };
      piece.outputs.push({ format, id });
      pieces.set(draft, piece);
    }
    return [...pieces.values()];
  }

  /** The targets to be moved to their places, each with its staged file. */
  fresh(): readonly { readonly target: Target; readonly file: StagedFile }[] {
    return this.#targets.flatMap((target) => {
      const file = this.#standing.has(target) ? undefined : this.#staged.get(target.id);
      return file === undefined ? [] : [{ target, file }];
    });
  }

  /** The drafts of what is made or stands. */
  drafts(): readonly Draft[] {
    return [...this.fresh().map(({ target }) => target), ...this.#standing.keys()].map(({ draft }) => draft);
  }

  /** What a stranger will read of this run: the bytes of each file, and whose words must not be in it. */
  toProve(staging: Staging): readonly FileToProve[] {
    return this.#targets.flatMap((target) => {
      const standing = this.#standing.get(target);
      const memo = standing?.memo ?? this.#staged.get(target.id)?.memo;
      if (memo === undefined) return [];
      const path = standing?.path ?? join(staging.folder, target.id);
      const { record, folder } = target.draft;
      const pictures = Object.keys(memo.pictures).map((src) => join(folder, src));
      return [{ name: target.name, path, records: recordsOf(record), pictures }];
    });
  }

  /** @param paths where the fresh ones were written: what is wrong has no path, and is not among the files */
  report(paths: ReadonlyMap<Target, string>): readonly RenderedFile[] {
    return this.#targets.flatMap((target) => {
      const { draft, format, id } = target;
      const standing = this.#standing.get(target);
      const file = paths.get(target) ?? standing?.path;
      const memo = standing?.memo ?? this.#staged.get(id)?.memo;
      if (file === undefined || memo === undefined) return [];
      const row = rowOf(draft.record);
      const about = { file, form: draft.form.id, format, pages: memo.pages, record: draft.record.file };
      const more = { ...(row === null ? {} : { row }), ...signedIn(memo) };
      return [{ ...about, ...more, unchanged: standing !== undefined }];
    });
  }
}
