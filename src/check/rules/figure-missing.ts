import { factsOf } from "../fact/facts.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import {
  type CheckedPaper,
  type CheckFinding,
  type Matter,
  type PaperForm,
  placeOf,
  type Span,
} from "../paper.ts";
import type { CheckRule } from "../rule.ts";

const letters: ReadonlySet<PaperForm> = new Set(["report-form4", "report-form3", "report-index", "cover"]);

/** 別図のとおり points to a paper that is there. */
export const figureMissing: CheckRule = {
  codes: ["check/figure-missing", "check/annex-missing"],
  compares: {
    ja: "「別図のとおり」「別表のとおり」「別紙のとおり」と、その案件に付いている資料（説明資料や図が一つもないときは、ほかにあるものとみなす）。",
    en: "別図のとおり, 別表のとおり, 別紙のとおり against what is attached.",
  },
  *find({ papers, matters }) {
    // Letters alone are no packet: what they point to lies elsewhere.
    if (papers.some(({ form }) => !letters.has(form))) for (const matter of matters) yield* figureOf(matter);
    for (const paper of papers) yield* annexOf(paper, papers);
  },
};

function* figureOf(matter: Matter): Iterable<CheckFinding> {
  if (matter.papers.some(({ paper }) => !letters.has(paper.form))) return;
  for (const { paper } of matter.papers) {
    if (paper.form !== "report-form4" && paper.form !== "report-form3") continue;
    const span = spanOf(paper, "別図のとおり");
    if (span === null) continue;
    yield found("check/figure-missing", { subject: matter.subject, paper: paper.name }, placeOf(paper, span));
    return;
  }
}

const pointer = /(別表|別紙)([0-9]{0,2})(?:のとおり|のように)/;

function* annexOf(paper: CheckedPaper, papers: readonly CheckedPaper[]): Iterable<CheckFinding> {
  for (const [line, folded] of factsOf(paper).folded.entries()) {
    const match = pointer.exec(folded.text);
    if (match === null) continue;
    const name = `${match[1]}${match[2]}`;
    // 別表 is also the heading 別表1 or 【別表】, and a paper of its own.
    if (papers.some((one) => isThere(one, name, paper === one ? line : -1))) continue;
    const span = { line, ...unfold(folded, match.index, match.index + match[0].length) };
    yield found("check/annex-missing", { said: match[0], name, paper: paper.name }, placeOf(paper, span));
  }
}

function isThere(paper: CheckedPaper, name: string, except: number): boolean {
  return factsOf(paper).folded.some(
    ({ text }, line) => line !== except && text.replace(/^[-・(【[<]+/, "").startsWith(name),
  );
}

function spanOf(paper: CheckedPaper, words: string): Span | null {
  for (const [line, folded] of factsOf(paper).folded.entries()) {
    const from = folded.text.indexOf(words);
    if (from >= 0) return { line, ...unfold(folded, from, from + words.length) };
  }
  return null;
}
