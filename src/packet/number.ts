import type { Meeting } from "../records/kinds/index.ts";

/** How documents are numbered: the office's own words, or 資料1-2 of 枝番, 資料2 of 通し, nothing. */
export type Numbering = NonNullable<Meeting["numbering"]>;

/** One agenda item as far as numbers go: what is written for it, and for each of its documents. */
export interface Numbered {
  /** 番号 of the item; undefined = by counting, null = none. */
  readonly own: string | null | undefined;
  /** 番号 of each document, in order; the same meanings. */
  readonly documents: readonly (string | null | undefined)[];
}

/** The numbers printed for an item and its documents; null = none. */
export interface Numbers {
  readonly item: string | null;
  readonly documents: readonly (string | null)[];
}

/**
 * 資料番号 of every item and document. With 枝番 an item takes the next number and its documents a branch of it, unless
 * it has one document only, which then has the item's number. With 通し documents are counted through. What is numbered
 * by hand takes no number away from the others.
 */
export function numbersOf(items: readonly Numbered[], { label, style }: Numbering): readonly Numbers[] {
  let last = 0;
  const next = (): string => `${label}${++last}`;
  return items.map(({ own, documents }) => {
    if (style === "none") return { item: own ?? null, documents: documents.map((one) => one ?? null) };
    if (style === "running")
      return { item: own ?? null, documents: documents.map((one) => (one === undefined ? next() : one)) };
    const item = own === undefined ? itemNumber(documents, next) : own;
    return { item, documents: branches(item, documents) };
  });
}

/** An item whose documents are all numbered by hand needs no number of its own. */
function itemNumber(documents: Numbered["documents"], next: () => string): string | null {
  return documents.some((one) => one === undefined) ? next() : null;
}

function branches(item: string | null, documents: Numbered["documents"]): readonly (string | null)[] {
  const counted = documents.filter((one) => one === undefined).length;
  let branch = 0;
  return documents.map((one) => {
    if (one !== undefined) return one;
    if (item === null) return null;
    return counted === 1 ? item : `${item}-${++branch}`;
  });
}

/** Digits padded so that names sort as numbers do: 資料1-2 among more than nine items → 資料01-02. */
export function padded(number: string, widths: readonly number[]): string {
  let at = 0;
  return number.replace(/\d+/g, (digits) => digits.padStart(widths[at++] ?? 0, "0"));
}

/** Widest digits of each place over all numbers: [2, 1] for 資料1-2 and 資料12. */
export function digitWidths(numbers: readonly string[]): readonly number[] {
  const widths: number[] = [];
  for (const number of numbers)
    for (const [at, digits] of (number.match(/\d+/g) ?? []).entries())
      widths[at] = Math.max(widths[at] ?? 0, digits.length);
  return widths;
}
