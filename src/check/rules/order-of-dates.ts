import { formatDate } from "../../notation/index.ts";
import { disagreements, type Said } from "../fact/agree.ts";
import type { Fact } from "../fact/fact.ts";
import { factPlace } from "../fact/facts.ts";
import { dateOfPaper } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { meetingDay } from "../fact/meeting-day.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  type Matter,
  type PaperForm,
  placeOf,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";
import { startsOf } from "./start-date.ts";

interface Dated {
  readonly paper: CheckedPaper;
  readonly day: Fact;
}

const beforeMeeting: ReadonlySet<PaperForm> = new Set([
  "report-form4",
  "report-form3",
  "consultation-letter",
]);

/** Opinion, then start and report, then the meeting. */
export const orderOfDates: CheckRule = {
  codes: ["check/opinion-after-start", "check/opinion-after-report", "check/letter-after-meeting"],
  compares: {
    ja: "日付の順序。副申（様式3）は稼働より前、報告（様式4）以前で、会議に出す文書の日付は会議の日以前。",
    en: "The order of dates: 様式3 before the start and not after 様式4; letters not after the meeting.",
  },
  *find(packet) {
    for (const matter of packet.matters) yield* withinMatter(matter);
    yield* againstMeeting(packet);
  },
};

function dated(matter: Matter, form: PaperForm): readonly Dated[] {
  return matter.papers.flatMap(({ paper }) => {
    const day = paper.form === form ? dateOfPaper(paper) : null;
    return day === null ? [] : [{ paper, day }];
  });
}

function* withinMatter(matter: Matter): Iterable<CheckFinding> {
  const start = usualStart(matter);
  const reports = dated(matter, "report-form4");
  for (const { paper, day } of dated(matter, "report-form3")) {
    const common = { subject: matter.subject, opinion: day.text, paper: paper.name };
    if (start !== null && start.value < day.value) {
      const params = {
        ...common,
        start: start.paper.lines[start.span.line]?.text.slice(start.span.from, start.span.to) ?? "",
        other: start.paper.name,
      };
      yield found(
        "check/opinion-after-start",
        params,
        factPlace(paper, day),
        placeOf(start.paper, start.span),
      );
    }
    for (const report of reports) {
      if (report.day.value >= day.value) continue;
      const params = { ...common, report: report.day.text, other: report.paper.name };
      yield found(
        "check/opinion-after-report",
        params,
        factPlace(paper, day),
        factPlace(report.paper, report.day),
      );
    }
  }
}

/** What most papers of the matter say. */
function usualStart(matter: Matter): Said | null {
  const said = startsOf(matter);
  const [first] = disagreements(said);
  return first?.usual[0] ?? said[0] ?? null;
}

function* againstMeeting({ papers }: CheckedPacket): Iterable<CheckFinding> {
  const meeting = meetingDay(papers);
  if (meeting === null) return;
  for (const paper of papers) {
    const day = beforeMeeting.has(paper.form) ? dateOfPaper(paper) : null;
    if (day === null || day.value <= meeting.day.value) continue;
    const params = {
      date: day.text,
      paper: paper.name,
      meeting: meeting.day.date === null ? meeting.day.text : formatDate(meeting.day.date),
      other: meeting.paper.name,
    };
    yield found(
      "check/letter-after-meeting",
      params,
      factPlace(paper, day),
      factPlace(meeting.paper, meeting.day),
    );
  }
}
