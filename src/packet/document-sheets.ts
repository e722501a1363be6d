import { type Asset, type Assets, drawnAsset, readAsset } from "../asset/index.ts";
import { plainFindings, shownFindings } from "../batch/plain.ts";
import { type Diagnostic, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { FontSet } from "../font/face.ts";
import type { Page } from "../layout/page.ts";
import { digest } from "../paper/digest.ts";
import type { Draft } from "../paper/draft.ts";
import type { Office } from "../paper/office.ts";
import type { Paper } from "../paper/paper.ts";
import { PictureKeys } from "../paper/picture-keys.ts";
import { type PaintedSheet, packSheets, paintSheet, unpackSheets } from "../render/pdf/index.ts";
import { type CacheEntry, readEntry, writeEntry } from "./cache-entry.ts";
import { filePage } from "./file-pages.ts";
import type { SheetFoot } from "./overlay.ts";
import type { FileDocument, PaperDocument } from "./plan.ts";
import type { SheetCache } from "./sheet-cache.ts";

/** A document's sheets, painted, and all that binding them needs. */
export interface MadeSheets {
  readonly sheets: readonly PaintedSheet[];
  /** Each sheet's own page number, which is painted apart; null = none. */
  readonly feet: readonly (SheetFoot | null)[];
  readonly assets: Assets;
  /** Files it shows → SHA-256. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Taken from an earlier run. */
  readonly reused: boolean;
}

/** Changes when painted sheets are written otherwise. */
const VERSION = "2";

/** Makes the sheets of a packet's documents, or finds them among those of earlier runs. */
export class SheetMaker {
  readonly #office: Office;
  readonly #fonts: FontSet;
  readonly #cache: SheetCache | null;
  readonly #pictures = new PictureKeys();

  /** @param cache null = nothing is kept and nothing is looked for */
  constructor(office: Office, fonts: FontSet, cache: SheetCache | null) {
    this.#office = office;
    this.#fonts = fonts;
    this.#cache = cache;
  }

  /** All that is wrong with the paper, or its sheets with what was found while they were made. */
  async paper({ draft }: Pick<PaperDocument, "draft">): Promise<Outcome<MadeSheets>> {
    const key = digest([draft.key, VERSION]);
    const known = this.#known(key, draft);
    if (known !== null) return known;
    const paper = draft.paper();
    if (!paper.ok) return paper;
    const { pages, warnings } = paper.value.pages();
    const found = [...paper.warnings, ...warnings];
    const sheets: PaintedSheet[] = [];
    for (const page of pages) sheets.push(await paintSheet(withoutFoot(page)));
    const feet = pages.map(footOf);
    paper.value.forget();
    const pictures = this.#hashes(paper.value.pictures(), draft.folder);
    this.#remember(key, paper.value, { sheets, feet, pictures }, found);
    return outcomeOf({ sheets, feet, pictures, assets: paper.value.assets, reused: false }, found);
  }

  /** The sheets of a file that is put in as it is. @param locate where the meeting's record names it */
  async file(
    { sources, title, path }: FileDocument,
    locate: (path: FileDocument["path"]) => Diagnostic["places"],
  ): Promise<Outcome<MadeSheets>> {
    const assets = new Map<string, Asset>();
    const findings: Diagnostic[] = [];
    const sheets: PaintedSheet[] = [];
    const folder = this.#office.root ?? process.cwd();
    for (const src of sources) {
      const { asset, findings: found } = readAsset(src, folder, this.#fonts, this.#office.assets.files);
      findings.push(...found.map((finding) => finding(locate([...path, "file"]))));
      if (asset === null) continue;
      assets.set(src, asset);
      sheets.push(await paintSheet(filePage(asset, title)));
    }
    const made = { sheets, feet: sheets.map(() => null), assets, pictures: this.#hashes(sources, folder) };
    return outcomeOf({ ...made, reused: false }, findings);
  }

  #known(key: string, draft: Draft): Outcome<MadeSheets> | null {
    const bytes = this.#cache?.read(key) ?? null;
    const entry = bytes === null ? null : readEntry(bytes);
    const sheets = entry === null ? null : unpackSheets(entry.sheets);
    if (entry === null || sheets === null || !this.#isSame(entry, draft)) return null;
    const assets = this.#assetsOf(sheets, entry, draft);
    const { pictures, feet, findings } = entry;
    return assets === null
      ? null
      : outcomeOf({ sheets, feet, assets, pictures, reused: true }, shownFindings(findings));
  }

  /** Whether its pictures are as they were. */
  #isSame({ pictures }: CacheEntry, { folder }: Draft): boolean {
    return Object.entries(pictures).every(([src, hash]) => this.#pictures.of(src, folder) === hash);
  }

  /** Null: a picture cannot be read any more, which making the paper will tell. */
  #assetsOf(sheets: readonly PaintedSheet[], { drawn }: CacheEntry, { folder }: Draft): Assets | null {
    const assets = new Map<string, Asset>();
    for (const src of new Set(sheets.flatMap(({ pictures }) => pictures))) {
      const svg = drawn[src];
      const { asset } =
        svg === undefined
          ? readAsset(src, folder, this.#fonts, this.#office.assets.files)
          : drawnAsset(src, svg, this.#fonts);
      if (asset === null) return null;
      assets.set(src, asset);
    }
    return assets;
  }

  #hashes(sources: readonly string[], folder: string): Readonly<Record<string, string>> {
    return Object.fromEntries(sources.map((src) => [src, this.#pictures.of(src, folder)]));
  }

  #remember(
    key: string,
    { assets }: Paper,
    { sheets, feet, pictures }: Pick<MadeSheets, "sheets" | "feet" | "pictures">,
    found: readonly Diagnostic[],
  ): void {
    if (this.#cache === null) return;
    const drawn = [...assets.values()].flatMap((asset) =>
      asset.kind === "svg" && pictures[asset.src] === undefined ? [[asset.src, asset.source] as const] : [],
    );
    const entry: CacheEntry = {
      findings: plainFindings(found),
      pictures,
      feet,
      drawn: Object.fromEntries(drawn),
      sheets: packSheets(sheets),
    };
    this.#cache.write(key, writeEntry(entry));
  }
}

/** The page's own number, which does not move when the body does. */
function footOf({ lines }: Page): SheetFoot | null {
  const foot = lines.find(({ artifact }) => artifact === "page-number");
  const size = foot?.runs[0]?.size;
  return foot === undefined || size === undefined ? null : { text: foot.text, y: foot.y, size };
}

function withoutFoot(page: Page): Page {
  return { ...page, lines: page.lines.filter(({ artifact }) => artifact !== "page-number") };
}
