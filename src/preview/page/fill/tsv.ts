/**
 * Cells of a text copied from a spreadsheet: columns parted by tabs, rows by line ends. A cell that holds a tab, a
 * line end or a quotation mark stands in quotation marks, with those inside it doubled. The last line end is no row.
 * Quotation marks within a cell, and one that never ends, are text.
 */
export function parseTable(text: string): readonly (readonly string[])[] {
  const source = text.replace(/\r\n?/g, "\n");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= source.length) {
    const cell = cellAt(source, at);
    row.push(cell.text);
    const mark = source[cell.end];
    at = cell.end + 1;
    if (mark === "\t") continue;
    rows.push(row);
    row = [];
    if (at >= source.length) break;
  }
  return rows;
}

function cellAt(source: string, at: number): { readonly text: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = at;
  const found = quoted.exec(source);
  if (found !== null) return { text: (found[1] ?? "").replaceAll('""', '"'), end: quoted.lastIndex };
  const plain = /[^\t\n]*/y;
  plain.lastIndex = at;
  return { text: plain.exec(source)?.[0] ?? "", end: plain.lastIndex };
}

/**
 * Whether a pasted text is a table rather than prose: the clipboard says so (spreadsheets put HTML beside it), or
 * it has tabs.
 */
export function isTable(text: string, html: string): boolean {
  return text.includes("\t") || /<table[\s>]/i.test(html);
}
