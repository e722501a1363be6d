import { readFileSync, statSync } from "node:fs";
import { type DiagnoseParams, type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import type { FontSet } from "../font/face.ts";
import type { Asset } from "./asset.ts";
import { sizeOf } from "./density.ts";
import { AssetFault } from "./fault.ts";
import { isTurned, readJpeg } from "./jpeg/jpeg.ts";
import { kindNames, kindOfBytes, kindOfName } from "./kind.ts";
import { checkBytes } from "./limits.ts";
import { PdfFile } from "./pdf/file.ts";
import { looseFonts } from "./pdf/loose-fonts.ts";
import { openPage, pageCount, shownSize } from "./pdf/page.ts";
import { checkParts } from "./pdf/part.ts";
import { fileAt, sourceOf } from "./place.ts";
import { readPng } from "./png/png.ts";
import { readSvg } from "./svg/read.ts";

/** PDF files by path: pages of one file share its fonts and pictures. */
export type PdfFiles = Map<string, PdfFile>;

/** A finding that still lacks where the figure was written. */
export type Finding = (places: readonly Place[]) => Diagnostic;

/** A picture, or what is wrong with it. */
export type Reading =
  | { readonly asset: Asset; readonly findings: readonly Finding[] }
  | { readonly asset: null; readonly findings: readonly Finding[] };

/**
 * Reads the picture a figure names, and checks it through: what is given back can be drawn.
 * @param folder the office's: nothing outside of it is opened
 * @param fonts what text in an SVG is set in
 * @param files PDF files that are open already; those opened are added
 */
export function readAsset(src: string, folder: string, fonts: FontSet, files: PdfFiles = new Map()): Reading {
  try {
    return read(src, folder, fonts, files);
  } catch (error) {
    const finding = findingOf(src, error);
    if (finding === null) throw error;
    return { asset: null, findings: [finding] };
  }
}

function read(src: string, folder: string, fonts: FontSet, files: PdfFiles): Reading {
  const source = sourceOf(src);
  const kind = kindOfName(source.path);
  const file = fileAt(folder, source.path);
  if (kind === null) throw new AssetFault("asset/unknown-kind", {});
  checkBytes(statSync(file).size);
  const bytes = readFileSync(file);
  const actual = kindOfBytes(bytes);
  if (actual !== kind)
    throw new AssetFault("asset/wrong-kind", { actual: actual === null ? "" : kindNames[actual] });
  if (kind !== "pdf") return pictureOf(kind, src, bytes, fonts);
  const opened = files.get(file) ?? new PdfFile(bytes);
  files.set(file, opened);
  return pageOf(opened, src, source.page);
}

function pictureOf(
  kind: Exclude<Asset["kind"], "pdf">,
  src: string,
  bytes: Uint8Array,
  fonts: FontSet,
): Reading {
  switch (kind) {
    case "png": {
      const png = readPng(bytes);
      return { asset: { kind, src, ...sizeOf(png.width, png.height, png.density), png }, findings: [] };
    }
    case "jpeg":
      return { asset: jpegAsset(src, bytes), findings: [] };
    case "svg":
      return readSvg(src, bytes, fonts);
  }
}

function pageOf(file: PdfFile, src: string, number: number): Reading {
  const page = openPage(file, number);
  checkParts(page);
  const asset: Asset = { kind: "pdf", src, ...shownSize(page), page };
  const fonts = looseFonts(page).join(", ");
  const finding: Finding = (places) => diagnose("asset/font-not-embedded", { src, fonts }, ...places);
  return { asset, findings: fonts === "" ? [] : [finding] };
}

function jpegAsset(src: string, bytes: Uint8Array): Asset {
  const jpeg = readJpeg(bytes);
  const { width, height } = sizeOf(jpeg.width, jpeg.height, jpeg.density);
  const size = isTurned(jpeg) ? { width: height, height: width } : { width, height };
  return { kind: "jpeg", src, ...size, jpeg };
}

/** What the user can mend; null = our own mistake. */
function findingOf(src: string, error: unknown): Finding | null {
  if (error instanceof AssetFault) {
    // The class ties code and parameters; only the file's name is common to all.
    const params = { src, ...error.params } as DiagnoseParams<typeof error.code>;
    return (places) => diagnose(error.code, params, ...places);
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!/^E[A-Z]+$/.test(code)) return null;
  return (places) => diagnose("file/unreadable", { file: src, reason: code }, ...places);
}

/** The pages of a file, or what is wrong with it. */
export type Sources =
  | { readonly sources: readonly string[] }
  | { readonly sources: null; readonly finding: Finding };

/**
 * What figures would call each page of a file: of a PDF one a page (国の通知.pdf#page=2), of a picture itself.
 *
 * @param ranges pages wanted, in order; null = all
 */
export function sourcesIn(
  path: string,
  folder: string,
  ranges: readonly { readonly from: number; readonly to: number }[] | null,
  files: PdfFiles,
): Sources {
  try {
    if (kindOfName(path) !== "pdf") return { sources: [path] };
    const file = fileAt(folder, path);
    checkBytes(statSync(file).size);
    const opened = files.get(file) ?? new PdfFile(readFileSync(file));
    files.set(file, opened);
    const count = pageCount(opened);
    const wanted = ranges ?? [{ from: 1, to: count }];
    const beyond = wanted.find(({ to }) => to > count);
    if (beyond !== undefined)
      throw new AssetFault("asset/no-such-page", { page: `${beyond.to}`, pages: `${count}` });
    const pages = wanted.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
    return { sources: pages.map((page) => `${path}#page=${page}`) };
  } catch (error) {
    const finding = findingOf(path, error);
    if (finding === null) throw error;
    return { sources: null, finding };
  }
}
