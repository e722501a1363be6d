import { AssetFault } from "../asset/fault.ts";
import { fileAt, sourceOf } from "../asset/place.ts";
import { fileKey } from "./key.ts";

/** Hashes of picture files, each read once a run. */
export class PictureKeys {
  private readonly known = new Map<string, string>();

  /** SHA-256 of the file a figure names; empty when it is not there, or not inside of the folder. */
  of(src: string, folder: string): string {
    const file = fileIn(folder, src);
    if (file === null) return "";
    const known = this.known.get(file) ?? fileKey(file);
    this.known.set(file, known);
    return known;
  }
}

function fileIn(folder: string, src: string): string | null {
  try {
    return fileAt(folder, sourceOf(src).path);
  } catch (fault) {
    if (fault instanceof AssetFault || (fault instanceof Error && "code" in fault)) return null;
    throw fault;
  }
}
