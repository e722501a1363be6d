import { normaliseKey } from "../../notation/index.ts";
import { eachBlock, type Outline, type Position, wordsOf } from "../../outline/index.ts";
import { type Check, checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { nearest } from "../suggestion.ts";
import { diagramChecks } from "./diagram-check.ts";
import type { FigureEntry } from "./figure-entry.ts";

/** A figure as far as it is right. */
export type Entry = { readonly [K in "name" | "file" | "diagram" | "alt"]?: FigureEntry[K] | undefined };

const on = checksOf<Entry>();

/** A figure has what it needs. */
export const entryChecks: readonly Check<Entry>[] = [
  ...on.within("diagram", diagramChecks),
  on.whole({ needs: ["file", "diagram", "name"] }, ({ file, diagram, name = "" }, report) => {
    if (file === undefined && diagram === undefined)
      report(finding("record/figure-without-file", { name }), []);
  }),
  on.whole({ needs: ["file", "name"], uses: ["diagram"] }, ({ file, diagram, name = "" }, report) => {
    if (file !== undefined && diagram !== undefined)
      report(finding("record/figure-made-twice", { name }), ["diagram"]);
  }),
  on.whole({ needs: ["file", "alt", "name"] }, ({ file, alt, name = "" }, report) => {
    if (file !== undefined && alt === undefined)
      report(finding("record/figure-without-alt", { name }), ["file"]);
  }),
];

export interface FigurePlace {
  readonly name: string;
  readonly at: Position;
}

export function placesIn(outline: Outline): readonly FigurePlace[] {
  const places: FigurePlace[] = [];
  eachBlock(outline, (block) => {
    if (block.type === "figure") places.push({ name: block.name, at: block.typed.at });
  });
  return places;
}

export function checkRepeated(figures: readonly Entry[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, { name }] of figures.entries()) {
    if (name === undefined) continue;
    const key = normaliseKey(name);
    if (seen.has(key)) report(finding("record/figure-repeated", { name }), ["figures", index, "name"]);
    seen.add(key);
  }
}

/** ［図：名］ of a figure there is not. */
export function checkUnknown(
  places: readonly FigurePlace[],
  figures: readonly Entry[],
  report: Report,
): void {
  const names = namesOf(figures);
  for (const { name, at } of places) {
    const key = normaliseKey(name);
    if (names.has(key)) continue;
    const meant = names.get(nearest(key, [...names.keys()])) ?? "";
    report(finding("record/figure-unknown", { name, nearest: meant }), ["text"], at);
  }
}

/** ［図：名］ of a figure that was placed before. */
export function checkPlacedTwice(
  places: readonly FigurePlace[],
  figures: readonly Entry[],
  report: Report,
): void {
  const names = namesOf(figures);
  const seen = new Set<string>();
  for (const { name, at } of places) {
    const key = normaliseKey(name);
    if (seen.has(key) && names.has(key))
      report(finding("record/figure-placed-twice", { name }), ["text"], at);
    seen.add(key);
  }
}

/** As they are compared, and as they are written. */
function namesOf(figures: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(figures.flatMap(({ name }) => (name === undefined ? [] : [[normaliseKey(name), name]])));
}

export function checkUnplaced(
  places: readonly FigurePlace[],
  figures: readonly Entry[],
  report: Report,
): void {
  const placed = new Set(places.map(({ name }) => normaliseKey(name)));
  for (const [index, { name }] of figures.entries())
    if (name !== undefined && !placed.has(normaliseKey(name)))
      report(finding("record/figure-unplaced", { name }), ["figures", index, "name"]);
}

/** What only a figure of this paper can be meant by. */
const mention =
  /(?:別図|下図|上図|次図|(?:下|上|次)の図|[\p{Script=Han}\p{Script=Katakana}ー]*構成図|図[0-9０-９]+)(?:のとおり|を参照|参照|に示す|に示した)/u;

/** A paper without figures that speaks of one: told once. */
export function checkMentions(outline: Outline, report: Report): void {
  let told = false;
  eachBlock(outline, (block) => {
    if (told || !("body" in block)) return;
    for (const inline of wordsOf(block.body)) {
      const found = inline.type === "text" ? mention.exec(inline.value) : null;
      if (found === null || told) continue;
      told = true;
      const column = inline.at.column + [...found.input.slice(0, found.index)].length;
      report(finding("record/figure-mentioned", { words: found[0] }), ["text"], { ...inline.at, column });
    }
  });
}
