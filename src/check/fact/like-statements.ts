import type { CheckedPaper, FieldKey, PaperForm } from "../paper.ts";
import { grouped, type Said } from "./agree.ts";
import type { Fact } from "./fact.ts";
import { factsOf } from "./facts.ts";
import { factSigns, type Statement, statementsOf } from "./statement.ts";

/** Papers of one matter speak of one thing; in a packet like sentences may speak of several. */
export type Scope = "matter" | "packet";

/** What the places of one fact in like sentences say. */
export interface Compared {
  readonly said: readonly Said[];
  /** One of the sentences. */
  readonly sentence: string;
}

/** Fields that other rules compare, or that are each paper's own. */
const ownFields: ReadonlySet<FieldKey> = new Set([
  "number",
  "date",
  "start",
  "laws",
  "basis",
  "legend",
  "summary",
  "form-mark",
  "meeting",
]);
/** Papers whose sentences stand there as they were, not as they are: former wordings, other people's words. */
const otherTimes: ReadonlySet<PaperForm> = new Set([
  "change-table",
  "comparison",
  "packet-contents",
  "matrix",
]);

/** Words a sentence must have, so that two of them are the same one. */
const leastSolid = 5;

/** Facts in sentences that are alike but for their facts. What agrees is left in: the caller looks who differs. */
export function* comparedStatements(papers: readonly CheckedPaper[], scope: Scope): Iterable<Compared> {
  for (const group of alike(papers)) {
    if (scope === "matter") yield* ofMatter(group);
    else yield* ofPacket(group);
  }
}

function alike(papers: readonly CheckedPaper[]): Iterable<readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const paper of papers) {
    if (otherTimes.has(paper.form)) continue;
    const own = ownLines(paper);
    const end = changesFrom(paper);
    for (const statement of statementsOf(paper)) {
      if (statement.line >= end) break;
      if (statement.solid < leastSolid || own.has(statement.line) || isChoice(statement)) continue;
      const group = groups.get(statement.skeleton);
      if (group === undefined) groups.set(statement.skeleton, [statement]);
      else group.push(statement);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What a form offers (<選択肢> 1) 10人未満 2) …): every question has its own. */
function isChoice({ skeleton }: Statement): boolean {
  return skeleton.includes("選択肢") || skeleton.includes(`${factSigns.number})`);
}

/** The lines of a paper whose facts may be compared with like ones elsewhere; none of papers of other times. */
export function factsToCompare(paper: CheckedPaper): readonly number[] {
  if (otherTimes.has(paper.form)) return [];
  const own = ownLines(paper);
  const present = paper.lines.slice(0, changesFrom(paper)).keys();
  return [...present].filter((line) => !own.has(line) && !choice.test(paper.lines[line]?.text ?? ""));
}

/** Choices of a form. */
const choice = /選択肢|^[0-9]+[)）]/;

/** Where the rows of changes of a 評価書 begin (the last such heading; its contents name it too): they tell what it said before. */
function changesFrom({ form, lines }: CheckedPaper): number {
  if (form !== "assessment-full") return lines.length;
  const from = lines.findLastIndex(({ text }) => /^\s*[（(]\s*別添\s*[3３]\s*[）)]/.test(text));
  return from < lines.length / 4 ? lines.length : from;
}

function ownLines(paper: CheckedPaper): ReadonlySet<number> {
  const own = paper.fields.filter(({ key }) => ownFields.has(key));
  return new Set(own.flatMap(({ value }) => value.map(({ line }) => line)));
}

/**
 * Between papers of one matter, in order: the first such sentence of one against the first of another. Papers that have
 * it more often than others are left out, as nobody knows which of theirs is meant.
 */
function* ofMatter(group: readonly Statement[]): Iterable<Compared> {
  const byPaper = grouped(group, ({ paper }) => paper);
  if (byPaper.size < 2) return;
  const [first] = byPaper.values();
  const times = first?.length ?? 0;
  const lists = [...byPaper.values()].filter((list) => list.length === times);
  for (let turn = 0; turn < times; turn++) {
    yield* slots(lists.flatMap((list) => list.slice(turn, turn + 1)));
  }
}

