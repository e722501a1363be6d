import { join } from "node:path";
import { shownFindings } from "../batch/plain.ts";
import type { Standing, StandingTargets } from "../batch/target.ts";
import type { Diagnostic } from "../diagnostic/index.ts";
import type { Memo } from "../output/memo.ts";
import type { StagedFile } from "../output/staged-file.ts";
import type { Staging } from "../output/staging.ts";
import type { Plan } from "./plan.ts";
import { sheetId } from "./sheet-cache.ts";
import type { PacketTarget } from "./targets.ts";

export interface FindOptions {
  /** Knows which targets need not be made. */
  readonly known: StandingTargets;
  /** The packet's PDF is tagged. */
  readonly tagged: boolean;
  /** Nothing counts as there already. */
  readonly rerender: boolean;
}

/** The files of a packet that are there: those that stand at their targets, and those that lie in the staging folder. */
export class PacketFiles {
  readonly #standing = new Map<PacketTarget, Standing>();
  readonly #staged = new Map<string, StagedFile>();
  /** Painted papers that an interrupted run has finished, by their names in the staging folder. */
  readonly sheets = new Set<string>();

  /**
   * Looks which targets stand already, and which an interrupted run has finished.
   *
   * @returns what was found while those that stand were made
   */
  find(
    { documents }: Plan,
    targets: readonly PacketTarget[],
    staging: Staging,
    { known, tagged, rerender }: FindOptions,
  ): readonly Diagnostic[] {
    const found: Diagnostic[] = [];
    const wanted = new Map<string, PacketTarget>();
    for (const target of targets) {
      const standing = rerender ? null : known.of(target);
      if (standing === null) wanted.set(target.id, target);
      else found.push(...this.#leave(target, standing, staging));
    }
    const sheets = documents.flatMap((one) => (one.kind === "paper" ? [sheetId(one.draft, tagged)] : []));
    const ids = new Set(rerender ? [] : [...wanted.keys(), ...sheets]);
    for (const [id, file] of staging.takeOver(ids)) {
      const target = wanted.get(id);
      if (target === undefined) this.sheets.add(id);
      else if (known.isSame(file.memo, target.draft, target.key)) this.#staged.set(id, file);
    }
    return found;
  }

  stage(file: StagedFile): void {
    this.#staged.set(file.id, file);
  }

  /** Files that are finished and not yet in their places. */
  get count(): number {
    return this.#staged.size;
  }

  isMissing(target: PacketTarget): boolean {
    return !this.#standing.has(target) && !this.#staged.has(target.id);
  }

  /** Where it stands already; null = it does not. */
  standingAt(target: PacketTarget): string | null {
    return this.#standing.get(target)?.path ?? null;
  }

  /** @throws when it is not staged: our mistake */
  staged({ id, name }: PacketTarget): StagedFile {
    const file = this.#staged.get(id);
    if (file === undefined) throw new Error(`${name} was not made`);
    return file;
  }

  /** Wherever it lies now. */
  pathOf(target: PacketTarget, { folder }: Staging): string {
    return this.standingAt(target) ?? join(folder, target.id);
  }

  /** What is remembered of it, wherever it is. @throws when it is not there: our mistake */
  memoOf(target: PacketTarget): Memo {
    return this.#standing.get(target)?.memo ?? this.staged(target).memo;
  }

  #leave(target: PacketTarget, standing: Standing, staging: Staging): readonly Diagnostic[] {
    const { path, memo, kept } = standing;
    staging.leave(path);
    this.#standing.set(target, standing);
    return [...shownFindings(memo.findings), ...(kept === null ? [] : [kept])];
  }
}
