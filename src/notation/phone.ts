import { excerptOf, type Reading, readAs, refuse } from "./reading.ts";
import type { Phone } from "./values.ts";

const label = /^(?:電話番号|電話|TEL|Tel)\s*[:.]?\s*/;
const shape = /^([0-9()\s-]+?)\s*(?:\(?\s*内線\s*(?:番号)?\s*:?\s*([0-9、,・\s]+?)\s*\)?)?$/;
/** Every stroke people type for a hyphen, the long-vowel mark among them. */
const strokes = /[‐‑‒–—―−ー]/g;

/**
 * Reads 078-000-0000（内線 2318、2338）, (045)000-0000, 電話：078-000-0000, 000-1110 内線2141、2142.
 * The number is kept with hyphens between its parts.
 * Refused: no hyphens or brackets (where the area code ends cannot be told), a wrong count of digits, other words
 * such as （代表）.
 */
export function readPhone(text: string): Reading<Phone> {
  const written = excerptOf(text);
  const plain = text.normalize("NFKC").replace(strokes, "-").replace(/\s+/g, " ").trim().replace(label, "");
  const found = shape.exec(plain);
  if (found === null) return refuse("notation/phone-unreadable", { text: written });
  const number = hyphened(found[1] ?? "");
  const digits = number.replace(/-/g, "").length;
  if (!/^[0-9]+(?:-[0-9]+){1,2}$/.test(number)) return refuse("notation/phone-unreadable", { text: written });
  if (!isComplete(number, digits))
    return refuse("notation/phone-digits", { text: written, digits: String(digits) });
  return readAs({ number, extensions: found[2]?.split(/[、,・\s]+/).filter((one) => one !== "") ?? [] });
}

function hyphened(text: string): string {
  return text
    .replace(/[()\s]+/g, "-")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}

/** With area code three parts of 10 digits together (11 from 050 to 090 and 0800); without it two of up to 8. */
function isComplete(number: string, digits: number): boolean {
  const parts = number.split("-").length;
  if (!number.startsWith("0")) return parts === 2 && digits >= 5 && digits <= 8;
  return parts === 3 && (digits === 10 || (digits === 11 && /^0(?:[5-9]0|800)-/.test(number)));
}

/** The printed form: 078-000-0000（内線 2318、2338）. */
export function formatPhone({ number, extensions }: Phone): string {
  return extensions.length === 0 ? number : `${number}（内線 ${extensions.join("、")}）`;
}
