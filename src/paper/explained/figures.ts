import type { Bilingual } from "../../diagnostic/index.ts";
import type { ExplainedLength, SpacingChange } from "./line.ts";

/** 0.125: at most three decimals, none that say nothing. */
export const em = (length: ExplainedLength): string => String(Number(length.em.toFixed(3)));

/** 2.63pt */
export const pt = (length: ExplainedLength): string => `${Number(length.pt.toFixed(2))}pt`;

/** 0.25字分（2.63pt） */
export const amount = (length: ExplainedLength): Bilingual => ({
  ja: `${em(length)}字分（${pt(length)}）`,
  en: `${em(length)} em (${pt(length)})`,
});

/** 「…」, or “…” around what has such brackets itself. */
export const quoted = (text: string): string => (/[「」]/.test(text) ? `“${text}”` : `「${text}」`);

/** Sum of what the spaces of a line lost or gained. */
export function totalOf(changes: readonly SpacingChange[], way: SpacingChange["way"]): ExplainedLength {
  const some = changes.filter((one) => one.way === way);
  const sum = (unit: keyof ExplainedLength): number => some.reduce((all, one) => all + one.total[unit], 0);
  return { em: sum("em"), pt: sum("pt") };
}
