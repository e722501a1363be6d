import type { Heading, Kigaki, List, Paragraph } from "../../document/tree.ts";
import { textOf } from "../../document/walk.ts";
import type { StructElement } from "../page.ts";
import { structElement } from "../structure.ts";

/** The element of a paragraph: a heading, a line of a contents list, or plain text. What is spread has its text said apart. */
export function textElement(block: Paragraph | Heading | Kigaki, parent: StructElement): StructElement {
  const spread = block.children.some(({ type }) => type === "kinto" || type === "jidori" || type === "tcy");
  const isLinked = block.children.some(({ type }) => type === "ref");
  // The text of a link is its own.
  const more = spread && !isLinked ? { actualText: textOf(block).replaceAll(/[\t\n]+/g, " ") } : {};
  if (block.type === "heading") return structElement(`H${block.level}`, parent, more);
  if (isLinked && block.type === "p" && leads(block)) return structElement("TOCI", contentsIn(parent));
  return structElement("P", parent, more);
}

/** A leader (……) from a link to what stands at the line's end: a contents list's page number. */
function leads({ format }: Paragraph): boolean {
  return format.tabs.some(({ align, leader }) => align === "end" && leader !== "none");
}

/** Lines of contents that stand side by side are one list. */
function contentsIn(parent: StructElement): StructElement {
  const before = parent.kids?.at(-1);
  return before?.role === "TOC" ? before : structElement("TOC", parent);
}

/** Labels of what stands beside the text: ※ ※1 ＊ （注1） 注2). No item of a list, which says nothing by itself. */
const NOTE = /^(?:[※＊*][0-9０-９]*|[（(]?注[0-9０-９]*)[)）.．:：]?$/u;

/**
 * A list's element. Blocks of plain text come as lists of one item each: what stands at one place side by side is one list.
 * Notes are no list: their parent is given back.
 */
export function listElement(list: List, parent: StructElement): StructElement {
  if (list.children.length > 0 && list.children.every(({ label }) => NOTE.test(label))) return parent;
  const before = parent.kids?.at(-1);
  const { label = "" } = list.children[0] ?? {};
  const numbering = numberingOf(label);
  const key = JSON.stringify([list.start, list.hang, numbering]);
  if (before?.role === "L" && lists.get(before) === key) return before;
  const element = structElement("L", parent, numbering === null ? {} : { numbering });
  lists.set(element, key);
  return element;
}

/** Where and how the items of a list stand. */
const lists = new WeakMap<StructElement, string>();

/** PDF has names for signs and for figures, and none for ア and 第1. ISO 32000-1 table 347 */
function numberingOf(label: string): "Decimal" | "Disc" | null {
  if (/^[・●○•◆■□]$/u.test(label)) return "Disc";
  return /^[（(]?[0-9０-９①-⑳]+[)）.．]?$/u.test(label) ? "Decimal" : null;
}

/** The element of an item. @param parent as `listElement` gives it */
export function itemElement(parent: StructElement): StructElement {
  return structElement(parent.role === "L" ? "LI" : "Note", parent);
}

/** What an item's text belongs to; made after its label. */
export function bodyElement(item: StructElement): StructElement {
  return item.role === "Note" ? item : structElement("LBody", item);
}
