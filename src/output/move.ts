import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { type Memo, rememberedIn } from "./memo.ts";
import { replaceFile } from "./replace-file.ts";

/** One file of a run: written as `from`, to be moved to `to`. Absolute paths on one volume. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** What it was made from; null = nobody will ask. */
  readonly memo: Memo | null;
}

/** A move as the list on disk has it: names inside the folders, because folders may be renamed before the next run. */
export type ListedMove = Move;

/**
 * Moves all, or none: when one fails, those before it are undone.
 *
 * @param then done when all are moved; its fault undoes them too
 * @throws the fault that stopped it, or `HalfMoved` when even undoing failed
 */
export function moveAll(moves: readonly Move[], then: () => void): void {
  const begun: Move[] = [];
  try {
    for (const move of moves) {
      begun.push(move);
      if (existsSync(move.to)) keep(move);
      renameSync(move.from, move.to);
    }
    then();
  } catch (fault) {
    undo(begun, fault);
    throw fault;
  }
}

/** Some files are in their places and some are not, and it cannot be helped now. */
export class HalfMoved extends Error {}

const oldOf = ({ from }: Move): string => `${from}.old`;

function keep(move: Move): void {
  try {
    linkSync(move.to, oldOf(move));
  } catch {
    // Volumes without links (exFAT, some network drives): a copy serves as well.
    copyFileSync(move.to, oldOf(move));
  }
}

function undo(begun: readonly Move[], cause: unknown): void {
  try {
    for (const move of begun.toReversed()) {
      if (existsSync(move.from)) continue;
      if (existsSync(oldOf(move))) renameSync(oldOf(move), move.to);
      else rmSync(move.to);
    }
  } catch {
    throw new HalfMoved("neither finished nor undone", { cause });
  }
}

/** A list is there as a whole or not at all. */
export function writeList(file: string, moves: readonly ListedMove[]): void {
  replaceFile(file, JSON.stringify(moves), "new");
}

/** @returns nothing for a list that is absent or damaged: then no move had begun */
export function readList(file: string): readonly ListedMove[] {
  if (!existsSync(file)) return [];
  try {
    const read: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(read) ? read.flatMap((one) => moveIn(one) ?? []) : [];
  } catch (fault) {
    if (fault instanceof SyntaxError) return [];
    throw fault;
  }
}

function moveIn(one: unknown): ListedMove | null {
  const { from, to } = (one ?? {}) as Partial<Record<keyof ListedMove, unknown>>;
  const remembered = rememberedIn(one);
  if (typeof from !== "string" || typeof to !== "string" || remembered === null) return null;
  return { from, to, ...remembered };
}
