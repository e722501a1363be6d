import { type Finding, readPhone } from "../../notation/index.ts";
import { type Folded, foldLine, unfold } from "../fold.ts";
import { type CheckedPaper, placeOf, type Span } from "../paper.ts";
import { type DateRead, datePattern, readDateFact } from "./date-fact.ts";
import type { Fact, FactKind } from "./fact.ts";
import { lawPattern, lawValue } from "./law-fact.ts";

/** A date that is none: what notation/ says of it, and where. */
export interface DateFault {
  readonly finding: Finding;
  readonly text: string;
  readonly span: Span;
}

/** A paper's lines folded and its facts, line by line, each in the order it stands. */
export interface PaperFacts {
  readonly folded: readonly Folded[];
  readonly facts: readonly (readonly Fact[])[];
  readonly faults: readonly DateFault[];
}

const decree = "(?:明治|大正|昭和|平成|令和)(?:元|[0-9]{1,2})年[^0-9、。,第()]{1,14}第[0-9]{1,4}号";
/** The clothes a number wears, the more particular before the plainer. */
const clothes = new RegExp(
  [
    `(?<decree>${decree})`,
    `(?<date>${datePattern})`,
    "(?<phone>(?<![0-9-])\\(?0[0-9]{1,4}[)-][0-9]{1,4}-[0-9]{3,4}(?![0-9-]))",
    `(?<law>${lawPattern})`,
    "(?<letter>(?:第|(?<=答申|諮問))[0-9]{1,6}号(?:の[0-9]{1,3})?)",
    "(?<number>(?<![A-Za-z0-9.])[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\\.[0-9]+)?)",
  ].join("|"),
  "g",
);
const mayHold = /[0-9０-９元〇一二三四五六七八九十]/;
const none: readonly Fact[] = [];

const known = new WeakMap<CheckedPaper, PaperFacts>();

/** The facts of a paper, found once however many rules ask. */
export function factsOf(paper: CheckedPaper): PaperFacts {
  const before = known.get(paper);
  if (before !== undefined) return before;
  const folded = paper.lines.map(({ text }) => foldLine(text, "fact"));
  const faults: DateFault[] = [];
  const facts = folded.map((line, index) => factsOfLine(paper, line, index, faults));
  const found = { folded, facts, faults };
  known.set(paper, found);
  return found;
}

function factsOfLine(
  paper: CheckedPaper,
  folded: Folded,
  line: number,
  faults: DateFault[],
): readonly Fact[] {
  if (!mayHold.test(folded.text)) return none;
  const facts: Fact[] = [];
  for (const match of folded.text.matchAll(clothes)) {
    const [found] = match;
    const kind = kindOf(match);
    const from = match.index;
    const to = from + found.length;
    const span = { line, ...unfold(folded, from, to) };
    const text = paper.lines[line]?.text.slice(span.from, span.to) ?? "";
    const read = kind === "date" ? readDateFact(found) : plain(kind, found);
    for (const finding of read.faults) faults.push({ finding, text, span });
    facts.push({ kind, value: read.value, text, span, from, to, date: read.date });
  }
  return facts;
}

function kindOf({ groups }: RegExpMatchArray): FactKind {
  if (groups?.decree !== undefined) return "law-number";
  if (groups?.date !== undefined) return "date";
  if (groups?.phone !== undefined) return "phone";
  if (groups?.law !== undefined) return "law";
  return groups?.letter !== undefined ? "letter-number" : "number";
}

function plain(kind: FactKind, text: string): DateRead {
  return { value: factValue(kind, text), date: null, faults: [] };
}

function factValue(kind: FactKind, text: string): string {
  if (kind === "law") return lawValue(text);
  if (kind === "letter-number") return text.replace(/[第号]/g, "");
  if (kind === "number") return text.replace(/,/g, "");
  if (kind !== "phone") return text;
  const reading = readPhone(text);
  return reading.ok ? reading.value.number : text;
}

/** The facts that lie wholly within a span. */
export function factsWithin(paper: CheckedPaper, span: Span): readonly Fact[] {
  const facts = factsOf(paper).facts[span.line] ?? none;
  return facts.filter((fact) => fact.span.from >= span.from && fact.span.to <= span.to);
}

/** The place of a fact. */
export function factPlace(paper: CheckedPaper, fact: Fact) {
  return placeOf(paper, fact.span);
}
