/** Whether a list of families, as CSS writes it, is one of serifs (明朝). What nobody knows is taken for ゴシック. */
export function isSerif(families: string): boolean {
  for (const family of families.split(",")) {
    if (
      /sans|gothic|ゴシック|arial|helvetica|meiryo|メイリオ|verdana|calibri|mono|courier|consolas|ui/i.test(
        family,
      )
    )
      return false;
    if (
      /serif|mincho|明朝|times|georgia|garamond|palatino|cambria|century|ryumin|kozmin|教科書|楷書|song|ming/i.test(
        family,
      )
    )
      return true;
  }
  return false;
}

const generic = (families: string): string => (isSerif(families) ? "serif" : "sans-serif");

/** An SVG's fonts are ours: of every list only the kind is kept. */
export class Families {
  serif = false;
  bold = false;

  /** The value of a font-family attribute. */
  attribute(value: string): string {
    this.serif ||= isSerif(value);
    return generic(value);
  }

  /** Declarations of a style attribute, or a style sheet. */
  css(text: string): string {
    this.bold ||= /font-weight\s*:\s*(bold|[6-9]00)|\bfont\s*:[^;}]*\b(bold|[6-9]00)\b/i.test(text);
    return text.replace(
      /(font-family\s*:\s*)((?:"[^"]*"|'[^']*'|[^;}"'])*)/gi,
      (_, head: string, value: string) => {
        return head + this.attribute(value);
      },
    );
  }
}
