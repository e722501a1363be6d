import { formatLawReference, normaliseKey } from "../../notation/index.ts";
import type { LawReference } from "../../notation/values.ts";
import { checksOf } from "../check.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import type { ItemLine } from "./item-line.ts";

type Path = readonly (string | number)[];

interface Item extends ItemLine {
  readonly children: readonly ItemLine[];
}
interface Group {
  /** Undefined among them: one that is wrong. */
  readonly items?: readonly (Item | undefined)[] | undefined;
}
interface Section extends Group {
  readonly groups?: readonly Group[] | undefined;
}
interface Checked {
  readonly bases: readonly LawReference[];
  readonly legend?: LawReference | undefined;
  readonly sections: readonly Section[];
}
/** Lines that stand below one another. */
interface Lines {
  readonly path: Path;
  readonly lines: readonly (ItemLine | undefined)[];
}

/** Paragraph of the ordinance's article on sensitive items, where no legend names it: 第11条第2項. */
const SENSITIVE_PARAGRAPH = 2;
/** What is typed for ◎ by mistake. */
const otherMark = /^[○●〇◯◉⦿★☆※]/u;

const on = checksOf<Checked>();

/** Legend, ◎ and 根拠 say the same; no group is empty or names an item twice. */
export const itemListChecks = [
  on.each("sections.*", { needs: ["items", "groups"] }, checkItems),
  on.each("sections.*.groups.*", { needs: ["items"] }, checkItems),
  on.whole({ uses: ["sections.*.items.*", "sections.*.groups.*.items.*"] }, checkEachLine),
  // Whether there is a ◎ at all is known only when every item is.
  on.whole({ needs: ["legend", "sections"] }, checkUnused),
  on.whole({ needs: ["legend"], uses: ["sections"] }, checkLegend),
  on.whole({ needs: ["bases", "legend"], uses: ["sections"] }, checkBasis),
];

/** A section has items, or groups that have. */
function checkItems({ items = [], groups = [] }: Section, report: Report): void {
  if (items.length === 0 && groups.length === 0) report(finding("record/no-items", {}), ["label"]);
}

function checkEachLine({ sections }: Checked, report: Report): void {
  for (const { path, lines } of listsIn(sections)) checkLines(lines, path, report);
}

function listsIn(sections: Checked["sections"]): readonly Lines[] {
  return sections.flatMap(groupsOf).flatMap(linesOf);
}

/** A section's own items, where it has any or no groups; then its groups. */
function groupsOf({ items, groups = [] }: Section, index: number): readonly (Group & { path: Path })[] {
  const path = ["sections", index];
  const own = items !== undefined || groups.length === 0 ? [{ items, path }] : [];
  return [...own, ...groups.map((group, at) => ({ items: group.items, path: [...path, "groups", at] }))];
}

function linesOf({ items = [], path }: Group & { readonly path: Path }): readonly Lines[] {
  const children = items.map((item, index) => ({
    path: [...path, "items", index, "children"],
    lines: item?.children ?? [],
  }));
  return [{ path: [...path, "items"], lines: items }, ...children];
}

/** Each is named once, and with no other mark than ◎ and ・ in front. */
function checkLines(lines: Lines["lines"], path: Path, report: Report): void {
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue;
    const { text } = line;
    const [mark] = otherMark.exec(text) ?? [];
    if (mark !== undefined) report(finding("record/item-mark", { mark }), [...path, index]);
    const key = normaliseKey(text);
    if (seen.has(key)) report(finding("record/item-repeated", { item: text }), [...path, index]);
    seen.add(key);
  }
}

/** Where the first ◎ stands; null if there is none. */
function firstSensitive({ sections }: Checked): Path | null {
  const places = listsIn(sections).flatMap(({ path, lines }) => {
    const at = lines.findIndex((line) => line?.mark === "sensitive");
    return at === -1 ? [] : [[...path, at]];
  });
  return places[0] ?? null;
}

function checkUnused(value: Checked, report: Report): void {
  if (value.legend !== undefined && firstSensitive(value) === null)
    report(finding("record/legend-unused", {}), ["legend"]);
}

function checkLegend(value: Checked, report: Report): void {
  const sensitive = firstSensitive(value);
  if (value.legend === undefined && sensitive !== null) report(finding("record/no-legend", {}), sensitive);
}

function checkBasis(value: Checked, report: Report): void {
  const { bases, legend } = value;
  if (firstSensitive(value) === null) return;
  const [first] = bases;
  const clause = legend ?? (first && { ...first, paragraph: SENSITIVE_PARAGRAPH });
  if (clause === undefined || bases.some((basis) => covers(basis, clause))) return;
  const wanted = formatLawReference({ ...clause, item: null, type: null }, { law: false });
  report(finding("record/sensitive-without-basis", { clause: wanted }), ["bases"]);
}

/** Whether a consultation on this basis asks about the clause of ◎ items too: about its paragraph, or the whole article. */
function covers(basis: LawReference, clause: LawReference): boolean {
  if (basis.article !== clause.article || basis.branch !== clause.branch) return false;
  return clause.paragraph === null || basis.paragraph === null || basis.paragraph === clause.paragraph;
}
