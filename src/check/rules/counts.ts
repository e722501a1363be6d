import { likeness, pairsOf } from "../../changes/likeness.ts";
import { readNumeral } from "../../notation/index.ts";
import { factsOf } from "../fact/facts.ts";
import { fieldsOf, firstSpan, quoted } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import {
  type CheckedPacket,
  type CheckedPaper,
  type CheckFinding,
  fieldText,
  type Matter,
  placeOf,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";
import { subjectWords } from "../subject.ts";

/** What is counted is there as many times. */
export const counts: CheckRule = {
  codes: ["check/index-rows", "check/index-lacks", "check/count-said"],
  compares: {
    ja: "報告一覧の行と案件の数。「次の3点」などの数と、続く箇条の数。",
    en: "Rows of the index against cases; a number said (次の3点) against the items that follow.",
  },
  *find(packet) {
    yield* rows(packet);
    for (const paper of packet.papers) yield* said(paper);
  },
};

function* rows({ papers, matters }: CheckedPacket): Iterable<CheckFinding> {
  const index = papers.find(({ form }) => form === "report-index");
  const reports = papers.filter(({ form }) => form === "report-form4");
  if (index === undefined || reports.length === 0) return;
  for (const field of fieldsOf(index, "subject")) {
    const matter = matters.find((one) =>
      one.papers.some(({ paper, row }) => paper === index && row === field.row),
    );
    const isKnown = matter?.papers.some(({ paper }) => paper !== index) === true;
    if (isKnown && isAlike(fieldText(index, field), matter)) continue;
    yield found(
      "check/index-rows",
      { subject: quoted(index, field), paper: index.name },
      placeOf(index, firstSpan(field)),
    );
  }
  for (const report of reports) {
    const matter = matters.find((one) => one.papers.some(({ paper }) => paper === report));
    if (matter?.papers.some(({ paper }) => paper === index) === true) continue;
    const subject = fieldsOf(report, "subject")[0];
    const place = placeOf(report, subject === undefined ? { line: 0, from: 0, to: 0 } : firstSpan(subject));
    const params = {
      subject: subject === undefined ? report.name : quoted(report, subject),
      paper: report.name,
      index: index.name,
    };
    yield found(
      "check/index-lacks",
      params,
      place,
      placeOf(index, { line: 0, from: 0, to: index.lines[0]?.text.length ?? 0 }),
    );
  }
}

/** A row that is like no case stands with the one left over; that they are not one matter, is told. */
function isAlike(subject: string, { papers }: Matter): boolean {
  const own = pairsOf(subjectWords(subject));
  const others = papers
    .filter(({ paper }) => paper.form === "report-form4" || paper.form === "report-form3")
    .flatMap(({ paper, row }) => fieldsOf(paper, "subject", row).map((field) => fieldText(paper, field)));
  return others.length === 0 || others.some((one) => likeness(pairsOf(subjectWords(one)), own) >= leastAlike);
}

/** From 0 to 1; a subject cut to half its length has more. */
const leastAlike = 0.25;

const announced =
  /(?:次|以下|下記)の([0-9]{1,2}|[二三四五六七八九十]{1,2})(?:つ|点|件|項目|種類|要素|事項|機能|段階)/;
const heads: readonly RegExp[] = [
  /^[-・]?[①-⑳]/,
  /^-?\([0-9]{1,2}\)/,
  /^-?[0-9]{1,2}[.)](?![0-9])/,
  /^-?[ア-ン](?=[^ァ-ヶー])/,
  /^[・▶]/,
];

function* said(paper: CheckedPaper): Iterable<CheckFinding> {
  const lines = factsOf(paper).folded;
  for (const [line, folded] of lines.entries()) {
    const match = announced.exec(folded.text);
    const number = match === null ? null : readNumeral(match[1] ?? "");
    if (match === null || number === null) continue;
    const items = itemsAfter(
      lines.map(({ text }) => text),
      line + 1,
    );
    // One item is no list, and twice as many is another one.
    if (items < 2 || items === number || items > number * 2) continue;
    const span = { line, ...unfold(folded, match.index, match.index + match[0].length) };
    const params = { said: match[0], items: String(items), paper: paper.name };
    yield found(
      "check/count-said",
      params,
      placeOf(paper, span),
      placeOf(paper, { line: line + 1, from: 0, to: paper.lines[line + 1]?.text.length ?? 0 }),
    );
  }
}

/** How many items of one kind follow, what stands under them passed over, until a line that is none of them. */
function itemsAfter(lines: readonly string[], from: number): number {
  const head = heads.find((one) => one.test(lines[from] ?? ""));
  if (head === undefined) return 0;
  let count = 0;
  for (let line = from; line < lines.length; line++) {
    const text = lines[line] ?? "";
    if (head.test(text)) count += 1;
    else if (!heads.some((one) => heads.indexOf(one) > heads.indexOf(head) && one.test(text))) break;
  }
  return count;
}
