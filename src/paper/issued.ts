import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import { IssuedLock } from "../output/issued-lock.ts";
import type { Draft } from "./draft.ts";
import { fileOf, numberOf, placeOf } from "./issue.ts";
import { type Before, type Entry, IssuedBefore } from "./issued-before.ts";
import { numbersTwice } from "./issued-twice.ts";
import type { OfficeOptions } from "./office.ts";

export { type Issue, issueOf } from "./issue.ts";

interface IssuedOptions extends OfficeOptions {
  /** What is changed is issued anew, what is taken back is issued no more. */
  readonly reissue?: boolean;
}

/** What a run, or a check, has to do with the papers issued before. */
export class Issued {
  readonly #locks = new Map<string, IssuedBefore>();
  readonly #reissue: boolean;
  /** Of what all papers of the run say. */
  readonly #hashes: ReadonlySet<string>;
  /** What is wrong with the locks. */
  readonly faults: readonly Diagnostic[];

  private constructor(drafts: readonly Draft[], options: IssuedOptions) {
    this.#reissue = options.reissue === true;
    const faults: Diagnostic[] = [];
    // Another profile, or the public edition, says other things, and is no issue.
    const counts = options.profile === undefined && options.edition !== "public";
    const stated = counts ? drafts.filter(({ state }) => state !== null) : [];
    for (const root of new Set(stated.map(({ office }) => office.root))) {
      if (root === null) continue;
      const lock = IssuedLock.of(root);
      if (lock.ok) this.#locks.set(root, new IssuedBefore(lock.value));
      faults.push(...findingsOf(lock));
    }
    this.faults = faults;
    this.#hashes = new Set(stated.flatMap((draft) => draft.issue?.hash ?? []));
  }

  static of(drafts: readonly Draft[], options: IssuedOptions): Issued {
    return new Issued(drafts, options);
  }

  /**
   * What differs from what was issued, told at the records: papers that say something else, that are no longer 施行, and
   * numbers that two letters have.
   */
  told(drafts: readonly Draft[]): readonly Diagnostic[] {
    const twice = numbersTwice(drafts, (draft) => this.#lockOf(draft));
    if (this.#reissue) return twice;
    return [...drafts.flatMap((draft) => [...this.#changed(draft), ...this.#takenBack(draft)]), ...twice];
  }

  /** Entries whose record is no longer there, by office: only a check tells of them, for old records may be put away. */
  gone(drafts: readonly Draft[]): readonly Diagnostic[] {
    const now = new Set(drafts.flatMap((draft) => this.#before(draft)?.from?.key ?? []));
    return [...this.#locks.values()].flatMap((before) => {
      const gone = before.entries.filter((entry) => before.isGone(entry) && !now.has(entry.key));
      const files = [...new Set(gone.map(({ place }) => fileOf(place)))];
      const [first] = gone;
      if (first === undefined) return [];
      const { file } = before.lock;
      const params = { count: String(files.length), files: files.slice(0, 3).join("、") };
      return [diagnose("file/issued-gone", params, { file, line: before.lock.lineOf(first.key), column: 1 })];
    });
  }

  /** Papers that are written now. What was issued before stays as it was recorded, unless it is issued anew. */
  record(drafts: Iterable<Draft>): void {
    for (const draft of drafts) {
      const known = this.#lockOf(draft);
      if (known === null) continue;
      const { lock } = known;
      if (this.#reissue) for (const { key } of this.#takenBackIn(draft)) lock.forget(key);
      const { issue } = draft;
      const before = this.#before(draft);
      if (issue === null || before === null) continue;
      const isChanged = before.is === "changed" || before.is === "sealed-anew";
      if (isChanged && !this.#reissue) continue;
      const { key, title, hash, date, seal } = issue;
      const { from } = before;
      // Under its own name, and as it was: nothing is new.
      if (before.is === "same" && from === null) continue;
      lock.record(key, { title, hash, date, seal }, isChanged || lock.paper(key) !== null);
      // A row that has moved may have left its place to another one.
      if (from !== null && from.key !== key && known.isGone(from)) lock.forget(from.key);
    }
  }

  /** Saves all locks, or none. @returns takes it back @throws the disk's faults */
  save(out: string): () => void {
    const undo: (() => void)[] = [];
    const back = (): void => {
      for (const one of undo.toReversed()) one();
    };
    try {
      for (const { lock } of this.#locks.values()) undo.push(lock.save(out));
    } catch (fault) {
      back();
      throw fault;
    }
    return back;
  }

  #changed(draft: Draft): readonly Diagnostic[] {
    const before = this.#before(draft);
    if (before === null || before.is === "new" || before.is === "same") return [];
    const place = draft.record.source.place(["state"]);
    const code = before.is === "changed" ? "record/changed-after-issue" : "record/seal-changed-after-issue";
    return [diagnose(code, { paper: nameOf(draft) }, place)];
  }

  #takenBack(draft: Draft): readonly Diagnostic[] {
    const [issued] = this.#takenBackIn(draft);
    if (issued === undefined) return [];
    const params = { paper: nameOf(draft), number: issued.number ?? "", state: draft.state ?? "" };
    return [diagnose("record/issued-taken-back", params, draft.record.source.place(["state"]))];
  }

  /**
   * Entries of a paper that is no longer 施行: those with its number, or, where it has none now, all of its form. With a
   * new number it is on the way to become another paper.
   */
  #takenBackIn(draft: Draft): readonly Entry[] {
    const place = placeOf(draft);
    const before = this.#lockOf(draft);
    if (before === null || place === null || draft.state === "施行") return [];
    const own = before.at(place);
    // Values of a waiting draft are made again: only when there is something to compare them with.
    if (!own.some(({ form }) => form === draft.form.id)) return [];
    const number = numberOf(draft.values);
    const issued = own.filter((entry) => entry.form === draft.form.id);
    return number === null ? issued : issued.filter((entry) => entry.number === number);
  }

  /** What its lock says of an issued paper; null for a draft. */
  #before(draft: Draft): Before | null {
    const { issue } = draft;
    return issue === null ? null : (this.#lockOf(draft)?.of(issue, this.#hashes) ?? null);
  }

  #lockOf({ office, state }: Draft): IssuedBefore | null {
    return state === null ? null : (this.#locks.get(office.root ?? "") ?? null);
  }
}

/** 通知「研修会の開催」: a paper as it is told of. */
function nameOf({ name, subject }: Draft): string {
  return `${name}「${subject}」`;
}
