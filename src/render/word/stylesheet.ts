import type { Style } from "../../layout/style.ts";
import { bodyStyleId, cellStyleId } from "./flow.ts";
import { cellLineFeed } from "./geometry.ts";
import { fontNames } from "./run.ts";

/** Text sizes in half-points that the document uses beside 標準's. */
export interface Sizes {
  readonly normal: number;
  readonly body: Iterable<number>;
  readonly cell: Iterable<number>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * styles.xml, whole: docx's own has English defaults. Built-in styles keep Word's names, which a Japanese Word shows
 * in Japanese (Normal 標準, heading 1 見出し 1, Note Heading 記); ours are named in Japanese.
 */
export function stylesXml(style: Style, sizes: Sizes): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${W}>`,
    defaults(sizes.normal),
    normal(style),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    tableNormal,
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...[1, 2, 3, 4, 5, 6].map(heading),
    paragraph("NoteHeading", "Note Heading", '<w:jc w:val="center"/>', 'w:next="Normal"'),
    paragraph("ListParagraph", "List Paragraph", ""),
    paragraph("Header", "header", `${exact(HEADER_LINE)}`),
    paragraph("Footer", "footer", `${exact(FOOTER_LINE)}<w:jc w:val="center"/>`),
    ...[...sizes.body]
      .sort(ascending)
      .map((size) => custom(bodyStyleId(size), `本文 ${size / 2}pt`, "", size)),
    ...[...sizes.cell].sort(ascending).map((size) => cell(style, size)),
    "</w:styles>",
  ].join("");
}

/** An empty head takes next to nothing, so that it never pushes the body down. */
const HEADER_LINE = 20;
const FOOTER_LINE = 280;
const ascending = (a: number, b: number): number => a - b;

function defaults(size: number): string {
  const font = fontNames.mincho;
  return `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

/** 標準: what the composition decides (design: two named compositions) and justified lines on the grid. */
function normal({ composition }: Style): string {
  const space = composition.mixedSpacing ? 1 : 0;
  // Hanging is Word's default. LibreOffice 7.4 reads w:overflowPunct the wrong way round, so it is written only to switch it off.
  const hang = composition.hang ? "" : '<w:overflowPunct w:val="0"/>';
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:kinsoku w:val="1"/>${hang}<w:topLinePunct w:val="0"/><w:autoSpaceDE w:val="${space}"/><w:autoSpaceDN w:val="${space}"/><w:snapToGrid w:val="1"/><w:jc w:val="both"/></w:pPr></w:style>`;
}

const tableNormal =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

function heading(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:aliases w:val="見出し${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
}

function paragraph(id: string, name: string, properties: string, next = ""): string {
  const following = next === "" ? "" : `<w:next w:val="Normal"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${following}<w:uiPriority w:val="99"/>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}</w:style>`;
}

function custom(id: string, name: string, properties: string, size: number): string {
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

/** Cells: exact line pitch off the grid, flush left. */
function cell(style: Style, size: number): string {
  const hang = style.composition.hangInCells ? "" : '<w:overflowPunct w:val="0"/>';
  const properties = `${hang}${exact(cellLineFeed(style, size))}<w:jc w:val="left"/>`;
  return custom(cellStyleId(size), `表の本文 ${size / 2}pt`, properties, size);
}

function exact(line: number): string {
  return `<w:snapToGrid w:val="0"/><w:spacing w:line="${line}" w:lineRule="exact"/>`;
}
