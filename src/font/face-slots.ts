import type { Diagnostic } from "../diagnostic/index.ts";
import { diagnose } from "../diagnostic/index.ts";
import type { Face } from "./face.ts";
import { open } from "./open.ts";
import { FontFault } from "./sfnt.ts";
import { trueTypeOf } from "./true-type-face.ts";

/** The files of one font set: each opened when first needed, each fault kept once. */
export class FaceSlots {
  readonly faces: Face[] = [];
  readonly faults: Diagnostic[] = [];
  readonly #byFile = new Map<string, Face | null>();

  /** The file's face; null when it cannot be read (the reason is in `faults`). */
  face(file: string): Face | null {
    const before = this.#byFile.get(file);
    if (before !== undefined) return before;
    const outcome = open(file);
    const face = outcome.ok ? outcome.value : null;
    this.#byFile.set(file, face);
    if (outcome.ok) this.faces.push(outcome.value);
    else this.faults.push(...outcome.errors);
    return face;
  }

  /**
   * Whether the glyph's outline is sound. Outlines are checked one by one as they come into use, because checking
   * them all would take longer than reading the file.
   */
  isSound(face: Face, glyph: number): boolean {
    return this.#succeeds(face, () => trueTypeOf(face).outlines.verify(glyph));
  }

  /** Whether the font's table of vertical shapes, and the outline it leads to, are sound. */
  hasSoundVertical(face: Face, glyph: number): boolean {
    return this.#succeeds(face, () => trueTypeOf(face).outlines.verify(face.vertical(glyph)));
  }

  #succeeds(face: Face, check: () => void): boolean {
    try {
      check();
      return true;
    } catch (error) {
      if (!(error instanceof FontFault)) throw error;
      this.#addOnce(diagnose(error.code, { file: face.file, part: error.part }, { file: face.file }));
      return false;
    }
  }

  #addOnce(fault: Diagnostic): void {
    const same = (other: Diagnostic): boolean =>
      other.code === fault.code && other.places[0]?.file === fault.places[0]?.file;
    if (!this.faults.some(same)) this.faults.push(fault);
  }
}
