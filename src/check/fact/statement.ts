import type { CheckedPaper } from "../paper.ts";
import type { Fact, FactKind } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { markerOf } from "./markers.ts";

/** A sentence of a paper with its facts taken out. */
export interface Statement {
  readonly paper: CheckedPaper;
  readonly line: number;
  /** The folded sentence, a sign for each fact, without the mark or number it begins with. */
  readonly skeleton: string;
  /** Signs of the skeleton that are words: what makes two statements the same. */
  readonly solid: number;
  readonly facts: readonly Fact[];
}

/** Private-use signs, so that no word of a paper looks like a fact. */
export const factSigns: Readonly<Record<FactKind, string>> = {
  date: "\ue000",
  "law-number": "\ue001",
  "letter-number": "\ue002",
  law: "\ue003",
  phone: "\ue004",
  number: "\ue005",
};

/** What an item begins with: (1) 1. 1) ① ア ・ ▶ — it orders the item and says nothing. */
const marker =
  /^[-・●○◎■▶▼※└*<【「]*(?:\(?[0-9]{1,2}\)|[0-9]{1,2}\.(?![0-9])|[①-⑳]|\(?[ア-ン]\)|[(<][①-⑳])?[-・]*/;

const known = new WeakMap<CheckedPaper, readonly Statement[]>();

/** Every sentence that states a fact. */
export function statementsOf(paper: CheckedPaper): readonly Statement[] {
  const before = known.get(paper);
  if (before !== undefined) return before;
  const { folded, facts } = factsOf(paper);
  const found: Statement[] = [];
  for (const [line, inLine] of facts.entries()) {
    if (inLine.length > 0) take(paper, line, folded[line]?.text ?? "", inLine, found);
  }
  known.set(paper, found);
  return found;
}

/** Where a line's number ends in its folded text (2 システムの概要): it is told apart only by the blank behind it. */
function markerEnd(paper: CheckedPaper, line: number, first: Fact | undefined): number {
  return first !== undefined && isMarker(paper, line, first) ? first.to : 0;
}

/** Whether a fact is the number of its line or of its row. */
export function isMarker(paper: CheckedPaper, line: number, { from, kind, span }: Fact): boolean {
  if (kind !== "number" || from > 2) return false;
  const own = paper.lines[line];
  const at = own === undefined ? null : markerOf(own.text);
  return at !== null && span.from >= at.from && span.to <= at.from + at.text.length;
}

function take(
  paper: CheckedPaper,
  line: number,
  text: string,
  facts: readonly Fact[],
  found: Statement[],
): void {
  const start = Math.max(marker.exec(text)?.[0].length ?? 0, markerEnd(paper, line, facts[0]));
  let from = start;
  while (from < text.length) {
    const stop = text.indexOf("。", from);
    const to = stop < 0 ? text.length : stop + 1;
    const inside = facts.filter((fact) => fact.from >= from && fact.to <= to);
    if (inside.length > 0) found.push(statement(paper, line, text, inside, from, to));
    from = to;
  }
}

function statement(
  paper: CheckedPaper,
  line: number,
  text: string,
  facts: readonly Fact[],
  from: number,
  to: number,
): Statement {
  let skeleton = "";
  let at = from;
  let solid = 0;
  for (const fact of facts) {
    solid += fact.from - at;
    skeleton += text.slice(at, fact.from) + factSigns[fact.kind];
    at = fact.to;
  }
  return { paper, line, skeleton: skeleton + text.slice(at, to), solid: solid + to - at, facts };
}
