import { setImmediate } from "node:timers/promises";
import { readAsset } from "../../asset/index.ts";
import { type Diagnostic, diagnose, findingsOf, type Outcome } from "../../diagnostic/index.ts";
import type { FontSet } from "../../font/face.ts";
import { Furnisher, type Furniture } from "../../layout/furniture.ts";
import type { Page } from "../../layout/page.ts";
import { contentsOf } from "../../packet/contents.ts";
import { filePage } from "../../packet/file-pages.ts";
import { orderOf } from "../../packet/order.ts";
import { numberLabel, throughNumber } from "../../packet/overlay.ts";
import type { FileDocument, PacketDocument, Plan } from "../../packet/plan.ts";
import { planOf } from "../../packet/planner.ts";
import type { Draft } from "../../paper/draft.ts";
import { distinct } from "../../paper/gather.ts";
import { leaksIn } from "../../paper/leaks.ts";
import type { Office } from "../../paper/office.ts";
import type { Paper, PaperOptions } from "../../paper/paper.ts";
import { publicMark } from "../../paper/public-mark.ts";
import { withReferred } from "../../paper/record.ts";
import type { RecordReader } from "../../paper/record-reader.ts";
import { meetingKind } from "../../records/kinds/index.ts";
import type { RecordFile } from "../../records/read.ts";
import { haveSameSources } from "./draft-sources.ts";

/** A document of a packet, laid out. */
export interface PacketPaper {
  readonly document: PacketDocument;
  /** Null: a file that is put in as it is. */
  readonly paper: Paper | null;
  readonly pages: readonly Page[];
  readonly firstPage: number;
}

export interface MadePacket {
  readonly title: string;
  readonly total: number;
  readonly documents: readonly PacketPaper[];
  readonly findings: readonly Diagnostic[];
}

interface Laid {
  readonly paper: Paper | null;
  readonly pages: readonly Page[];
  readonly findings: readonly Diagnostic[];
}

/** How often the contents are laid out anew because their own pages move all others. */
const ROUNDS = 4;
/** Other requests are answered after so much time at a stretch, ms. */
const STRETCH = 30;

/** Lays a meeting's packet out for the screen. Documents that have not changed are taken from the last time. */
export class PacketMaker {
  readonly #options: PaperOptions;
  #known = new Map<string, Laid>();

  constructor(options: PaperOptions) {
    this.#options = options;
  }

  /** @param isStale whether nobody waits for the answer any more: then null comes early */
  async make(
    office: Outcome<Office>,
    read: Outcome<RecordFile>,
    reader: RecordReader,
    isStale: () => boolean,
  ): Promise<MadePacket | null> {
    const found: Diagnostic[] = [read, office].flatMap(findingsOf);
    const none = { title: "", total: 0, documents: [] };
    if (!read.ok || !office.ok) return { ...none, findings: distinct(found) };
    const { kind, file, source } = read.value;
    if (kind.kind !== meetingKind.kind) {
      const wrong = diagnose("packet/not-a-meeting", { file, found: kind.ja }, source.place(["kind"]));
      return { ...none, findings: [...found, wrong] };
    }
    const whole = withReferred(office.value, read.value, reader);
    found.push(...findingsOf(whole));
    if (!whole.ok) return { ...none, findings: distinct(found) };
    const { outcome: plan } = planOf(office.value, whole.value, reader, this.#options);
    found.push(...findingsOf(plan));
    const fonts = office.value.fonts();
    if (!plan.ok || !fonts.ok) return { ...none, findings: distinct([...found, ...findingsOf(fonts)]) };
    const laid = await this.#layAll(plan.value, fonts.value, isStale);
    if (laid === null) return null;
    const { counted, last } = this.#withContents(plan.value, laid);
    const { ledger } = office.value;
    // Any record may withhold what another says: all have been read by now. Papers may be of another look than this one.
    const leaks = counted.flatMap(({ paper }) => (paper === null ? [] : leaksIn(paper, ledger)));
    return {
      title: plan.value.title,
      total: last.total,
      documents: this.#bound(plan.value, counted, last, fonts.value),
      findings: distinct([...found, ...counted.flatMap(({ findings }) => findings), ...leaks]),
    };
  }

  /** The paper of a draft as it was laid out last; null = it was not, or says something else or elsewhere by now. */
  paperOf(draft: Draft): Paper | null {
    return this.#laidBefore(draft)?.paper ?? null;
  }

  #laidBefore(draft: Draft): Laid | null {
    const laid = this.#known.get(nameOf(draft)) ?? null;
    return laid?.paper == null || haveSameSources(laid.paper.draft, draft) ? laid : null;
  }

