import type { Assets } from "../../asset/asset.ts";
import type { DocumentTree } from "../../document/tree.ts";
import type { Style } from "../../layout/style.ts";
import { Counter, type Making } from "./flow.ts";
import { pageStyleOf } from "./geometry.ts";
import { WordPackage } from "./package.ts";
import { JapaneseParagraph } from "./paragraph.ts";
import { pixelsOf } from "./pixels.ts";
import { appPropertiesXml, corePropertiesXml, type DocumentInfo, fontTableXml } from "./properties.ts";
import type { Section } from "./section.ts";
import { type KinsokuLists, settingsXml } from "./settings.ts";
import { stylesXml } from "./stylesheet.ts";
import { xmlOf } from "./xml.ts";

/** A document of a file: its tree, and what that is set with. */
export interface FilePart {
  readonly tree: DocumentTree;
  readonly style: Style;
  readonly assets: Assets;
}

/** What the documents of a file have in common. */
export type Shared = Omit<Making, "style" | "assets" | "state">;

/** @param first the document whose first page has the text size of Word's 標準 */
export async function sharedOf(
  first: FilePart,
  all: readonly FilePart[],
  binding: boolean,
  anchors: ReadonlyMap<string, string>,
  mark: string | null = null,
): Promise<Shared> {
  return {
    file: new WordPackage(),
    normalSize: pageStyleOf(first.style, first.tree.pages[0]?.style ?? "letter").fontSize,
    bodySizes: new Set(),
    cellSizes: new Set(),
    fitTextIds: new Counter(),
    acrossIds: new Counter(),
    drawingIds: new Counter(),
    bookmarkIds: new Counter(),
    pixels: await pixelsOf(all.map(({ assets }) => assets)),
    anchors,
    binding,
    mark,
  };
}

export function makingOf({ tree, style, assets }: FilePart, shared: Shared): Making {
  return { ...shared, style, assets, state: tree.state };
}

/**
 * The file's bytes, its sections being set.
 * @throws RangeError when two of the styles ask different things of the whole file: our mistake, never the data's
 */
export function fileOf(
  sections: readonly Section[],
  { file, normalSize, bodySizes, cellSizes }: Shared,
  styles: readonly Style[],
  kinsoku: KinsokuLists,
  info: DocumentInfo,
): Promise<Uint8Array> {
  const sizes = { normal: normalSize, body: bodySizes, cell: cellSizes };
  return file.bytes(sections.map((section, i) => sectionXml(section, i === sections.length - 1)).join(""), {
    "word/styles.xml": common(styles, (style) => stylesXml(style, sizes)),
    "word/settings.xml": common(styles, (style) => settingsXml(style, kinsoku)),
    "word/fontTable.xml": fontTableXml,
    "docProps/core.xml": corePropertiesXml(info),
    "docProps/app.xml": appPropertiesXml,
  });
}

/** A section's properties stand in its last paragraph; the last section's after it. */
function sectionXml({ body, properties }: Section, isLast: boolean): string {
  if (isLast) return body.map(xmlOf).join("") + xmlOf(properties);
  const last = body.at(-1);
  if (!(last instanceof JapaneseParagraph)) throw new Error("a body ends with a paragraph");
  last.close(properties);
  return body.map(xmlOf).join("");
}

/** Papers of one office differ in the words they keep together, never in what a whole file has once. */
function common(styles: readonly Style[], xmlOf: (style: Style) => string): string {
  const [xml, other] = new Set(styles.map(xmlOf));
  if (xml === undefined || other !== undefined) throw new RangeError("the styles of one file differ");
  return xml;
}
