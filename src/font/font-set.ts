import { statSync } from "node:fs";
import { type Diagnostic, type Outcome, outcomeOf } from "../diagnostic/index.ts";
import type { Face, FaceStyle, FontSet, Found } from "./face.ts";
import { FaceChain } from "./face-chain.ts";
import { FaceSlots } from "./face-slots.ts";
import { inspect } from "./open.ts";
import { type FirstFont, shippedFiles, shippedFolder } from "./shipped.ts";

export interface FontSetOptions {
  /** Fonts the office has added: absolute paths, tried after the shipped ones. */
  readonly extra?: readonly string[];
  readonly first?: FirstFont;
  /** Folder of the shipped fonts; found by itself when left out. */
  readonly folder?: string;
}

/**
 * The faces of every style in the order they are tried: BIZ UD in the style's family (bold, then regular), Noto
 * Serif JP, the office's own. A file is read only when a character needs it: `faces` are those opened so far, `faults`
 * those that could not be.
 * @returns the set; or what is wrong with the office's own files, all of them at once
 */
export function fontSet(options: FontSetOptions = {}): Outcome<FontSet> {
  const extra = options.extra ?? [];
  const found = extra.flatMap((file) => {
    const outcome = inspect(file);
    return outcome.ok ? outcome.warnings : outcome.errors;
  });
  const first = options.first ?? "biz";
  const folder = options.folder ?? shippedFolder();
  return outcomeOf(new LazyFonts((style) => [...shippedFiles(style, first, folder), ...extra]), found);
}

const STYLES: readonly FaceStyle[] = (["mincho", "gothic"] as const).flatMap((family) =>
  [false, true].map((bold) => ({ family, bold })),
);

class LazyFonts implements FontSet {
  readonly #slots = new FaceSlots();
  readonly #chains: (FaceChain | undefined)[] = [];
  readonly #filesOf: (style: FaceStyle) => readonly string[];

  constructor(filesOf: (style: FaceStyle) => readonly string[]) {
    this.#filesOf = filesOf;
  }

  get faces(): readonly Face[] {
    return this.#slots.faces;
  }

  get faults(): readonly Diagnostic[] {
    return this.#slots.faults;
  }

  find(cluster: string, style: FaceStyle): Found | null {
    const index = (style.family === "gothic" ? 2 : 0) + (style.bold ? 1 : 0);
    const chain = this.#chains[index] ?? this.#newChain(index, style);
    return chain.find(cluster);
  }

  named(name: string, size: number): Face | null {
    const isIt = (face: Face | null): face is Face => face?.name === name && face.data.length === size;
    const open = this.faces.find(isIt);
    if (open !== undefined) return open;
    const files = new Set(STYLES.flatMap((style) => [...this.#filesOf(style)]));
    for (const file of files) {
      if (statSync(file, { throwIfNoEntry: false })?.size !== size) continue;
      const face = this.#slots.face(file);
      if (isIt(face)) return face;
    }
    return null;
  }

  hasSoundVertical({ face, glyph }: Found): boolean {
    return this.#slots.hasSoundVertical(face, glyph);
  }

  /** Half a megabyte each: most papers need one or two of the four. */
  #newChain(index: number, style: FaceStyle): FaceChain {
    const chain = new FaceChain(this.#filesOf(style), this.#slots);
    this.#chains[index] = chain;
    return chain;
  }
}
