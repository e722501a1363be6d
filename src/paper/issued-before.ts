import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fiscalYearOf } from "../notation/index.ts";
import type { IssuedLock, IssuedPaper } from "../output/issued-lock.ts";
import { fileOf, type Issue, keyIn, keyText, type PaperKey } from "./issue.ts";

/** An entry of the lock, its name taken apart. */
export interface Entry extends IssuedPaper, PaperKey {
  readonly key: string;
}

/** What a lock says of a paper that is issued now. */
export type Before =
  | { readonly is: "new"; readonly from: null }
  /** @property from the entry it stands under by another name: its record was renamed, its row has moved */
  | { readonly is: "same"; readonly from: Entry | null }
  | { readonly is: "changed" | "sealed-anew"; readonly from: Entry };

/** A lock that can be asked by number, for records that were renamed and rows that have moved. */
export class IssuedBefore {
  readonly lock: IssuedLock;
  readonly entries: readonly Entry[];
  readonly #root: string;
  readonly #byNumber: ReadonlyMap<string, readonly Entry[]>;
  readonly #byPlace: ReadonlyMap<string, readonly Entry[]>;
  readonly #isThere = new Map<string, boolean>();

  constructor(lock: IssuedLock) {
    this.lock = lock;
    this.#root = dirname(lock.file);
    this.entries = Object.entries(lock.papers).flatMap(([key, paper]) => {
      const parts = keyIn(key);
      return parts === null ? [] : [{ ...paper, ...parts, key }];
    });
    this.#byNumber = grouped(this.entries, ({ number }) => number ?? "");
    this.#byPlace = grouped(this.entries, ({ place }) => place);
  }

  /**
   * A record keeps its papers when its file is renamed or its row moves: a paper that says the same under the same form
   * and number is the same. One that says something else is the changed one when only its file can be it.
   *
   * @param now hashes of all papers of this run: an entry that another row says now is not this one's
   */
  of(issue: Issue, now: ReadonlySet<string>): Before {
    const named = this.#entry(issue.key);
    if (named?.hash === issue.hash) return sealed(issue, named, null);
    const others = this.#likeIt(issue).filter(({ key }) => key !== issue.key);
    const twin = others.find(({ hash }) => hash === issue.hash);
    if (twin !== undefined) return sealed(issue, twin, twin);
    if (named !== null && !now.has(named.hash)) return { is: "changed", from: named };
    const [renamed, ...more] = others.filter((one) => this.isGone(one) && isOneYear(one, issue));
    return renamed === undefined || more.length > 0
      ? { is: "new", from: null }
      : { is: "changed", from: renamed };
  }

  /** Entries of one record, of all its forms. */
  at(place: string): readonly Entry[] {
    return this.#byPlace.get(place) ?? [];
  }

  /** Entries under one number in one 年度, whatever the form. */
  numbered(number: string, date: string | null): readonly Entry[] {
    return (this.#byNumber.get(number) ?? []).filter((entry) => isOneYear(entry, { date }));
  }

  /** Whether its record's file is no longer there. */
  isGone({ place }: Pick<Entry, "place">): boolean {
    const file = fileOf(place);
    const known = this.#isThere.get(file) ?? existsSync(join(this.#root, file));
    this.#isThere.set(file, known);
    return !known;
  }

  #entry(key: string): Entry | null {
    const paper = this.lock.paper(key);
    const parts = keyIn(key);
    return paper === null || parts === null ? null : { ...paper, ...parts, key: keyText(parts) };
  }

  /** Entries of its form and number whose file is the same, or gone. */
  #likeIt({ number, form, place }: Issue): readonly Entry[] {
    const found = (this.#byNumber.get(number ?? "") ?? []).filter((entry) => entry.form === form);
    return found.filter((entry) => fileOf(entry.place) === fileOf(place) || this.isGone(entry));
  }
}

function grouped(
  entries: readonly Entry[],
  groupOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = found.get(groupOf(entry));
    if (known === undefined) found.set(groupOf(entry), [entry]);
    else known.push(entry);
  }
  return found;
}

/** A seal is compared where it is known of both: earlier entries do not have it. */
function sealed(issue: Issue, before: Entry, renamed: Entry | null): Before {
  const isAnother = before.seal !== null && issue.seal !== null && before.seal !== issue.seal;
  return isAnother ? { is: "sealed-anew", from: before } : { is: "same", from: renamed };
}

function isOneYear(one: { readonly date: string | null }, other: { readonly date: string | null }): boolean {
  return one.date !== null && other.date !== null && fiscalYearOf(one.date) === fiscalYearOf(other.date);
}
