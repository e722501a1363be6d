import { likeness, type Pairs, pairsOf } from "../changes/likeness.ts";
import {
  alikeness,
  commonest,
  type Group,
  joined,
  likeliest,
  type Member,
  subjectsOf,
  titleOf,
} from "./matter-group.ts";
import type { CheckedPaper, Matter } from "./paper.ts";
import { subjectWords } from "./subject.ts";

/** How like two subjects are at least, when nothing but their words ties them together. */
const ALIKE = 0.62;
/** The same, where their papers follow each other as those of one matter do. */
const ALIKE_IN_ORDER = 0.35;
/** How much of a subject a paper must hold that is no neighbour, and how much more than of any other. */
const MENTIONED = 0.75;
const AHEAD = 0.15;

/** Forms that say themselves what they are about, and begin a matter. */
const opening = new Set<CheckedPaper["form"]>(["report-form4", "report-form3", "consultation-letter"]);
/** Forms that say what they are about, and may be of a matter opened by another. */
const naming = new Set<CheckedPaper["form"]>(["letter", "assessment-full"]);
/** Forms that explain a matter named elsewhere. */
const explaining = new Set<CheckedPaper["form"]>([
  "explanation",
  "figure",
  "item-list",
  "type-reasons",
  "matrix",
  "change-table",
]);

/**
 * Which papers belong to one matter. A 様式4, its 様式3 and each matter of a 諮問 open one, by their subjects and their
 * order, so that a subject that was changed in one of them does not part them; what explains a matter follows it or
 * names it; rows of the 報告一覧 go to the likeliest, and those that are like none by their order.
 */
export function matters(papers: readonly CheckedPaper[]): readonly Matter[] {
  const groups: Group[] = [];
  const own = new Map<CheckedPaper, Group | null>();
  let last: Group | null = null;
  for (const paper of papers) {
    if (opening.has(paper.form)) last = openedBy(paper, groups, last);
    else if (naming.has(paper.form)) last = besides(paper, groups);
    else continue;
    own.set(paper, last);
  }
  // Only now: what explains a matter may stand before the letter that names it.
  addExplaining(papers, groups, own);
  for (const paper of papers) if (paper.form === "report-index") addRows(paper, groups);
  return groups.map(({ members, subjects }) => ({
    subject: commonest(subjects),
    papers: inOrder(members, papers),
  }));
}

function addExplaining(
  papers: readonly CheckedPaper[],
  groups: Group[],
  own: ReadonlyMap<CheckedPaper, Group | null>,
): void {
  let last: Group | null = null;
  let file: string | null = null;
  for (const paper of papers) {
    if (explaining.has(paper.form)) last = explainedBy(paper, groups, last, paper.file !== file);
    else if (paper.form !== "other") last = own.get(paper) ?? null;
    file = paper.file;
  }
}

/** The group of a paper's first subject; each subject has its own. */
function openedBy(paper: CheckedPaper, groups: Group[], last: Group | null): Group | null {
  let first: Group | null = null;
  for (const { text, row } of subjectsOf(paper)) {
    const member = { paper, row };
    const group = likeliest(text, groupsWithout(groups, paper), ALIKE) ?? inTurn(paper, text, last);
    const own = joined(group, member, text, groups);
    first ??= own;
  }
  if (first !== null) return first;
  return joined(inTurn(paper, "", last), { paper, row: null }, "", groups);
}

/** A matter has one 様式4, one 様式3, one 諮問: a second one is of another matter, however alike. */
function groupsWithout(groups: readonly Group[], { form }: CheckedPaper): readonly Group[] {
  return groups.filter(({ members }) => !members.some(({ paper }) => paper.form === form));
}

/** 様式3 after 様式4, or the other way: one matter even with other words, if not quite others. */
function inTurn({ form }: CheckedPaper, subject: string, last: Group | null): Group | null {
  if (last === null || form === "consultation-letter") return null;
  const forms = new Set(last.members.map(({ paper }) => paper.form));
  const other = form === "report-form3" ? "report-form4" : "report-form3";
  if (!forms.has(other) || forms.has(form)) return null;
  if (subject === "" || last.pairs.length === 0) return last;
  const pairs = pairsOf(subjectWords(subject));
  return last.pairs.some((one) => likeness(one, pairs) >= ALIKE_IN_ORDER) ? last : null;
}

