import { type Disagreement, disagreements, grouped, paperNames, type Said } from "../fact/agree.ts";
import { type Counted, countedIn } from "../fact/counted.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { isMistyped } from "../fact/mistyped.ts";
import { isTold, tellFacts } from "../fact/told.ts";
import { type CheckedPacket, type CheckedPaper, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 児童及び生徒9,480人 in the explanation, 児童及び生徒9,840人 in the minutes. */
export const countDiffers: CheckRule = {
  codes: ["check/count-differs"],
  compares: {
    ja: "同じ語に付いた数（児童及び生徒9,480人、指令センターの18人、使用水量を30分ごと）を、一つの案件の資料と議事録などの間で。年度・約・計などの違うもの、一つの文書に二つの数があるものは問わない。",
    en: "Numbers of one thing (児童及び生徒9,480人) in the papers of a matter, the minutes and other papers of the packet; none where a year, 約 or 計 tells them apart, or where one paper gives two.",
  },
  *find(packet) {
    for (const one of differing(packet)) {
      const { odd, usual, name } = one;
      if ([...odd, ...usual].some((said) => isTold(packet, said))) continue;
      tellFacts(packet, odd);
      yield found("check/count-differs", { name, ...sides(one) }, ...bothPlaces(odd, usual));
    }
  },
};

/** Of an index and a 評価書 one name is that of many matters and files. */
const ofMany = new Set<CheckedPaper["form"]>(["assessment-full", "report-index"]);

function* differing(packet: CheckedPacket): Iterable<Disagreement & { readonly name: string }> {
  const papers = [...new Set(packet.papers)].filter(({ form }) => !ofMany.has(form));
  const matterOf = matterNumbers(packet);
  const counted = papers.flatMap(countedIn);
  const byThing = grouped(counted, ({ thing }) => thing);
  for (const all of grouped(counted, ({ key }) => key).values()) {
    if (new Set(all.map(numberOf)).size < 2) continue;
    const alike = byThing.get(all[0]?.thing ?? "") ?? [];
    for (const group of ofOneMatter(all, papers, matterOf)) {
      if (!isContrary(group) || isChanging(group, alike)) continue;
      const name = group[0]?.name ?? "";
      for (const one of disagreements(group.map(({ said }) => said))) yield { ...one, name };
    }
  }
}

type MatterOf = (paper: CheckedPaper) => number | null;

/** The matter of a paper that belongs to one alone. */
function matterNumbers({ matters }: CheckedPacket): MatterOf {
  const numbers = new Map<CheckedPaper, number | null>();
  for (const [index, matter] of matters.entries()) {
    for (const { paper } of matter.papers) {
      const before = numbers.get(paper);
      numbers.set(paper, before === undefined || before === index ? index : null);
    }
  }
  return (paper) => numbers.get(paper) ?? null;
}

/**
 * Those that speak of one matter. Papers of all matters (minutes) are held against a matter's only where no other matter
 * has such a thing: 操作の記録は3年間 is said of many systems.
 */
function ofOneMatter(
  all: readonly Counted[],
  papers: readonly CheckedPaper[],
  matterOf: MatterOf,
): readonly (readonly Counted[])[] {
  const byMatter = grouped(all, ({ paper }) => matterOf(paper));
  const own = [...byMatter.keys()].filter((matter) => matter !== null);
  const [only] = own;
  if (only === undefined) return all.some(({ paper }) => paper.form === "minutes") ? [all] : [];
  const words = all[0]?.words ?? "";
  const others = papers.filter((paper) => ![null, only].includes(matterOf(paper)));
  if (own.length === 1 && !others.some((paper) => says(paper, words))) return [all];
  return own.map((matter) => byMatter.get(matter) ?? []);
}

function says(paper: CheckedPaper, words: string): boolean {
  return words !== "" && factsOf(paper).folded.some(({ text }) => text.includes(words));
}

/**
 * Two numbers of which both cannot stand: not those of two dates or owners, nor two of one paper, but for a slip of one that
 * stands there alone against many.
 */
function isContrary(group: readonly Counted[]): boolean {
  const byValue = [...grouped(group, numberOf).values()].sort((left, right) => left.length - right.length);
  const [few, many, more] = byValue;
  const [odd, usual] = [few?.[0], many?.[0]];
  if (few === undefined || many === undefined || odd === undefined || usual === undefined) return false;
  if (more !== undefined || few.some((one) => many.some((other) => areOfTwo(one, other)))) return false;
  if (odd.ofYear && !isNear(odd.said.value, usual.said.value)) return false;
  if (!few.some(({ paper }) => many.some((other) => other.paper === paper))) return true;
  return few.length === 1 && many.length > 1 && isMistyped(odd.said.value, usual.said.value);
}

/** 端末を2台から4台に増やす: before and after, whichever a sentence means; or one of them is said of it in other words. */
function isChanging(group: readonly Counted[], alike: readonly Counted[]): boolean {
  if (alike.some(({ key }) => / (?:から|増|減)/.test(key))) return true;
  return alike.some((other) =>
    group.some(({ paper, key, said }) => {
      return other.paper === paper && other.key !== key && other.said.value !== said.value;
    }),
  );
}

/** 1,381 for 1,318, 1,18 for 1,318: a digit or two beside each other. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length < 3) return false;
  if (short.length === long.length) return isMistyped(one, other);
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** Of two dates, or of two owners (東区役所の, 西区役所の) of which neither is a part of the other. */
function areOfTwo(one: Counted, other: Counted): boolean {
  const [dates, days] = [one.dates, other.dates];
  if (dates.length > 0 && days.length > 0 && !dates.some((date) => days.includes(date))) return true;
  return !one.whose.endsWith(other.whose) && !other.whose.endsWith(one.whose);
}

function numberOf({ said }: Counted): string {
  return said.value;
}

function sides({ odd, usual }: Disagreement) {
  return {
    odd: wording(odd),
    papers: paperNames(odd),
    usual: wording(usual),
    others: paperNames(usual),
  };
}

function wording([first]: readonly Said[]): string {
  return first === undefined ? "" : spanText(first.paper, first.span);
}
