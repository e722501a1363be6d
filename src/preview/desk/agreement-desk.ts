import { setTimeout } from "node:timers/promises";
import type { Checked, CheckFinding } from "../../check/index.ts";
import type { Diagnostic } from "../../diagnostic/index.ts";
import type { Draft } from "../../paper/draft.ts";
import type { Paper } from "../../paper/paper.ts";
import { meetingKind, recordKinds } from "../../records/kinds/index.ts";
import type { AgreementView } from "../contract.ts";
import { AgreementMaker, type MadeAgreement } from "./agreement-maker.ts";
import { agreementShown, type RecordText } from "./agreement-view.ts";
import { kindIn } from "./kind-in.ts";
import type { Surroundings } from "./open-record.ts";

/** Papers are compared when nothing has been typed for so long, ms. */
export const PAUSE = 400;

/** Meetings that are kept up to date; the one not looked at for longest is let go. */
const MOST_KEPT = 3;

/** What the desk knows besides. */
export interface AgreementAround extends Surroundings {
  /** A paper the packet on the screen has made. @param meeting from the office's folder */
  paperOf(meeting: string, draft: Draft): Paper | null;
  /** A record's text as it stands; null = it cannot be read. @param name from the office's folder */
  textOf(name: string): string | null;
  /** Tells the pages that what was said of agreement no longer holds. */
  stale(): void;
}

/** What a meeting that has a packet says. */
interface CheckedMeeting extends MadeAgreement {
  readonly file: string;
  readonly checked: Checked;
}

/** One meeting that was looked at. */
interface OpenMeeting {
  readonly maker: AgreementMaker;
  made: { readonly version: number; readonly agreement: MadeAgreement } | null;
  running: Promise<MadeAgreement> | null;
}

/** What the papers of meetings say against each other: worked out when the clerk pauses, and not in the way of a key stroke. */
export class AgreementDesk {
  readonly #around: AgreementAround;
  readonly #open = new Map<string, OpenMeeting>();
  #version = 1;
  /** When something was last changed, ms of `performance.now`. */
  #changedAt = Number.NEGATIVE_INFINITY;
  /** Whether the pages have been told that what they show no longer holds. */
  #isTold = true;
  #isClosed = false;

  constructor(around: AgreementAround) {
    this.#around = around;
  }

  /** A text has changed, or something papers are made of. */
  changed(): void {
    this.#version++;
    this.#changedAt = performance.now();
    if (this.#isTold) return;
    this.#isTold = true;
    this.#around.stale();
  }

  /** Nobody waits any more: what is under way ends at its next turn. */
  close(): void {
    this.#isClosed = true;
    this.#version++;
  }

  /**
   * What is found for a meeting; for another record, what is found in it by the meetings that have been looked at.
   * Answers when it is known for the records as they stand.
   */
  async view(name: string): Promise<AgreementView> {
    const text = this.#textOf(name);
    const isMeeting = text?.kind?.kind === meetingKind.kind;
    const meetings = isMeeting ? [name] : this.#meetingsOf(name);
    for (;;) {
      const version = this.#version;
      const all: CheckedMeeting[] = [];
      for (const file of meetings) {
        const agreement = await this.#agreement(file);
        if (agreement.checked !== null && (isMeeting || this.#isIn(name, agreement)))
          all.push({ file, ...agreement, checked: agreement.checked });
      }
      if (version !== this.#version && !this.#isClosed) continue;
      this.#isTold = false;
      return this.#shown(name, isMeeting, all);
    }
  }

  /** Those that have been looked at and had the record when they were. */
  #meetingsOf(name: string): readonly string[] {
    return [...this.#open].flatMap(([file, { made }]) =>
      made !== null && this.#isIn(name, made.agreement) ? [file] : [],
    );
  }

  #isIn(name: string, { files }: MadeAgreement): boolean {
    return [...files].some((file) => this.#around.folder.nameOf(file) === name);
  }

  #shown(name: string, isMeeting: boolean, all: readonly CheckedMeeting[]): AgreementView {
    const { folder } = this.#around;
    const isHere = ({ places }: Diagnostic): boolean =>
      isMeeting || places.some(({ file }) => file !== undefined && folder.nameOf(file) === name);
    const parts = all.map(({ files, checked }) => {
      const names = new Set([...files].map((file) => folder.nameOf(file)));
      const textOf = (file: string): RecordText | null => (names.has(file) ? this.#textOf(file) : null);
      return agreementShown(
        {
          findings: checked.findings.filter(({ diagnostic }: CheckFinding) => isHere(diagnostic)),
          accepted: checked.accepted.filter(({ diagnostic }) => isHere(diagnostic)),
          about: checked.about.filter(isHere),
        },
        { folder, open: name, textOf },
      );
    });
    return {
      file: name,
      meetings: all.map(({ file }) => file),
      findings: parts.flatMap(({ findings }) => findings),
      accepted: parts.flatMap(({ accepted }) => accepted),
    };
  }

  /** Null: no YAML record of the folder. */
  #textOf(name: string): RecordText | null {
    const path = this.#around.folder.fileOf(name);
    if (path === null || /\.json$/i.test(name)) return null;
    const text = this.#around.textOf(name);
    return text === null ? null : { text, kind: kindIn(text, "yaml", recordKinds) };
  }

  #agreement(name: string): Promise<MadeAgreement> {
    const open = this.#open.get(name) ?? {
      maker: new AgreementMaker(this.#around.options),
      made: null,
      running: null,
    };
    this.#open.delete(name);
    this.#open.set(name, open);
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= MOST_KEPT) break;
      this.#open.delete(oldest);
    }
    if (open.made?.version === this.#version) return Promise.resolve(open.made.agreement);
    // Whoever asks while it is under way gets the same: it ends only with what holds.
    open.running ??= this.#make(name, open).finally(() => {
      open.running = null;
    });
    return open.running;
  }

  async #make(name: string, open: OpenMeeting): Promise<MadeAgreement> {
    const { files, office, folder, paperOf } = this.#around;
    for (;;) {
      await this.#pause();
      const version = this.#version;
      const path = folder.fileOf(name) ?? name;
      const from = {
        office: office(),
        meeting: files.read(path),
        reader: files.reader(),
        paperOf: (draft: Draft) => paperOf(name, draft),
      };
      const agreement = await open.maker.make(from, () => version !== this.#version);
      if (agreement !== null) {
        open.made = { version, agreement };
        return agreement;
      }
      if (this.#isClosed) return open.made?.agreement ?? NONE;
    }
  }

  /** Until nothing has been typed for a moment. */
  async #pause(): Promise<void> {
    for (;;) {
      const left = this.#changedAt + PAUSE - performance.now();
      if (left <= 0 || this.#isClosed) return;
      await setTimeout(left, undefined, { ref: false });
    }
  }
}

const NONE: MadeAgreement = { files: new Set(), checked: null };
