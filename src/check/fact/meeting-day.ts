import type { CheckedPaper, PaperForm } from "../paper.ts";
import type { Fact } from "./fact.ts";
import { dateOfPaper } from "./fields.ts";

/** The day of the meeting, and the paper that says so. */
export interface MeetingDay {
  readonly paper: CheckedPaper;
  readonly day: Fact;
}

/** Papers that bear the meeting's date, the surest first. */
const bearers: readonly PaperForm[] = ["cover", "packet-contents", "minutes"];

/** Every paper of the meeting itself that bears its date. */
export function meetingDays(papers: readonly CheckedPaper[]): readonly MeetingDay[] {
  return bearers.flatMap((form) =>
    papers.flatMap((paper) => {
      const day = paper.form === form ? dateOfPaper(paper) : null;
      return day === null ? [] : [{ paper, day }];
    }),
  );
}

/** The meeting's day; null where no paper bears it. */
export function meetingDay(papers: readonly CheckedPaper[]): MeetingDay | null {
  return meetingDays(papers)[0] ?? null;
}
