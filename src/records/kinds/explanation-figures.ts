import { normaliseKey } from "../../notation/index.ts";
import { eachBlock, type Outline, type Position, wordsOf } from "../../outline/index.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import { nearest } from "../suggestion.ts";
import { checkDiagram } from "./diagram-check.ts";
import type { FigureEntry } from "./figure-entry.ts";

/**
 * Figures are there, have what they need, and stand where the text says.
 * @param mustPlace a figure the text does not place is told of
 */
export function checkFigures(
  outline: Outline,
  figures: readonly FigureEntry[],
  mustPlace: boolean,
  report: Report,
): void {
  const places = placesIn(outline);
  checkEntries(figures, report);
  checkPlaces(places, figures, report);
  if (mustPlace) checkUnplaced(places, figures, report);
  if (figures.length === 0 && places.length === 0) checkMentions(outline, report);
}

interface FigurePlace {
  readonly name: string;
  readonly at: Position;
}

function placesIn(outline: Outline): readonly FigurePlace[] {
  const places: FigurePlace[] = [];
  eachBlock(outline, (block) => {
    if (block.type === "figure") places.push({ name: block.name, at: block.typed.at });
  });
  return places;
}

function checkEntries(figures: readonly FigureEntry[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, { name, file, diagram, alt }] of figures.entries()) {
    const key = normaliseKey(name);
    if (seen.has(key)) report(finding("record/figure-repeated", { name }), ["figures", index, "name"]);
    seen.add(key);
    const path = ["figures", index];
    if (diagram !== undefined) checkDiagram(diagram, [...path, "diagram"], report);
    if (file === undefined && diagram === undefined)
      report(finding("record/figure-without-file", { name }), path);
    if (file !== undefined && diagram !== undefined)
      report(finding("record/figure-made-twice", { name }), [...path, "diagram"]);
    if (file !== undefined && alt === undefined)
      report(finding("record/figure-without-alt", { name }), [...path, "file"]);
  }
}

/** ［図：名］ of a figure there is not, or of one placed before. */
function checkPlaces(places: readonly FigurePlace[], figures: readonly FigureEntry[], report: Report): void {
  const names = new Map(figures.map(({ name }) => [normaliseKey(name), name]));
  const seen = new Set<string>();
  for (const { name, at } of places) {
    const key = normaliseKey(name);
    if (!names.has(key)) {
      const meant = names.get(nearest(key, [...names.keys()])) ?? "";
      report(finding("record/figure-unknown", { name, nearest: meant }), ["text"], at);
    } else if (seen.has(key)) report(finding("record/figure-placed-twice", { name }), ["text"], at);
    seen.add(key);
  }
}

function checkUnplaced(
  places: readonly FigurePlace[],
  figures: readonly FigureEntry[],
  report: Report,
): void {
  const placed = new Set(places.map(({ name }) => normaliseKey(name)));
  for (const [index, { name }] of figures.entries())
    if (!placed.has(normaliseKey(name)))
      report(finding("record/figure-unplaced", { name }), ["figures", index, "name"]);
}

/** What only a figure of this paper can be meant by. */
const mention =
  /(?:別図|下図|上図|次図|(?:下|上|次)の図|[\p{Script=Han}\p{Script=Katakana}ー]*構成図|図[0-9０-９]+)(?:のとおり|を参照|参照|に示す|に示した)/u;

/** A paper without figures that speaks of one: told once. */
function checkMentions(outline: Outline, report: Report): void {
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
