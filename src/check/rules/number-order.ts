import { type DocumentNumber, fiscalYearOf, readDocumentNumber } from "../../notation/index.ts";
import { dateOfPaper, fieldOf, firstSpan, quoted } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { foldText } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, fieldText, type PaperField, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Numbered {
  readonly paper: CheckedPaper;
  readonly field: PaperField;
  readonly number: DocumentNumber;
  /** ISO; null where the letter bears no date that can be read. */
  readonly day: string | null;
}

/** Numbers of one symbol rise with their dates; two letters do not share one. */
export const numberOrder: CheckRule = {
  codes: ["check/number-order", "check/number-twice"],
  compares: {
    ja: "同じ記号の文書番号の順と日付の順（番号は起案のときに取ることもあるので、お知らせにとどめる）。二つの文書が同じ番号になっていないか。",
    en: "The order of numbers under one symbol against the order of dates (a notice only); no number twice.",
  },
  *find({ papers }) {
    const numbered = papers.flatMap(numberOf);
    yield* twice(numbered);
    for (const group of groups(numbered)) yield* outOfOrder(group);
  },
};

function numberOf(paper: CheckedPaper): readonly Numbered[] {
  const field = fieldOf(paper, "number");
  if (field === null) return [];
  const reading = readDocumentNumber(fieldText(paper, field));
  if (!reading.ok) return [];
  return [{ paper, field, number: reading.value, day: dateOfPaper(paper)?.value ?? null }];
}

function* twice(numbered: readonly Numbered[]): Iterable<CheckFinding> {
  const seen = new Map<string, Numbered>();
  for (const one of numbered) {
    const key = foldText(fieldText(one.paper, one.field), "fact");
    const before = seen.get(key);
    seen.set(key, before ?? one);
    // The same letter may lie in a packet twice: same form, same date.
    if (before === undefined || (before.paper.form === one.paper.form && before.day === one.day)) continue;
    const params = { number: quoted(one.paper, one.field), paper: one.paper.name, other: before.paper.name };
    yield found(
      "check/number-twice",
      params,
      placeOf(one.paper, firstSpan(one.field)),
      placeOf(before.paper, firstSpan(before.field)),
    );
  }
}

/** Letters of one symbol, branch or none, and one fiscal year: they took their numbers from one list. */
function groups(numbered: readonly Numbered[]): Iterable<readonly Numbered[]> {
  const lists = new Map<string, Numbered[]>();
  for (const one of numbered) {
    if (one.day === null) continue;
    const key = `${foldText(one.number.symbol, "fact")} ${one.number.branch ?? ""} ${fiscalYearOf(one.day)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [one]);
    else list.push(one);
  }
  return lists.values();
}

function* outOfOrder(group: readonly Numbered[]): Iterable<CheckFinding> {
  const byDay = [...group].sort(
    (left, right) =>
      (left.day ?? "").localeCompare(right.day ?? "") || left.number.number - right.number.number,
  );
  const late = byDay.find((one, index) => byDay.slice(0, index).some((before) => isAhead(before, one)));
  const before = byDay.find((one) => late !== undefined && isAhead(one, late));
  if (late === undefined || before === undefined) return;
  const params = {
    order: byDay
      .map(({ paper, field }) => `${quoted(paper, field)}（${dateOfPaper(paper)?.text ?? ""}）`)
      .join("、"),
  };
  yield found(
    "check/number-order",
    params,
    placeOf(late.paper, firstSpan(late.field)),
    placeOf(before.paper, firstSpan(before.field)),
  );
}

/** An earlier day with a higher number. */
function isAhead(one: Numbered, other: Numbered): boolean {
  return (
    one.day !== null && other.day !== null && one.day < other.day && one.number.number > other.number.number
  );
}
