import type { PageNode } from "../../document/tree.ts";
import type { PageStyle } from "../../layout/style.ts";
import { bodyOf, openedBodyOf } from "./block.ts";
import { bookmarkAt } from "./bookmark.ts";
import { Element } from "./element.ts";
import { bodyFlow, type Flow, type Making } from "./flow.ts";
import { type Counting, type Foot, footerDistance, footOf } from "./foot.ts";
import { pageStyleOf } from "./geometry.ts";
import { headerDistance, headOf } from "./head.ts";
import { JapaneseParagraph, type WordBlock } from "./paragraph.ts";
import { marginElement, marginsOf, sheetElement } from "./sheet.ts";
import { groupWidths } from "./spread.ts";

/** A section ready to be written: its body, and what is said of it at its end. */
export interface Section {
  readonly body: readonly WordBlock[];
  /** w:sectPr */
  readonly properties: Element;
}

/** A page run's place in the file. */
export interface Place {
  /** Which page it begins on. */
  readonly type: "nextPage" | "oddPage";
  /** 資料番号 at the head of its first page; null = none. */
  readonly label: string | null;
  readonly counting: Counting;
  /** Among other documents' sections. */
  readonly isOfBook: boolean;
  /** Names of the bookmarks on its first and its last paragraph. */
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

/** One page run as a Word section: its sheet, its grid, its head and foot, its body. ISO/IEC 29500-1 17.6.17 */
export function sectionOf(node: PageNode, place: Place, making: Making): Section {
  const { type, label, counting } = place;
  const page = pageStyleOf(making.style, node.style);
  const margins = marginsOf(page, making);
  const foot: Foot = { page, margins, number: node.number, counting };
  const body = bodyIn(node, place, bodyFlow(making, page, groupWidths(node, making.style)));
  const properties = new Element(
    "w:sectPr",
    {},
    ...furnitureOf(page, foot, label, making),
    new Element("w:type", { "w:val": type }),
    sheetElement(page),
    marginElement(margins, headerDistance(page, label ?? making.mark), footerDistance(foot)),
    new Element("w:pgNumType", counting.kind === "own" && node.number !== "n-on" ? { "w:start": 1 } : {}),
    ...(label === null ? [] : [new Element("w:titlePg")]),
    new Element("w:docGrid", { "w:type": "lines", "w:linePitch": page.lineFeed }),
  );
  return { body, properties };
}

/** Heads and feet by kind: of the first page where that has a label, of the others. */
function furnitureOf(page: PageStyle, foot: Foot, label: string | null, making: Making): readonly Element[] {
  const kinds = label === null ? (["default"] as const) : (["default", "first"] as const);
  const reference = (part: "header" | "footer", type: string, paragraphs: readonly JapaneseParagraph[]) =>
    new Element(`w:${part}Reference`, { "w:type": type, "r:id": making.file.furniture(part, paragraphs) });
  const heads = kinds.map((kind) => {
    const shown = kind === "first" ? label : null;
    return reference("header", kind, [headOf({ page, margins: foot.margins, label: shown }, making)]);
  });
  return [...heads, ...kinds.map((kind) => reference("footer", kind, footOf(foot, making)))];
}

/** The body with its bookmarks: it ends with a paragraph, and in a book it begins with one. */
function bodyIn(node: PageNode, { isOfBook, begins, ends }: Place, flow: Flow): readonly WordBlock[] {
  const body = isOfBook ? openedBodyOf(node.children, flow) : bodyOf(node.children, flow);
  const [first, last] = [body[0], body.at(-1)];
  for (const name of begins)
    if (first instanceof JapaneseParagraph) first.prepend(...bookmarkAt(name, flow.making));
  for (const name of ends)
    if (last instanceof JapaneseParagraph) last.append(...bookmarkAt(name, flow.making));
  return body;
}
