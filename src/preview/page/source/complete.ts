import type { FieldView, KindView, OfficeView } from "../../contract.ts";
import { candidates } from "../fill/candidates.ts";
import { fieldAt, fieldsAt, type Spot } from "./spot.ts";

/** Something that may be written at the cursor. */
export interface Suggestion {
  readonly label: string;
  /** What is written; line ends go on with the indentation of the key. */
  readonly text: string;
  readonly type: "key" | "choice" | "record" | "sample";
  /** Small, beside the label. */
  readonly detail: string;
  /** What it is for. */
  readonly field: FieldView | null;
}

/** What may be written where the cursor stands. */
export function suggestions(
  spot: Spot,
  kind: KindView,
  office: OfficeView,
  typed: string,
): readonly Suggestion[] {
  if (spot.type === "value") return values(fieldAt(kind, spot.path), office, typed);
  return fieldsAt(kind, spot.path)
    .filter((field) => !spot.present.includes(field.ja.normalize("NFKC")))
    .map((field) => ({
      ...{ label: field.ja, text: keyText(field), type: "key" as const, field },
      detail: field.example?.split("\n")[0] ?? "",
    }));
}

/** The key with what must follow it: a blank, or the first line of what is below. */
function keyText(field: FieldView): string {
  if (field.control === "group") return `${field.ja}:\n  `;
  if (field.control === "list") return `${field.ja}:\n  - `;
  return `${field.ja}: `;
}

function values(field: FieldView | null, office: OfficeView, typed: string): readonly Suggestion[] {
  if (field === null) return [];
  if (field.control === "either") return field.options.flatMap((option) => values(option, office, typed));
  // A list on one line.
  if (field.control === "list") return values(field.item, office, typed);
  if (field.choices !== null) {
    return field.choices.map(({ ja, en }) => ({ label: ja, text: ja, type: "choice", detail: en, field }));
  }
  if (field.control === "flag")
    return ["はい", "いいえ"].map((word) => ({ label: word, text: word, type: "choice", detail: "", field }));
  if (field.control === "reference") {
    return candidates(office, field.refers ?? [], typed).map((entry) => ({
      ...{ label: entry.file, text: entry.file, type: "record" as const, field: null },
      detail: entry.title ?? "",
    }));
  }
  if (field.example === null || typed !== "" || field.control === "group") return [];
  const text = field.example.split("\n")[0] ?? "";
  return [{ label: text, text, type: "sample", detail: "", field }];
}
