/**
 * A text as it is compared: width (NFKC), capitals and kana do not count, nor do blanks, line ends, marks and brackets.
 * 見 本・ﾀﾛｳ and みほん　タロウ come out alike where they sound alike; other writings of a name (旧字体) do not.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Width alone does not count: for numbers, whose marks tell where they end. */
export function narrowed(text: string): string {
  return text.normalize("NFKC").replace(/[‐‑‒–—―−ー]/g, "-");
}
