import type { JapaneseParagraph } from "./paragraph.ts";
import { xmlOf } from "./xml.ts";
import { type ZipEntry, zipOf } from "./zip.ts";

/** A picture's file. `key` is its own: the same bytes, the same key. */
export interface MediaFile {
  readonly type: "png" | "jpg" | "svg";
  readonly key: string;
  readonly bytes: Uint8Array;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** Namespaces of what our paragraphs hold; a picture's own are written where it stands. */
const NAMESPACES = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

const pictureTypes = { png: "image/png", jpg: "image/jpeg", svg: "image/svg+xml" } as const;
const furniture = { header: "w:hdr", footer: "w:ftr" } as const;
/** Parts every file has, all but the main document given as they are. */
const plainParts = ["styles", "settings", "fontTable"] as const;

/** Parts that are written as a whole, by path. */
export type WholeParts = Readonly<
  Record<`word/${(typeof plainParts)[number]}.xml` | "docProps/core.xml" | "docProps/app.xml", string>
>;

/**
 * A Word file in the making: heads, feet and pictures are taken in as the main document refers to them. Written by our
 * own hand, since docx's packer makes a dozen parts of every file that no paper uses: half of the time it took.
 */
export class WordPackage {
  readonly #entries: ZipEntry[] = [];
  /** Target of each of the main document's relationships, with its kind: rId1, rId2 … */
  readonly #related: { readonly type: string; readonly target: string }[] = [];
  readonly #overrides: { readonly part: string; readonly type: string }[] = [];
  readonly #pictures = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor() {
    for (const name of plainParts) this.#relate(name, `${name}.xml`, `${TYPE}.${name}+xml`);
  }

  /** Takes in a head or a foot. @returns its relationship */
  furniture(kind: keyof typeof furniture, paragraphs: readonly JapaneseParagraph[]): string {
    const target = `${kind}${this.#count(kind)}.xml`;
    const root = furniture[kind];
    const xml = `${DECLARATION}<${root} ${NAMESPACES}>${paragraphs.map(xmlOf).join("")}</${root}>`;
    this.#add(`word/${target}`, xml);
    return this.#relate(kind, target, `${TYPE}.${kind}+xml`);
  }

  /** Takes in a picture, once however often it is shown. @returns its relationship */
  picture({ type, key, bytes }: MediaFile): string {
    const known = this.#pictures.get(key);
    if (known !== undefined) return known;
    const target = `media/image${this.#count(type)}.${type}`;
    this.#entries.push({ name: `word/${target}`, data: bytes, stored: type !== "svg" });
    const id = this.#relate("image", target, null);
    this.#pictures.set(key, id);
    return id;
  }

  /**
   * The file: parts in order of name ([Content_Types].xml comes first).
   * @param body the main document's body as XML
   */
  bytes(body: string, whole: WholeParts): Promise<Uint8Array> {
    this.#add(
      "word/document.xml",
      `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    );
    for (const [name, xml] of Object.entries(whole)) this.#add(name, xml);
    this.#add(
      "word/_rels/document.xml.rels",
      relationships(this.#related.map((one) => ({ ...one, type: `${OFFICE}/${one.type}` }))),
    );
    this.#add("_rels/.rels", relationships(topRelationships));
    this.#add("[Content_Types].xml", this.#contentTypes());
    return zipOf([...this.#entries].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }

  #add(name: string, xml: string): void {
    this.#entries.push({ name, data: Buffer.from(xml, "utf8"), stored: false });
  }

  #count(what: string): number {
    const count = (this.#counts.get(what) ?? 0) + 1;
    this.#counts.set(what, count);
    return count;
  }

  #relate(type: string, target: string, contentType: string | null): string {
    if (contentType !== null) this.#overrides.push({ part: `word/${target}`, type: contentType });
    return `rId${this.#related.push({ type, target })}`;
  }

  #contentTypes(): string {
    const pictures = Object.entries(pictureTypes).filter(([type]) => this.#counts.has(type));
    const defaults = [
      ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
      ["xml", "application/xml"],
      ...pictures,
    ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
    const overrides = [...topOverrides, ...this.#overrides].map(
      ({ part, type }) => `<Override PartName="/${part}" ContentType="${type}"/>`,
    );
    return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[...defaults, ...overrides].join("")}</Types>`;
  }
}

const topRelationships = [
  { type: `${OFFICE}/officeDocument`, target: "word/document.xml" },
  { type: `${PACKAGE}/relationships/metadata/core-properties`, target: "docProps/core.xml" },
  { type: `${OFFICE}/extended-properties`, target: "docProps/app.xml" },
];
const topOverrides = [
  { part: "word/document.xml", type: `${TYPE}.document.main+xml` },
  { part: "docProps/core.xml", type: "application/vnd.openxmlformats-package.core-properties+xml" },
  { part: "docProps/app.xml", type: "application/vnd.openxmlformats-officedocument.extended-properties+xml" },
];

function relationships(related: readonly { readonly type: string; readonly target: string }[]): string {
  const all = related.map(
    ({ type, target }, i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}
