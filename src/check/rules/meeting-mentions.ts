import { fiscalYearOf } from "../../notation/index.ts";
import { grouped, type Said } from "../fact/agree.ts";
import type { Fact } from "../fact/fact.ts";
import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { meetingDay } from "../fact/meeting-day.ts";
import { bareOrdinalsOf, ordinalsOf } from "../fact/meeting-ordinal.ts";
import { type CheckedPacket, type CheckedPaper, type CheckFinding, placeOf, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 第106回審議会, with the day it is said to be held: both in one line, or the day in the cell before. */
interface Mention {
  readonly ordinal: Said;
  /** Its value: ISO. */
  readonly day: Said;
  /** 審議会, 部会: a council and its part count by themselves. */
  readonly body: string;
  readonly name: string;
}

/** A meeting has one number and one day wherever it is spoken of. */
export const meetingMentions: CheckRule = {
  codes: ["check/meeting-day-number", "check/meeting-opened"],
  compares: {
    ja: "「○月○日の第N回審議会」のような記載どうし、表紙・議事録の日付と回数、議事録の開会・閉会の言葉の回数。",
    en: "Mentions of a meeting with its day against each other, cover and minutes; the number said at opening and close.",
  },
  *find(packet) {
    const mentions = mentionsIn(packet);
    yield* conflicts(
      mentions,
      ({ day }) => day.value,
      ({ ordinal }) => ordinal.value,
    );
    yield* conflicts(
      mentions,
      ({ ordinal }) => ordinal.value,
      ({ day }) => day.value,
    );
    for (const paper of packet.papers) if (paper.form === "minutes") yield* opened(paper);
  },
};

function mentionsIn({ papers }: CheckedPacket): readonly Mention[] {
  const own = meetingDay(papers);
  const year = own?.day.value.slice(0, 4) ?? null;
  const [head] = own === null ? [] : headOf(own.paper, own.day);
  const body = head?.body ?? null;
  return papers.flatMap((paper) => {
    if (paper.form === "change-table" || paper.form === "comparison") return [];
    const inText = paper.lines.flatMap((_, line) =>
      [...ordinalsOf(paper, line), ...bareOrdinalsOf(paper, line, body)].flatMap(
        ({ said, body, name, from }): readonly Mention[] => {
          const day = dayBefore(paper, line, from, year);
          return day === null ? [] : [{ ordinal: said, day, body, name }];
        },
      ),
    );
    const heads = own !== null && own.paper === paper ? headOf(paper, own.day) : [];
    return [...heads, ...inText];
  });
}

/** The cover's or the minutes' own number, with their own date. */
function headOf(paper: CheckedPaper, day: Fact): readonly Mention[] {
  for (const line of paper.lines.slice(0, 12).keys()) {
    const [first] = ordinalsOf(paper, line);
    if (first?.from !== 0) continue;
    const { said, body, name } = first;
    return [{ ordinal: said, day: { paper, value: day.value, span: day.span }, body, name }];
  }
  return [];
}

/** A day right before: 8月6日の第4回, or alone in the cell to the left. */
function dayBefore(paper: CheckedPaper, line: number, from: number, year: string | null): Said | null {
  const { folded, facts } = factsOf(paper);
  const inLine = facts[line]?.findLast(({ kind, to }) => kind === "date" && to <= from);
  if (inLine !== undefined) {
    const between = (folded[line]?.text ?? "").slice(inLine.to, from);
    return /^[の,]?$/.test(between) ? saidDay(paper, inLine, year) : null;
  }
  const [cell, left] = [paper.lines[line]?.cell, paper.lines[line - 1]?.cell];
  if (from > 0 || cell == null || left?.row !== cell.row || left.table !== cell.table) return null;
  const alone = facts[line - 1]?.find(({ kind }) => kind === "date");
  return alone === undefined ? null : saidDay(paper, alone, year);
}

function saidDay(paper: CheckedPaper, { date, value, span }: Fact, year: string | null): Said | null {
  if (date?.precision === "day") return { paper, value, span };
  const match = /^([0-9]{1,2})月([0-9]{1,2})日$/.exec(value);
  if (match === null || year === null) return null;
  const [, month = "", day = ""] = match;
  return { paper, value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`, span };
}

/** Mentions alike in one and unlike in the other. */
function* conflicts(
  mentions: readonly Mention[],
  alike: (one: Mention) => string,
  unlike: (one: Mention) => string,
): Iterable<CheckFinding> {
  for (const group of grouped(mentions, (one) => `${one.body} ${alike(one)}`).values()) {
    const byValue = [...grouped(group, unlike).values()].sort((left, right) => right.length - left.length);
    const [usual, ...others] = byValue.map(([first]) => first);
    for (const odd of others) {
      if (odd === undefined || usual === undefined || areTwo(odd, usual)) continue;
      const params = {
        odd: wording(odd),
        paper: odd.ordinal.paper.name,
        usual: wording(usual),
        other: usual.ordinal.paper.name,
      };
      yield found("check/meeting-day-number", params, ...placesOf(odd), ...placesOf(usual));
    }
  }
}

/** Two bodies, or the same number of another year: they count from 1 each 年度, or each has its own. */
function areTwo(one: Mention, other: Mention): boolean {
  // 会議 is what any body holds.
  if (one.body === "会議" && one.name !== other.name) return true;
  if (!one.name.endsWith(other.name) && !other.name.endsWith(one.name)) return true;
  const isLow = Number(/[0-9]+/.exec(one.ordinal.value)?.[0]) <= 12;
  const isOtherYear = fiscalYearOf(one.day.value) !== fiscalYearOf(other.day.value);
  // The same day and month of another year, or another month alone, is a slip of the one day.
  const parts = other.day.value.split("-");
  const shared = one.day.value.split("-").filter((part, index) => part === parts[index]);
  return isLow && one.ordinal.value === other.ordinal.value && isOtherYear && shared.length < 2;
}

function wording({ ordinal, day, body }: Mention): string {
  return `${spanText(day.paper, day.span)} ${ordinal.value}${body}`;
}

function placesOf({ ordinal, day }: Mention) {
  return [placeOf(ordinal.paper, ordinal.span), placeOf(day.paper, day.span)];
}

const opening = /ただいまから|開会|開催し|開催いた|開きます|開きたい|閉じ|閉会|終了し|終わり/;
const anotherTime = /次回|前回|次の|前の|年[0-9]+月|月[0-9]+日/;

/** ただいまから第3回…部会を開催します: the number of the minutes' title. */
function* opened(paper: CheckedPaper): Iterable<CheckFinding> {
  const { folded } = factsOf(paper);
  const all = paper.lines.flatMap((_, line) => ordinalsOf(paper, line).map((one) => ({ ...one, line })));
  const title = all.find(({ from }) => from === 0) ?? all.find(({ line }) => line < 5);
  if (title === undefined) return;
  for (const { said, body, from, line } of all) {
    const text = folded[line]?.text ?? "";
    const sentence = text.slice(
      text.lastIndexOf("。", from) + 1,
      (text.indexOf("。", from) + 1 || text.length + 1) - 1,
    );
    // Whatever it is called, it is a 会議.
    const isSame = body === title.body || body === "会議" || title.body === "会議";
    if (said.value === title.said.value || !isSame) continue;
    if (!opening.test(sentence) || anotherTime.test(sentence)) continue;
    const params = { odd: said.value, usual: title.said.value, paper: paper.name };
    yield found("check/meeting-opened", params, placeOf(paper, said.span), placeOf(paper, title.said.span));
  }
}
