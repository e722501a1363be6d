import { type Field, readAs, refuse, textField } from "../fields/field.ts";

/** Smallest and largest value, and the unit it is counted in (pt, mm, 字). */
export interface DecimalLimits {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** A number with at most two decimals, written without its unit: 10.5. Full-width digits are read too. */
export function decimal({ min, max, unit }: DecimalLimits): Field<number> {
  const range = `${min}～${max}`;
  const about = {
    name: "decimal",
    written: { ja: `数（${range}、単位は${unit}）`, en: `a number in ${unit} (${min} to ${max})` },
    example: String(min),
    pattern: "^[0-9０-９]+([.．][0-9０-９]{1,2})?$",
  };
  return textField(about, (text) => {
    const digits = text.normalize("NFKC").trim();
    if (!/^\d{1,4}(\.\d{1,2})?$/.test(digits)) return refuse("record/decimal", { found: text, unit });
    const value = Number(digits);
    return value < min || value > max ? refuse("record/out-of-range", { found: text, range }) : readAs(value);
  });
}
