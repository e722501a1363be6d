import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type CheckFinding, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 委員10名（出席8名、欠席2名）, 窓口5件、電話7件の計12件, 120件のうち30件（25％）. */
export const sumsSaid: CheckRule = {
  codes: ["check/sum-said", "check/part-more", "check/share-said"],
  compares: {
    ja: "文の中の合計とその内訳（10名（出席8名、欠席2名））、全体と一部（10名中8名）、割合（120件のうち30件（25％））。",
    en: "A total said and its parts, a whole and its part, and the percentage said of them.",
  },
  *find({ papers }) {
    for (const paper of papers) if (paper.form !== "change-table") yield* ofPaper(paper);
  },
};

const number = "([0-9]+(?:,[0-9]{3})*)";
const unit = "(件|名|人|円|台|枚|回線|世帯|冊|か所|箇所|団体|事業所|社)";
/** What makes a number no part of a sum, or an inexact one. */
const inexact =
  /うち|約|程度|以上|以下|以内|未満|ほど|最大|最小|平均|各|ずつ|毎|当たり|あたり|比|増|減|前年|昨年|前回|予定|見込|目標|上限|重複|延べ|のべ|\/|から|~|年度/;

const broken = new RegExp(`${number}${unit}\\(([^()]{4,120})\\)`, "g");
const summed = new RegExp(`(?:の|,)?(?:合わせて|あわせて|合計|総計|計)${number}${unit}`, "g");
const shared = new RegExp(
  `${number}${unit}(?:の)?(?:うち|内|中)の?,?[^0-9。()]{0,12}?${number}\\2(?:\\(([0-9]+(?:\\.[0-9]+)?)%\\))?`,
  "g",
);

function* ofPaper(paper: CheckedPaper): Iterable<CheckFinding> {
  for (const [line, folded] of factsOf(paper).folded.entries()) {
    const { text } = folded;
    if (!/[0-9]/.test(text)) continue;
    const at = (from: number, length: number) =>
      placeOf(paper, { line, ...unfold(folded, from, from + length) });
    for (const { 0: words, 1: whole = "", 2: what = "", 3: inside = "", index } of text.matchAll(broken)) {
      if (isInexactBefore(text, index)) continue;
      const right = sumOf(inside, what);
      if (right === null || right === read(whole)) continue;
      const params = { said: `${whole}${what}`, sum: `${shown(right)}${what}`, paper: paper.name };
      yield found("check/sum-said", params, at(index, words.length));
    }
    for (const { 0: words, 1: whole = "", 2: what = "", index } of text.matchAll(summed)) {
      const sentence = text.slice(text.lastIndexOf("。", index) + 1, index);
      const right = sentence.includes("(") ? null : sumOf(sentence, what);
      if (right === null || right === read(whole)) continue;
      const params = { said: `${whole}${what}`, sum: `${shown(right)}${what}`, paper: paper.name };
      yield found("check/sum-said", params, at(index, words.length));
    }
    yield* shares(paper, text, at);
  }
}

function* shares(
  paper: CheckedPaper,
  text: string,
  at: (from: number, length: number) => ReturnType<typeof placeOf>,
): Iterable<CheckFinding> {
  for (const { 0: said, 1: whole = "", 3: part = "", 4: share, index } of text.matchAll(shared)) {
    const [all, some] = [read(whole), read(part)];
    if (all === 0 || /[約年]/.test(said)) continue;
    if (some > all) yield found("check/part-more", { said, paper: paper.name }, at(index, said.length));
    else if (share !== undefined && !isShare(share, (some * 100) / all)) {
      const right = ((some * 100) / all).toFixed(share.split(".")[1]?.length ?? 0);
      yield found(
        "check/share-said",
        { said, right: `${right}%`, paper: paper.name },
        at(index, said.length),
      );
    }
  }
}

/** Rounded either way. */
function isShare(said: string, exact: number): boolean {
  return Math.abs(Number(said) - exact) < 10 ** -(said.split(".")[1]?.length ?? 0);
}

function isInexactBefore(text: string, index: number): boolean {
  return /[約第延]$|のべ$|最大$|平均$|定員$/.test(text.slice(0, index));
}

function read(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

function shown(value: number): string {
  return value.toLocaleString("en-US");
}

/** Parts of a whole, all counted alike and each parted by a comma; null where they are something else. */
function sumOf(text: string, what: string): number | null {
  if (inexact.test(text)) return null;
  const parts = text
    .replace(/(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/g, "")
    .split(/,|及び|並びに|と(?=[^と]*[0-9])/);
  const one = new RegExp(`^[^0-9]{1,20}?([0-9]+)${what}[^0-9]{0,2}$`);
  const values = parts.map((part) => one.exec(part)?.[1]);
  if (values.length < 2 || values.some((value) => value === undefined)) return null;
  return values.reduce((all, value) => all + Number(value), 0);
}
