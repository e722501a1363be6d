/** Free space above and below a heading, whole twips. */
export interface HeadingSpace {
  readonly before: number;
  readonly after: number;
}

/**
 * 行取り: a heading takes `lines` lines of the page's grid, its own lines in their middle; one that needs more takes what
 * it needs. PDF and Word ask here, so that both leave the same twips.
 *
 * @param lines    lines of the grid; null = just those it needs
 * @param needed   height of the heading's own lines in twips
 * @param lineFeed 行送り of the grid in twips
 * @see JLREQ 4.1.3 行取り, 4.1.6 行取りの処理例
 */
export function headingSpace(lines: number | null, needed: number, lineFeed: number): HeadingSpace {
  const rest = Math.max(0, (lines ?? 0) * lineFeed - needed);
  const before = Math.floor(rest / 2);
  return { before, after: rest - before };
}
