import { strFromU8, unzipSync } from "fflate";
import type { DocumentTree } from "../../../src/document/tree.ts";
import { compositions } from "../../../src/layout/composer/style.ts";
import { type Style, shippedStyle } from "../../../src/layout/style.ts";
import { renderWord, type WordOptions } from "../../../src/render/word/index.ts";

export const jlreq: Style = shippedStyle;
export const word: Style = { ...shippedStyle, composition: compositions.word };
export const options: WordOptions = {
  style: jlreq,
  info: { title: '報告 <&">', author: "見本市", created: new Date("2021-04-05T00:00:00Z") },
  kinsoku: { before: '、。」）々ー"', after: "「（" },
};

/** A document's parts as text, by path. */
export async function opened(tree: DocumentTree, style: Style = jlreq): Promise<Record<string, string>> {
  const parts = unzipSync(await renderWord(tree, { ...options, style }));
  return Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, strFromU8(data)]));
}

/** word/document.xml's body. */
export async function bodyXml(tree: DocumentTree, style: Style = jlreq): Promise<string> {
  const xml = (await opened(tree, style))["word/document.xml"] ?? "";
  return xml.slice(xml.indexOf("<w:body>"));
}

/** The one piece of XML from `open` up to `close`, for assertions on a single element. */
export function piece(xml: string, open: string, close: string): string {
  const from = xml.indexOf(open);
  if (from < 0) throw new Error(`no ${open} in ${xml.slice(0, 300)}`);
  return xml.slice(from, xml.indexOf(close, from) + close.length);
}

export function paragraphsOf(xml: string): string[] {
  return xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
}

/** The runs of a piece. */
export function runsOf(xml: string): string[] {
  return xml.match(/<w:r>.*?<\/w:r>/gs) ?? [];
}

/** The text of a piece, tabs as \t. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map((m) => m[1] ?? "\t").join("");
}
