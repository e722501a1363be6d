import { join } from "node:path";
import { type Diagnostic, diagnose, fail, type Outcome, succeed } from "../../diagnostic/index.ts";
import { type Ledger, proven } from "../../edition/index.ts";
import { formsOf } from "../../forms/index.ts";
import { isPublished } from "../../paper/draft.ts";
import { distinct } from "../../paper/gather.ts";
import { leaksIn } from "../../paper/leaks.ts";
import type { Office } from "../../paper/office.ts";
import type { Paper } from "../../paper/paper.ts";
import { nameOf } from "../../paper/paper-name.ts";
import { recordsOf } from "../../paper/paper-record.ts";
import type { PublicView, SheetView } from "../contract.ts";
import { findingViews } from "./finding-view.ts";
import type { OpenRecord, Surroundings } from "./open-record.ts";
import { makePapers } from "./paper-maker.ts";
import { fileOf, notMade, type Taken } from "./take.ts";

/** What a record gives in the public edition, as it stands at one revision. */
interface MadePublic {
  readonly revision: number;
  readonly papers: readonly Paper[];
  readonly sheets: readonly (readonly SheetView[])[];
  readonly findings: readonly Diagnostic[];
  readonly ledger: Ledger | null;
}

/** Records whose public papers are kept; the one not looked at for longest is let go. */
const MOST_KEPT = 8;

/**
 * The public edition of open records. Each is made with a ledger of its own: what a record withheld before it was changed
 * must not be looked for, and what it withholds now must be.
 */
export class PublicDesk {
  readonly #around: Surroundings;
  readonly #kept = new Map<string, MadePublic>();

  /** @param around its `office` gives the public edition with a new ledger at each call */
  constructor(around: Surroundings) {
    this.#around = around;
  }

  view(record: OpenRecord): PublicView {
    const { revision, papers, sheets, findings, ledger } = this.#make(record);
    const context = { file: record.name, text: record.text.text, kind: record.kind() };
    return {
      file: record.name,
      revision,
      papers: papers.map((paper, at) => ({
        ...{ form: paper.form.id, name: paper.name, revision },
        sheets: sheets[at] ?? [],
      })),
      findings: findingViews(findings, this.#around.folder, context),
      withheld: ledger?.fields ?? [],
    };
  }

  paper(record: OpenRecord, form: string): Paper | null {
    return this.#make(record).papers.find((one) => one.form.id === form) ?? null;
  }

  /** One paper as `yoshiki render --edition public` writes it, proven as it would be there. */
  async take(record: OpenRecord, form: string, format: "pdf" | "docx", now: Date): Promise<Outcome<Taken>> {
    const { findings, ledger } = this.#make(record);
    const wrong = findings.filter(({ severity }) => severity === "error");
    const paper = this.paper(record, form);
    if (paper === null || wrong.length > 0)
      return fail(wrong.length > 0 ? wrong : [notMade(record.name, form)]);
    const { bytes } = await paper.render(format, now);
    const file = fileOf(paper, format, bytes);
    const pictures = paper.pictures().map((src) => join(paper.draft.folder, src));
    const { leaks, warnings } = proven(
      [{ name: nameOf(paper.draft), bytes, records: recordsOf(paper.record), pictures }],
      [ledger],
    );
    return leaks.length > 0 ? fail(leaks) : succeed(file, warnings);
  }

  #make(record: OpenRecord): MadePublic {
    const { name, text } = record;
    const known = this.#kept.get(name);
    const made = known?.revision === text.revision ? known : this.#made(record);
    this.#kept.delete(name);
    this.#kept.set(name, made);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
    return made;
  }

  #made({ text }: OpenRecord): MadePublic {
    const { files, options, sheets, office } = this.#around;
    const opened = office();
    const read = files.read(text.place.path);
    const { papers, findings } = makePapers(opened, read, files.reader(), options);
    const leaks = papers.flatMap((paper) => leaksIn(paper));
    const leftOut = read.ok && opened.ok ? leftOutOf(opened.value, read.value) : [];
    return {
      revision: text.revision,
      papers,
      sheets: papers.map((paper) => paper.pages().pages.map((page) => sheets.add(page))),
      findings: distinct([...findings, ...leaks, ...leftOut]),
      ledger: opened.ok ? opened.value.ledger : null,
    };
  }
}

/** Papers of the office's own that the record has besides. */
function leftOutOf(
  office: Office,
  {
    kind,
    value,
    file,
  }: { readonly kind: { readonly kind: string }; readonly value: unknown; readonly file: string },
): readonly Diagnostic[] {
  return formsOf(kind.kind)
    .filter((form) => form.applies(value) && !isPublished(office, form))
    .map((form) => diagnose("edition/left-out", { form: form.names[0] }, { file }));
}
