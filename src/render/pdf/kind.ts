/**
 * What a file claims to be: nothing; PDF/A-2 or 3 that looks the same for ever (b), whose text can also be searched (u);
 * or PDF/A-2a, which has real tags and is PDF/UA-1 as well.
 * @see ISO 19005-2, ISO 19005-3, ISO 14289-1
 */
export type PdfKind = "plain" | "a-2b" | "a-2u" | "a-2a" | "a-3b";

export const pdfKinds: readonly PdfKind[] = ["plain", "a-2b", "a-2u", "a-2a", "a-3b"];

/** Whether its content is tagged: such a page is painted otherwise. */
export const isTagged = (kind: PdfKind): boolean => kind === "a-2a";

/** Part and level of PDF/A; null = none is claimed. */
export function archivalLevel(kind: PdfKind): { readonly part: string; readonly level: string } | null {
  const [, part, level] = /^a-(\d)(\w)$/.exec(kind) ?? [];
  return part === undefined || level === undefined ? null : { part, level: level.toUpperCase() };
}
