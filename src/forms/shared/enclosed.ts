const pairs = [
  ["（", "）"],
  ["(", ")"],
  ["【", "】"],
  ["＜", "＞"],
  ["<", ">"],
  ["〈", "〉"],
] as const;

/**
 * The text inside the brackets somebody has copied along: the form prints its own. （企画調整局） → 企画調整局,
 * < 社会保険関連手続き > → 社会保険関連手続き; （案）の作成（2） has none around it and stays.
 */
export function withoutBrackets(text: string): string {
  const pair = pairs.find(
    ([open, close]) => text.startsWith(open) && text.indexOf(close) === text.length - 1,
  );
  return pair === undefined ? text : text.slice(1, -1).replace(/^[ \u3000]+|[ \u3000]+$/g, "");
}
