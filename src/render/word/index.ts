import type { Assets } from "../../asset/asset.ts";
import type { DocumentTree } from "../../document/tree.ts";
import type { Style } from "../../layout/style.ts";
import { fileOf, makingOf, sharedOf } from "./file.ts";
import type { Counting } from "./foot.ts";
import type { DocumentInfo } from "./properties.ts";
import { sectionOf } from "./section.ts";
import type { KinsokuLists } from "./settings.ts";

export { type BookOptions, type BookPart, renderWordBook } from "./book.ts";
export type { DocumentInfo } from "./properties.ts";
export type { KinsokuLists } from "./settings.ts";

export interface WordOptions {
  readonly style: Style;
  readonly info: DocumentInfo;
  /** The lists in force. Word takes 100 and 50 characters: of longer ones the rarest are left out. */
  readonly kinsoku: KinsokuLists;
  /** The pictures the tree's figures name; none where it has no figure. */
  readonly assets?: Assets;
  /** 資料番号, framed at the head of the first page. Default: none. */
  readonly label?: string | null;
  /** Room for two holes at the left of upright sheets and at the top of landscape ones. Default: none. */
  readonly binding?: boolean;
  /** 公開用, framed at the head of every page. Default: nothing. */
  readonly mark?: string | null;
}

/**
 * The tree as a Word document: real paragraphs and tables, whose lines Word composes itself by the settings written
 * beside them. Geometry is the PDF's, in the same twips. The same input gives the same bytes.
 *
 * @throws RangeError when a figure's picture is not among the assets, or a page node names a page style `options.style` does not have: our mistake, never the data's
 */
export async function renderWord(tree: DocumentTree, options: WordOptions): Promise<Uint8Array> {
  const { style, kinsoku, info, assets = new Map(), label = null, binding = false } = options;
  const { mark = null } = options;
  const part = { tree, style, assets };
  const shared = await sharedOf(part, [part], binding, new Map(), mark);
  const making = makingOf(part, shared);
  const total = tree.pages.length > 1 ? "SECTIONPAGES" : "NUMPAGES";
  const counting: Counting = { kind: "own", total, pages: 1 };
  const sections = tree.pages.map((node, i) =>
    sectionOf(
      node,
      { type: "nextPage", label: i === 0 ? label : null, counting, isOfBook: false, begins: [], ends: [] },
      making,
    ),
  );
  return fileOf(sections, shared, [style], kinsoku, info);
}
