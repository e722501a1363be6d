import { decimal } from "../number.ts";
import { textString } from "../text-string.ts";
import type { TagNode } from "./structure.ts";

/** What is said of an element, as it is written. ISO 32000-1 14.8.5 */
export function attributesOf(
  node: TagNode,
  { box, idOf }: { readonly box: readonly number[] | null; readonly idOf: (head: number) => string },
): string {
  const { role, alt, actualText, numbering } = node;
  const said = [
    ...(alt !== undefined && role !== "Table" ? [`/Alt ${textString(alt)}`] : []),
    ...(actualText === undefined ? [] : [`/ActualText ${textString(actualText)}`]),
    ...(numbering === undefined ? [] : [`/A <</O /List /ListNumbering /${numbering}>>`]),
    ...(box === null ? [] : [`/A <</O /Layout /Placement /Block /BBox [${box.map(decimal).join(" ")}]>>`]),
    tableAttributes(node, idOf),
  ];
  return said.filter((one) => one !== "").join(" ");
}

function tableAttributes(
  { role, alt, scope, colspan, rowspan, headers }: TagNode,
  idOf: (head: number) => string,
): string {
  const said = [
    ...(role === "Table" && alt !== undefined ? [`/Summary ${textString(alt)}`] : []),
    ...(scope === undefined ? [] : [`/Scope /${scope}`]),
    ...(colspan === undefined ? [] : [`/ColSpan ${colspan}`]),
    ...(rowspan === undefined ? [] : [`/RowSpan ${rowspan}`]),
    ...(headers === undefined ? [] : [`/Headers [${headers.map(idOf).join(" ")}]`]),
  ];
  return said.length === 0 ? "" : `/A <</O /Table ${said.join(" ")}>>`;
}

/** H1 first, and no level left out, whatever sizes a template asked for. ISO 14289-1 7.4.2 */
export class HeadingLevels {
  /** The levels asked for by the headings that the next one may stand below. */
  readonly #open: number[] = [];

  /** The role to write. */
  of(role: TagNode["role"]): string {
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
    if (level === 0) return role;
    while ((this.#open.at(-1) ?? 0) >= level) this.#open.pop();
    return `H${this.#open.push(level)}`;
  }
}
