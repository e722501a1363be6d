import { type Asset, readAsset } from "../asset/index.ts";
import { shownFindings } from "../batch/plain.ts";
import { type Diagnostic, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { FontSet } from "../font/face.ts";
import type { Page } from "../layout/page.ts";
import { structElement } from "../layout/structure.ts";
import type { Draft } from "../paper/draft.ts";
import type { Office } from "../paper/office.ts";
import { type PaintedPaper, readPainted, type SheetFoot } from "../paper/painted.ts";
import { PictureKeys } from "../paper/picture-keys.ts";
import {
  type PackedDrawing,
  type PaintedSheet,
  paintSheet,
  type Structure,
  structureOf,
  unpackSheets,
} from "../render/pdf/index.ts";
import { filePage } from "./file-pages.ts";
import type { FileDocument } from "./plan.ts";

/** A document's sheets, painted, and all that binding them needs. */
export interface MadeSheets {
  readonly sheets: readonly PaintedSheet[];
  /** Each sheet's own page number, which is painted apart; null = none. */
  readonly feet: readonly (SheetFoot | null)[];
  /** What its tagged sheets belong to; null = they are not tagged. */
  readonly structure: Structure | null;
  /** The pictures they show, by what they call them. */
  readonly assets: ReadonlyMap<string, Asset | PackedDrawing>;
  /** Files it shows → SHA-256. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly findings: readonly Diagnostic[];
}

/** Makes a document's sheets ready for binding. */
export class SheetReader {
  readonly #office: Office;
  readonly #fonts: FontSet;
  readonly #pictures = new PictureKeys();

  constructor(office: Office, fonts: FontSet) {
    this.#office = office;
    this.#fonts = fonts;
  }

  /**
   * A painted paper's sheets, with the pictures they show.
   * @returns null where the bytes are damaged, or a picture is another than when they were painted
   */
  painted(bytes: Uint8Array, draft: Pick<Draft, "folder">): MadeSheets | null {
    const painted = readPainted(bytes);
    const sheets = painted === null ? null : unpackSheets(painted.sheets);
    if (painted === null || sheets === null || !this.#isSame(painted, draft)) return null;
    const assets = this.#assetsOf(sheets, painted, draft);
    const { pictures, feet, findings, structure } = painted;
    return assets === null
      ? null
      : { sheets, feet, structure, assets, pictures, findings: shownFindings(findings) };
  }

  /** The sheets of a file that is put in as it is. @param places where the meeting's record names it */
  async file(
    { sources, title }: FileDocument,
    places: Diagnostic["places"],
    tagged: boolean,
  ): Promise<Outcome<MadeSheets>> {
    const assets = new Map<string, Asset>();
    const findings: Diagnostic[] = [];
    const pages: Page[] = [];
    const root = structElement("Document", null);
    const folder = this.#office.root ?? process.cwd();
    for (const src of sources) {
      const { asset, findings: found } = readAsset(src, folder, this.#fonts, this.#office.assets.files);
      findings.push(...found.map((finding) => finding(places)));
      if (asset === null) continue;
      assets.set(src, asset);
      pages.push(filePage(asset, title, root));
    }
    const tags = tagged ? structureOf(root) : null;
    const sheets = await Promise.all(pages.map((page) => paintSheet(page, tags?.placeOf ?? null)));
    const structure = tags?.structure ?? null;
    const pictures = Object.fromEntries(sources.map((src) => [src, this.#pictures.of(src, folder)]));
    const feet = sheets.map(() => null);
    return outcomeOf({ sheets, feet, structure, assets, pictures, findings }, findings);
  }

  /** Whether its pictures are as they were. */
  #isSame({ pictures }: PaintedPaper, { folder }: Pick<Draft, "folder">): boolean {
    return Object.entries(pictures).every(([src, hash]) => this.#pictures.of(src, folder) === hash);
  }

  /** Null: a picture cannot be read any more, which making the paper will tell. */
  #assetsOf(
    sheets: readonly PaintedSheet[],
    { drawings }: PaintedPaper,
    { folder }: Pick<Draft, "folder">,
  ): MadeSheets["assets"] | null {
    const assets = new Map<string, Asset | PackedDrawing>(drawings);
    for (const src of new Set(sheets.flatMap(({ pictures }) => pictures))) {
      if (assets.has(src)) continue;
      const { asset } = readAsset(src, folder, this.#fonts, this.#office.assets.files);
      if (asset === null) return null;
      assets.set(src, asset);
    }
    return assets;
  }
}
