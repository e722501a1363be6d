import type { CheckedPaper } from "../paper.ts";
import { grouped } from "./agree.ts";
import type { Fact } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { bodyLines, type Compared, factsToCompare, isTopic } from "./like-statements.ts";
import { factSigns, isMarker } from "./statement.ts";

/** A fact with the words around it, other facts as signs. */
interface Around {
  readonly paper: CheckedPaper;
  readonly fact: Fact;
  readonly before: string;
  readonly after: string;
}

/** How many signs before and after must be the same: fewer where many agree against one. */
const narrow = [
  [3, 7],
  [5, 5],
  [7, 3],
  [9, 1],
] as const;
const wide = [
  [0, 15],
  [3, 12],
  [6, 9],
  [9, 6],
  [12, 3],
] as const;

/** Numbers are few, and stand in the middle of what is the same. */
const widest = Array.from({ length: 13 }, (_, before) => [before, 15 - before] as const);

/**
 * Facts between the same words in sentences that are not alike as a whole. Two or more say one thing and one another
 * (few words are enough), or one against one (many words, and no dates: two events may be told alike).
 */
export function* comparedContexts(papers: readonly CheckedPaper[]): Iterable<Compared> {
  const all = papers.flatMap(aroundIn);
  for (const [before, after] of narrow) yield* compared(all, before, after, 2);
  const undated = all.filter(({ fact }) => fact.kind !== "date");
  const numbers = undated.filter(({ fact }) => fact.kind === "number");
  const others = undated.filter(({ fact }) => fact.kind !== "number");
  for (const [before, after] of wide) yield* compared(others, before, after, 1);
  for (const [before, after] of widest) yield* compared(numbers, before, after, 1);
}

/** A number that counts something; without one it only tells items apart: 提供先1, リスク2. */
const unit = /[件名人時日週年月か台枚回円%号室階桁歳割点本万億]/;

function aroundIn(paper: CheckedPaper): readonly Around[] {
  const { folded, facts } = factsOf(paper);
  const letters = bodyLines(paper);
  return factsToCompare(paper).flatMap((line) => {
    const inLine = facts[line] ?? [];
    const text = folded[line]?.text ?? "";
    return inLine.flatMap((fact, index) => {
      if (isMarker(paper, line, fact) || isTopic(paper, fact)) return [];
      // A letter's sentence names the clauses of its own matter.
      if (fact.kind === "law" && letters.has(line)) return [];
      if (fact.kind === "number" && !unit.test(text.slice(fact.to, fact.to + 1))) return [];
      const before = outward(text, inLine.slice(0, index), 0, fact.from).slice(-12);
      const after = outward(text, inLine.slice(index + 1), fact.to, text.length).slice(0, 15);
      return [{ paper, fact, before, after }];
    });
  });
}

/** A stretch of a line with signs for its facts. */
function outward(text: string, facts: readonly Fact[], from: number, to: number): string {
  let said = "";
  let at = from;
  for (const fact of facts) {
    said += text.slice(at, fact.from) + factSigns[fact.kind];
    at = fact.to;
  }
  return said + text.slice(at, to);
}

function* compared(all: readonly Around[], before: number, after: number, most: number): Iterable<Compared> {
  const long = all.filter((one) => one.before.length >= before && one.after.length >= after);
  const keyOf = (one: Around): string => {
    const words = one.before.slice(one.before.length - before) + one.after.slice(0, after);
    return words.replace(/[\ue000-\ue005]/g, "").length * 3 < words.length * 2
      ? ""
      : `${one.fact.kind} ${before} ${words}`;
  };
  for (const [key, group] of grouped(long, keyOf)) {
    if (key === "" || group.length <= most || !isOneAgainst(group, most) || areSiblings(group)) continue;
    const [first] = group;
    yield {
      said: group.map(({ paper, fact: { value, span } }) => ({ paper, value, span })),
      sentence: first === undefined ? "" : (first.paper.lines[first.fact.span.line]?.text.trim() ?? ""),
    };
  }
}

function isOneAgainst(group: readonly Around[], most: number): boolean {
  const counts = [...grouped(group, ({ fact }) => fact.value).values()].map(({ length }) => length);
  counts.sort((left, right) => right - left);
  return counts.length === 2 && counts[1] === 1 && (counts[0] ?? 0) >= most;
}

/**
 * Items of a list beside each other, or of one sentence, that say different things: on purpose. Not so a clause that
 * all other places agree on.
 */
function areSiblings(group: readonly Around[]): boolean {
  if (group[0]?.fact.kind === "law" && group.length > 3) return false;
  return group.some((one, index) => {
    const next = group[index + 1];
    if (next === undefined || next.paper !== one.paper || next.fact.value === one.fact.value) return false;
    return next.fact.span.line - one.fact.span.line <= 3;
  });
}
