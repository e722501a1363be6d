import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 31時30分, 午後14時, 1,00人: no time of day, no number. */
export const oddFigures: CheckRule = {
  codes: ["check/time-none", "check/number-grouping"],
  compares: {
    ja: "ない時刻（31時30分）、数の区切りと頭の0（1,00人、010人）。",
    en: "Times that are none (31時30分), thousands parted wrongly, numbers that begin with 0.",
  },
  *find({ papers }) {
    for (const paper of papers) {
      yield* matching(paper, time, "check/time-none", isNoTime);
      yield* matching(paper, number, "check/number-grouping", isOddNumber);
    }
  },
};

const time = /(?<![0-9,.:])(午前|午後)?([0-9]{1,2})時(?!間)(?:([0-9]{1,2})分(?!の))?/g;
/** Digits parted by commas, or that begin with 0, and what they count. */
const number = /(?<![0-9.,第・-])([0-9][0-9,]*)(?=[件人名円台枚冊](?![前後的]))/g;

function isNoTime([, half, hour = "", minute = "0"]: RegExpMatchArray): boolean {
  const last = half === undefined ? 24 : 12;
  return Number(hour) > last || Number(minute) > 59;
}

function isOddNumber([, digits = ""]: RegExpMatchArray): boolean {
  if (/^0[0-9]/.test(digits)) return true;
  const [head = "", ...groups] = digits.split(",");
  // 2,3名 lists two; 1,00人 and 1,0000人 are numbers parted wrongly.
  const isList = groups.every((one) => one.length < 2) || head.length > 3;
  return groups.length === 1 && !isList && groups.some((one) => one.length !== 3);
}

function* matching(
  paper: CheckedPaper,
  pattern: RegExp,
  code: "check/time-none" | "check/number-grouping",
  isOdd: (match: RegExpMatchArray) => boolean,
): Iterable<CheckFinding> {
  for (const [line, folded] of factsOf(paper).folded.entries()) {
    if (!/[0-9]/.test(folded.text)) continue;
    for (const match of folded.text.matchAll(pattern)) {
      if (!isOdd(match)) continue;
      const span = { line, ...unfold(folded, match.index, match.index + match[0].length) };
      const said = paper.lines[line]?.text.slice(span.from, span.to) ?? match[0];
      yield found(code, { said, paper: paper.name }, placeOf(paper, span));
    }
  }
}
