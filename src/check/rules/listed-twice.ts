import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

const unit = "(?:号館|号棟|号機|号室|番館|階|条|項|号|区|回|年度|類型)";
const joint = "(?:・|,|/|及び|と|又は|並びに)";
/**
 * 2号館・2号館, 2・2号館, 類型3及び類型3. Not 第1回及び第1回臨時会, nor the head of a longer number or of one with a
 * branch (第2条と第2条の3), nor a number of something that stands behind (第1条第2項及び第2項第1号 is a run of clauses).
 */
const twice = new RegExp(
  [
    `(?<![0-9.第,・])([0-9]{1,4})(${unit})(?:の)?${joint}\\1\\2(?!の?[0-9])(?=[、,。)」のにをがはでと・]|建|及|$)`,
    `(?<![0-9.第,・])([0-9]{1,4})[・,]\\3(?:号館|号棟|号機|号室|階)`,
    `類型([0-9]{1,3})${joint}類型\\4(?![0-9])`,
  ].join("|"),
  "g",
);

/** In a list of things with numbers, the same one twice: one of them was meant to be another. */
export const listedTwice: CheckRule = {
  codes: ["check/listed-twice"],
  compares: {
    ja: "「2号館・2号館」のように、並べたものの中で同じ番号が続いていないか。",
    en: "The same number twice in a list of things: 2号館・2号館.",
  },
  *find({ papers }) {
    for (const paper of papers) if (paper.form !== "change-table") yield* ofPaper(paper);
  },
};

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  for (const [line, folded] of factsOf(paper).folded.entries()) {
    for (const { 0: words, index } of folded.text.matchAll(twice)) {
      const span = { line, ...unfold(folded, index, index + words.length) };
      const said = paper.lines[line]?.text.slice(span.from, span.to) ?? words;
      yield found("check/listed-twice", { said, paper: paper.name }, placeOf(paper, span));
    }
  }
}
