import { formatDate } from "../../notation/index.ts";
import type { Fact } from "../fact/fact.ts";
import { factPlace, factsOf } from "../fact/facts.ts";
import { dateOfPaper } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { meetingDay } from "../fact/meeting-day.ts";
import { foldText, unfold } from "../fold.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  type CheckOffice,
  type Matter,
  placeOf,
  type Span,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";

type Change = CheckOffice["organisation"][number];
interface Day {
  readonly paper: CheckedPaper;
  readonly day: Fact;
}

/** A unit is called as it was called on the paper's date. */
export const officeHistory: CheckRule = {
  codes: ["check/office-abolished", "check/office-not-yet"],
  compares: {
    ja: "文書の日付と、団体設定の組織の変遷。なくなった所属や、まだない所属の名が使われていないか。",
    en: "The paper's date against the profile's history of the organisation.",
  },
  *find(packet) {
    if (packet.office.organisation.length === 0) return;
    for (const paper of packet.papers) {
      const day = dayOf(paper, packet);
      if (day === null) continue;
      for (const change of packet.office.organisation) yield* held(paper, day, change);
    }
  },
};

/** The paper's own date; an attachment's is its report's, an index's the meeting's. */
function dayOf(paper: CheckedPaper, packet: CheckedPacket): Day | null {
  const own = dateOfPaper(paper);
  if (own !== null) return { paper, day: own };
  if (paper.form === "report-index" || paper.form === "cover") return meetingDay(packet.papers);
  const matter = packet.matters.find(({ papers }) => papers.some((one) => one.paper === paper));
  return matter === undefined ? null : lastOf(matter);
}

function lastOf({ papers }: Matter): Day | null {
  const days = papers.flatMap(({ paper }) => {
    const day = dateOfPaper(paper);
    return day === null ? [] : [{ paper, day }];
  });
  return days.sort((left, right) => right.day.value.localeCompare(left.day.value))[0] ?? null;
}

function* held(paper: CheckedPaper, { paper: dated, day }: Day, change: Change): Iterable<CheckFinding> {
  const after = day.value >= change.since;
  const name = after ? change.was : change.now;
  const right = after ? change.now : change.was;
  if (name === null) return;
  // 総務部 stands in 総務部門 and in its own successor: the longer name is looked for first and is no fault.
  const spans = mentions(paper, foldText(name, "fact"), right === null ? null : foldText(right, "fact"));
  const [first] = spans;
  if (first === undefined) return;
  const params = {
    name,
    right: right ?? "",
    paper: paper.name,
    date: day.text,
    since: dayText(change.since),
    count: String(spans.length),
  };
  const places = [...spans.slice(0, 5).map((span) => placeOf(paper, span)), factPlace(dated, day)];
  yield after
    ? found("check/office-abolished", params, ...places)
    : found("check/office-not-yet", params, ...places);
}

/** 令和3年4月1日 for 2021-04-01. */
function dayText(iso: string): string {
  return formatDate({ iso, precision: "day", undecided: false, asWritten: null });
}

function mentions(paper: CheckedPaper, name: string, other: string | null): readonly Span[] {
  return factsOf(paper).folded.flatMap((folded, line) => {
    const { text } = folded;
    const spans: Span[] = [];
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      if (other?.includes(name) === true && isInside(text, from, name, other)) continue;
      spans.push({ line, ...unfold(folded, from, from + name.length) });
    }
    return spans;
  });
}

function isInside(text: string, from: number, name: string, other: string): boolean {
  const start = from - other.indexOf(name);
  return start >= 0 && text.startsWith(other, start);
}
