import { readTime } from "../../notation/index.ts";
import { disagreements, grouped, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { meetingDay } from "../fact/meeting-day.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, type PaperForm, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** A meeting begins at one time and is held in one room, on whatever sheet it says so. */
export const meetingTime: CheckRule = {
  codes: ["check/meeting-time", "check/meeting-place"],
  compares: {
    ja: "会議の開始の時刻と場所の番号（24階、AV1会議室）を、表紙・次第・議事録などの間で比べる。",
    en: "The time a meeting begins and the numbers of its place (24階) on cover, agenda and minutes.",
  },
  *find({ papers }) {
    const day = meetingDay(papers)?.day.value;
    if (day === undefined) return;
    const sheets = papers.filter(({ form }) => ofMeeting.has(form));
    for (const { odd, usual } of disagreements(sheets.flatMap((paper) => startsIn(paper, day)))) {
      yield found("check/meeting-time", paramsOf(odd, usual), ...bothPlaces(odd, usual));
    }
    const places = sheets.flatMap(placesIn);
    for (const group of grouped(places, ({ words }) => words).values()) {
      for (const { odd, usual } of disagreements(group))
        yield found("check/meeting-place", paramsOf(odd, usual), ...bothPlaces(odd, usual));
    }
  },
};

const ofMeeting: ReadonlySet<PaperForm> = new Set(["cover", "packet-contents", "minutes", "letter", "other"]);

function paramsOf(odd: readonly Said[], usual: readonly Said[]) {
  return { odd: wording(odd), papers: paperNames(odd), usual: wording(usual), others: paperNames(usual) };
}

function wording([first]: readonly Said[]): string {
  return first === undefined ? "" : spanText(first.paper, first.span).trim();
}

/** Right behind the day: 令和3年5月10日（月）午後2時から. */
const clock =
  /^,?((?:午前|午後)?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2})|正午)(?=から|~|-|より|開会|開始|[)」,。]|$)/;

function startsIn(paper: CheckedPaper, day: string): readonly Said[] {
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) => {
    const whole = folded[line];
    const at = inLine.find(({ kind, value }) => kind === "date" && value === day);
    if (whole === undefined || at === undefined) return [];
    const behind = clock.exec(whole.text.slice(at.to));
    const time = behind?.[1] === undefined ? null : readTime(behind[1]);
    if (behind === null || time?.ok !== true) return [];
    const { hour, minute } = time.value;
    const span = { line, ...unfold(whole, at.to, at.to + behind[0].length) };
    return [{ paper, value: `${hour}:${String(minute).padStart(2, "0")}`, span }];
  });
}

const label = /^(?:[0-9]{1,2}[.)]?|・)?(?:開催)?(?:場所|会場):?/;

/** 場所 市役所1号館24階: the words, and the numbers in them. */
function placesIn(paper: CheckedPaper): readonly (Said & { readonly words: string })[] {
  return factsOf(paper).folded.flatMap((whole, line) => {
    const head = label.exec(whole.text)?.[0];
    if (head === undefined || whole.text.length > 60) return [];
    // The label may have a cell of its own.
    const at = head === whole.text && isBeside(paper, line) ? line + 1 : line;
    const value = at === line ? whole : factsOf(paper).folded[at];
    const from = at === line ? head.length : 0;
    const said = value?.text.slice(from) ?? "";
    const numbers = said.match(/[0-9]+/g);
    if (value === undefined || numbers === null) return [];
    const span = { line: at, ...unfold(value, from, value.text.length) };
    return [{ paper, value: numbers.join(" "), span, words: said.replace(/[0-9]+/g, "#") }];
  });
}

/** Whether the next line is the next cell of the row. */
function isBeside({ lines }: CheckedPaper, line: number): boolean {
  const [cell, next] = [lines[line]?.cell, lines[line + 1]?.cell];
  return cell != null && next?.table === cell.table && next.row === cell.row;
}
