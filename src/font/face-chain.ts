import type { Found } from "./face.ts";
import type { FaceSlots } from "./face-slots.ts";
import { type Sequence, sequenceOf } from "./sequence.ts";

/** The files tried for one style, in order, and what has been found in them. */
export class FaceChain {
  readonly #files: readonly string[];
  readonly #slots: FaceSlots;
  /** Clusters of one UTF-16 unit, nearly all of any text: by that unit. */
  readonly #single: (Found | null | undefined)[] = new Array(0x10000);
  readonly #longer = new Map<string, Found | null>();

  constructor(files: readonly string[], slots: FaceSlots) {
    this.#files = files;
    this.#slots = slots;
  }

  find(cluster: string): Found | null {
    if (cluster.length !== 1) return this.#findLonger(cluster);
    const unit = cluster.charCodeAt(0);
    const known = this.#single[unit];
    if (known !== undefined) return known;
    const found = this.#search(cluster);
    this.#single[unit] = found;
    return found;
  }

  #findLonger(cluster: string): Found | null {
    const known = this.#longer.get(cluster);
    if (known !== undefined) return known;
    const found = this.#search(cluster);
    this.#longer.set(cluster, found);
    return found;
  }

  /** With its selector in any face; if none knows it, without. */
  #search(cluster: string): Found | null {
    const sequence = sequenceOf(cluster);
    if (sequence === null) return null;
    const found = this.#first(sequence);
    return found === null && sequence.selector !== null
      ? this.#first({ ...sequence, selector: null })
      : found;
  }

  #first({ codePoint, selector }: Sequence): Found | null {
    for (const file of this.#files) {
      const face = this.#slots.face(file);
      const glyph = face === null ? 0 : face.glyph(codePoint, selector ?? undefined);
      if (face !== null && glyph !== 0 && this.#slots.isSound(face, glyph)) return { face, glyph };
    }
    return null;
  }
}
