import { Document } from "docx";
import type { Assets } from "../../asset/asset.ts";
import type { DocumentTree } from "../../document/tree.ts";
import type { Style } from "../../layout/style.ts";
import { Counter, type Making } from "./flow.ts";
import { pageStyleOf } from "./geometry.ts";
import { canonical, partsOf } from "./package.ts";
import { pixelsOf } from "./pixels.ts";
import { appPropertiesXml, corePropertiesXml, type DocumentInfo, fontTableXml } from "./properties.ts";
import { sectionOf } from "./section.ts";
import { type KinsokuLists, settingsXml } from "./settings.ts";
import { stylesXml } from "./stylesheet.ts";

export type { DocumentInfo } from "./properties.ts";
export type { KinsokuLists } from "./settings.ts";

export interface WordOptions {
  readonly style: Style;
  readonly info: DocumentInfo;
  /** The lists in force. Word takes 100 and 50 characters: of longer ones the rarest are left out. */
  readonly kinsoku: KinsokuLists;
  /** The pictures the tree's figures name; none where it has no figure. */
  readonly assets?: Assets;
}

/** Own parts replace docx's: so that it does not build its English styles first, it is given none. */
const noStyles =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>';

/**
 * The tree as a Word document: real paragraphs and tables, whose lines Word composes itself by the settings written
 * beside them. Geometry is the PDF's, in the same twips. The same input gives the same bytes.
 *
 * @throws RangeError when a figure's picture is not among the assets, or a page node names a page style `options.style` does not have: our mistake, never the data's
 */
export async function renderWord(tree: DocumentTree, options: WordOptions): Promise<Uint8Array> {
  const assets: Assets = options.assets ?? new Map();
  const making = makingOf(tree, options.style, assets, await pixelsOf(assets));
  const sections = tree.pages.map((node) => sectionOf(node, making));
  const parts = partsOf(new Document({ sections, externalStyles: noStyles }));
  return canonical(parts, {
    "word/styles.xml": stylesXml(options.style, {
      normal: making.normalSize,
      body: making.bodySizes,
      cell: making.cellSizes,
    }),
    "word/settings.xml": settingsXml(options.style, options.kinsoku),
    "word/fontTable.xml": fontTableXml,
    "docProps/core.xml": corePropertiesXml(options.info),
    "docProps/app.xml": appPropertiesXml,
  });
}

function makingOf(tree: DocumentTree, style: Style, assets: Assets, pixels: Making["pixels"]): Making {
  const first = tree.pages[0];
  return {
    style,
    normalSize: pageStyleOf(style, first?.style ?? "letter").fontSize,
    bodySizes: new Set(),
    cellSizes: new Set(),
    fitTextIds: new Counter(),
    acrossIds: new Counter(),
    drawingIds: new Counter(),
    assets,
    pixels,
    runs: tree.pages.length,
    draft: tree.state === "案",
  };
}
