import { plainFindings } from "../batch/plain.ts";
import { diagnose, findingsOf } from "../diagnostic/index.ts";
import type { Draft } from "../paper/draft.ts";
import { paintedPaper, writePainted } from "../paper/painted.ts";
import type { PaperOptions } from "../paper/paper.ts";
import type { Book, Finish } from "./book.ts";
import { contentsOf } from "./contents.ts";
import type { MadeSheets } from "./document-sheets.ts";
import type { KnownSheets } from "./known-sheets.ts";
import type { ContentsDocument, PacketDocument, Plan } from "./plan.ts";
import type { Told } from "./told.ts";

/** How often the contents are laid out anew because they have grown: their own pages move all others. */
const ROUNDS = 4;

export interface ContentsDeps {
  readonly plan: Plan;
  readonly book: Book;
  readonly finish: Finish;
  readonly paper: PaperOptions;
  /** For a tagged file. */
  readonly tagged: boolean;
  readonly known: KnownSheets;
  readonly told: Told;
  /** Told which documents have come from an earlier run. */
  readonly reused: Set<PacketDocument>;
}

/** Makes a packet's 資料一覧 when the pages of all other documents are counted. */
export class ContentsMaker {
  readonly #deps: ContentsDeps;

  constructor(deps: ContentsDeps) {
    this.#deps = deps;
  }

  /**
   * Their pages are counted by laying them out: as one page first, then as many as they have turned out to take.
   *
   * @returns with their page numbers; null = the packet has none, or they are wrong
   */
  async make(): Promise<Draft | null> {
    const { plan, book, finish, paper, told } = this.#deps;
    const { documents, meeting } = plan;
    const own = documents.find((one): one is ContentsDocument => one.kind === "contents");
    if (own === undefined) return null;
    let pages = 1;
    for (let round = 0; round < ROUNDS; round++) {
      const { starts } = book.order(documents, finish, pages);
      const draft = contentsOf(plan, starts, paper);
      const made = await this.#sheets(draft, own);
      if (made === null) return null;
      if (made.sheets.length === pages) {
        await book.add(own, made);
        return draft;
      }
      pages = made.sheets.length;
    }
    told.addFault(diagnose("packet/contents-unsettled", {}, { file: meeting.file }));
    return null;
  }

  async #sheets(draft: Draft, own: ContentsDocument): Promise<MadeSheets | null> {
    const { known, reused, told, tagged } = this.#deps;
    const kept = known.cached(draft);
    if (kept !== null) {
      reused.add(own);
      told.set(own, kept.findings);
      return kept;
    }
    reused.delete(own);
    const paper = draft.paper();
    told.set(own, findingsOf(paper));
    if (!paper.ok) return null;
    const findings = plainFindings([...paper.warnings, ...paper.value.pages().warnings]);
    const painted = await paintedPaper(paper.value, { findings, pictures: {}, tagged });
    return known.fresh(writePainted(painted), draft);
  }
}
