import { formatLawReference, normaliseKey } from "../../notation/index.ts";
import type { LawReference } from "../../notation/values.ts";
import { finding } from "../fields/index.ts";
import type { Report } from "../record-kind.ts";
import type { ItemLine } from "./item-line.ts";

type Path = readonly (string | number)[];

interface Item extends ItemLine {
  readonly children: readonly ItemLine[];
}
interface Group {
  readonly items?: readonly Item[] | undefined;
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
  readonly lines: readonly ItemLine[];
}

/** Paragraph of the ordinance's article on sensitive items, where no legend names it: 第11条第2項. */
const SENSITIVE_PARAGRAPH = 2;
/** What is typed for ◎ by mistake. */
const otherMark = /^[○●〇◯◉⦿★☆※]/u;

/** Legend, ◎ and 根拠 say the same; no group is empty or names an item twice. */
export function checkItemList(value: Checked, report: Report): void {
  const groups = value.sections.flatMap(groupsOf);
  for (const { path, items = [] } of groups)
    if (items.length === 0) report(finding("record/no-items", {}), [...path, "label"]);
  const lists = groups.flatMap(linesOf);
  for (const { path, lines } of lists) checkLines(lines, path, report);
  checkLegend(value, firstSensitive(lists), report);
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
    lines: item.children,
  }));
  return [{ path: [...path, "items"], lines: items }, ...children];
}

/** Each is named once, and with no other mark than ◎ and ・ in front. */
function checkLines(lines: readonly ItemLine[], path: Path, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    const [mark] = otherMark.exec(text) ?? [];
    if (mark !== undefined) report(finding("record/item-mark", { mark }), [...path, index]);
    const key = normaliseKey(text);
    if (seen.has(key)) report(finding("record/item-repeated", { item: text }), [...path, index]);
    seen.add(key);
  }
}

/** Where the first ◎ stands; null if there is none. */
function firstSensitive(lists: readonly Lines[]): Path | null {
  const places = lists.flatMap(({ path, lines }) => {
    const at = lines.findIndex(({ mark }) => mark === "sensitive");
    return at === -1 ? [] : [[...path, at]];
  });
  return places[0] ?? null;
}

function checkLegend({ bases, legend }: Checked, sensitive: Path | null, report: Report): void {
  if (sensitive === null) {
    if (legend !== undefined) report(finding("record/legend-unused", {}), ["legend"]);
    return;
  }
  if (legend === undefined) report(finding("record/no-legend", {}), sensitive);
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
