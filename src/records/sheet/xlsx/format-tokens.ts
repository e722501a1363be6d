/**
 * One piece of a number format: a sign that means something, text that is shown as it is, time counted beyond a day
 * ([h]), or the number as it is (General).
 */
export interface FormatToken {
  readonly type: "sign" | "literal" | "elapsed" | "general";
  readonly text: string;
}

/** Signs that mean digits, their grouping, and letters of dates and times. */
const SIGNS = /[0#?.,%EeyYmMdDgGhHsSaArRbB@]/;
const GENERAL = /^(?:General|G\/標準)/i;
const AM_PM = /^(?:AM\/PM|A\/P|上午\/下午|午前\/午後)/i;

/** The sections of a format (positive; negative; zero; text), each as its pieces; colours and locales are gone. */
export function formatSections(code: string): readonly (readonly FormatToken[])[] {
  const sections: FormatToken[][] = [[]];
  for (let at = 0; at < code.length; ) {
    const { token, next } = tokenAt(code, at);
    if (token === ";") sections.push([]);
    else if (token !== null) sections.at(-1)?.push(token);
    at = next;
  }
  return sections;
}

function tokenAt(code: string, at: number): { token: FormatToken | ";" | null; next: number } {
  const sign = code[at] ?? "";
  if (sign === ";") return { token: ";", next: at + 1 };
  if (sign === '"') {
    const end = code.indexOf('"', at + 1);
    const close = end < 0 ? code.length : end;
    return { token: { type: "literal", text: code.slice(at + 1, close) }, next: close + 1 };
  }
  if (sign === "\\" || sign === "!")
    return { token: { type: "literal", text: code.slice(at + 1, at + 2) }, next: at + 2 };
  // Room as wide as a sign, and a sign repeated to fill the cell: nothing of the value.
  if (sign === "_" || sign === "*") return { token: null, next: at + 2 };
  if (sign === "[") return bracketAt(code, at);
  const general = GENERAL.exec(code.slice(at, at + 7))?.[0];
  if (general !== undefined) return { token: { type: "general", text: "" }, next: at + general.length };
  const half = AM_PM.exec(code.slice(at, at + 6))?.[0];
  if (half !== undefined) return { token: { type: "sign", text: "AM/PM" }, next: at + half.length };
  return { token: { type: SIGNS.test(sign) ? "sign" : "literal", text: sign }, next: at + 1 };
}

/** [h] counts hours beyond a day; [$¥-411] shows its currency; colours, locales and conditions show nothing. */
function bracketAt(code: string, at: number): { token: FormatToken | null; next: number } {
  const end = code.indexOf("]", at);
  if (end < 0) return { token: { type: "literal", text: "[" }, next: at + 1 };
  const inside = code.slice(at + 1, end);
  if (/^(?:h+|m+|s+)$/i.test(inside)) return { token: { type: "elapsed", text: inside }, next: end + 1 };
  const currency = /^\$([^-]+)/.exec(inside)?.[1];
  return { token: currency === undefined ? null : { type: "literal", text: currency }, next: end + 1 };
}

/** Whether a format compares the value ([>=100]) or writes digits in kanji ([DBNum1]): such are not followed. */
export function isSpecial(code: string): boolean {
  return /\[(?:[<>=]|DBNum|NatNum)/i.test(code);
}
