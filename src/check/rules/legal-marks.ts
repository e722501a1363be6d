import type { Place } from "../../diagnostic/index.ts";
import { type Clause, clausesOfField, clausesText } from "../fact/clauses.ts";
import { factsOf } from "../fact/facts.ts";
import { fieldOf, fieldsOf, firstSpan, quoted } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  type PaperField,
  placeOf,
  type Span,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** A list of items, its legend, and the letter it belongs to. */
interface Marked {
  readonly list: CheckedPaper;
  readonly legend: PaperField | null;
  readonly legendClauses: readonly Clause[];
  readonly letter: CheckedPaper | null;
  readonly letterClauses: readonly Clause[];
  /** Its first item marked ◎. */
  readonly mark: Span | null;
}

/** ◎ says that an item falls under a clause: legend, marks and the letter's basis say one thing. */
export const legalMarks: CheckRule = {
  codes: [
    "check/marks-without-basis",
    "check/legend-without-mark",
    "check/mark-without-legend",
    "check/legend-clause",
    "check/legend-no-item",
  ],
  compares: {
    ja: "個人情報項目の◎、その凡例の条項、諮問書の根拠の条項。",
    en: "◎ in the list of items, the clause of its legend, the basis of the letter.",
  },
  *find(packet) {
    const lists = packet.papers
      .filter(({ form }) => form === "item-list")
      .map((list) => marked(packet, list));
    for (const one of lists) yield* ofList(one);
    yield* otherClauses(lists);
    yield* withoutItem(packet, lists);
  },
};

function marked({ matters }: CheckedPacket, list: CheckedPaper): Marked {
  const matter = matters.find(({ papers }) => papers.some(({ paper }) => paper === list));
  const letter = matter?.papers.find(({ paper }) => paper.form === "consultation-letter")?.paper ?? null;
  const basis = letter === null ? null : (fieldOf(letter, "basis") ?? fieldOf(letter, "body"));
  const legend = fieldOf(list, "legend");
  return {
    list,
    legend,
    legendClauses: legend === null ? [] : clausesOfField(list, legend),
    letter,
    letterClauses: letter === null || basis === null ? [] : clausesOfField(letter, basis),
    mark: markOf(list, fieldsOf(list, "legend")),
  };
}

function markOf(list: CheckedPaper, legends: readonly PaperField[]): Span | null {
  const legendLines = new Set(legends.flatMap(({ value }) => value.map(({ line }) => line)));
  const line = factsOf(list).folded.findIndex(
    ({ text }, index) => /^[-・]?◎/.test(text) && !legendLines.has(index) && !/^[-・]?◎[:は]/.test(text),
  );
  const text = list.lines[line]?.text;
  return text === undefined ? null : { line, from: text.indexOf("◎"), to: text.length };
}

function* ofList({
  list,
  legend,
  legendClauses,
  letter,
  letterClauses,
  mark,
}: Marked): Iterable<CheckFinding> {
  if (legend !== null && mark === null) {
    yield found(
      "check/legend-without-mark",
      { legend: quoted(list, legend), paper: list.name },
      placeOf(list, firstSpan(legend)),
    );
  }
  if (mark === null) return;
  const item = list.lines[mark.line]?.text.trim() ?? "";
  if (legend === null)
    yield found("check/mark-without-legend", { item, paper: list.name }, placeOf(list, mark));
  const paragraph = legendClauses[0]?.paragraph ?? 2;
  if (letter === null || letterClauses.length === 0) return;
  if (letterClauses.some((clause) => clause.paragraph === paragraph)) return;
  const params = {
    item,
    list: list.name,
    paragraph: String(paragraph),
    letter: letter.name,
    basis: clausesText(letterClauses),
  };
  yield found("check/marks-without-basis", params, clausePlace(letter, letterClauses), placeOf(list, mark));
}

function clausePlace(paper: CheckedPaper, clauses: readonly Clause[]): Place {
  return placeOf(paper, clauses[0]?.span ?? { line: 0, from: 0, to: 0 });
}

/** Legend and letter name the same paragraph but another 号: one finding for the packet. */
function* otherClauses(lists: readonly Marked[]): Iterable<CheckFinding> {
  const unlike = lists.filter(({ legendClauses: [legend], letterClauses }) => {
    if (legend === undefined || letterClauses.length === 0) return false;
    const near = letterClauses.filter(
      ({ article, paragraph }) => article === legend.article && paragraph === legend.paragraph,
    );
    if (near.length > 0) return !near.some(({ item }) => item === legend.item);
    return !letterClauses.some(({ article }) => article === legend.article);
  });
  const [first] = unlike;
  if (first === undefined || first.letter === null) return;
  const params = {
    legend: clausesText(first.legendClauses.slice(0, 1)),
    list: unlike.map(({ list }) => list.name).join("、"),
    basis: clausesText(first.letterClauses),
    letter: unlike.flatMap(({ letter }) => (letter === null ? [] : [letter.name])).join("、"),
  };
  const places = unlike
    .slice(0, 3)
    .flatMap(({ list, legendClauses, letter, letterClauses }) => [
      clausePlace(list, legendClauses),
      ...(letter === null ? [] : [clausePlace(letter, letterClauses)]),
    ]);
  yield found("check/legend-clause", params, ...places);
}

/** 条例第11条 of 様式3 and 様式4. */
const ordinanceOfForms = "11";

/** Whether a paper names a 号 of the clause's paragraph. */
function namesItem(paper: CheckedPaper, { article, paragraph }: Clause): boolean {
  const head = `${article}-${paragraph}-`;
  return factsOf(paper).facts.some((inLine) =>
    inLine.some(({ kind, value }) => kind === "law" && value.split("+").some((one) => one.startsWith(head))),
  );
}

/** A paragraph has several 号: which of them an item falls under, the legend says. */
function* withoutItem({ papers }: CheckedPacket, lists: readonly Marked[]): Iterable<CheckFinding> {
  const short = lists.filter(
    ({ legend, legendClauses: [clause] }) =>
      legend !== null && clause?.paragraph === 2 && clause.item === null,
  );
  const [first] = short;
  const [own] = first?.legendClauses ?? [];
  if (first?.legend == null || own === undefined) return;
  // Another city's 第2項 may have no 号; that of the ordinance the forms cite has.
  if (own.article !== ordinanceOfForms && !papers.some((paper) => namesItem(paper, own))) return;
  const params = {
    legend: quoted(first.list, first.legend),
    papers: short.map(({ list }) => list.name).join("、"),
  };
  yield found(
    "check/legend-no-item",
    params,
    ...short.slice(0, 5).map(({ list, legendClauses }) => clausePlace(list, legendClauses)),
  );
}
