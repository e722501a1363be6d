import type { CheckedPaper } from "../paper.ts";
import { grouped, type Said } from "./agree.ts";
import { factsOf } from "./facts.ts";
import { type Compared, factsToCompare } from "./like-statements.ts";
import { isMistyped } from "./mistyped.ts";

interface Figure {
  readonly paper: CheckedPaper;
  /** 人 */
  readonly unit: string;
  /** 児童 of 利用する児童は642人; "" where no word stands before. */
  readonly word: string;
  /** The years its line speaks of. */
  readonly years: string;
  readonly said: Said;
}

const unit = /^(?:件|人|名|円|台|枚|回線|世帯|冊|か所|箇所)/;
const word = /([一-龠々ァ-ヶー]{2})(?:は|が|を|の|:)?,?(?:約)?$/;

/**
 * 60,871人 in one paper and 60,861人 in another: many digits, of which one is another one or two are turned round. Numbers
 * of three and four digits must have one word before them. None where a paper has both: then they are two things' numbers.
 */
export function* comparedFigures(papers: readonly CheckedPaper[]): Iterable<Compared> {
  const all = [...new Set(papers)].flatMap(figuresIn);
  const byValue = grouped(all, ({ unit: what, said }) => `${said.value} ${what}`);
  const groups = [...byValue.values()];
  for (const [index, few] of groups.entries()) {
    const [odd] = few;
    if (odd === undefined || few.length > 1) continue;
    for (const [other, many] of groups.entries()) {
      // Of two that stand once each, the later is told against the earlier.
      if (other === index || (many.length === 1 && other > index) || !areLike(odd, many)) continue;
      const sentence = odd.paper.lines[odd.said.span.line]?.text.trim() ?? "";
      yield { said: [...many.map(({ said }) => said), odd.said], sentence };
    }
  }
}

function areLike(odd: Figure, many: readonly Figure[]): boolean {
  const [usual] = many;
  if (usual === undefined || usual.unit !== odd.unit || !isMistyped(odd.said.value, usual.said.value))
    return false;
  if (many.some(({ paper }) => paper === odd.paper)) return false;
  const isLong = odd.said.value.length > 4;
  return many.some(
    ({ years, word: own }) => years === odd.years && (isLong || (own !== "" && own === odd.word)),
  );
}

const ofMany = new Set<CheckedPaper["form"]>(["assessment-full", "change-table"]);

function figuresIn(paper: CheckedPaper): readonly Figure[] {
  if (ofMany.has(paper.form)) return [];
  const { folded, facts } = factsOf(paper);
  return factsToCompare(paper).flatMap((line) => {
    const text = folded[line]?.text ?? "";
    const inLine = facts[line] ?? [];
    const years = inLine.flatMap(({ kind, value }) => (kind === "date" ? [value] : [])).join(" ");
    return inLine.flatMap(({ kind, value, span, from, to }): readonly Figure[] => {
      const what = kind === "number" ? unit.exec(text.slice(to))?.[0] : undefined;
      if (what === undefined || value.length < 3 || /00$/.test(value)) return [];
      const own = word.exec(text.slice(0, from))?.[1] ?? "";
      return [{ paper, unit: what, word: own, years, said: { paper, value, span } }];
    });
  });
}
