import type { Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { type OrdinalAt, ordinalsOf } from "../fact/meeting-ordinal.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** The meeting after the 42nd is the 43rd, and the one before it was the 41st. */
export const meetingNeighbour: CheckRule = {
  codes: ["check/meeting-neighbour"],
  compares: {
    ja: "次第・議事録の「次回（第N回）」「前回の第N回」を、その会議の回数の一つ後・一つ前と。",
    en: "次回（第N回） and 前回の第N回 in agenda and minutes, against the meeting's own number plus and minus one.",
  },
  *find(packet) {
    const all = packet.papers.flatMap(titleOf);
    // Two meetings, or a slip of the meeting's own number: rule meeting tells the latter.
    const [own] = all;
    if (own === undefined || all.some(({ said }) => said.value !== own.said.value)) return;
    for (const { said } of all) yield* neighbours(said, Number(/[0-9]+/.exec(own.said.value)?.[0]), own);
  },
};

/** The number in the title of 次第 or 会議録: whole titles only, on the first lines. */
function titleOf(paper: CheckedPaper): readonly OrdinalAt[] {
  const { folded } = factsOf(paper);
  for (const line of folded.slice(0, 6).keys()) {
    const text = folded[line]?.text ?? "";
    const [first] = ordinalsOf(paper, line);
    if (first === undefined || text.length > 50) continue;
    const isTitle = paper.form === "minutes" || /(?:次第|会議録|議事録|議事要旨|会議概要)$/.test(text);
    // 令和4年度第2回: counted anew each year, so that 前回 may be last year's.
    return isTitle && /^第[0-9]+回/.test(text) ? [first] : [];
  }
  return [];
}

/** Not 審査会の前回, nor 前回（令和3年度第4回）. */
const neighbour =
  /(?<!会の|会における|会、|会,)(次回|前回)(?:の|\(|は,?)(第([0-9]{1,4})回)([^。,()]{0,30}?(?:会議録|会議|審議会|審査会|委員会|部会|協議会))?/g;

function* neighbours(
  { paper, value, span: ownSpan }: Said,
  own: number,
  title: OrdinalAt,
): Iterable<CheckFinding> {
  for (const [line, folded] of factsOf(paper).folded.entries()) {
    if (!folded.text.includes("回")) continue;
    for (const match of folded.text.matchAll(neighbour)) {
      const [whole, word = "", said = "", digits = "", body = ""] = match;
      const right = word === "次回" ? own + 1 : own - 1;
      if (Number(digits) === right || isApart(Number(digits), own, body, title)) continue;
      const from = match.index + whole.indexOf(said);
      const span = { line, ...unfold(folded, from, from + said.length) };
      const params = { word, odd: said, paper: paper.name, own: value, right: `第${right}回` };
      yield found("check/meeting-neighbour", params, placeOf(paper, span), placeOf(paper, ownSpan));
    }
  }
}

/** Another body's meetings, or a count that began anew. */
function isApart(number: number, own: number, body: string, title: OrdinalAt): boolean {
  if (own <= 1 || number <= 1) return true;
  return body !== "" && !/会議録?$/.test(body) && !body.endsWith(title.body);
}
