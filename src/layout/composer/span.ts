import type { MeasuredText, Span } from "./border.ts";
import { IN_SPAN } from "./pair.ts";
import type { Workspace } from "./workspace.ts";

/**
 * 字取り, 均等割り and letter spacing: the gaps inside are made once, before the search, and neither reduced nor expanded.
 * 字取り opens the places where a line could be adjusted; words, numbers and …… stay solid, a single block stands at the start.
 *
 * @see JLREQ 3.7.3 字取り処理
 */
export function furnish(text: MeasuredText, into: Workspace): void {
  for (const span of text.spans) {
    if (span.to <= span.from) continue;
    if (span.kind === "gap") letterSpace(span, into);
    else spread(span, into);
    for (let i = span.from + 1; i < span.to; i++) {
      into.strength[i] = IN_SPAN;
      into.reduceStep[i] = 0;
      into.reducible[i] = 0;
      into.squeezable[i] = 0;
      into.expandStep[i] = 0;
      into.expandable[i] = 0;
    }
  }
}

function letterSpace(span: Span & { readonly kind: "gap" }, { gap }: Workspace): void {
  for (let i = span.from + 1; i < span.to; i++) gap[i] = (gap[i] as number) + span.gap;
}

function spread({ from, to, width }: Span & { readonly kind: "even" }, into: Workspace): void {
  const { gap, body, lead, trail, expandStep } = into;
  let natural = (lead[from] as number) + (trail[to - 1] as number) + (body[from] as number);
  let places = 0;
  for (let i = from + 1; i < to; i++) {
    natural += (gap[i] as number) + (body[i] as number);
    if (expandStep[i] !== 0) places++;
  }
  const rest = width - natural;
  if (rest <= 0) return;
  if (places === 0) body[to - 1] = (body[to - 1] as number) + rest;
  let seen = 0;
  for (let i = from + 1; i < to && places > 0; i++) {
    if (expandStep[i] === 0) continue;
    const before = Math.floor((rest * seen) / places);
    seen++;
    gap[i] = (gap[i] as number) + Math.floor((rest * seen) / places) - before;
  }
}
