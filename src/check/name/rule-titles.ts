import { differenceOf } from "./difference.ts";
import { nearTitles } from "./near-title.ts";
import type { PacketText } from "./packet-text.ts";
import type { Slip } from "./slip.ts";

/** 不当要求行為の録音及び録画に関する要領: from the beginning of the phrase to what kind of rule it is. */
const title =
  /[^、。，,・「」『』()〔〕【】<>:：;\n]{4,40}?(?:に関する|に係る|に基づく|における)[^、。，,・「」『』()〔〕【】<>:：;\n]{0,16}?(?:要領|要綱|規程|規則|条例|指針|基準|ガイドライン|法律)/gu;

/** Titles of rules with particles inside that stand once and are nearly another one. */
export function ruleSlips(text: PacketText): Slip[] {
  const counts = new Map<string, number>();
  for (const [found] of text.text.matchAll(title)) counts.set(found, (counts.get(found) ?? 0) + 1);
  const seen = new Set<number>();
  return [...counts].flatMap(([right]) =>
    nearTitles(text, right).flatMap(({ from, to, found }) => {
      const usualAt = text.text.indexOf(right);
      if (text.positionsOf(found, 2).length > 1 || usualAt > from || seen.has(from)) return [];
      seen.add(from);
      const { start, end, a, b } = differenceOf(found, right);
      return [
        {
          ...{ at: from + start, length: a.length, count: 1 },
          ...{ usualAt: usualAt + start, usualLength: b.length, usualCount: counts.get(right) ?? 1 },
          name: { before: start, behind: Math.min(end, to - from - start) },
        },
      ];
    }),
  );
}
