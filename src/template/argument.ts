import type { Bilingual } from "../diagnostic/index.ts";
import type {
  DateSpan,
  DocumentNumber,
  LawReference,
  PersonName,
  Phone,
  TimeOfDay,
  WarekiDate,
} from "../notation/index.ts";
import { elementsOf, fieldOf, kindOf, type Type, unionOf } from "./model-type.ts";

/** A kind of helper argument: recognised in the model before there is data, and in the data when it comes. */
export interface ArgumentKind<T> {
  readonly name: Bilingual;
  /** Whether every value of the type is of this kind. Null is asked about apart. */
  fits(type: Type): boolean;
  is(value: unknown): value is T;
}

/** An object recognised by its fields, because the model's types carry no names. */
function shaped<T>(name: Bilingual, ...fields: readonly (keyof T & string)[]): ArgumentKind<T> {
  return {
    name,
    fits: (type) => kindOf(type) === "object" && fields.every((field) => fieldOf(type, field) !== undefined),
    is: (value): value is T => isObject(value) && fields.every((field) => field in value),
  };
}

export const date = shaped<WarekiDate>({ ja: "日付", en: "a date" }, "iso", "precision", "undecided");
export const span = shaped<DateSpan>({ ja: "期間", en: "a span of dates" }, "from", "to", "style");
export const time = shaped<TimeOfDay>({ ja: "時刻", en: "a time of day" }, "hour", "minute");
export const documentNumber = shaped<DocumentNumber>(
  { ja: "文書番号", en: "a document number" },
  "symbol",
  "number",
  "branch",
);
export const lawReference = shaped<LawReference>(
  { ja: "法令の条項", en: "a law reference" },
  "law",
  "article",
  "paragraph",
  "item",
);
export const person = shaped<PersonName>({ ja: "氏名", en: "a person's name" }, "family", "given");
export const phone = shaped<Phone>({ ja: "電話番号", en: "a phone number" }, "number", "extensions");

export const wholeNumber: ArgumentKind<number> = {
  name: { ja: "数", en: "a number" },
  fits: (type) => kindOf(type) === "number",
  is: (value): value is number => typeof value === "number",
};

export function listOf<T>(kind: ArgumentKind<T>): ArgumentKind<readonly T[]> {
  return {
    name: { ja: `${kind.name.ja}の一覧`, en: `a list of ${kind.name.en}` },
    fits: (type) => {
      const elements = elementsOf(type);
      return (
        elements !== null && !elements.named && !elements.type.nullable && kind.fits(unionOf([elements.type]))
      );
    },
    is: (value): value is readonly T[] => Array.isArray(value) && value.every((one) => kind.is(one)),
  };
}

/** Null is printed too, as the blank form of the value. */
export function orNull<T>(kind: ArgumentKind<T>): ArgumentKind<T | null> & { readonly takesNull: true } {
  return { ...kind, takesNull: true, is: (value): value is T | null => value === null || kind.is(value) };
}

export function takesNull(kind: ArgumentKind<unknown>): boolean {
  return "takesNull" in kind;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
