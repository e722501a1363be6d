import type { Bilingual } from "../diagnostic/index.ts";
import type { Length, TabStop } from "./tree.ts";

type Unit = Length["unit"];

/** A kind of attribute value. */
export interface AttributeKind<T> {
  /** What may be written, to complete 「…を書いてください」. */
  readonly expected: Bilingual;
  /** Undefined if the text is none of the allowed. */
  read(text: string): T | undefined;
}

/** One attribute of a tag: how its text is read, and what it is if absent. */
export interface AttributeRule<T> extends AttributeKind<T> {
  readonly required: boolean;
  /** Value of an absent attribute. Used for a required one only to go on after its absence is told. */
  readonly fallback: T;
  /** The default as it would be written; null = there is none. For the docs. */
  readonly written: string | null;
}

/** @param written the default, in the attribute's own notation */
export function standard<T>(kind: AttributeKind<T>, written: string): AttributeRule<T> {
  return { ...kind, required: false, fallback: sample(kind, written), written };
}

/** Null if absent. */
export function optional<T>(kind: AttributeKind<T>): AttributeRule<T | null> {
  return { ...kind, required: false, fallback: null, written: null };
}

/** @param example any readable value */
export function required<T>(kind: AttributeKind<T>, example: string): AttributeRule<T> {
  return { ...kind, required: true, fallback: sample(kind, example), written: null };
}

function sample<T>(kind: AttributeKind<T>, written: string): T {
  const value = kind.read(written);
  if (value === undefined) throw new Error(`vocabulary: default ${written} is not ${kind.expected.en}`);
  return value;
}

export const text: AttributeKind<string> = {
  expected: { ja: "文字列", en: "text" },
  read: (written) => written,
};

/** Text that says something. */
export const words: AttributeKind<string> = {
  expected: { ja: "空でない文字列", en: "text that is not blank" },
  read: (written) => (written.trim() === "" ? undefined : written),
};

export const flag: AttributeKind<boolean> = {
  expected: { ja: "trueかfalse", en: "true or false" },
  read: (written) => (written === "true" || written === "false" ? written === "true" : undefined),
};

export function oneOf<const T extends string>(...options: readonly T[]): AttributeKind<T> {
  return {
    expected: { ja: `${options.join("・")}のどれか`, en: `one of ${options.join(", ")}` },
    read: (written) => options.find((one) => one === written),
  };
}

export function integer(lowest: number, highest: number): AttributeKind<number> {
  return {
    expected: { ja: `${lowest}から${highest}までの整数`, en: `a whole number from ${lowest} to ${highest}` },
    read: (written) => {
      const value = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN;
      return value >= lowest && value <= highest ? value : undefined;
    },
  };
}

/** 1em, 21mm, 10.5pt, 2行 */
export function length(
  units: readonly Unit[],
  options: { readonly negative?: boolean } = {},
): AttributeKind<Length> {
  return {
    expected: {
      ja: `単位${units.join("・")}の付いた長さ（例: 2${units[0] ?? "em"}）`,
      en: `a length in ${units.join(", ")} (such as 2${units[0] ?? "em"})`,
    },
    read: (written) => {
      const match = /^(-?)(\d{1,4}(?:\.\d{1,4})?)(\D+)$/.exec(written);
      const unit = units.find((one) => one === match?.[3]);
      if (match === null || unit === undefined || (match[1] === "-" && !options.negative)) return undefined;
      return { value: Number(`${match[1]}${match[2]}`), unit };
    },
  };
}

const position = length(["em", "mm", "pt"]);
const tabAligns = ["start", "end", "center", "point"] as const;
const tabLeaders = ["none", "dots", "line"] as const;

/** 8em, 38em:end, 38em:end:dots */
export const tabStop: AttributeKind<TabStop> = {
  expected: {
    ja: `タブ位置（例: 8em、38em:end:dots。揃えは${tabAligns.join("・")}、リーダーは${tabLeaders.join("・")}）`,
    en: `a tab stop (such as 8em or 38em:end:dots; ${tabAligns.join(", ")}; ${tabLeaders.join(", ")})`,
  },
  read: (written) => {
    const [at = "", align = "start", leader = "none", ...rest] = written.split(":");
    const stop = {
      position: position.read(at),
      align: tabAligns.find((one) => one === align),
      leader: tabLeaders.find((one) => one === leader),
    };
    if (
      rest.length > 0 ||
      stop.position === undefined ||
      stop.align === undefined ||
      stop.leader === undefined
    )
      return undefined;
    return { position: stop.position, align: stop.align, leader: stop.leader };
  },
};

/** One or more values, blanks between. */
export function several<T>(kind: AttributeKind<T>): AttributeKind<readonly T[]> {
  const { ja, en } = kind.expected;
  return {
    expected: { ja: `空白で区切った${ja}`, en: `${en}, separated by blanks` },
    read: (written) => {
      const words = written.split(" ").filter((word) => word !== "");
      const values = words.map((word) => kind.read(word)).filter((value) => value !== undefined);
      return values.length === words.length && words.length > 0 ? values : undefined;
    },
  };
}

/** As the kind, and the empty text is the empty list. */
export function orNone<T>(kind: AttributeKind<readonly T[]>): AttributeKind<readonly T[]> {
  return { expected: kind.expected, read: (written) => (written === "" ? [] : kind.read(written)) };
}
