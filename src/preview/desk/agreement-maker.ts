import { setImmediate } from "node:timers/promises";
import type { Checked, CheckedPaper } from "../../check/index.ts";
import { type Outcome, succeed } from "../../diagnostic/index.ts";
import { acceptedBy, agreementSteps } from "../../packet/agreement.ts";
import type { Plan } from "../../packet/plan.ts";
import { planOf } from "../../packet/planner.ts";
import { checkedPaper } from "../../paper/checked.ts";
import type { Draft } from "../../paper/draft.ts";
import type { Office } from "../../paper/office.ts";
import type { Paper, PaperOptions } from "../../paper/paper.ts";
import { rowOf } from "../../paper/paper-record.ts";
import { withReferred } from "../../paper/record.ts";
import type { RecordReader } from "../../paper/record-reader.ts";
import { meetingKind } from "../../records/kinds/index.ts";
import type { RecordFile } from "../../records/read.ts";
import { haveSameSources } from "./draft-sources.ts";

/** What a meeting's papers say against each other, and of which records they are. */
export interface MadeAgreement {
  /** Records that papers are made of, as their findings name them. */
  readonly files: ReadonlySet<string>;
  /** Null: the meeting is wrong itself, so it has no packet; its own findings say why. */
  readonly checked: Checked | null;
}

/** A paper as the check has read it, and of what. */
interface Known {
  readonly draft: Draft;
  readonly said: CheckedPaper;
}

/** Where records are read, and papers that have been made already. */
export interface AgreementSources {
  readonly office: Outcome<Office>;
  readonly meeting: Outcome<RecordFile>;
  readonly reader: RecordReader;
  /** A paper of this draft, if the packet on the screen has it. */
  paperOf(draft: Draft): Paper | null;
}

/**
 * Checks the papers of one meeting, in many short turns: between any two documents and any two rules other requests are
 * answered. The longest turn is one rule's, some 40 ms for a meeting of 29 papers. Another thread would cost this one as
 * much: where every word was written must be worked out here before papers can be sent (45 to 60 ms at a stretch).
 */
export class AgreementMaker {
  readonly #options: PaperOptions;
  #known = new Map<string, Known>();

  constructor(options: PaperOptions) {
    this.#options = options;
  }

  /** @param isStale whether something has changed since: then null comes early */
  async make(from: AgreementSources, isStale: () => boolean): Promise<MadeAgreement | null> {
    const plan = this.#plan(from);
    if (plan === null) return { files: new Set(), checked: null };
    const said = await this.#read(plan, from, isStale);
    if (said === null) return null;
    const steps = agreementSteps(said, plan.office, acceptedBy(plan.meeting));
    for (;;) {
      const step = steps.next();
      if (step.done === true) return { files: filesOf(plan), checked: step.value };
      await setImmediate();
      if (isStale()) return null;
    }
  }

  #plan({ office, meeting, reader }: AgreementSources): Plan | null {
    if (!office.ok || !meeting.ok || meeting.value.kind.kind !== meetingKind.kind) return null;
    const whole = withReferred(office.value, meeting.value, reader);
    if (!whole.ok) return null;
    const { outcome } = planOf(office.value, whole.value, reader, this.#options);
    return outcome.ok ? outcome.value : null;
  }

  /** Every paper that can be made. Null: it is stale. */
  async #read(
    plan: Plan,
    { paperOf }: AgreementSources,
    isStale: () => boolean,
  ): Promise<readonly CheckedPaper[] | null> {
    const next = new Map<string, Known>();
    const said: CheckedPaper[] = [];
    for (const document of plan.documents) {
      if (document.kind !== "paper") continue;
      await setImmediate();
      if (isStale()) return null;
      const { draft } = document;
      const name = [draft.record.file, rowOf(draft.record) ?? "", draft.form.id].join("\n");
      const known = this.#known.get(name);
      const now = known !== undefined && isOf(known, draft) ? known : readAnew(draft, paperOf(draft));
      if (now === null) continue;
      next.set(name, now);
      said.push(now.said);
    }
    this.#known = next;
    return said;
  }
}

function readAnew(draft: Draft, made: Paper | null): Known | null {
  const paper = made === null ? draft.paper() : succeed(made);
  return paper.ok ? { draft, said: checkedPaper(paper.value) } : null;
}

/** The same words at the same places. */
function isOf({ draft: known }: Known, draft: Draft): boolean {
  return haveSameSources(known, draft) && known.key === draft.key;
}

function filesOf({ meeting, documents }: Plan): ReadonlySet<string> {
  const papers = documents.flatMap((one) => (one.kind === "paper" ? [one.draft.record] : []));
  return new Set([meeting, ...papers].map(({ file }) => file));
}
