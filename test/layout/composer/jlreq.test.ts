import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type {
  Composed,
  Line,
  LineAlign,
  MeasuredText,
  Span,
  TabPlace,
} from "../../../src/layout/composer/border.ts";
import { compose } from "../../../src/layout/composer/compose.ts";
import {
  type CompositionName,
  type CompositionStyle,
  compositions,
} from "../../../src/layout/composer/style.ts";
import { column, EM, measured, textOf } from "./measured.ts";

/** A case of test/jlreq/<clause>.json: what the clause says should come out. Lengths in em. */
interface Case {
  /** Figure or table of the clause, by W3C's anchor; for a whole file: in its head. */
  readonly derivedFrom?: string;
  /** How the expected lines follow from it. */
  readonly why: string;
  readonly text: string;
  readonly measure: number;
  readonly lines: readonly string[];
  /** Origins of the glyphs, line by line; null = not asked. */
  readonly x?: readonly (readonly number[] | null)[];
  readonly end?: readonly number[];
  readonly kinds?: readonly string[];
  readonly steps?: readonly (readonly number[])[];
  readonly ends?: readonly string[];
  readonly align?: LineAlign;
  readonly firstIndent?: number;
  readonly restIndent?: number;
  readonly endIndent?: number;
  readonly composition?: CompositionName;
  readonly style?: Partial<CompositionStyle>;
  readonly spans?: readonly Span[];
  /** 縦中横: each occurrence is one cluster of one em. Counted as one by `spans`, `sizes` and `x`. */
  readonly together?: readonly string[];
  /** Stops for the "\t"s of the text. */
  readonly tabs?: readonly TabPlace[];
  /** Advances that differ from the metrics', by character, and sizes of clusters from … to. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly sizes?: readonly { readonly from: number; readonly to: number; readonly size: number }[];
}
interface Clause {
  readonly clause: string;
  readonly title: string;
  readonly derivedFrom?: string;
  readonly cases: readonly Case[];
}

const folder = new URL("../../jlreq/", import.meta.url);
const clauses = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Clause);

const units = (em: number): number => Math.round(em * EM);

function spanOf(span: Span): Span {
  if (span.kind === "even") return { ...span, width: units(span.width) };
  return span.kind === "gap" ? { ...span, gap: units(span.gap) } : span;
}

function measuredCase(one: Case): MeasuredText {
  const text = measured(one.text, (one.spans ?? []).map(spanOf), one.together);
  for (let i = 0; i < text.count; i++) {
    const width = one.widths?.[textOf(text, i, i + 1)];
    if (width !== undefined) text.advance[i] = units(width);
  }
  for (const { from, to, size } of one.sizes ?? [])
    for (let i = from; i < to; i++) {
      text.advance[i] = Math.round((text.advance[i] as number) * size);
      text.em[i] = units(size);
    }
  return text;
}

function composed(one: Case): { text: MeasuredText; result: Composed } {
  const text = measuredCase(one);
  const frame = column(one.measure, {
    align: one.align ?? "justify",
    firstIndent: units(one.firstIndent ?? 0),
    restIndent: units(one.restIndent ?? 0),
    endIndent: units(one.endIndent ?? 0),
    tabs: (one.tabs ?? []).map((stop) => ({ ...stop, position: units(stop.position) })),
  });
  const style = { ...compositions[one.composition ?? "jlreq"], ...one.style };
  return { text, result: compose(text, frame, style) };
}

const emOf = (value: number): number => Math.round((value / EM) * 1000) / 1000;
const rounded = (values: readonly number[]): number[] =>
  values.map((value) => Math.round(value * 1000) / 1000);

function check(one: Case, lines: readonly Line[]): void {
  one.x?.forEach((origins, index) => {
    if (origins !== null) expect([...(lines[index]?.x ?? [])].map(emOf)).toEqual(rounded(origins));
  });
  if (one.end) expect(lines.map((line) => emOf(line.end))).toEqual(rounded(one.end));
  if (one.kinds) expect(lines.map((line) => line.adjustment.kind)).toEqual(one.kinds);
  if (one.steps) expect(lines.map((line) => line.adjustment.steps)).toEqual(one.steps);
  if (one.ends) expect(lines.map((line) => line.lineEnd)).toEqual(one.ends);
}

describe.each(clauses)("$clause $title", ({ cases, derivedFrom }) => {
  it("says where each case comes from", () => {
    for (const one of cases) expect(one.derivedFrom ?? derivedFrom, one.text).toBeTruthy();
  });
  it.each(cases)("$why: $text", (one) => {
    const { text, result } = composed(one);
    expect(result.lines.map((line) => textOf(text, line.from, line.to))).toEqual(one.lines);
    check(one, result.lines);
  });
});
