import { type Diagnostic, diagnose, type Outcome, outcomeOf, type Place } from "../diagnostic/index.ts";
import type { At, Block, DocumentTree, Figure, Seal } from "../document/tree.ts";
import type { FontSet } from "../font/face.ts";
import type { Asset, Assets } from "./asset.ts";
import { type PdfFiles, type Reading, readAsset } from "./read.ts";

/** What was read already: an office's pictures are read once. */
export interface AssetCache {
  /** By folder and `src`. */
  readonly readings: Map<string, Reading>;
  readonly files: PdfFiles;
}

export const emptyCache = (): AssetCache => ({ readings: new Map(), files: new Map() });

export interface LoadOptions {
  /** The office's folder. */
  readonly folder: string;
  readonly fonts: FontSet;
  readonly locate: (at: At | null) => readonly Place[];
  readonly cache?: AssetCache;
  /** Pictures that stand in no file, by `src`: they belong to one paper. */
  readonly drawn?: ReadonlyMap<string, Reading>;
}

/** One picture of an office, read once however often it is asked for. */
export function cachedReading(
  src: string,
  { folder, fonts, cache }: Required<Pick<LoadOptions, "folder" | "fonts" | "cache">>,
): Reading {
  const key = `${folder}\n${src}`;
  const reading = cache.readings.get(key) ?? readAsset(src, folder, fonts, cache.files);
  // A failure is not kept: the file may be mended while the office stays open.
  if (reading.asset !== null) cache.readings.set(key, reading);
  return reading;
}

/** Reads all pictures a tree names. Every fault is told at each figure or seal that has it. */
export function loadAssets(tree: DocumentTree, options: LoadOptions): Outcome<Assets> {
  const { folder, fonts, locate, cache = emptyCache() } = options;
  const assets = new Map<string, Asset>();
  const findings: Diagnostic[] = [];
  for (const one of [...figuresOf(tree), ...sealsOf(tree)]) {
    const { src, srcAt, at } = one;
    const reading = options.drawn?.get(src) ?? cachedReading(src, { folder, fonts, cache });
    if (reading.asset !== null) assets.set(src, reading.asset);
    const places = locate(srcAt ?? at ?? null);
    for (const finding of reading.findings) findings.push(finding(places));
    if (one.type === "seal" && reading.asset !== null && isOpaque(reading.asset))
      findings.push(diagnose("asset/seal-opaque", { src }, ...places));
  }
  return outcomeOf(assets, findings);
}

/** Seals with a picture. They stand beside paragraphs of pages only. */
export function sealsOf(tree: DocumentTree): readonly (Seal & { readonly src: string })[] {
  const isPrinted = (block: Block): block is Seal & { readonly src: string } =>
    block.type === "seal" && block.src !== null;
  return tree.pages.flatMap(({ children }) => children.filter(isPrinted));
}

/** What cannot be seen through would hide the name. Whether a PNG's alpha is used anywhere is not looked at. */
function isOpaque(asset: Asset): boolean {
  if (asset.kind === "svg") return false;
  return asset.kind !== "png" || (asset.png.colourType < 4 && asset.png.transparency === null);
}

/** In reading order. */
export function figuresOf(tree: DocumentTree): readonly Figure[] {
  return tree.pages.flatMap(({ children }) => figuresIn(children));
}

/** Only pages and items hold figures: tables, most of a paper's nodes, need no looking into. */
function figuresIn(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block) => {
    if (block.type === "figure") return [block];
    return block.type === "list" ? block.children.flatMap(({ children }) => figuresIn(children)) : [];
  });
}
