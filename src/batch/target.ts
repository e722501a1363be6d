import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import { beside } from "../output/beside.ts";
import { keptBeside } from "../output/commit.ts";
import type { Memo } from "../output/memo.ts";
import type { Written } from "../output/written.ts";
import { digest } from "../paper/digest.ts";
import type { Draft } from "../paper/draft.ts";
import type { Format } from "../paper/paper.ts";
import { nameOf } from "../paper/paper-name.ts";
import { PictureKeys } from "../paper/picture-keys.ts";
import type { SigningStep } from "../sign/step.ts";
import { isToSign, signedKey } from "./signing.ts";

/** One file a run is to give: of which paper, in which format, and under which name. */
export interface Target {
  readonly draft: Draft;
  readonly key: string;
  readonly format: Format;
  /** What is made first of one that is signed; null = it is not signed. */
  readonly plain: Plain | null;
  /** Name in the out folder. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** Name in the staging folder: what it is made from, so that a later run knows it. */
  readonly id: string;
}

/** A file before it is signed: made from what, and its name in the staging folder. */
export interface Plain {
  readonly key: string;
  readonly id: string;
}

/** A target that stands already: made from just the same by an earlier run, and not edited since. */
export interface Standing {
  /** Its own path, or one beside it where somebody has edited the first. */
  readonly path: string;
  readonly memo: Memo;
  /** Why it is one beside; null = it is not. */
  readonly kept: Diagnostic | null;
}

/** The files of a draft. @param signing of a run that signs @param clock ISO time where the user has set it: then it is a part of what they are made from */
export function targetsOf(
  draft: Draft,
  formats: readonly Format[],
  out: string,
  clock: string | null,
  signing: SigningStep | null = null,
): readonly Target[] {
  return formats.map((format) => {
    const name = `${nameOf(draft)}.${format}`;
    const made = (key: string): Plain => ({
      key,
      id: `${digest([key, clock ?? "", name]).slice(0, 32)}.${format}`,
    });
    const plain = made(draft.key);
    const step = format === "pdf" && isToSign(draft) ? signing : null;
    const final = step === null ? plain : made(signedKey(plain.key, step));
    return { draft, format, name, path: join(out, name), plain: step === null ? null : plain, ...final };
  });
}

/** What is asked for: the folder its pictures lie in, what it is made from, where it is to be. */
export interface Sought {
  readonly draft: Pick<Draft, "folder">;
  readonly key: string;
  readonly path: string;
}

export interface StandingDeps {
  readonly written: Written;
  readonly clock: string | null;
  /** Paths of all targets of the run: none of them is a file beside another. */
  readonly taken: ReadonlySet<string>;
  /** Files that were edited are to be replaced. */
  readonly overwrite: boolean;
}

/** Knows which targets need not be made. */
export class StandingTargets {
  private readonly deps: StandingDeps;
  private readonly pictures = new PictureKeys();

  constructor(deps: StandingDeps) {
    this.deps = deps;
  }

  /** Null: it has to be made. */
  of({ draft, key, path }: Sought): Standing | null {
    const { written, taken, overwrite } = this.deps;
    for (const one of beside(path)) {
      if (one !== path && overwrite) return null;
      if (one !== path && taken.has(one)) continue;
      if (!existsSync(one)) return null;
      // The first that is ours is the one a new file would replace.
      const ours = written.ours(one);
      if (ours === null) continue;
      const { memo } = ours;
      const kept = one === path ? null : keptBeside(path, one, written);
      if (memo !== null && this.isSame(memo, draft, key)) return { path: one, memo, kept };
      // A signed file gives way to none.
      if (overwrite || memo?.signed === undefined) return null;
    }
    return null;
  }

  /**
   * Whether what is staged or stands was made from the pictures as they are now. Who does not ask for a signature is
   * served by the same file signed.
   */
  isSame(memo: Memo, { folder }: Sought["draft"], key: string): boolean {
    const { clock } = this.deps;
    const isMade = memo.key === key || memo.signed?.of === key;
    if (!isMade || (clock !== null && memo.clock !== clock)) return false;
    return Object.entries(memo.pictures).every(([src, hash]) => this.pictures.of(src, folder) === hash);
  }
}

/** Two papers of one name: the second would replace the first. */
export function sameNames(drafts: readonly Draft[]): Diagnostic[] {
  const seen = new Map<string, Draft>();
  const faults: Diagnostic[] = [];
  for (const draft of drafts) {
    const name = nameOf(draft);
    // Windows does not tell capitals apart.
    const first = seen.get(name.toLowerCase());
    if (first === undefined) seen.set(name.toLowerCase(), draft);
    else {
      const [one, other] = [first.record.file, draft.record.file];
      faults.push(
        diagnose("file/same-name", { name, first: one, second: other }, { file: other }, { file: one }),
      );
    }
  }
  return faults;
}
