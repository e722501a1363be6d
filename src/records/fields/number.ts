import { type Field, readAs, refuse, textField } from "./field.ts";

export interface IntegerLimits {
  readonly min?: number;
  readonly max?: number;
}

/** A whole number; full-width digits are read too. `min` defaults to 0, `max` to 999,999,999. */
export function integer({ min = 0, max = 999_999_999 }: IntegerLimits = {}): Field<number> {
  const range = `${min}～${max}`;
  const about = {
    name: "integer",
    written: { ja: `整数（${range}）`, en: `a whole number (${min} to ${max})` },
    example: String(Math.max(min, 1)),
    pattern: min < 0 ? "^[-－]?[0-9０-９]+$" : "^[0-9０-９]+$",
  };
  return textField(about, (text) => {
    const digits = text.normalize("NFKC").trim();
    if (!/^-?\d{1,15}$/.test(digits)) return refuse("record/integer", { found: text });
    const value = Number(digits);
    if (value < min || value > max) return refuse("record/out-of-range", { found: text, range });
    return readAs(value);
  });
}
