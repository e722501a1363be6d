import { foldText } from "../fold.ts";
import { type Said, spanSaid } from "../name/said.ts";
import { unitChain } from "../name/unit.ts";
import { firstOfEach, isOwn, matchesIn, notation, type Written } from "../notation/places.ts";
import { type CheckedPacket, type CheckedPaper, type CheckFinding, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Form marks, and names of offices with and without a blank. */
export const notationMark: CheckRule = {
  codes: ["check/form-mark", "check/unit-blank"],
  compares: {
    ja: "様式の記号（（様式4））の括弧と空白、部署の名の中の空白を、資料全体で",
    en: "Brackets and blanks of form marks, blanks inside names of offices, all over the packet",
  },
  find: findMarks,
};

const mark = /^\s*[（(][ 　]*様式[ 　]*[第]?[0-9０-９]+[ 　]*号?[ 　]*[）)]\s*$/gu;

function* findMarks(packet: CheckedPacket): Iterable<CheckFinding> {
  const typed = packet.papers.filter((paper) => !isOwn(paper));
  const marks = typed.flatMap((paper) => [...matchesIn(paper, mark)]);
  const shapes = new Map<string, Written>();
  for (const one of marks) {
    const shape = one.text.trim().replace(/[0-9０-９]+/u, "n");
    if (!shapes.has(shape)) shapes.set(shape, one);
  }
  if (shapes.size > 1) {
    const written = [...shapes.values()];
    yield notation(
      "check/form-mark",
      { marks: written.map(({ text }) => `「${text.trim()}」`).join("") },
      written,
    );
  }
  yield* unitBlanks(typed);
}

/** One finding for the packet: the first name that is written both ways, and the places of all such. */
function* unitBlanks(typed: readonly CheckedPaper[]): Iterable<CheckFinding> {
  const blank = new Map<string, Said[]>();
  const joined = new Map<string, Said>();
  for (const paper of typed) {
    for (const { key, value } of paper.fields) {
      if (key !== "unit" && key !== "contact") continue;
      for (const span of value) {
        const text = spanText(paper, span)
          .replace(/^.*[:：]/u, "")
          .trim();
        const folded = foldText(text, "name");
        if (unitChain(folded).length < 2) continue;
        const said = { ...spanSaid(paper, span), text };
        if (text !== folded && /[ 　]/.test(text)) blank.set(folded, [...(blank.get(folded) ?? []), said]);
        else if (!joined.has(folded)) joined.set(folded, said);
      }
    }
  }
  const both = [...blank].flatMap(([folded, all]) => {
    const without = joined.get(folded);
    return without === undefined ? [] : all.map((found) => ({ found, without }));
  });
  const [first] = both;
  if (first === undefined) return;
  const { found, without } = first;
  yield notation(
    "check/unit-blank",
    { found: found.text, usual: without.text, paper: found.paper.name, other: without.paper.name },
    [...firstOfEach(both.map(({ found: one }) => one)).slice(0, 4), without],
  );
}
