import { indentStep } from "../line/blank.ts";
import { strengthOf } from "../line/bullet.ts";
import { type BulletKind, type HeadingKind, type NumberKind, numberKinds } from "../tree.ts";
import { Used } from "./used.ts";

export type Family = "heading" | "number" | "bullet";

/** A label or heading as far as levels go. */
export interface Mark {
  readonly family: Family;
  readonly kind: HeadingKind | NumberKind | BulletKind;
  readonly number: number | null;
  /** Half-width columns of the indentation. */
  readonly indent: number;
  /** Its words end in 。: what follows is no part of a sentence. */
  readonly sentence: boolean;
}

const numbered: ReadonlySet<string> = new Set(numberKinds);
export function familyOf(kind: NumberKind | BulletKind): Family {
  return numbered.has(kind) ? "number" : "bullet";
}

/** Kinds that count on from one another, as 2 does after 1. where the point was forgotten. */
export function rowOf(kind: string): string {
  return kind === "1." || kind === "ア." ? kind.slice(0, 1) : kind;
}

/**
 * The levels that are open, the outermost first. Finding the level of a mark, in this order:
 * 1. its own kind is open: it goes on there, and closes all that stands in it;
 * 2. what was typed further in than it is closed; typed further in than the last one, it stands in that;
 * 3. a heading closes bullets, sentences and ①②…; a bullet closes weaker ones; a kind closes another that was used inside of it before;
 * 4. else it opens a level in what is open.
 */
export class Levels<Level extends Mark> {
  readonly #open: Level[] = [];
  readonly #used = new Used();

  /** Closes what `mark` ends. What is left open last is what it stands in. */
  close(mark: Mark): void {
    const kin = this.#kinOf(mark);
    if (kin >= 0) this.#open.length = kin;
    else {
      this.closeDeeperThan(mark.indent);
      if (mark.indent < this.#lastIndent() + indentStep) this.#closeFor(mark);
    }
  }

  open(level: Level): void {
    this.#used.note(level, this.#open);
    this.#open.push(level);
  }

  get last(): Level | undefined {
    return this.#open.at(-1);
  }

  /** Whether a numbered item is open: there a lonely line is no heading. */
  inNumber(): boolean {
    return this.#open.some(({ family }) => family === "number");
  }

  closeAll(): void {
    this.#open.length = 0;
  }

  /** Closes levels that were typed a character and more further in. */
  closeDeeperThan(indent: number): void {
    while ((this.last?.indent ?? 0) >= indent + indentStep) this.#open.pop();
  }

  /** Closes the bullets open last that were typed at `least` or further in. */
  closeBullets(least: number): void {
    while (this.last?.family === "bullet" && this.last.indent >= least) this.#open.pop();
  }

  #lastIndent(): number {
    return this.last?.indent ?? 0;
  }

  /** The open level that `mark` goes on: the same kind typed at the same place, or the one that counts up to it. */
  #kinOf(mark: Mark): number {
    let counting = -1;
    let level = -1;
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const one = this.#open[at];
      if (one === undefined || one.family !== mark.family || rowOf(one.kind) !== rowOf(mark.kind)) continue;
      const follows = one.number !== null && one.number + 1 === mark.number;
      if (one.kind !== mark.kind && !follows) continue;
      const alike = mark.family === "heading" || Math.abs(one.indent - mark.indent) < indentStep;
      if (alike && follows) return at;
      if (alike && level < 0) level = at;
      if (follows && counting < 0) counting = at;
    }
    return level >= 0 ? level : counting;
  }

  #closeFor(mark: Mark): void {
    if (mark.family === "heading") this.#closeForHeading(mark);
    if (mark.family === "bullet") this.#closeWeaker(strengthOf(mark.kind as BulletKind), mark.indent);
    else while (this.last !== undefined && this.#used.inside(this.last, mark)) this.#open.pop();
  }

  /** A heading ends bullets with all in them, sentences and ①②…; # ends everything but # with fewer signs. */
  #closeForHeading(mark: Mark): void {
    const bullet = this.#open.findIndex(({ family }) => family === "bullet");
    if (bullet >= 0) this.#open.length = bullet;
    while (this.last !== undefined && endsBefore(this.last) && !this.#used.inside(mark, this.last))
      this.#open.pop();
    if (!mark.kind.startsWith("#")) return;
    const outer = this.#open.findIndex(
      (one) => !one.kind.startsWith("#") || one.kind.length > mark.kind.length,
    );
    if (outer >= 0) this.#open.length = outer;
  }

  #closeWeaker(strength: number, indent: number): void {
    while (this.last?.family === "bullet" && this.last.indent > indent - indentStep) {
      if (strengthOf(this.last.kind as BulletKind) >= strength) return;
      this.#open.pop();
    }
  }
}

/** A numbered item that no heading is expected in, unless the text has had one there. */
function endsBefore({ family, kind, number, sentence }: Mark): boolean {
  return family === "number" && (sentence || (kind === "①" && (number ?? 0) > 1));
}
