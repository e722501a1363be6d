import type { XmlComponent } from "docx";
import { Element } from "./element.ts";
import type { Making } from "./flow.ts";

/** Word's limit is 40 (UTF-16 units); some are kept for what makes a name its own. */
const LONGEST = 32;

/**
 * Names as Word takes them for bookmarks: letters, digits and _ only, a letter first, no two the same but for capitals.
 * @returns the bookmark of each name; a name that comes twice has one
 */
export function bookmarkNames(names: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    if (given.has(name)) continue;
    const plain = name.normalize("NFC").replace(/[^\p{L}\p{N}_]/gu, "_");
    const base = shortened(/^\p{L}/u.test(plain) ? plain : `d${plain}`);
    let bookmark = base;
    for (let n = 2; taken.has(bookmark.toLowerCase()); n++) bookmark = `${base}_${n}`;
    taken.add(bookmark.toLowerCase());
    given.set(name, bookmark);
  }
  return given;
}

function shortened(name: string): string {
  let short = "";
  for (const character of name) {
    if (short.length + character.length > LONGEST) break;
    short += character;
  }
  return short;
}

/** A bookmark at one place of a paragraph: its beginning and its end. Names that begin with _ are hidden in Word's list. */
export function bookmarkAt(name: string, { bookmarkIds }: Making): readonly XmlComponent[] {
  const id = bookmarkIds.next();
  return [
    new Element("w:bookmarkStart", { "w:id": id, "w:name": name }),
    new Element("w:bookmarkEnd", { "w:id": id }),
  ];
}
