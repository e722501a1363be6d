import { fail, type Outcome, outcomeOf, type Place } from "../diagnostic/index.ts";
import type { At, DocumentTree, Row } from "../document/tree.ts";
import { clusterEnd } from "./cluster.ts";
import { CoverFindings } from "./cover-findings.ts";
import type { FaceStyle, FontSet, Found } from "./face.ts";
import { plainText, rewriteTree, type TextStyle } from "./rewrite.ts";
import { isSelector } from "./sequence.ts";

export interface CoverOptions {
  /** What is printed in place of a character no font has (〓); null = such a character is an error. */
  readonly missingGlyph: string | null;
  /**
   * Says where a node was written, in the office's words; asked only for nodes something is wrong with. Left out: the
   * template's file, line and column with the data path in FormValues, joined by /.
   */
  readonly locate?: (at: At | null) => readonly Place[];
  /** Rows known to be covered, for who covers nearly the same tree again; left out: nothing is kept. */
  readonly known?: CoveredRows;
}

/** Rows of tables in which every character was found, with nothing to tell, in one set of fonts. */
export class CoveredRows {
  #fonts: FontSet | null = null;
  #rows = new WeakSet<Row>();

  /** @returns those covered by these fonts */
  in(fonts: FontSet): WeakSet<Row> {
    if (this.#fonts !== fonts) this.#rows = new WeakSet();
    this.#fonts = fonts;
    return this.#rows;
  }
}

/**
 * Makes sure before layout that every character to be printed has a glyph.
 *
 * @param generated texts layout will make itself (page numbers, 〓, 案): they have no place, and cannot be replaced
 * @returns the tree, a copy only where something was replaced. Warnings `font/glyph-replaced`,
 *   `font/unknown-variation` (one per character and place), `font/bold-missing` (one per character). Errors
 *   `font/missing-glyph`, all at once; or, alone, the fonts that could not be read, since without them nothing is
 *   known of missing glyphs
 */
export function cover(
  tree: DocumentTree,
  generated: readonly string[],
  fonts: FontSet,
  options: CoverOptions,
): Outcome<DocumentTree> {
  const findings = new CoverFindings();
  const fixed = new TextCover(fonts, findings, null, () => []);
  for (const text of [...generated, options.missingGlyph ?? ""]) fixed.check(text, plainText, null);
  const printed = new TextCover(fonts, findings, options.missingGlyph, options.locate ?? placesOf);
  const sound = options.known?.in(fonts) ?? null;
  const rewriteRow = (row: Row, rewritten: () => Row): Row => {
    if (sound?.has(row) === true) return row;
    const told = printed.told;
    const made = rewritten();
    if (made === row && printed.told === told) sound?.add(row);
    return made;
  };
  const check = (text: string, style: TextStyle, at: At | undefined): string =>
    printed.check(text, style, at ?? null);
  const covered = rewriteTree(tree, check, rewriteRow);
  const faults = fonts.faults ?? [];
  return faults.length > 0 ? fail(faults) : outcomeOf(covered, findings.diagnostics());
}

/** Template position and data path as one place; none for text nobody wrote. */
function placesOf(at: At | null): readonly Place[] {
  const path = at?.path ?? null;
  const place: Place = { ...at?.site, ...(path === null ? {} : { path: path.join("/") }) };
  return Object.keys(place).length === 0 ? [] : [place];
}

/** Single-unit characters known to be covered without a finding, per font set and style: nearly all of any text. */
const sound = new WeakMap<FontSet, readonly Uint8Array[]>();

class TextCover {
  /** How often something was told, also what had been told before. */
  told = 0;
  readonly #fonts: FontSet;
  readonly #findings: CoverFindings;
  readonly #replacement: string | null;
  readonly #locate: (at: At | null) => readonly Place[];
  readonly #sound: readonly Uint8Array[];

  constructor(
    fonts: FontSet,
    findings: CoverFindings,
    replacement: string | null,
    locate: (at: At | null) => readonly Place[],
  ) {
    this.#fonts = fonts;
    this.#findings = findings;
    this.#replacement = replacement;
    this.#locate = locate;
    this.#sound = sound.get(fonts) ?? Array.from({ length: 8 }, () => new Uint8Array(0x10000));
    sound.set(fonts, this.#sound);
  }

  /** The text, with what no font has replaced. */
  check(text: string, style: TextStyle, at: At | null): string {
    const known = this.#sound[indexOf(style)] as Uint8Array;
    let result = "";
    let copied = 0;
    for (let start = 0; start < text.length; ) {
      const end = clusterEnd(text, start);
      if (end > start + 1 || known[text.charCodeAt(start)] === 0) {
        const cluster = text.slice(start, end);
        const printed = this.#cluster(cluster, style, at, known);
        if (printed !== cluster) {
          result += text.slice(copied, start) + printed;
          copied = end;
        }
      }
      start = end;
    }
    return copied === 0 ? text : result + text.slice(copied);
  }

  /** What shall be printed for one cluster; notes what is to be told of it. */
  #cluster(cluster: string, style: TextStyle, at: At | null, known: Uint8Array): string {
    const found = this.#fonts.find(cluster, style);
    if (found === null) {
      this.told++;
      this.#findings.missing(cluster, this.#replacement, this.#locate(at));
      return this.#replacement ?? cluster;
    }
    // A font whose vertical shapes cannot be read is told by the font set, and stops the document.
    if (style.vertical && this.#fonts.hasSoundVertical?.(found) === false) return cluster;
    if (this.#lacksBold(found, style)) {
      this.told++;
      this.#findings.boldMissing(cluster, this.#locate(at));
    } else if (cluster.length === 1) known[cluster.charCodeAt(0)] = 1;
    if (lacksVariation(cluster, found)) {
      this.told++;
      this.#findings.unknownVariation(cluster, this.#locate(at));
    }
    return cluster;
  }

  /** A fallback has answered in regular weight. The style's own face is the one that sets the blank: every face has it. */
  #lacksBold(found: Found, style: FaceStyle): boolean {
    return style.bold && found.face.weight < 600 && found.face !== this.#fonts.find(" ", style)?.face;
  }
}

function indexOf({ family, bold, vertical }: TextStyle): number {
  return (family === "gothic" ? 2 : 0) + (bold ? 1 : 0) + (vertical ? 4 : 0);
}

/** A selector was asked for that the face does not know. */
function lacksVariation(cluster: string, found: Found): boolean {
  if (cluster.length === 1) return false;
  const base = cluster.codePointAt(0) ?? 0;
  const selector = cluster.codePointAt(base > 0xffff ? 2 : 1) ?? 0;
  return isSelector(selector) && found.face.glyph(base, selector) === 0;
}
