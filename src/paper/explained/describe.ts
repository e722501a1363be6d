import { UNITS_PER_EM } from "../../layout/composer/border.ts";
import type { ForbiddenBreak as Forbidden, LineReason, SpaceChange } from "../../layout/composer/explain.ts";
import type { ComposedParagraph } from "../../layout/flow/context.ts";
import { banClause, changeClauses, stepClause } from "./clauses.ts";
import type { ExplainedLength, ExplainedLine, ForbiddenBreak, SpacingChange } from "./line.ts";
import { sentencesOf } from "./sentences.ts";

/** A line before its place on a page is known. */
export type DescribedLine = Omit<
  ExplainedLine,
  "page" | "line" | "label" | "inTable" | "repeated" | "places"
>;

/** One line's reason in em and pt, with text instead of cluster numbers. */
export function describe(reason: LineReason, { text, em }: ComposedParagraph): DescribedLine {
  const length = (units: number): ExplainedLength => ({
    em: round(units / UNITS_PER_EM, 4),
    pt: round((units * em) / UNITS_PER_EM / 20, 3),
  });
  const cut = (from: number, to: number): string => text.text.slice(text.start[from], text.start[to]);
  const { from, to, shown, step, last, available, natural, width } = reason;
  const all = cut(from, to);
  const facts = {
    text: all.replace(/\n$/, ""),
    measure: length(available),
    natural: length(natural),
    width: length(width),
    step,
    spares: reason.spares,
    clause: stepClause[step],
    ends: last ? (all.endsWith("\n") ? ("forced-break" as const) : ("paragraph" as const)) : null,
    forced: step === "group" || step === "word" || step === "prohibition" || width > available,
    loose: reason.loose,
    avoidedLoose: reason.tooLoose,
    forbidden: reason.forbidden.map((one) => forbiddenOf(one, cut, text.count)),
    changes: reason.changes.map((one) => changeOf(one, length)),
  };
  const tail = cut(Math.max(from, shown - 3), shown);
  const mark = cut(Math.max(from, shown - 1), shown);
  const sent = to < text.count ? cut(to, Math.min(text.count, to + 6)).replaceAll("\n", "") : "";
  return {
    ...facts,
    sentences: sentencesOf({ ...facts, tail, mark, sent, whole: from === 0 && to === text.count }),
  };
}

function forbiddenOf(
  { rule, from, to, places, side, decisive }: Forbidden,
  cut: (from: number, to: number) => string,
  count: number,
): ForbiddenBreak {
  const around = (i: number): string =>
    `${cut(Math.max(0, i - 3), i)}｜${cut(i, Math.min(count, i + 3))}`.replaceAll("\n", "");
  return { rule, clause: banClause[rule], what: cut(from, to), places: places.map(around), side, decisive };
}

function changeOf(
  { kind, way, places, natural, least, most, total }: SpaceChange,
  length: (units: number) => ExplainedLength,
): SpacingChange {
  return {
    kind,
    way,
    places,
    natural: length(natural),
    least: length(least),
    most: length(most),
    total: length(total),
    clauses: changeClauses(kind, way),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
