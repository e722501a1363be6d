import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spaces = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:v="urn:v"`;

/** Further parts of a Word file: their inner XML. */
export interface DocxPartsToMake {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
}

const kinds = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  header: "hdr",
  footer: "ftr",
} as const;

/** The bytes of a Word file with that body. */
export function docxOf(body: string, parts: DocxPartsToMake = {}): Uint8Array {
  const names = Object.keys(parts) as (keyof DocxPartsToMake)[];
  const relations = names
    .map((name, at) => `<Relationship Id="r${at}" Type="${R}/${name}" Target="${name}.xml"/>`)
    .join("");
  const made: Record<string, Uint8Array> = {
    "_rels/.rels": strToU8(
      related(`<Relationship Id="r" Type="${R}/officeDocument" Target="word/document.xml"/>`),
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ),
    "word/_rels/document.xml.rels": strToU8(related(relations)),
  };
  for (const name of names) {
    made[`word/${name}.xml`] = strToU8(`<w:${kinds[name]} ${spaces}>${parts[name] ?? ""}</w:${kinds[name]}>`);
  }
  return zipSync(made);
}

function related(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
export const numbered = (text: string, num: number, level = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
export const cell = (inner: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