/** A letter or an assessment: of the matter it is about, else a matter of its own. */
function besides(paper: CheckedPaper, groups: Group[]): Group | null {
  const [first] = subjectsOf(paper);
  const subject = first?.text ?? titleOf(paper);
  if (subject === "") return null;
  return joined(likeliest(subject, groups, ALIKE), { paper, row: null }, subject, groups);
}

/**
 * By its title. One whose title names another matter (…について) is of that; what has no such title is of the matter
 * before it, or, where it begins a file whose order may be that of names, of the one its text speaks of.
 */
function explainedBy(
  paper: CheckedPaper,
  groups: Group[],
  last: Group | null,
  begins: boolean,
): Group | null {
  const [subject] = subjectsOf(paper);
  const title = subject?.text ?? titleOf(paper);
  const named = title === "" ? null : likeliest(title, groups, ALIKE);
  if (named !== null) return joined(named, { paper, row: null }, title, groups);
  const isOwn = paper.form === "explanation" && (subject !== undefined || (last !== null && !isNamed(last)));
  const mention = !isOwn && (begins || last === null) ? mentioned(paper, groups) : null;
  const group = mention ?? (isOwn ? null : last);
  if (group === null) return title === "" ? null : joined(null, { paper, row: null }, title, groups);
  return joined(group, { paper, row: null }, "", groups);
}

/** Whether a matter has a paper that says what it is about: explanations alone do not gather others. */
function isNamed({ members }: Group): boolean {
  return members.some(({ paper: { form } }) => opening.has(form) || naming.has(form));
}

/** The group whose subject's words stand in a paper's text, or its file's name, clearly more than those of others. */
function mentioned(paper: CheckedPaper, groups: readonly Group[]): Group | null {
  const text = new Set(
    pairsOf([paper.file, ...paper.lines.map((line) => line.text)].join("").normalize("NFKC")).keys(),
  );
  const shares = groups.map((group) => Math.max(0, ...group.pairs.map((pairs) => shareIn(pairs, text))));
  const best = Math.max(0, ...shares);
  const at = shares.indexOf(best);
  const others = shares.filter((_, other) => other !== at);
  return best >= MENTIONED && others.every((share) => best - share >= AHEAD) ? (groups[at] ?? null) : null;
}

function shareIn(pairs: Pairs, text: ReadonlySet<string>): number {
  let found = 0;
  for (const pair of pairs.keys()) if (text.has(pair)) found++;
  return pairs.size === 0 ? 0 : found / pairs.size;
}

/** Each row to the likeliest matter; rows and reported matters that are left over go together if they are as many. */
function addRows(index: CheckedPaper, groups: Group[]): void {
  const rows = subjectsOf(index);
  const free = new Set(groups);
  const pairs = rows.flatMap((row) =>
    groups.map((group) => ({ row, group, alike: alikeness(row.text, group) })),
  );
  const left = new Set(rows);
  for (const { row, group, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < ALIKE || !left.has(row) || !free.has(group)) continue;
    left.delete(row);
    free.delete(group);
    joined(group, { paper: index, row: row.row }, row.text, groups);
  }
  const reported = [...free].filter(({ members }) =>
    members.some(({ paper }) => paper.form === "report-form4"),
  );
  const inTurn = left.size === reported.length;
  [...left].forEach((row, at) => {
    joined((inTurn ? reported[at] : null) ?? null, { paper: index, row: row.row }, row.text, groups);
  });
}

function inOrder(members: readonly Member[], papers: readonly CheckedPaper[]): readonly Member[] {
  const order = new Map(papers.map((paper, at) => [paper, at]));
  return [...members].sort((a, b) => (order.get(a.paper) ?? 0) - (order.get(b.paper) ?? 0));
}
