import { type Diagnostic, diagnose, type Place } from "../diagnostic/index.ts";
import { fiscalYearOf } from "../notation/index.ts";
import type { Draft } from "./draft.ts";
import type { Issue } from "./issue.ts";
import type { Entry, IssuedBefore } from "./issued-before.ts";

/** Letters that bear one number. */
interface Numbered {
  readonly number: string;
  /** 件名 of each, in the order they are met. */
  readonly subjects: Set<string>;
  readonly places: Place[];
}

/**
 * Numbers that issued letters with different 件名 have in one 年度, among these and those issued before. One letter to
 * several addressees has one number by right, and the draft sheet bears that of its letter.
 */
export function numbersTwice(
  drafts: readonly Draft[],
  lockOf: (draft: Draft) => IssuedBefore | null,
): readonly Diagnostic[] {
  const found = new Map<string, Numbered>();
  for (const draft of drafts) {
    const { issue } = draft;
    const lock = lockOf(draft);
    if (issue === null || lock === null || draft.form.id === "draft-sheet") continue;
    const { number, date } = issue;
    if (number === null || date === null) continue;
    const group = JSON.stringify([draft.office.root, number, fiscalYearOf(date)]);
    const letters = found.get(group) ?? { number, subjects: new Set(), places: [] };
    found.set(group, letters);
    letters.subjects.add(draft.subject);
    letters.places.push(...placesOf(draft));
    for (const one of lock.numbered(number, date))
      if (isOther(one, issue, draft) && !lock.isGone(one)) letters.subjects.add(one.title);
  }
  return [...found.values()].flatMap(({ number, subjects, places }) => {
    if (subjects.size < 2) return [];
    const params = { number, subjects: [...subjects].map((one) => `「${one}」`).join("、") };
    return [diagnose("record/number-issued-twice", params, ...places)];
  });
}

/** Where the number is written. */
function placesOf({ locate }: Draft): readonly Place[] {
  return locate({ path: ["letterhead", "number"], site: null });
}

/** An entry of another record whose title names another 件名. */
function isOther({ place, form, title }: Entry, issue: Issue, { subject }: Draft): boolean {
  return place !== issue.place && form !== "draft-sheet" && !title.includes(subject);
}
