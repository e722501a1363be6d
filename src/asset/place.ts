import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { editDistance } from "../diagnostic/index.ts";
import { AssetFault } from "./fault.ts";
import { kindOfName } from "./kind.ts";

/** A figure's `src` taken apart: the file's path with /, and the page of a PDF (1 unless said). */
export interface Source {
  readonly path: string;
  readonly page: number;
}

/** @throws AssetFault when what follows # is no page, or stands after another kind of file */
export function sourceOf(src: string): Source {
  const [file = "", ...fragment] = src.split("#");
  const path = file.replaceAll("\\", "/").replace(/^(\.\/)+/, "");
  if (fragment.length === 0) return { path, page: 1 };
  const page = /^page=(\d{1,4})$/.exec(fragment.join("#"))?.[1];
  if (page === undefined || !/\.pdf$/i.test(path)) throw new AssetFault("asset/bad-page", {});
  return { path, page: Number(page) };
}

/**
 * The file a path means, in the office's folder: neither its name nor a link leads out of it. A name may be written in
 * another normal form than the disk has it (が as one character or two).
 * @throws AssetFault when it is not there, or is outside
 */
export function fileAt(folder: string, path: string): string {
  if (/^([A-Za-z]:|\/|[A-Za-z][A-Za-z0-9+.-]+:)/.test(path)) throw new AssetFault("asset/outside", {});
  const root = resolve(folder);
  const wanted = ["NFC", "NFD"].map((form) => resolve(root, path.normalize(form)));
  if ([resolve(root, path), ...wanted].some((one) => !isWithin(root, one)))
    throw new AssetFault("asset/outside", {});
  const found = [resolve(root, path), ...wanted].find((one) => existsSync(one) && statSync(one).isFile());
  if (found === undefined) throw new AssetFault("asset/not-found", { nearest: nearestTo(root, path) });
  if (!isWithin(realpathSync(root), realpathSync(found))) throw new AssetFault("asset/outside", {});
  return found;
}

function isWithin(root: string, file: string): boolean {
  const way = relative(root, file);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && resolve(root, way) === file;
}

/** A file of nearly that name in the same folder, or of just that name in assets/; empty = none. */
function nearestTo(root: string, path: string): string {
  const name = basename(path).normalize("NFC");
  for (const folder of [dirname(path), "assets"]) {
    const there = join(root, folder);
    if (!existsSync(there) || !statSync(there).isDirectory()) continue;
    const best = readdirSync(there)
      .filter((one) => kindOfName(one) !== null)
      .map((one) => ({ one, distance: distance(name, one.normalize("NFC")) }))
      .filter(({ distance: far }) => far <= Math.max(1, Math.floor(name.length / 4)))
      .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))[0];
    if (best !== undefined) return join(folder, best.one).split(sep).join("/");
  }
  return "";
}

/** Capitals and width of letters are a slip, not another name. */
function distance(a: string, b: string): number {
  const [one, other] = [a, b].map((name) => Array.from(name.normalize("NFKC").toLowerCase()));
  return editDistance(one ?? [], other ?? []);
}
