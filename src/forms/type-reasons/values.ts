import { formatNumeral } from "../../notation/index.ts";
import type { TypeReasons } from "../../records/kinds/type-reasons.ts";
import type { Profile } from "../../records/profile.ts";
import { withoutBrackets } from "../shared/enclosed.ts";
import { withLaw } from "../shared/legal-note.ts";
import { bracketed } from "../shared/letter-values.ts";
import { fromProfile, fromRecord, type OriginRule } from "../shared/origin.ts";
import type { TypeReasonsValues } from "./model.ts";

/** 類型・理由 (record) → 類型・理由 (form). */
export function typeReasonsValues(record: TypeReasons, profile: Profile): TypeReasonsValues {
  const { firstYear, digits, articleMark } = profile.notation;
  const text = (one: string): string => bracketed(one, profile);
  return {
    heading: record.heading === undefined ? null : text(record.heading),
    // 第11条第1項: the ordinance goes without saying, another law does not.
    bases: record.bases.map((basis) => withLaw(basis, "", profile)),
    continued: record.continued,
    types: record.types.map(({ name, definition, reasons }, index) => ({
      number: formatNumeral(index + 1, digits),
      name: text(withoutBrackets(name)),
      definition: definition.map(text),
      reasons: reasons.map(text),
    })),
    notation: { firstYear, digits, articleMark },
  };
}

/** Where the values come from. */
export const typeReasonsOrigins: readonly OriginRule[] = [
  ...["heading", "bases", "continued"].map((key) => fromRecord(key, key)),
  ...["name", "definition", "reasons"].map((key) => fromRecord(`types.*.${key}`, `types.*.${key}`)),
  fromProfile("notation", "notation"),
];
