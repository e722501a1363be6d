/** Characters of symbol fonts that Japanese papers use, by their code in the font, in hexadecimal (20-ff). */
const wingdings: Readonly<Record<string, string>> = {
  "28": "☎",
  "2a": "✉",
  "46": "☞",
  "6c": "●",
  "6d": "❍",
  "6e": "■",
  "6f": "□",
  "71": "❑",
  "72": "❒",
  "73": "◆",
  "74": "◆",
  "75": "◆",
  "76": "❖",
  "77": "◆",
  "9f": "・",
  a1: "○",
  a4: "◉",
  a7: "■",
  a8: "□",
  ab: "★",
  d8: "➢",
  df: "←",
  e0: "→",
  e1: "↑",
  e2: "↓",
  ef: "⇦",
  f0: "⇨",
  f1: "⇧",
  f2: "⇩",
  fb: "✗",
  fc: "✓",
  fd: "☒",
  fe: "☑",
};
const wingdings2: Readonly<Record<string, string>> = {
  "4f": "✗",
  "50": "✓",
  "51": "☒",
  "52": "☑",
  "53": "☒",
  "54": "☒",
  "98": "●",
  "9a": "○",
  a2: "■",
  a3: "□",
};
const symbol: Readonly<Record<string, string>> = {
  "2d": "－",
  a3: "≦",
  a5: "∞",
  ac: "←",
  ad: "↑",
  ae: "→",
  af: "↓",
  b1: "±",
  b3: "≧",
  b4: "×",
  b7: "・",
  b8: "÷",
  b9: "≠",
  bc: "…",
};

/** The character a symbol font shows for a code; null where it is not known. */
export function symbolOf(font: string, code: number): string | null {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const hex = own.toString(16);
  const name = font.toLowerCase();
  if (name === "wingdings") return circled(own) ?? wingdings[hex] ?? null;
  if (name === "wingdings 2") return wingdings2[hex] ?? null;
  if (name === "symbol") return symbol[hex] ?? null;
  // Any other font has its letters where Unicode has them, unless the code is for private use.
  return code >= 0x20 && code < 0xe000 ? String.fromCodePoint(code) : null;
}

/** Wingdings has ⓪ to ⑩ and ⓿ to ❿ in order. */
function circled(code: number): string | null {
  if (code === 0x80) return "⓪";
  if (code > 0x80 && code <= 0x8a) return String.fromCodePoint(0x2460 + code - 0x81);
  if (code > 0x8b && code <= 0x95) return String.fromCodePoint(0x2776 + code - 0x8c);
  return null;
}

/** The sign of a bullet list, whose font may be a symbol font: ・ where it is not known. */
export function bulletOf(text: string, font: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isPrivate = code >= 0xe000 && code <= 0xf8ff;
      const isSymbol = /^(?:wingdings(?: 2)?|symbol)$/iu.test(font);
      if (!isPrivate && !isSymbol) return character;
      return symbolOf(font, code) ?? symbolOf("wingdings", code) ?? "・";
    })
    .join("");
}
