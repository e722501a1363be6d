import type { Bilingual } from "../../diagnostic/index.ts";
import type { BanRule, SpaceChange, SpaceKind, Step } from "../../layout/composer/explain.ts";

/** JLREQ clauses behind what the composer did; null = the office papers' own rule, or nothing was done. */
export const stepClause: Readonly<Record<Step, string | null>> = {
  end: null,
  exact: null,
  ragged: null,
  reduce: "3.8.2",
  hang: "3.8.2",
  expand: "3.8.2",
  squeeze: null,
  address: null,
  group: null,
  word: null,
  prohibition: null,
  overfull: null,
  "widow-in": "3.5.4",
  "widow-out": "3.5.4",
  "look-back": null,
  tab: "3.6.3",
};

export const banClause: Readonly<Record<BanRule, string | null>> = {
  "line-start": "3.1.7",
  "line-end": "3.1.8",
  number: "3.1.10",
  unit: "3.1.10",
  "unit-letters": "3.1.10",
  "number-unit": null,
  inseparable: "3.1.10",
  word: "3.1.10",
  address: "3.1.10",
  group: null,
  "office-word": null,
  even: "3.7.3",
  attached: "3.7.1",
  "letter-spaced": "3.7.3",
  indent: null,
  "no-break-space": null,
  "table-2": "3.1.10",
};

export function changeClauses(kind: SpaceKind, way: SpaceChange["way"]): readonly string[] {
  if (way === "hung") return ["3.8.2"];
  if (kind === "line-end") return ["3.1.9", "3.8.3"];
  if (kind === "mixed-in-group") return [];
  return [way === "reduced" ? "3.8.3" : "3.8.4"];
}

/** The clauses by name; none = a rule of this program. */
export function jlreq(clauses: readonly string[]): Bilingual {
  return clauses.length === 0
    ? { ja: "このプログラムの決まり", en: "house rule" }
    : { ja: `JLREQ ${clauses.join("・")}`, en: `JLREQ ${clauses.join(", ")}` };
}
