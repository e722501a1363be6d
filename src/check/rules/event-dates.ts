import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { type Dated, datedIn } from "../fact/dated.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { type Likeness, likenessOf } from "../fact/same-event.ts";
import { isTold, tellFacts } from "../fact/told.ts";
import { type CheckedPacket, type CheckedPaper, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 令和5年1月4日 第1次移行（住民記録） in the plan, 令和5年1月14日に住民記録を移行します in the minutes. */
export const eventDates: CheckRule = {
  codes: ["check/event-date-differs"],
  compares: {
    ja: "一つの出来事（第1次移行（住民記録）、共同の指令センターの運用開始）の日付を、二つの文書の間で。同じ語とともに書かれ、年・月・日のどれか一つだけが違うもの。両方の日付がある文書は問わない。",
    en: "The day of one event (第1次移行（住民記録）) in two papers: said with the same words, and one of year, month and day differs; none where a paper gives both days.",
  },
  *find(packet) {
    for (const { name, said } of differing(packet)) {
      if (said.some((one) => isTold(packet, one))) continue;
      for (const { odd, usual } of disagreements(said)) {
        tellFacts(packet, odd);
        const params = {
          name,
          odd: wording(odd),
          papers: paperNames(odd),
          usual: wording(usual),
          others: paperNames(usual),
        };
        yield found("check/event-date-differs", params, ...bothPlaces(odd, usual));
      }
    }
  },
};

/** Of an index and a 評価書 one name is that of many matters and files. */
const ofMany = new Set<CheckedPaper["form"]>(["assessment-full", "report-index"]);

/** What two days are said of. */
interface Event {
  readonly name: string;
  readonly said: readonly Said[];
}

function differing(packet: CheckedPacket): Iterable<Event> {
  const papers = [...new Set(packet.papers)].filter(({ form }) => !ofMany.has(form));
  const dated = papers.flatMap(datedIn);
  const areApart = parted(packet);
  const events = new Map<string, Event>();
  for (const [index, one] of dated.entries()) {
    for (const other of dated.slice(index + 1)) {
      const part = one.isAsOf === other.isAsOf ? partThatDiffers(one.said.value, other.said.value) : null;
      if (part === null || one.paper === other.paper || knowsBoth(one, other)) continue;
      const likeness = likenessOf(one, other);
      if (likeness === null || !isEnough(part, one, likeness)) continue;
      if (areApart(one.paper, other.paper, likeness.name) || hasThird(one, other, likeness, dated)) continue;
      const key = [one.said.value, other.said.value].sort().join();
      const said = new Set([...(events.get(key)?.said ?? []), one.said, other.said]);
      events.set(key, { name: events.get(key)?.name ?? likeness.name, said: [...said] });
    }
  }
  return events.values();
}

type Part = "year" | "month" | "day";

/** Which of year, month and day differs, where it is one alone. */
function partThatDiffers(one: string, other: string): Part | null {
  if (one === other) return null;
  const [left, right] = [one.split("-"), other.split("-")];
  const differing = parts.filter((_, at) => left[at] !== right[at]);
  return differing.length === 1 ? (differing[0] ?? null) : null;
}

const parts: readonly Part[] = ["year", "month", "day"];
/** The days things begin and end on year by year. */
const yearly = /-(?:01-01|03-31|04-01|09-30|10-01|12-31)$/;

/** A year that differs is oftener the next time of the same thing than a slip: more must be the same. */
function isEnough(part: Part, { isAsOf, said }: Dated, { name, shared, share }: Likeness): boolean {
  if (name.length < 4 || share < 0.5) return false;
  if (part === "year" && isAsOf) return name.endsWith("名簿");
  if (part === "year") return !yearly.test(said.value) && shared >= 8 && share >= 0.75;
  return shared >= 7 || share >= (isAsOf ? 0.5 : 0.9);
}

/** A paper that says both days knows two events. */
function knowsBoth(one: Dated, other: Dated): boolean {
  return says(one.paper, other.said.value) || says(other.paper, one.said.value);
}

function says(paper: CheckedPaper, value: string): boolean {
  return factsOf(paper).facts.some((facts) => facts.some((fact) => fact.value === value));
}

/** Whether two papers speak of two matters: each of its own, or one of its own and another matter has such a thing too. */
function parted({ matters, papers }: CheckedPacket) {
  const of = new Map<CheckedPaper, Set<number>>();
  for (const [index, matter] of matters.entries()) {
    for (const { paper } of matter.papers) of.set(paper, (of.get(paper) ?? new Set()).add(index));
  }
  const areOfTwo = (one: CheckedPaper, other: CheckedPaper): boolean => {
    const [left, right] = [of.get(one), of.get(other)];
    return left !== undefined && right !== undefined && ![...left].some((matter) => right.has(matter));
  };
  return (one: CheckedPaper, other: CheckedPaper, name: string): boolean =>
    areOfTwo(one, other) ||
    papers.some((paper) => (areOfTwo(paper, one) || areOfTwo(paper, other)) && saysWords(paper, name));
}

function saysWords(paper: CheckedPaper, name: string): boolean {
  return factsOf(paper).folded.some(({ text }) => text.includes(name));
}

/** A third day said as much of the same: it is one of several. */
function hasThird(one: Dated, other: Dated, { name, shared }: Likeness, dated: readonly Dated[]): boolean {
  const values = [one.said.value, other.said.value];
  return dated.some((third) => {
    if (values.includes(third.said.value) || third.isAsOf !== one.isAsOf) return false;
    if (!third.words.includes(name)) return false;
    return [one, other].some((side) => (likenessOf(side, third)?.shared ?? 0) >= shared);
  });
}

function wording([first]: readonly Said[]): string {
  return first === undefined ? "" : spanText(first.paper, first.span);
}
