import { strFromU8, unzipSync } from "fflate";
import type { Inline } from "../../../src/document/tree.ts";
import { type BookOptions, type BookPart, renderWordBook } from "../../../src/render/word/index.ts";
import { jlreq, options } from "./opened.ts";
import { changeTable, document, em, letter, p, page, stop, tab, text } from "./trees.ts";

export const ref = (to: string, ...children: readonly Inline[]): Inline => ({ type: "ref", to, children });

export function bookPart(tree: BookPart["tree"], more: Partial<BookPart> = {}): BookPart {
  return { tree, style: jlreq, assets: new Map(), label: null, name: tree.title, ...more };
}

export const bookOptions: BookOptions = {
  info: options.info,
  kinsoku: options.kinsoku,
  throughNumbers: false,
  binding: false,
  duplex: false,
};

const entry = (to: string, label: string, title: string, at: string) =>
  p([ref(to, text(`${label}　${title}`)), tab, text(at)], { tabs: [stop(em(38), "end", "dots")] });

/** 資料一覧 whose entries lead to the other two, and to one that is not in the book. */
export const contents = document(
  [
    page([
      p("資料一覧", { align: "center" }),
      entry("letter", "資料1", "報告書", "2"),
      entry("資料 2-1", "資料2-1", "変更箇所", "3"),
      entry("elsewhere", "参考", "ほかの会議の資料", "－"),
    ]),
  ],
  null,
  "資料一覧",
);

/** Contents, a letter in 案, and a table on landscape sheets, as many as its rows need. */
export const meeting: readonly BookPart[] = [
  bookPart(contents, { name: "contents", pages: [1] }),
  bookPart(letter("案"), { name: "letter", label: "資料1", pages: [1] }),
  bookPart(changeTable(30), { name: "資料 2-1", label: "資料2-1", pages: [6] }),
];

/** A file's parts as text, by path. */
export function strings(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** A book's parts as text, by path. */
export async function openedBook(
  parts: readonly BookPart[],
  more: Partial<BookOptions> = {},
): Promise<Record<string, string>> {
  return strings(await renderWordBook(parts, { ...bookOptions, ...more }));
}

/** One section as written: its properties, and its heads and feet by kind. */
export interface OpenedSection {
  readonly xml: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly footers: Readonly<Record<string, string>>;
}

/** The sections of a document in order. */
export function sectionsOf(parts: Readonly<Record<string, string>>): readonly OpenedSection[] {
  const relationships = parts["word/_rels/document.xml.rels"] ?? "";
  const targets = new Map(
    [...relationships.matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
      /Id="([^"]*)"/.exec(one)?.[1] ?? "",
      /Target="([^"]*)"/.exec(one)?.[1] ?? "",
    ]),
  );
  const furniture = (xml: string, kind: "header" | "footer"): Record<string, string> =>
    Object.fromEntries(
      [...xml.matchAll(new RegExp(`<w:${kind}Reference w:type="(\\w+)" r:id="([^"]*)"/>`, "g"))].map(
        ([, type = "", id = ""]) => [type, parts[`word/${targets.get(id)}`] ?? ""],
      ),
    );
  const sections = parts["word/document.xml"]?.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  return sections.map((xml) => ({
    xml,
    headers: furniture(xml, "header"),
    footers: furniture(xml, "footer"),
  }));
}
