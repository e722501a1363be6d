import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 第0項, 第01条, 01月 where the paper writes 1月 elsewhere: a digit too many or too few. */
export const numberMalformed: CheckRule = {
  codes: ["check/number-malformed"],
  compares: {
    ja: "ない番号（第0項）、頭に0の付いた条・項・回（第01条）、ほかの月日に0を付けない文書の中の「01月」「05日」、3桁ごとでない区切り（1,00世帯）。",
    en: "Numbers that are none (第0項), articles with a 0 before (第01条), 01月 in a paper that writes 1月 elsewhere, thousands parted wrongly (1,00世帯).",
  },
  *find({ papers }) {
    for (const paper of papers) {
      for (const pattern of [ordinal, grouped]) yield* matching(paper, pattern);
      if (!isPadded(paper)) yield* matching(paper, padded);
    }
  },
};

const ordinal = /第(?:0+|0[0-9]+(?=[条項回章節]))(?:[条項号回章節])/g;
/** Units that rule odd-figures does not know; one digit behind a comma may be a list of two. */
const grouped =
  /(?<![0-9.,第・-])[0-9]{1,3}(?:,[0-9]{3})*,(?:[0-9]{2}|[0-9]{4,})(?=世帯|回線|か所|箇所|校|園|室|時間|kg|km)/g;
const padded = /(?<![0-9.,])0[0-9](?:月(?![日曜額次])|日(?![曜程本]))/g;
const short = /(?<![0-9.,])[1-9](?:月(?=[0-9 ])|日)/g;

/** Whether a paper writes its months and days with two digits; one that writes one of three so has a slip. */
function isPadded(paper: CheckedPaper): boolean {
  const text = factsOf(paper)
    .folded.map((line) => line.text)
    .join("\n");
  return (text.match(padded)?.length ?? 0) * 3 > (text.match(short)?.length ?? 0);
}

function* matching(paper: CheckedPaper, pattern: RegExp): Iterable<CheckFinding> {
  for (const [line, folded] of factsOf(paper).folded.entries()) {
    if (!/[0-9]/.test(folded.text)) continue;
    for (const match of folded.text.matchAll(pattern)) {
      const span = { line, ...unfold(folded, match.index, match.index + match[0].length) };
      const said = paper.lines[line]?.text.slice(span.from, span.to) ?? match[0];
      yield found("check/number-malformed", { said, paper: paper.name }, placeOf(paper, span));
    }
  }
}
