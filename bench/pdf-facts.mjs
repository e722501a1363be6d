/**
 * What a packet's PDF shows from outside: its objects stand readable in the file, so no library is needed.
 *
 * @param documents of the packet's report
 * @returns `faces` = fonts of ours (finished files bring their own, which are simple fonts), `subsets` = how often they
 *   are embedded; `found` = documents that have a bookmark of their own
 */
export function pdfFacts(file, documents) {
  const text = file.toString("latin1");
  const own = [...text.matchAll(/\/Subtype \/Type0\s*\/BaseFont \/[A-Z]{6}\+([^\s/]+)/g)].map(
    ([, name]) => name,
  );
  const titles = titlesIn(text);
  return {
    pages: text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
    MB: file.length / 1e6,
    subsets: own.length,
    faces: new Set(own).size,
    bookmarks: titles.length,
    found: documents.filter((one) => titles.some((title) => tells(title, one))).length,
  };
}

/** Titles of the outline: an entry of it has a parent. */
function titlesIn(text) {
  return [...text.matchAll(/\/Parent \d+ 0 R\s*\/Title \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, literal]) =>
    Buffer.from(unescaped(literal), "latin1").subarray(2).swap16().toString("utf16le"),
  );
}

const controls = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(literal) {
  return literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_all, one) =>
    /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (controls[one] ?? one),
  );
}

/** A document's bookmark has its number first and its title last; one without number is called by its title alone. */
function tells(bookmark, { number, title }) {
  return number === null ? bookmark === title : bookmark.startsWith(number) && bookmark.endsWith(title);
}
