import { unfold } from "../fold.ts";
import type { CheckedPacket, CheckedPaper, Span } from "../paper.ts";
import { factsOf } from "./facts.ts";

/** 諮問第7号, 審査会答申第11号, 議案第2号: a council's own number, with the words around it. */
export interface CouncilNumber {
  readonly paper: CheckedPaper;
  readonly span: Span;
  /** 諮問, 答申, 議案, with whose it is where that stands right before: 審査会答申. */
  readonly kind: string;
  readonly number: string;
  /** What its folded line says before and behind. */
  readonly before: string;
  readonly after: string;
}

const said = /((?:審査会|審議会|部会)?(?:諮問|答申|議案))\(?第([0-9]{1,4})号/g;

/** Every number of that kind in the papers; not in tables of changes, which tell what was. */
export function councilNumbers({ papers }: CheckedPacket): readonly CouncilNumber[] {
  return papers.flatMap((paper) =>
    paper.form === "change-table" || paper.form === "comparison"
      ? []
      : factsOf(paper).folded.flatMap((folded, line): readonly CouncilNumber[] => {
          const { text } = folded;
          if (!text.includes("号")) return [];
          return [...text.matchAll(said)].map((match) => {
            const [words, kind = "", number = ""] = match;
            const to = match.index + words.length;
            const span = { line, ...unfold(folded, match.index, to) };
            return { paper, span, kind, number, before: text.slice(0, match.index), after: text.slice(to) };
          });
        }),
  );
}