/**
 * All over a packet: many sentences say one thing and a single one another. The fewer they are, the longer they must
 * be; neighbours in a list say different things on purpose.
 */
function* ofPacket(all: readonly Statement[]): Iterable<Compared> {
  const group = ofOneThing(all.filter((one) => !isOfItsOwn(one)));
  const solid = group[0]?.solid ?? 0;
  for (const compared of slots(group)) {
    const counts = [...grouped(compared.said, ({ value }) => value).values()].map(({ length }) => length);
    counts.sort((left, right) => right - left);
    const [most = 0, second = 0, third] = counts;
    if (second !== 1 || third !== undefined || most + 1 !== group.length) continue;
    if (solid >= neededFor(most) && !areNeighbours(group)) yield compared;
  }
}

/** The lines of a letter's sentence before 記. */
export function bodyLines({ fields, form, lines }: CheckedPaper): ReadonlySet<number> {
  const own = new Set(
    fields.flatMap(({ key, value }) => (key === "body" ? value.map(({ line }) => line) : [])),
  );
  // Of a letter whose parts were not made out the sentence is known by its words.
  if (own.size > 0 || form !== "consultation-letter") return own;
  return new Set([...lines.keys()].filter((line) => asking.test(lines[line]?.text ?? "")));
}

const asking = /の規定(?:に基づき|により)(?=.*(?:意見|諮問))/u;

/** A letter's sentence names the clauses of its own matter. */
function isOfItsOwn({ paper, line }: Statement): boolean {
  return bodyLines(paper).has(line);
}

function neededFor(most: number): number {
  if (most >= 3) return 16;
  return most === 2 ? 28 : 40;
}

function areNeighbours(group: readonly Statement[]): boolean {
  return group.some((one, index) => {
    const next = group[index + 1];
    return next !== undefined && next.paper === one.paper && next.line - one.line <= 3;
  });
}

/**
 * Without the sentences of which two facts or more are others than most say: 令和2年度は1,318件 and 令和3年度は1,138件 are two
 * statements. A slip changes one fact.
 */
function ofOneThing(group: readonly Statement[]): readonly Statement[] {
  const [first] = group;
  if (first === undefined || first.facts.length < 2) return group;
  const usual = [...first.facts.keys()].map((index) => {
    const counts = grouped(group, ({ facts }) => facts[index]?.value ?? "");
    return [...counts].reduce((best, one) => (one[1].length > best[1].length ? one : best))[0];
  });
  return group.filter(({ facts }) => facts.filter(({ value }, index) => value !== usual[index]).length < 2);
}

/** Each fact of the first sentence with its like in the others. */
function* slots(all: readonly Statement[]): Iterable<Compared> {
  const group = ofOneThing(all);
  const [first] = group;
  if (first === undefined) return;
  for (const index of first.facts.keys()) {
    const said = group.flatMap(({ paper, facts }) => {
      const fact = facts[index];
      if (fact !== undefined && isTopic(paper, fact)) return [];
      return fact === undefined ? [] : [saidOf(paper, fact)];
    });
    yield { said, sentence: first.paper.lines[first.line]?.text.trim() ?? "" };
  }
}

/** 諮問第8号は, 議題2について: what a sentence is about, not what it says. */
export function isTopic(paper: CheckedPaper, { kind, span, from }: Fact): boolean {
  if (kind !== "letter-number" && kind !== "number") return false;
  return /(?:諮問|議題|議案|案件|報告事項|資料|議事)\(?$/.test(
    (factsOf(paper).folded[span.line]?.text ?? "").slice(0, from),
  );
}

function saidOf(paper: CheckedPaper, { value, span }: Fact): Said {
  return { paper, value, span };
}