  /** Every document but the contents. Null: nobody waits any more. */
  async #layAll(plan: Plan, fonts: FontSet, isStale: () => boolean): Promise<readonly Laid[] | null> {
    const next = new Map<string, Laid>();
    const laid: Laid[] = [];
    let began = performance.now();
    for (const document of plan.documents) {
      if (performance.now() - began > STRETCH) {
        await setImmediate();
        if (isStale()) return null;
        began = performance.now();
      }
      laid.push(this.#lay(document, plan, fonts, next));
    }
    this.#known = next;
    return laid;
  }

  #lay(document: PacketDocument, plan: Plan, fonts: FontSet, next: Map<string, Laid>): Laid {
    if (document.kind === "contents") return { paper: null, pages: [], findings: [] };
    if (document.kind === "file") return fileLaid(document, plan, fonts);
    const { draft } = document;
    const key = nameOf(draft);
    const laid = this.#laidBefore(draft) ?? paperLaid(draft);
    next.set(key, laid);
    return laid;
  }

  #withContents(plan: Plan, laid: readonly Laid[]) {
    const at = plan.documents.findIndex(({ kind }) => kind === "contents");
    const { duplex } = plan.value.finish;
    const count = (list: readonly Laid[]) =>
      orderOf(
        list.map(({ pages }) => pages.length),
        duplex,
      );
    let counted = laid;
    for (let round = 0; at >= 0 && round < ROUNDS; round++) {
      const made = paperLaid(contentsOf(plan, count(counted).starts, this.#options));
      const grown = made.pages.length !== counted[at]?.pages.length;
      counted = counted.with(at, made);
      if (!grown) break;
    }
    return { counted, last: count(counted) };
  }

  /** With labels and through numbers, as the book has them. Blank backs are counted, not shown. */
  #bound(
    plan: Plan,
    laid: readonly Laid[],
    { starts, total }: ReturnType<typeof orderOf>,
    fonts: FontSet,
  ): readonly PacketPaper[] {
    const furnisher = new Furnisher(fonts, plan.office.style);
    const { throughNumbers } = plan.value.finish;
    const isPublic = plan.office.edition === "public";
    return plan.documents.map((document, i) => {
      const { paper, pages } = laid[i] as Laid;
      const firstPage = starts[i] ?? 0;
      const bound = pages.map((page, at) => {
        if (document.target === "cover") return page;
        const label = at === 0 ? numberLabel(page, document.number, document.closed) : null;
        const furniture: Furniture[] = [
          ...(label === null ? [] : [label]),
          ...(isPublic && document.kind === "file" ? [publicMark] : []),
          ...(throughNumbers ? [throughNumber(page, firstPage + at, total)] : []),
        ];
        const { lines, rules } = furnisher.place(furniture);
        return { ...page, lines: [...page.lines, ...lines], rules: [...page.rules, ...rules] };
      });
      return { document, paper, pages: bound, firstPage };
    });
  }
}

const nameOf = (draft: Draft): string => `${draft.key} ${draft.record.file}`;

function paperLaid(draft: Draft): Laid {
  const made = draft.paper();
  const found = [...draft.warnings, ...findingsOf(made)];
  if (!made.ok) return { paper: null, pages: [], findings: found };
  const { pages, warnings } = made.value.pages();
  return { paper: made.value, pages, findings: [...found, ...warnings] };
}

function fileLaid(document: FileDocument, { office, meeting }: Plan, fonts: FontSet): Laid {
  const places = [meeting.source.place([...document.path, "file"])];
  const folder = office.root ?? process.cwd();
  const findings: Diagnostic[] = [];
  const pages = document.sources.flatMap((src) => {
    const { asset, findings: found } = readAsset(src, folder, fonts, office.assets.files);
    findings.push(...found.map((finding) => finding(places)));
    return asset === null ? [] : [filePage(asset, document.title)];
  });
  return { paper: null, pages, findings };
}
