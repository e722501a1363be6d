import { type PdfInfo, PROGRAM, xmpDate } from "./info.ts";
import { archivalLevel, isTagged, type PdfKind } from "./kind.ts";

/**
 * The XMP packet of a document, well-formed whatever `info` contains (pdfkit's own is not).
 * @see ISO 16684-1; ISO 32000-1 14.3.2
 */
export function xmpPacket(info: PdfInfo): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    ...properties(info),
    "</rdf:Description>",
    ...claims(info.kind ?? "plain"),
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="w"?>',
  ].join("\n");
}

function properties(info: PdfInfo): string[] {
  const date = xmpDate(info.created);
  return [
    "<dc:format>application/pdf</dc:format>",
    `<dc:language><rdf:Bag><rdf:li>${info.language}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:title>${alternative(info.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>`,
    ...(info.subject === undefined ? [] : [`<dc:description>${alternative(info.subject)}</dc:description>`]),
    ...(info.keywords === undefined ? [] : [`<pdf:Keywords>${escapeXml(info.keywords)}</pdf:Keywords>`]),
    `<pdf:Producer>${PROGRAM}</pdf:Producer>`,
    `<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
  ];
}

const PDFA = "http://www.aiim.org/pdfa/ns";

/**
 * What the file claims to be. PDF/A knows no word of PDF/UA's: one it does not know has to be described.
 * @see ISO 19005-2 6.6.2.3.3, 6.6.4; ISO 14289-1 5
 */
function claims(kind: PdfKind): string[] {
  const archival = archivalLevel(kind);
  if (archival === null) return [];
  const { part, level } = archival;
  const own = [
    `<rdf:Description rdf:about="" xmlns:pdfaid="${PDFA}/id/">`,
    `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>${level}</pdfaid:conformance>`,
    "</rdf:Description>",
  ];
  return isTagged(kind) ? [...own, ...accessible] : own;
}

const UA = `${PDFA.replace("pdfa", "pdfua")}/id/`;
const accessible = [
  `<rdf:Description rdf:about="" xmlns:pdfuaid="${UA}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`,
  `<rdf:Description rdf:about="" xmlns:pdfaExtension="${PDFA}/extension/"`,
  ` xmlns:pdfaSchema="${PDFA}/schema#" xmlns:pdfaProperty="${PDFA}/property#">`,
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>",
  `<pdfaSchema:namespaceURI>${UA}</pdfaSchema:namespaceURI>`,
  "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
  "<pdfaProperty:category>internal</pdfaProperty:category>",
  "<pdfaProperty:description>part of ISO 14289 the file conforms to</pdfaProperty:description>",
  "</rdf:li></rdf:Seq></pdfaSchema:property>",
  "</rdf:li></rdf:Bag></pdfaExtension:schemas>",
  "</rdf:Description>",
];

function alternative(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text of an element. What XML 1.0 cannot hold (controls, lone surrogates, U+FFFE, U+FFFF) becomes U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
