import type { At, Inline, Item, ParagraphFormat } from "../../document/tree.ts";
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

/** A composed paragraph of the very nodes it was composed of, with what its lines hang on besides them. */
interface Same extends Around {
  readonly format: ParagraphFormat;
  readonly key: string;
  readonly kept: Kept;
  /** Its lines, whose words were written where its nodes say. */
  readonly made: ParagraphLines;
}

/** Where a paragraph is set and how, in twips. */
interface Around {
  readonly em: number;
  readonly lineFeed: number;
  readonly left: number;
  readonly width: number;
  readonly firstStart: number;
  readonly grid: number;
  readonly artifact: ParagraphPlace["artifact"];
  readonly composition: string;
}

/** An item's label as its text, measured. */
export interface MeasuredLabel {
  readonly text: readonly Inline[];
  readonly format: ParagraphFormat;
  /** Natural width in twips. */
  readonly width: number;
}

/** What it hangs on besides the item. */
interface KeptLabel extends MeasuredLabel {
  readonly around: number;
  readonly grid: number;
  readonly composition: string;
}

/** What a layout asks for and what the one before it did: what is not asked for is let go. */
class Generations<Key, Value> {
  #before = new Map<Key, Value>();
  #now = new Map<Key, Value>();

  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  forget(): void {
    this.#before = new Map();
    this.#now = new Map();
  }

  get(key: Key): Value | null {
    const value = this.#now.get(key) ?? this.#before.get(key);
    if (value === undefined) return null;
    this.#now.set(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#now.set(key, value);
  }
}

/**
 * Paragraphs of one paper between two layouts of it: what says the same, looks the same and has the same room keeps its
 * lines, and is not composed again. What is the very node it was (`ParseMemo` sees to that) is known without comparing
 * texts. Only for who lays one paper out again and again (the preview): a paragraph costs its own size in memory. The
 * pages are the same with it and without.
 */
export class ParagraphMemo {
  #fonts: FontSet | null = null;
  readonly #kept = new Generations<string, Kept>();
  readonly #same = new Generations<readonly Inline[], Same>();
  readonly #labels = new Generations<Item, KeptLabel>();
  /** Blocks and rows in which no 均等割り group has a member: they need not be looked through again. */
  readonly groupless = new WeakSet<object>();
  readonly #compositions = new WeakMap<CompositionStyle, string>();
  readonly #texts = new Map<string, string>();

  /** A layout begins: what the one before it did not ask for is let go; with other fonts, everything. */
  begin(fonts: FontSet): void {
    for (const one of [this.#kept, this.#same, this.#labels])
      if (this.#fonts === fonts) one.begin();
      else one.forget();
    this.#fonts = fonts;
  }

  /** The lines of a paragraph of the very nodes it had before, with the same room and looks; null = it had none such. */
  same(
    format: ParagraphFormat,
    inlines: readonly Inline[],
    place: ParagraphPlace,
    em: number,
    context: FlowContext,
  ): ParagraphLines | null {
    const known = this.#same.get(inlines);
    if (known === null || known.format !== format || !this.#stands(known, place, em, context)) return null;
    // Should its nodes be made anew, it will be known by what it says.
    this.#kept.set(known.key, known.kept);
    const { lines, lastCharacter } = known.made;
    return { lines: lines.map((line) => ofElement(line, place)), lastCharacter };
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
    const parts: string[] = [];
    if (inlines.length === 0 || !addInlines(inlines, parts)) return null;
    const { composition, artifact, ...numbers } = this.#around(place, em, context);
    const looks = [Object.values(numbers).join(), artifact ?? "", JSON.stringify(format), composition];
    return [...looks, ...parts].join("\u0001");
  }

  /** The lines kept under a key, for a paragraph whose words were written where these inlines say. */
  find(
    key: string,
    format: ParagraphFormat,
    inlines: readonly Inline[],
    place: ParagraphPlace,
    em: number,
    context: FlowContext,
  ): ParagraphLines | null {
    const kept = this.#kept.get(key);
    if (kept === null) return null;
    const written: (At | null)[] = [];
    addPlaces(inlines, written);
    const { lines, lastCharacter } = kept.made;
    const made = {
      lines: lines.map((line, i) => settled(line, kept.origins[i] ?? [], written, place)),
      lastCharacter,
    };
    this.#same.set(inlines, { ...this.#around(place, em, context), format, key, kept, made });
    return made;
  }

  keep(
    key: string,
    format: ParagraphFormat,
    inlines: readonly Inline[],
    place: ParagraphPlace,
    em: number,
    context: FlowContext,
    kept: Kept,
  ): void {
    this.#kept.set(key, kept);
    this.#same.set(inlines, { ...this.#around(place, em, context), format, key, kept, made: kept.made });
  }

  /** The label of the very item, measured before with the same text size around it; else made. @param around in twips */
  label(item: Item, around: number, context: FlowContext, make: () => MeasuredLabel): MeasuredLabel {
    const composition = this.#compositionOf(context.style.composition);
    const grid = context.page.lineFeed;
    const known = this.#labels.get(item);
    if (known?.around === around && known.grid === grid && known.composition === composition) return known;
    const made = make();
    this.#labels.set(item, { ...made, around, grid, composition });
    return made;
  }

  #around(
    { column, setting, firstStart, artifact }: ParagraphPlace,
    em: number,
    context: FlowContext,
  ): Around {
    const { left, width } = column;
    const composition = this.#compositionOf(setting.composition);
    const [lineFeed, grid] = [setting.lineFeed(em), context.page.lineFeed];
    return { em, lineFeed, left, width, firstStart, grid, artifact, composition };
  }

  /** Whether a paragraph stands as it did. Written out: this is asked of every paragraph of a long paper. */
  #stands(
    known: Around,
    { column, setting, firstStart, artifact }: ParagraphPlace,
    em: number,
    { page }: FlowContext,
  ): boolean {
    return (
      known.em === em &&
      known.left === column.left &&
      known.width === column.width &&
      known.firstStart === firstStart &&
      known.grid === page.lineFeed &&
      known.artifact === artifact &&
      known.lineFeed === setting.lineFeed(em) &&
      known.composition === this.#compositionOf(setting.composition)
    );
  }

  /** A composition as text: of two that say the same, the very same text. */
  #compositionOf(composition: CompositionStyle): string {
    const known = this.#compositions.get(composition);
    if (known !== undefined) return known;
    const made = JSON.stringify(composition);
    const text = this.#texts.get(made) ?? made;
    this.#texts.set(text, text);
    this.#compositions.set(composition, text);
    return text;
  }
}

/** A line as one of another element: the arrays of its runs are those they were. */
function ofElement(line: FlowLine, { element, artifact }: ParagraphPlace): FlowLine {
  const { height, baseline, rules } = line;
  const pieces = line.pieces.map(({ y, text, runs }) => ({ y, text, runs, element, artifact }));
  return { height, baseline, pieces, rules };
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
