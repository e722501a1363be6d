import {
  type IContext,
  type IParagraphOptions,
  type IXmlableObject,
  Paragraph,
  type Table,
  type XmlComponent,
} from "docx";
import type { Attributes } from "./element.ts";

/** CT_PPr's sequence (ISO/IEC 29500-1 17.3.1.26): docx 9.15.2 writes w:tabs too late, and extra children are added here. */
const sequence = [
  "w:pStyle",
  "w:keepNext",
  "w:keepLines",
  "w:pageBreakBefore",
  "w:framePr",
  "w:widowControl",
  "w:numPr",
  "w:suppressLineNumbers",
  "w:pBdr",
  "w:shd",
  "w:tabs",
  "w:suppressAutoHyphens",
  "w:kinsoku",
  "w:wordWrap",
  "w:overflowPunct",
  "w:topLinePunct",
  "w:autoSpaceDE",
  "w:autoSpaceDN",
  "w:bidi",
  "w:adjustRightInd",
  "w:snapToGrid",
  "w:spacing",
  "w:ind",
  "w:contextualSpacing",
  "w:mirrorIndents",
  "w:suppressOverlap",
  "w:jc",
  "w:textDirection",
  "w:textAlignment",
  "w:textboxTightWrap",
  "w:outlineLvl",
  "w:divId",
  "w:cnfStyle",
  "w:rPr",
  "w:sectPr",
  "w:pPrChange",
];
const placeInSequence = new Map(sequence.map((name, place) => [name, place]));

/** Children of w:pPr that docx has no option for, by element name. */
export type ExtraProperties = Readonly<Record<string, Attributes>>;

/** What stands in a page's body or in a cell. */
export type WordBlock = JapaneseParagraph | Table;

/** A paragraph with East Asian properties docx lacks, its w:pPr in schema order. */
export class JapaneseParagraph extends Paragraph {
  readonly #extra: ExtraProperties;
  #section: XmlComponent | null = null;

  constructor(options: IParagraphOptions, extra: ExtraProperties = {}) {
    super(options);
    this.#extra = extra;
  }

  /** Adds children at the paragraph's end: the seal hangs on its last character. */
  append(...children: readonly XmlComponent[]): void {
    this.root.push(...children);
  }

  /** Ends a section with this paragraph. */
  close(section: XmlComponent): void {
    this.#section = section;
  }

  /** Adds children at its beginning, before its text. */
  prepend(...children: readonly XmlComponent[]): void {
    // The first child is w:pPr.
    this.root.splice(1, 0, ...children);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    if (xml === undefined) return undefined;
    const children = listOf(xml["w:p"]);
    const own = children.find((child) => "w:pPr" in child);
    const section = this.#section?.prepForXml(context);
    const properties = [
      ...listOf(own?.["w:pPr"]),
      ...extraOf(this.#extra),
      ...(section === undefined ? [] : [section]),
    ].sort(bySequence);
    const rest = children.filter((child) => child !== own);
    return { "w:p": properties.length === 0 ? rest : [{ "w:pPr": properties }, ...rest] };
  }
}

function extraOf(extra: ExtraProperties): IXmlableObject[] {
  return Object.entries(extra).map(([name, attributes]) => ({ [name]: { _attr: attributes } }));
}

/** docx writes one child as an object, several as an array. */
function listOf(value: unknown): IXmlableObject[] {
  if (Array.isArray(value)) return value as IXmlableObject[];
  return typeof value === "object" && value !== null && Object.keys(value).length > 0
    ? [value as IXmlableObject]
    : [];
}

function bySequence(a: IXmlableObject, b: IXmlableObject): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(element: IXmlableObject): number {
  return placeInSequence.get(Object.keys(element)[0] ?? "") ?? sequence.length;
}
