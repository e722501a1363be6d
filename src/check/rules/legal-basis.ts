import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { type Clause, clausesOfField, clausesText, clauseText } from "../fact/clauses.ts";
import { fieldOf, firstSpan, matterFields } from "../fact/fields.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { type CheckedPacket, type CheckedPaper, type CheckFinding, type Matter, placeOf } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Applied {
  readonly matter: Matter;
  readonly paper: CheckedPaper;
  readonly clauses: readonly Clause[];
}

/** The clauses a matter applies are the same in its letters, and are what the index says. */
export const legalBasis: CheckRule = {
  codes: ["check/laws-differ", "check/index-basis-more", "check/index-basis-less"],
  compares: {
    ja: "適用させる類型事項（条・項・号・類型）を様式4と様式3の間で、また報告一覧の根拠の条項と比べる。",
    en: "Clauses applied: 様式4 against 様式3, and both against the basis the index claims.",
  },
  *find(packet) {
    for (const matter of packet.matters) yield* lettersOf(matter);
    yield* againstIndex(packet);
  },
};

function appliedBy(matter: Matter): readonly (Applied & Said)[] {
  return matterFields(matter, "laws").flatMap(({ paper, field }) => {
    if (paper.form !== "report-form4" && paper.form !== "report-form3") return [];
    const clauses = clausesOfField(paper, field);
    if (clauses.length === 0) return [];
    const value = clauses.map(clauseText).sort().join("、");
    return [{ matter, paper, clauses, value, span: clauses[0]?.span ?? firstSpan(field) }];
  });
}

function* lettersOf(matter: Matter): Iterable<CheckFinding> {
  for (const { odd, usual } of disagreements(appliedBy(matter))) {
    const params = {
      subject: matter.subject,
      odd: odd[0]?.value ?? "",
      papers: paperNames(odd),
      usual: usual[0]?.value ?? "",
      others: paperNames(usual),
    };
    yield found("check/laws-differ", params, ...bothPlaces(odd, usual));
  }
}

function* againstIndex({ papers, matters }: CheckedPacket): Iterable<CheckFinding> {
  const index = papers.find(({ form }) => form === "report-index");
  const basis = index === undefined ? null : fieldOf(index, "basis");
  if (index === undefined || basis === null) return;
  const claimed = clausesOfField(index, basis).filter(({ paragraph }) => paragraph !== null);
  const cases = matters.flatMap((matter) => appliedBy(matter).slice(0, 1));
  if (claimed.length === 0 || cases.length === 0) return;
  yield* more(index, claimed, cases);
  for (const one of cases) {
    const missing = one.clauses.filter(({ value }) => !claimed.some((clause) => clause.value === value));
    const [first] = missing;
    if (first === undefined) continue;
    const params = {
      clauses: clausesText(missing.map((clause) => ({ ...clause, type: null }))),
      paper: one.paper.name,
      index: index.name,
    };
    const place = placeOf(index, claimed[0]?.span ?? firstSpan(basis));
    yield found("check/index-basis-less", params, place, placeOf(one.paper, first.span));
  }
}

/** What the index says of all cases and not every one applies: one finding for each clause. */
function* more(
  index: CheckedPaper,
  claimed: readonly Clause[],
  cases: readonly Applied[],
): Iterable<CheckFinding> {
  const told = new Set<string>();
  for (const clause of claimed) {
    const without = cases.filter(({ clauses }) => !clauses.some(({ value }) => value === clause.value));
    if (without.length === 0 || told.has(clause.value)) continue;
    told.add(clause.value);
    const params = {
      clause: clauseText(clause),
      index: index.name,
      papers: without.map(({ paper }) => paper.name).join("、"),
      applied: clausesText(without.flatMap(({ clauses }) => clauses)),
    };
    const places = without
      .slice(0, 5)
      .map(({ paper, clauses }) => placeOf(paper, clauses[0]?.span ?? { line: 0, from: 0, to: 0 }));
    yield found("check/index-basis-more", params, placeOf(index, clause.span), ...places);
  }
}
