import type { MeasuredText, Span } from "./border.ts";
import {
  COMPLEX,
  GLUE,
  IDEOGRAPHIC_SPACE,
  IN_SPAN,
  INSEPARABLE_MARK,
  NUMERAL,
  OPENING,
  POSTFIX,
  PREFIX,
  REFERENCE,
  TATE_CHU_YOKO,
  UNIT,
  WESTERN,
  WESTERN_MARK,
  WORD_SPACE,
} from "./pair.ts";
import type { Workspace } from "./workspace.ts";

type Kind<K extends Span["kind"]> = Span & { readonly kind: K };

/** Stands for a 縦中横's characters, of which no list of prohibitions speaks: U+FFFC. */
const OBJECT = 0xfffc;

/**
 * Classes that clusters have by their role: 縦中横 is cl-30, 添え字 and the character they are attached to are cl-21, a 合印 set
 * as one is cl-20. Attached to
 * Western text or a number they belong to its word and have its class (10³, km²), so that 和欧間 and breaks after them are
 * the word's; a base that is a 約物, ￥ or ％ keeps its own, and with it its blanks and prohibitions.
 *
 * @see JLREQ 3.2.5 縦中横の処理, 3.7.1 添え字処理; Appendix A.21, A.30
 */
export function roles(text: MeasuredText, into: Workspace): void {
  for (const span of text.spans) {
    if (span.to <= span.from) continue;
    if (span.kind === "tcy") standFor(span, into);
    else if (span.kind === "attached") attach(span, into);
  }
}

/** A number stays one to its unit (縦中横 of 10 before ％); other characters are not looked at, (1) is no bracket. */
function standFor({ from }: Kind<"tcy">, { kind, code }: Workspace): void {
  if (!isDigit(code[from] as number)) code[from] = OBJECT;
  kind[from] = TATE_CHU_YOKO;
}

const isDigit = (point: number): boolean => point >= 0x30 && point <= 0x39;

function attach(span: Kind<"attached">, into: Workspace): void {
  const { kind } = into;
  const base = baseOf(span, into);
  if (base < 0) return;
  const own = kind[base] as number;
  if (isWord(own)) kind.fill(own, span.from, span.to);
  else if (isReference(span, into)) kind.fill(REFERENCE, span.from, span.to);
  else {
    if (!isMark(own)) kind[base] = COMPLEX;
    kind.fill(COMPLEX, span.from, span.to);
  }
}

/** 審査会1), 答申注2, 条例※: a 合印 that refers to a note, solid beside its neighbours (Appendix A.20). */
function isReference({ from, to }: Kind<"attached">, { code }: Workspace): boolean {
  for (let i = from; i < to; i++) if (referenceSigns.has(code[i] as number)) return true;
  return false;
}

const referenceSigns = new Set([..."()（）[]［］*＊※†‡注"].map((one) => one.charCodeAt(0)));

const isWord = (one: number): boolean =>
  one === NUMERAL || one === UNIT || one === WESTERN || one === WESTERN_MARK;
const isMark = (one: number): boolean =>
  (one >= OPENING && one <= INSEPARABLE_MARK) || one === PREFIX || one === POSTFIX;

/** What 添え字 are attached to: the cluster before them; -1 at a paragraph's head and after a blank, a tab or a forced break. */
function baseOf({ from }: Kind<"attached">, { kind, feed }: Workspace): number {
  const before = from - 1;
  return before >= 0 && feed[before] === 0 && !isBare(kind[before] as number) ? before : -1;
}

const isBare = (one: number): boolean => one === GLUE || one === WORD_SPACE || one === IDEOGRAPHIC_SPACE;

/** The em that every cluster counts with: its own, 添え字 that of their base. The text's own array where there are none. */
export function sizesOf({ em, count, spans }: MeasuredText, into: Workspace): Int32Array {
  let sizes = em;
  for (const span of spans) {
    if (span.kind !== "attached" || span.to <= span.from) continue;
    const base = baseOf(span, into);
    if (base < 0) continue;
    if (sizes === em) sizes = em.slice(0, count);
    sizes.fill(sizes[base] as number, span.from, span.to);
  }
  return sizes;
}

/**
 * 字取り, 均等割り, letter spacing and 添え字: the gaps inside are made once, before the search, and neither reduced nor expanded.
 * 字取り opens the places where a line could be adjusted; words, numbers and …… stay solid, a single block stands at the
 * start. 添え字 are set solid among themselves and after their base.
 *
 * @see JLREQ 3.7.1 添え字処理, 3.7.3 字取り処理
 */
export function furnish(text: MeasuredText, into: Workspace): void {
  for (const span of text.spans) {
    if (span.to <= span.from || span.kind === "tcy") continue;
    const first = span.kind === "attached" && baseOf(span, into) >= 0 ? span.from : span.from + 1;
    if (span.kind === "gap") letterSpace(span, into);
    else if (span.kind === "even") spread(span, into);
    else into.gap.fill(0, first, span.to);
    fix(into, first, span.to);
  }
}

/** The gaps before the clusters from … to are as they are, and no line ends there. */
function fix(into: Workspace, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    into.strength[i] = IN_SPAN;
    freeze(into, i);
  }
}

/** The gap before cluster `i` is neither reduced nor expanded. */
export function freeze(into: Workspace, i: number): void {
  into.reduceStep[i] = 0;
  into.reducible[i] = 0;
  into.squeezable[i] = 0;
  into.expandStep[i] = 0;
  into.expandable[i] = 0;
}

function letterSpace(span: Kind<"gap">, { gap }: Workspace): void {
  for (let i = span.from + 1; i < span.to; i++) gap[i] = (gap[i] as number) + span.gap;
}

function spread({ from, to, width }: Kind<"even">, into: Workspace): void {
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
