import type { DataPath } from "../../document/tree.ts";
import type { Origin } from "../form.ts";

/**
 * From the beginning of a path in FormValues to the beginning of the path it was written at. `*` stands for an
 * index, on both sides; `source` null: the form has put it there.
 */
export interface OriginRule {
  readonly values: DataPath;
  readonly source: Origin["source"] | null;
  readonly written: DataPath;
}

/** A value written in the record. Paths are joined by full stops: "report.subject"; "" is the whole. */
export function fromRecord(values: string, written: string): OriginRule {
  return { values: parts(values), source: "record", written: parts(written) };
}

/** A value written in a record that the record refers to; `written` begins with *, which of them it is. */
export function fromReferred(values: string, written: `*.${string}`): OriginRule {
  return { values: parts(values), source: "referred", written: parts(written) };
}

export function fromProfile(values: string, written: string): OriginRule {
  return { values: parts(values), source: "profile", written: parts(written) };
}

/** A value the form computes. */
export function computed(values: string): OriginRule {
  return { values: parts(values), source: null, written: [] };
}

function parts(path: string): DataPath {
  if (path === "") return [];
  return path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The longest rule that fits the path wins; the rest of the path is kept. No rule, or a computed value: null. */
export function originIn(rules: readonly OriginRule[], path: DataPath): Origin | null {
  const fitting = rules.filter(({ values }) => values.every((part, index) => fits(part, path[index])));
  const rule = fitting.sort((a, b) => b.values.length - a.values.length)[0];
  if (rule === undefined || rule.source === null) return null;
  const indexes = path.filter((_, index) => rule.values[index] === "*").values();
  const written = rule.written.map((part) => (part === "*" ? (indexes.next().value ?? part) : part));
  const whole = [...written, ...path.slice(rule.values.length)];
  if (rule.source !== "referred") return { source: rule.source, path: whole };
  const [index, ...inside] = whole;
  return typeof index === "number" ? { source: "referred", index, path: inside } : null;
}

function fits(part: string | number, step: string | number | undefined): boolean {
  return part === "*" ? typeof step === "number" : part === step;
}

/** Where the shared parts of a letter come from, whoever sends it. */
export const letterOrigins: readonly OriginRule[] = [
  fromRecord("state", "state"),
  fromProfile("municipality", "municipality"),
  fromProfile("addressee.body", "council.name"),
  fromProfile("addressee.post", "council.chairPost"),
  fromProfile("addressee.name", "council.chairName"),
  fromProfile("addressee.honorific", "notation.honorific"),
  fromProfile("addressee.spacing", "notation.nameSpacing"),
  fromProfile("sender.spacing", "notation.nameSpacing"),
  fromProfile("sender.spread", "notation.nameSpacing"),
  fromProfile("seal.size", "seal.size"),
  fromProfile("seal.anchor", "seal.anchor"),
  fromProfile("notation", "notation"),
];

/** Where the seal comes from: the record's own fields where they are written, else the profile's. */
export function sealOrigins(
  written: { readonly seal?: unknown; readonly sealImage?: unknown; readonly sealSize?: unknown } | undefined,
  form: "form4" | "form3" | "consultation" | "letter",
  within: string,
  image: "image" | "officerImage" | "councilImage" = "image",
): readonly OriginRule[] {
  const word = (values: string): OriginRule =>
    written?.seal === undefined ? fromProfile(values, `seal.${form}`) : fromRecord(values, `${within}seal`);
  return [
    word("seal.omitted"),
    word("seal.electronic"),
    written?.sealImage === undefined
      ? fromProfile("seal.image", `seal.${image}`)
      : fromRecord("seal.image", `${within}sealImage`),
    ...(written?.sealSize === undefined ? [] : [fromRecord("seal.size", `${within}sealSize`)]),
  ];
}

/** Where the sender comes from: the record's own 発信者 at `written`, or the mayor. */
export function senderOrigins(written: string | null): readonly OriginRule[] {
  return written === null
    ? [fromProfile("sender.post", "mayor.post"), fromProfile("sender.name", "mayor.name")]
    : ["lines", "post", "name"].map((key) => fromRecord(`sender.${key}`, `${written}.${key}`));
}
