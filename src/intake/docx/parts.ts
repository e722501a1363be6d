import { attributeOf, readXml, type XmlReader } from "../../records/sheet/xlsx/xml.ts";
import { ZipParts } from "../../records/sheet/xlsx/zip.ts";

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The parts of a Word file, found by their relations as Word writes them. */
export class DocxParts {
  readonly #zip: ZipParts;
  readonly #file: string;
  /** Folder and name of the text's part. */
  readonly main: string;
  readonly #relations: readonly Relation[];

  /** @throws FileFault when the file is no zip or its parts are damaged */
  constructor(bytes: Uint8Array, file: string) {
    this.#zip = new ZipParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file);
    this.#file = file;
    const found = this.#relationsOf("").find(({ type }) => type === "officeDocument");
    this.main = found?.target ?? "word/document.xml";
    this.#relations = this.#relationsOf(this.main);
  }

  /** Whether the text is there at all. */
  get isDocument(): boolean {
    return this.#zip.has(this.main);
  }

  /** Names of the parts the text refers to by a kind of relation: styles, numbering, header, footnotes. */
  related(type: string): readonly string[] {
    return this.#relations.filter((one) => one.type === type).map(({ target }) => target);
  }

  /** Goes through a part's XML; false where there is none. @throws FileFault when it is damaged */
  read(name: string, reader: XmlReader): boolean {
    const text = this.#zip.text(name);
    if (text === null) return false;
    readXml(text.replace(/^\uFEFF/u, ""), reader, this.#file);
    return true;
  }

  /** What the text refers to by a relation's name: a picture. Null where there is none. @throws FileFault */
  bytesOf(id: string): { readonly name: string; readonly bytes: Uint8Array } | null {
    const target = this.#relations.find((one) => one.id === id)?.target;
    const bytes = target === undefined ? null : this.#zip.bytes(target);
    return target === undefined || bytes === null ? null : { name: target, bytes };
  }

  #relationsOf(part: string): readonly Relation[] {
    const slash = part.lastIndexOf("/");
    const folder = part.slice(0, slash + 1);
    const found: Relation[] = [];
    this.read(`${folder}_rels/${part.slice(slash + 1)}.rels`, {
      open: (name, attributes) => {
        const type = attributeOf(attributes, "Type") ?? "";
        const target = attributeOf(attributes, "Target") ?? "";
        if (name !== "Relationship" || attributeOf(attributes, "TargetMode") === "External") return;
        const id = attributeOf(attributes, "Id") ?? "";
        found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolved(folder, target) });
      },
    });
    return found;
  }
}

/** A target as a name in the zip: from the root, or from its part's folder. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
