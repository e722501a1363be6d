import {
  articleText,
  formatLawReference,
  itemText,
  type LawReferenceFormat,
  paragraphText,
} from "./law-reference.ts";
import type { LawReference } from "./values.ts";

/** A text made of joined parts knows whether a join is already inside: then the next one outward is 並びに. */
interface Joined {
  readonly text: string;
  readonly joins: boolean;
}

type Part = (value: LawReference, format: LawReferenceFormat) => string;

/** The steps of a reference from the law down; what two references share at a step is written once. */
const steps: readonly Part[] = [
  (value, format) => (format.law === false ? "" : value.law),
  articleText,
  paragraphText,
  itemText,
];

/**
 * Joins references as 公用文 does: 第11条第1項及び第2項第2号; three and more 第1項、第2項及び第3項; where a joined
 * group is itself joined, the outer word is 並びに (第11条第1項及び第2項並びに第12条第3項). 類型 is left out: see
 * formatLawClauses. The order is kept; only neighbours share what they have in common.
 */
export function formatLawReferences(
  values: readonly LawReference[],
  format: LawReferenceFormat = {},
): string {
  return joinFrom(0, values, format).text;
}

/** The clauses of item 6 in 様式4, each in full: 条例11条第1項　類型10、条例11条第2項第2号　類型3. */
export function formatLawClauses(values: readonly LawReference[], format: LawReferenceFormat = {}): string {
  return values.map((value) => formatLawReference(value, format)).join("、");
}

function joinFrom(depth: number, values: readonly LawReference[], format: LawReferenceFormat): Joined {
  const step = steps[depth];
  if (step === undefined) return { text: "", joins: false };
  const parts = neighbours(values, (value) => step(value, format)).map(({ text, group }) => {
    const rest = joinFrom(depth + 1, group, format);
    return { text: text + rest.text, joins: rest.joins };
  });
  return join(parts);
}

function neighbours(values: readonly LawReference[], textOf: (value: LawReference) => string) {
  const groups: { text: string; group: LawReference[] }[] = [];
  for (const value of values) {
    const text = textOf(value);
    const last = groups.at(-1);
    if (last !== undefined && last.text === text) last.group.push(value);
    else groups.push({ text, group: [value] });
  }
  return groups;
}

function join(parts: readonly Joined[]): Joined {
  const texts = parts.map((part) => part.text);
  const last = texts.pop() ?? "";
  const inner = parts.some((part) => part.joins);
  if (texts.length === 0) return { text: last, joins: inner };
  return { text: `${texts.join("、")}${inner ? "並びに" : "及び"}${last}`, joins: true };
}
