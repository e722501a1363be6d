import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { meetingDays } from "../fact/meeting-day.ts";
import { unfold } from "../fold.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding, PaperForm } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

const bodies = "(?:審議会|審査会|委員会|部会|協議会|懇話会|会議)";
/** 第106回 alone on its line with the body's name; in a sentence another meeting may be meant. */
const ordinal = new RegExp(
  `^[-・【(]*(?:(?:令和|平成)(?:元|[0-9]{1,2})年度(?:\\([0-9]{4}年度\\))?)?(?:[^第。,]{0,30}${bodies})?(第[0-9]{1,4}回)(?:[^。,]{0,30}${bodies})`,
);
const own: ReadonlySet<PaperForm> = new Set([
  "cover",
  "packet-contents",
  "minutes",
  "report-index",
  "draft-sheet",
]);

/** A packet is one meeting's: its number and its day are the same on every sheet that names them. */
export const meeting: CheckRule = {
  codes: ["check/meeting-number", "check/meeting-date"],
  compares: {
    ja: "会議の回数と日付を、表紙・資料一覧・報告一覧・議事録の間で比べる。",
    en: "The meeting's number and day on cover, contents, index and minutes.",
  },
  *find(packet) {
    yield* numbers(packet);
    yield* days(packet);
  },
};

function* numbers({ papers }: CheckedPacket): Iterable<CheckFinding> {
  const said = papers.flatMap((paper) => (own.has(paper.form) || isAgenda(paper) ? ordinalsIn(paper) : []));
  for (const { odd, usual } of disagreements(said)) {
    const params = {
      odd: odd[0]?.value ?? "",
      papers: paperNames(odd),
      usual: usual[0]?.value ?? "",
      others: paperNames(usual),
    };
    yield found("check/meeting-number", params, ...bothPlaces(odd, usual));
  }
}

/** 次第, a sheet without a form: it says so on top. */
function isAgenda(paper: CheckedPaper): boolean {
  if (paper.form !== "other") return false;
  return factsOf(paper)
    .folded.slice(0, 6)
    .some(({ text }) => text.length < 60 && /次第$/.test(text));
}

function ordinalsIn(paper: CheckedPaper): readonly Said[] {
  return factsOf(paper).folded.flatMap((folded, line) => {
    const match = ordinal.exec(folded.text);
    const value = match?.[1];
    if (match === null || value === undefined) return [];
    const from = match[0].lastIndexOf(value);
    return [{ paper, value, span: { line, ...unfold(folded, from, from + value.length) } }];
  });
}

function* days({ papers }: CheckedPacket): Iterable<CheckFinding> {
  const said = meetingDays(papers).map(({ paper, day }) => ({ paper, value: day.value, span: day.span }));
  for (const { odd, usual } of disagreements(said)) {
    const params = {
      odd: wording(odd),
      papers: paperNames(odd),
      usual: wording(usual),
      others: paperNames(usual),
    };
    yield found("check/meeting-date", params, ...bothPlaces(odd, usual));
  }
}

function wording([first]: readonly Said[]): string {
  return first?.paper.lines[first.span.line]?.text.slice(first.span.from, first.span.to) ?? "";
}
