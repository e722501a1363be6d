import { likeness, type Pairs, pairsOf } from "../changes/likeness.ts";
import { type CheckedPaper, fieldText } from "./paper.ts";
import { subjectWords } from "./subject.ts";

/** A paper of a matter; of a letter or index with several, which one. */
export interface Member {
  readonly paper: CheckedPaper;
  readonly row: number | null;
}

/** A matter while its papers are gathered: what they call it, and the pairs of characters that makes. */
export interface Group {
  readonly members: Member[];
  readonly subjects: string[];
  readonly pairs: Pairs[];
}

/** Adds to a group, or makes a new one. */
export function joined(group: Group | null, member: Member, subject: string, groups: Group[]): Group {
  const own = group ?? { members: [], subjects: [], pairs: [] };
  if (group === null) groups.push(own);
  own.members.push(member);
  if (subject !== "") {
    own.subjects.push(subject);
    own.pairs.push(pairsOf(subjectWords(subject)));
  }
  return own;
}

/** The group with the subject most like one, if it is at least so like. */
export function likeliest(subject: string, groups: readonly Group[], least: number): Group | null {
  const pairs = pairsOf(subjectWords(subject));
  let best: Group | null = null;
  let most = least;
  for (const group of groups) {
    for (const one of group.pairs) {
      const alike = likeness(one, pairs);
      if (alike < most || (alike === most && best !== null)) continue;
      best = group;
      most = alike;
    }
  }
  return best;
}

/** How like a subject is to what a group is called, from 0 to 1. */
export function alikeness(subject: string, { pairs }: Group): number {
  const own = pairsOf(subjectWords(subject));
  return Math.max(0, ...pairs.map((one) => likeness(one, own)));
}

/** What a paper says it is about, without blanks; several of a letter or an index. */
export function subjectsOf(
  paper: CheckedPaper,
): readonly { readonly text: string; readonly row: number | null }[] {
  return paper.fields
    .filter(({ key }) => key === "subject")
    .map((field) => ({ text: fieldText(paper, field).replace(/\s+/gu, ""), row: field.row }));
}

/** A paper's title without blanks; "" where it has none. */
export function titleOf(paper: CheckedPaper): string {
  const title = paper.fields.find(({ key }) => key === "title");
  return title === undefined ? "" : fieldText(paper, title).replace(/\s+/gu, "");
}

/** What most papers call it; of several as frequent, the one met first. */
export function commonest(subjects: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of subjects) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as [string, number])[0];
}
