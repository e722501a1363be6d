/** Units as clerks write them behind a number, and the words by which a field says that it counts in them. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  回: ["回"],
  件: ["件"],
  字: ["字"],
  行: ["行"],
  条: ["条"],
  mm: ["mm", "ミリ"],
  ミリ: ["mm", "ミリ"],
  ミリメートル: ["mm", "ミリ"],
  pt: ["pt", "ポイント"],
  ポイント: ["pt", "ポイント"],
};

/**
 * The number of a text that has its unit too, where the field counts in it: 第106回 → 106, 10.5pt → 10.5.
 * @param about  all that the field says of itself
 */
export function numberIn(text: string, about: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const [, digits = "", unit = ""] = /^第?([0-9]{1,9}(?:\.[0-9]{1,2})?)([^0-9.]*)$/.exec(plain) ?? [];
  const words = UNITS[unit.toLowerCase()] ?? [];
  return digits !== "" && words.some((word) => about.includes(word)) ? digits : null;
}
