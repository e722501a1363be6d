import { type Document, Packer } from "docx";
import { strToU8, type Zippable, zipSync } from "fflate";

/** Parts of a package by path: XML as text, pictures as bytes. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** The part of docx 9.15.2 that makes the parts. Packer keeps it private; its own zip would be made only to be undone. */
interface Compiler {
  compile(document: Document): Parts;
}
const { compiler } = Packer as unknown as { readonly compiler: Compiler };

/** docx's parts of a document, not yet zipped. */
export function partsOf(document: Document): Parts {
  return compiler.compile(document);
}

/** Parts docx always writes and no paper of ours uses: dropped with their relationships and content types. */
const unused =
  /^(word\/(_rels\/)?(footnotes|endnotes|numbering|comments)\.xml(\.rels)?|word\/_rels\/fontTable\.xml\.rels|word\/theme\/theme1\.xml|docProps\/custom\.xml)$/;
const emptyRelationships = /<Relationships [^>]*\/>\s*$/;

/** Every part's time: DOS time has no zone, and fflate reads the local clock face, so it is written on that. */
const mtime = new Date(1980, 0, 1, 12);

/**
 * The canonical package: what is not used left out, parts in order of name ([Content_Types].xml comes first), one
 * fixed time. The same parts give the same bytes.
 */
export function canonical(parts: Parts, replaced: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = {};
  for (const name of [...new Set([...parts.keys(), ...Object.keys(replaced)])].sort()) {
    const part = replaced[name] ?? parts.get(name);
    if (part === undefined || unused.test(name)) continue;
    if (typeof part !== "string") files[name] = part;
    else if (!emptyRelationships.test(part)) files[name] = strToU8(withoutReferences(part, name));
  }
  return zipSync(files, { level: 6, mtime });
}

/** Takes the dropped parts out of the content types and relationships. */
function withoutReferences(text: string, name: string): string {
  if (name === "[Content_Types].xml") return contentTypes(text);
  return name.endsWith(".rels") ? relationships(text, name) : text;
}

function relationships(text: string, name: string): string {
  const folder = name.replace(/_rels\/[^/]*$/, "");
  return text.replace(/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, (whole, target: string) =>
    unused.test(folder + target) ? "" : whole,
  );
}

function contentTypes(text: string): string {
  return text.replace(/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g, (whole, part: string) =>
    unused.test(part) ? "" : whole,
  );
}
