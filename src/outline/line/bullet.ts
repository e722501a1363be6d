import type { BulletKind } from "../tree.ts";
import { isBlank } from "./blank.ts";

/** Which signs are which kind. */
const kinds: Readonly<Record<string, BulletKind>> = {
  ...Object.fromEntries([..."◎○●◇◆□■▶▷▼▽▲△★☆✓・-→"].map((sign) => [sign, sign as BulletKind])),
  ...{
    "◯": "○",
    〇: "○",
    "►": "▶",
    "☐": "□",
    "☑": "✓",
    "✔": "✓",
    "･": "・",
    "•": "・",
    "‣": "・",
    "·": "・",
  },
  ...{ "*": "*", "－": "-", "–": "-", "—": "-", "−": "-", "⇒": "→", "➢": "▷" },
  ...{ "└": "└", "├": "└", "┗": "└", "┣": "└", "┝": "└" },
};
/** Signs that mean something else when text follows at once (-5, *1). */
const needsBlank: ReadonlySet<string> = new Set([..."-*－–—−"]);
/** 〇〇区, △△氏, ○×: placeholders for names. */
const placeholder: ReadonlySet<string> = new Set([..."○◯〇△□◇●▲×☆★"]);
/** ◎は特に重要なもの, ◎：…: what a sign means is told, nothing is listed. */
const legend = /^(?:は[\p{Script=Han}「、]|印は?|[：:＝=])/u;
/** △3.2％ is less than nothing. */
const minus: ReadonlySet<string> = new Set([..."△▲"]);

/** The bullet a text begins with; null if the sign there is part of a word. */
export function readBullet(text: string): { kind: BulletKind; text: string } | null {
  const sign = text.charAt(0);
  const kind = Object.hasOwn(kinds, sign) ? kinds[sign] : undefined;
  if (kind === undefined) return null;
  const next = text.charAt(1);
  if (next !== "" && needsBlank.has(sign) && !isBlank(next)) return null;
  if (next === sign || (placeholder.has(sign) && placeholder.has(next))) return null;
  if (minus.has(sign) && /[0-9０-９]/.test(next)) return null;
  if (strengthOf(kind) === 2 && legend.test(text.slice(1, 3))) return null;
  if (sign === "〇" && /[一二三四五六七八九年月日]/.test(next)) return null;
  return { kind, text: sign };
}

/**
 * How strong a bullet is. A bullet that is new closes weaker ones, and stands in those of its strength and above:
 * ・ stands in ◎, └ in ・, and never the other way round unless it was typed so.
 */
export function strengthOf(kind: BulletKind): number {
  if (kind === "└" || kind === "→" || kind === "-") return 0;
  return kind === "・" || kind === "*" ? 1 : 2;
}
