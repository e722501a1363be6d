import type { WarekiDate } from "../../notation/index.ts";
import type { Span } from "../paper.ts";

/**
 * What can be told wrong though every word is right: a number in one of its clothes. "law": 第11条第1項及び第2項第2号
 * (the clauses of one run, the law's name not among them); "law-number": 令和元年法律第9号; "number" any other one.
 */
export type FactKind = "date" | "law-number" | "letter-number" | "law" | "phone" | "number";

export interface Fact {
  readonly kind: FactKind;
  /** Equal where the same is meant: 2021-04-05, 11-2-2, 4751の2. */
  readonly value: string;
  /** As written. */
  readonly text: string;
  readonly span: Span;
  /** Where it stands in the folded line. */
  readonly from: number;
  readonly to: number;
  /** Of a date with a year that is in the calendar. */
  readonly date: WarekiDate | null;
}
