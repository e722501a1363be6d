import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { type Clause, clausesOfField, clausesText, clausesWithin, clauseText } from "../fact/clauses.ts";
import { factsOf } from "../fact/facts.ts";
import { fieldOf, fieldsOf } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { type CheckedPaper, type CheckFinding, type Matter, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** A law's article has one caption, and what belongs to a letter cites what the letter cites. */
export const legalArticle: CheckRule = {
  codes: ["check/article-differs", "check/title-article", "check/annex-clause"],
  compares: {
    ja: "見出しを伴う条（第11条「電子計算機処理の制限」）の番号、件名の条と適用する条、諮問書の根拠と添付資料の見出しの条項。",
    en: "The number of an article named with its caption; title against clauses applied; letter against its annexes' headings.",
  },
  *find({ papers, matters }) {
    yield* captions(papers);
    for (const paper of papers) yield* titleOf(paper);
    for (const matter of matters) yield* annexes(matter);
  },
};

/** 条例第11条「電子計算機処理の制限について」 and 条例第11条（電子計算機処理）; not （以下…） nor （第2項…）. */
const caption = /^(?:「([^「」]{4,30})」|\(([^()0-9A-Za-z]{4,20})\))/;
const noCaption = /^(?:以下|同|別|昭和|平成|令和|大正|明治|ただし|第)/;

function* captions(papers: readonly CheckedPaper[]): Iterable<CheckFinding> {
  const byCaption = new Map<string, Said[]>();
  for (const paper of papers) {
    for (const { key, said } of captionsIn(paper)) {
      const list = byCaption.get(key);
      if (list === undefined) byCaption.set(key, [said]);
      else list.push(said);
    }
  }
  for (const [key, said] of byCaption) {
    for (const { odd, usual } of disagreements(said)) {
      const params = {
        caption: key,
        odd: odd[0]?.value ?? "",
        papers: paperNames(odd),
        usual: usual[0]?.value ?? "",
        others: paperNames(usual),
      };
      yield found("check/article-differs", params, ...bothPlaces(odd, usual));
    }
  }
}

function captionsIn(paper: CheckedPaper): readonly { readonly key: string; readonly said: Said }[] {
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) =>
    inLine.flatMap((fact) => {
      const text = folded[line]?.text ?? "";
      if (fact.kind !== "law" || fact.value.includes("-") || fact.value.includes("+")) return [];
      const match = caption.exec(text.slice(fact.to));
      const words = (match?.[1] ?? match?.[2] ?? "").replace(/(?:について|に関して)$/, "");
      if (words === "" || noCaption.test(words)) return [];
      return [{ key: words, said: { paper, value: `第${fact.value}条`, span: fact.span } }];
    }),
  );
}

/** 様式4 and 様式3: the article of the title is the one item 6 applies. */
function* titleOf(paper: CheckedPaper): Iterable<CheckFinding> {
  if (paper.form !== "report-form4" && paper.form !== "report-form3") return;
  const title = fieldsOf(paper, "title").flatMap((field) => clausesOfField(paper, field))[0];
  const laws = fieldOf(paper, "laws");
  if (title === undefined || laws === null) return;
  const applied = clausesOfField(paper, laws);
  const [first] = applied;
  if (first === undefined || applied.some(({ article }) => article === title.article)) return;
  const params = {
    title: clauseText({ ...title, paragraph: null, item: null }),
    applied: clausesText(applied),
    paper: paper.name,
  };
  yield found("check/title-article", params, placeOf(paper, title.span), placeOf(paper, first.span));
}

/** Headings of annexes say the letter's clause again: （条例第11条「…」）, （第11条第1項）. */
function* annexes(matter: Matter): Iterable<CheckFinding> {
  const letter = matter.papers.find(({ paper }) => paper.form === "consultation-letter")?.paper;
  if (letter === undefined) return;
  const basis = fieldOf(letter, "basis") ?? fieldOf(letter, "body");
  const cited = basis === null ? [] : clausesOfField(letter, basis);
  const [first] = cited;
  if (first === undefined) return;
  for (const { paper } of matter.papers) {
    const strange = headClauses(paper).filter((clause) => !isCited(clause, cited));
    const [odd] = strange;
    if (odd === undefined) continue;
    const params = {
      odd: clausesText(strange),
      paper: paper.name,
      basis: clausesText(cited),
      letter: letter.name,
    };
    yield found("check/annex-clause", params, placeOf(paper, odd.span), placeOf(letter, first.span));
  }
}

const topLines = 4;
/** A line that is a note on the law, or a heading that ends in one. */
const note = /^[(【].*条.*[)】]$|\(第[^()]*[条項号]\)$/;

function headClauses(paper: CheckedPaper): readonly Clause[] {
  const { folded } = factsOf(paper);
  const letterNotes = paper.form === "consultation-letter" ? fieldsOf(paper, "laws") : [];
  const fromNotes = letterNotes.flatMap((field) => clausesOfField(paper, field));
  if (paper.form === "consultation-letter") return fromNotes;
  if (!["type-reasons", "item-list", "explanation", "other", "figure"].includes(paper.form)) return [];
  return paper.lines
    .slice(0, topLines)
    .flatMap(({ text }, line) =>
      note.test(folded[line]?.text ?? "") ? clausesWithin(paper, { line, from: 0, to: text.length }) : [],
    );
}

function isCited(clause: Clause, cited: readonly Clause[]): boolean {
  return cited.some(
    ({ article, paragraph, item }) =>
      article === clause.article &&
      (clause.paragraph === null || clause.paragraph === paragraph) &&
      (clause.item === null || item === null || clause.item === item),
  );
}
