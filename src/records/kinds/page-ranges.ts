import { trimBlanks } from "../blanks.ts";
import { type Field, readAs, refuse, textField } from "../fields/field.ts";

/** Pages `from` to `to` of a file, both included, counted from 1. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** Dashes and commas as they are typed in Japanese, after NFKC. */
const DASH = /[~〜‐‑–—―−ー]/g;
const COMMA = /[、・]/g;
const ONE = /^([0-9]{1,4})(?:-([0-9]{1,4}))?$/;

/** Pages of a PDF in the order they go into the packet: 2, 1-3 or 1,3-5. No page stands twice. */
export function pageRanges(): Field<readonly PageRange[]> {
  const about = {
    name: "pages",
    written: {
      ja: "ページ（2、1-3、1,3-5 など。書いた順に入る）",
      en: "pages (2, 1-3, 1,3-5 …), in the order written",
    },
    example: "1-3",
    maxLength: 200,
  };
  return textField(about, (text) => {
    const found = trimBlanks(text);
    const parts = plain(found).split(",");
    const ranges: PageRange[] = [];
    for (const part of parts) {
      const [, first, last = first] = ONE.exec(part) ?? [];
      if (first === undefined || last === undefined) return refuse("meeting/pages-unreadable", { found });
      const range = { from: Number(first), to: Number(last) };
      if (range.from === 0 || range.to === 0) return refuse("meeting/pages-from-one", { found: part });
      if (range.to < range.from)
        return refuse("meeting/pages-backwards", { found: part, mend: `${range.to}-${range.from}` });
      const other = ranges.find((one) => one.from <= range.to && range.from <= one.to);
      if (other !== undefined)
        return refuse("meeting/pages-overlap", { page: `${Math.max(other.from, range.from)}` });
      ranges.push(range);
    }
    return readAs(ranges);
  });
}

/** １～３ページ、５ → 1-3,5 */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s|ページ|頁|p\.?/gi, "")
    .replace(DASH, "-")
    .replace(COMMA, ",");
}
