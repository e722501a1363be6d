import type { Outline, Position } from "../tree.ts";
import { childrenOf, eachHolder } from "../walk.ts";
import type { Report } from "./report.ts";
import { labelBeside, type Member, sequencesOf } from "./sequence.ts";

/** A numbered member: bullets are none. */
type Counted = Member & { readonly number: number };

/** Where the last list of each kind ended, for lists that go on counting. */
type Ends = Map<string, { readonly number: number; readonly at: Position }>;

/** Numbers that are left out, repeated, go back or do not begin at 1. */
export function checkNumbering(outline: Outline, report: Report): void {
  const ends: Ends = new Map();
  eachHolder(outline, (holder) => {
    for (const sequence of sequencesOf(childrenOf(holder))) {
      const counted = sequence.filter((one): one is Counted => one.number !== null);
      const [first] = counted;
      if (first === undefined) continue;
      begins(first, ends, report);
      counted.forEach((one, at) => {
        const before = counted[at - 1];
        if (before !== undefined && !beginsAnew(counted, at)) follows(before, one, report);
        ends.set(one.kind, { number: one.number, at: positionOf(one) });
      });
    }
  });
}

function positionOf({ block }: Member): Position {
  return block.typed.at;
}

function begins(first: Counted, ends: Ends, report: Report): void {
  if (first.number === 1) return;
  const { label } = first;
  const end = ends.get(first.kind);
  const expected = labelBeside(first, 1);
  if (end?.number === first.number - 1)
    report(
      "outline/number-continued",
      { label, before: labelBeside(first, end.number) },
      positionOf(first),
      end.at,
    );
  else report("outline/number-start", { label, expected }, positionOf(first));
}

/** ①② after a paragraph that ended the list before: only the last item had such a paragraph. */
function beginsAnew(members: readonly Counted[], at: number): boolean {
  if (members[at]?.number !== 1 || members[at - 1]?.endsInText !== true) return false;
  const [twoBefore, before] = [members[at - 2], members[at - 1]];
  return twoBefore?.number === (before?.number ?? 0) - 1 && !twoBefore.endsInText;
}

function follows(before: Counted, one: Counted, report: Report): void {
  const step = one.number - before.number;
  if (step === 1) return;
  const { label } = one;
  const expected = labelBeside(before, before.number + 1);
  const [at, also] = [positionOf(one), positionOf(before)];
  if (step === 0) report("outline/number-repeat", { label, expected }, at, also);
  else if (step < 0) report("outline/number-back", { label, before: before.label, expected }, at, also);
  else
    report("outline/number-gap", { label, before: before.label, missing: missingOf(before, one) }, at, also);
}

function missingOf(before: Counted, one: Counted): string {
  const [from, to] = [labelBeside(before, before.number + 1), labelBeside(before, one.number - 1)];
  return from === to ? from : `${from}～${to}`;
}
