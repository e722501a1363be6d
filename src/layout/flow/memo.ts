import type { At, Inline, ParagraphFormat } from "../../document/tree.ts";
import type { FontSet } from "../../font/face.ts";
import type { CompositionStyle } from "../composer/style.ts";
import type { PlacedRun } from "../page.ts";
import type { FlowContext } from "./context.ts";
import type { FlowLine, ParagraphLines, ParagraphPlace } from "./draft.ts";

/** A composed paragraph without what differs each time: where its words were written and which element it is. */
interface Kept {
  readonly made: ParagraphLines;
  /** For each run of each line, the place of its text among the paragraph's pieces of text. */
  readonly origins: readonly (readonly number[])[];
}

/**
 * Paragraphs of one paper between two layouts of it: what says the same, looks the same and has the same room keeps its
 * lines, and is not composed again. Only for who lays one paper out again and again (the preview): a paragraph costs its
 * own size in memory. The pages are the same with it and without.
 */
export class ParagraphMemo {
  #fonts: FontSet | null = null;
  #before = new Map<string, Kept>();
  #now = new Map<string, Kept>();
  readonly #compositions = new WeakMap<CompositionStyle, string>();

  /** A layout begins: what the one before it did not ask for is let go; with other fonts, everything. */
  begin(fonts: FontSet): void {
    this.#before = this.#fonts === fonts ? this.#now : new Map();
    this.#now = new Map();
    this.#fonts = fonts;
  }

  /**
   * All that the lines of a paragraph hang on; null where they hang on more than itself (a 均等割り group) or are short
   * of any text, and nothing is kept.
   * @param em its text size in twips
   */
  key(
    format: ParagraphFormat,
    inlines: readonly Inline[],
    place: ParagraphPlace,
    em: number,
    context: FlowContext,
  ): string | null {
    const { column, setting, firstStart, artifact } = place;
    const parts: string[] = [];
    if (inlines.length === 0 || !addInlines(inlines, parts)) return null;
    const numbers = [em, setting.lineFeed(em), column.left, column.width, firstStart, context.page.lineFeed];
    return [
      numbers.join(),
      artifact ?? "",
      JSON.stringify(format),
      this.#compositionOf(setting.composition),
      ...parts,
    ].join("\u0001");
  }

  /** The lines kept under a key, for a paragraph whose words were written where these inlines say. */
  find(key: string, inlines: readonly Inline[], place: ParagraphPlace): ParagraphLines | null {
    const kept = this.#now.get(key) ?? this.#before.get(key);
    if (kept === undefined) return null;
    this.#now.set(key, kept);
    const written: (At | null)[] = [];
    addPlaces(inlines, written);
    const { made, origins } = kept;
    return {
      lines: made.lines.map((line, i) => settled(line, origins[i] ?? [], written, place)),
      lastCharacter: made.lastCharacter,
    };
  }

  keep(key: string, made: ParagraphLines, origins: Kept["origins"]): void {
    this.#now.set(key, { made, origins });
  }

  #compositionOf(composition: CompositionStyle): string {
    const known = this.#compositions.get(composition);
    if (known !== undefined) return known;
    const text = JSON.stringify(composition);
    this.#compositions.set(composition, text);
    return text;
  }
}

/** A kept line as one of a new paragraph. The arrays of its runs stay those they were. */
function settled(
  line: FlowLine,
  origins: readonly number[],
  written: readonly (At | null)[],
  { element, artifact }: ParagraphPlace,
): FlowLine {
  const { height, baseline, rules } = line;
  const runAt = (run: PlacedRun, i: number): PlacedRun => ({ ...run, at: written[origins[i] ?? -1] ?? null });
  const pieces = line.pieces.map(({ y, text, runs }) => ({
    ...{ y, text, element, artifact },
    runs: runs.map(runAt),
  }));
  return { height, baseline, pieces, rules };
}

/** What inlines say and how, in one list of texts that no others give. @returns false where a group decides as well */
function addInlines(inlines: readonly Inline[], parts: string[]): boolean {
  return inlines.every((inline) => {
    switch (inline.type) {
      case "text":
        parts.push(inline.value);
        return true;
      case "tab":
      case "br":
        parts.push(`\u0002${inline.type}`);
        return true;
      case "kinto":
        return (
          inline.group === null && addInside(inline.children, JSON.stringify(inline.gap), "kinto", parts)
        );
      case "jidori":
        return addInside(inline.children, JSON.stringify(inline.width), "jidori", parts);
      case "font":
        return addInside(inline.children, JSON.stringify([inline.size, inline.family]), "font", parts);
      case "ref":
        return addInside(inline.children, inline.to, "ref", parts);
      default:
        return addInside(inline.children, "", inline.type, parts);
    }
  });
}

function addInside(children: readonly Inline[], about: string, type: string, parts: string[]): boolean {
  parts.push(`\u0002${type}`, about);
  const isWhole = addInlines(children, parts);
  parts.push("\u0003");
  return isWhole;
}

/** Where each piece of text was written, in the order in which they are collected. */
function addPlaces(inlines: readonly Inline[], places: (At | null)[]): void {
  for (const inline of inlines) {
    if ("children" in inline) addPlaces(inline.children, places);
    else places.push(inline.at ?? null);
  }
}
