import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { dateOfField, firstSpan, matterFields, quoted } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { tellFacts } from "../fact/told.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  fieldText,
  type Matter,
  placeOf,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";

const begins = /(?:運用|業務|サービス|利用|供用|本番|本)(?:を)?開始|稼働/;
/** A trial, or a part, may begin on another day. */
const notYet = /試行|試験|一部|先行|仮|準備|構築開始|テスト|前日|以前/;
const undecided = /未定|予定/;

/** One matter, one day on which it begins; and what is undecided was not done yet. */
export const startDate: CheckRule = {
  codes: ["check/start-differs", "check/undecided-but-done"],
  compares: {
    ja: "システム稼働（業務開始）時期を、報告一覧・様式4・様式3・添付資料の実施計画の間で比べる。未定なのに「実施しました」と書かれていないかも見る。",
    en: "The day a matter begins: index, 様式4, 様式3, plans in attachments; and 未定 against 実施しました.",
  },
  *find(packet) {
    for (const matter of packet.matters) {
      yield* differing(packet, matter);
      yield* undecidedButDone(matter);
    }
  },
};

function* differing(packet: CheckedPacket, matter: Matter): Iterable<CheckFinding> {
  for (const { odd, usual } of disagreements(startsOf(matter))) {
    const [one, other] = [odd[0], usual[0]];
    if (one === undefined || other === undefined) continue;
    const params = {
      subject: matter.subject,
      odd: textOf(one),
      papers: paperNames(odd),
      usual: textOf(other),
      others: paperNames(usual),
    };
    tellFacts(packet, odd);
    yield found("check/start-differs", params, ...bothPlaces(odd, usual));
  }
}

/** Every day the papers of a matter give for its start. */
export function startsOf(matter: Matter): readonly Said[] {
  const inFields = matterFields(matter, "start").flatMap(({ paper, field }) => {
    const date = dateOfField(paper, field);
    return date === null ? [] : [{ paper, value: date.value, span: date.span }];
  });
  if (inFields.length === 0) return [];
  return [...inFields, ...matter.papers.flatMap(({ paper }) => plannedIn(paper))];
}

/** 令和3年3月29日～　運用開始 in a plan. Letters and the index say it in their field. */
function plannedIn(paper: CheckedPaper): readonly Said[] {
  if (paper.fields.some(({ key }) => key === "start")) return [];
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) => {
    const text = folded[line]?.text ?? "";
    const days = inLine.filter(({ date }) => date?.precision === "day");
    const [day] = days;
    if (day === undefined || days.length > 1 || !begins.test(text) || notYet.test(text)) return [];
    // A day in the middle of a sentence may be anything's: a plan's line begins with it.
    return day.from > 3 || text.startsWith("~") ? [] : [{ paper, value: day.value, span: day.span }];
  });
}

function textOf({ paper, span }: Said): string {
  return paper.lines[span.line]?.text.slice(span.from, span.to) ?? "";
}

function* undecidedButDone(matter: Matter): Iterable<CheckFinding> {
  const open = matterFields(matter, "start").filter(({ paper, field }) =>
    undecided.test(fieldText(paper, field)),
  );
  const [first] = open;
  if (first === undefined) return;
  for (const { paper } of matter.papers) {
    if (paper.form !== "report-form4") continue;
    const line = factsOf(paper).folded.findIndex(({ text }) => text.includes("実施しました"));
    const from = paper.lines[line]?.text.indexOf("実施") ?? -1;
    if (line < 0 || from < 0) continue;
    const params = {
      subject: matter.subject,
      start: quoted(first.paper, first.field),
      paper: first.paper.name,
      report: paper.name,
    };
    const places = [
      placeOf(first.paper, firstSpan(first.field)),
      placeOf(paper, { line, from, to: from + 6 }),
    ];
    yield found("check/undecided-but-done", params, ...places);
  }
}
