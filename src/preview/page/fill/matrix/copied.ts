import type { Spans } from "./spans.ts";

/** The spans in the HTML that a spreadsheet puts into the clipboard; null where there is no table. */
export function spansIn(html: string): Spans | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return null;
  return [...table.rows].map((row) =>
    [...row.cells].map(({ rowSpan, colSpan }) => ({
      rows: Math.max(1, rowSpan),
      columns: Math.max(1, colSpan),
    })),
  );
}
