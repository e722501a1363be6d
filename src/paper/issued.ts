import { relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnose, findingsOf } from "../diagnostic/index.ts";
import { formatDocumentNumber } from "../notation/index.ts";
import type { DocumentNumber } from "../notation/values.ts";
import { IssuedLock, type IssuedPaper } from "../output/issued-lock.ts";
import { digest } from "./digest.ts";
import type { Draft } from "./draft.ts";
import type { OfficeOptions } from "./office.ts";
import { rowOf } from "./paper-record.ts";

/** A draft in 状態 施行 as the lock knows it. */
export interface Issue extends IssuedPaper {
  /** cases/tsuwa.yaml report-form4 見企つ第86号: a paper with a new number is another paper. */
  readonly key: string;
}

/**
 * What an issued paper is known by; null for one that is not 施行, whose office has no folder, or whose template is wrong.
 * What it says is its form, its values and its templates: neither the program's version nor fonts and pages.
 */
export function issueOf(draft: Draft): Issue | null {
  const { office, record, form, state, values } = draft;
  if (state !== "施行" || office.root === null) return null;
  const template = office.template(form, values);
  if (!template.ok) return null;
  const file = relative(office.root, resolve(record.file)).split(sep).join("/");
  const key = [file, rowOf(record), form.id, numberIn(values)].filter((part) => part !== null).join(" ");
  const hash = digest([form.id, ...template.value.texts, JSON.stringify(printed(values))]);
  return { key, title: draft.title, hash };
}

/** Values without what is not there: a field that a later version adds, and that says nothing, changes no paper. */
function printed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => !isNothing(one));
  return Object.fromEntries(entries.map(([key, one]) => [key, printed(one)]));
}

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

function numberIn(values: unknown): string | null {
  const { letterhead } = values as { readonly letterhead?: { readonly number: DocumentNumber | null } };
  return letterhead?.number == null ? null : formatDocumentNumber(letterhead.number);
}

/** What a run, or a check, has to do with the papers issued before. */
export class Issued {
  readonly #locks = new Map<string, IssuedLock>();
  readonly #reissue: boolean;
  /** What is wrong with the locks. */
  readonly faults: readonly Diagnostic[];

  private constructor(drafts: readonly Draft[], options: OfficeOptions & { readonly reissue?: boolean }) {
    this.#reissue = options.reissue === true;
    const faults: Diagnostic[] = [];
    // Another profile, or the public edition, says other things, and is no issue.
    const counts = options.profile === undefined && options.edition !== "public";
    const issued = counts ? drafts.filter((draft) => draft.state === "施行") : [];
    for (const root of new Set(issued.map(({ office }) => office.root))) {
      if (root === null) continue;
      const lock = IssuedLock.of(root);
      if (lock.ok) this.#locks.set(root, lock.value);
      faults.push(...findingsOf(lock));
    }
    this.faults = faults;
  }

  static of(drafts: readonly Draft[], options: OfficeOptions & { readonly reissue?: boolean }): Issued {
    return new Issued(drafts, options);
  }

  /** Papers that say something else than when they were issued, told at the records. */
  changed(drafts: readonly Draft[]): readonly Diagnostic[] {
    if (this.#reissue) return [];
    return drafts.flatMap((draft) => {
      const issue = this.#issueOf(draft);
      const before = issue === null ? null : this.#lockOf(draft)?.paper(issue.key);
      if (before == null || before.hash === issue?.hash) return [];
      const params = { paper: `${draft.name}「${draft.subject}」` };
      return [diagnose("record/changed-after-issue", params, draft.record.source.place(["state"]))];
    });
  }

  /** Papers that are written now. What was issued before stays as it was recorded, unless it is issued anew. */
  record(drafts: Iterable<Draft>): void {
    for (const draft of drafts) {
      const issue = this.#issueOf(draft);
      const lock = this.#lockOf(draft);
      if (issue === null || lock === null) continue;
      const { key, title, hash } = issue;
      const before = lock.paper(key);
      if (before === null || (this.#reissue && before.hash !== hash)) lock.record(key, { title, hash });
    }
  }

  /** Saves all locks, or none. @returns takes it back @throws the disk's faults */
  save(out: string): () => void {
    const undo: (() => void)[] = [];
    const back = (): void => {
      for (const one of undo.toReversed()) one();
    };
    try {
      for (const lock of this.#locks.values()) undo.push(lock.save(out));
    } catch (fault) {
      back();
      throw fault;
    }
    return back;
  }

  #issueOf(draft: Draft): Issue | null {
    return this.#lockOf(draft) === null ? null : draft.issue;
  }

  #lockOf({ office, state }: Draft): IssuedLock | null {
    return state === "施行" ? (this.#locks.get(office.root ?? "") ?? null) : null;
  }
}
