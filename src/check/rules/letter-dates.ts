import { factPlace } from "../fact/facts.ts";
import { dateOfPaper } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { meetingDay } from "../fact/meeting-day.ts";
import type { CheckRule } from "../rule.ts";

/**
 * Letters of consultation of one meeting bear one date. Told only where one of them bears the meeting's own: where all
 * were sent ahead, each on its day, nothing is wrong.
 */
export const letterDates: CheckRule = {
  codes: ["check/letter-dates-differ"],
  compares: {
    ja: "一つの会議の諮問書どうしの日付（会議の日付の諮問書と、違う日付の諮問書が混ざっているとき）。",
    en: "The dates of the letters of consultation of one meeting, where only some bear the meeting's date.",
  },
  *find({ papers }) {
    const meeting = meetingDay(papers);
    const letters = papers.flatMap((paper) => {
      const day = paper.form === "consultation-letter" ? dateOfPaper(paper) : null;
      return day === null ? [] : [{ paper, day }];
    });
    const same = letters.find(({ day }) => day.value === meeting?.day.value);
    if (same === undefined) return;
    for (const { paper, day } of letters) {
      if (day.value === same.day.value) continue;
      const params = { date: day.text, paper: paper.name, same: same.day.text, other: same.paper.name };
      yield found(
        "check/letter-dates-differ",
        params,
        factPlace(paper, day),
        factPlace(same.paper, same.day),
      );
    }
  },
};
