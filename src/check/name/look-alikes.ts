/** Letters of カタカナ the eye takes for each other. */
const groups = [
  "シツ",
  "ンソ",
  "ルレ",
  "クワケタ",
  "アマヤ",
  "ウワフ",
  "ラヲフ",
  "スヌ",
  "コユ",
  "チテ",
  "ナメ",
].map((letters) => new Set(letters));

/** Whether one of two letters is easily read or typed for the other: ツステム for システム, バスワード for パスワード. */
export const looksLike = (a: string, b: string): boolean =>
  unvoiced(a) === unvoiced(b) || groups.some((letters) => letters.has(a) && letters.has(b));

/** ハ of バ and パ. */
const unvoiced = (letter: string): string => letter.normalize("NFD").slice(0, 1);
