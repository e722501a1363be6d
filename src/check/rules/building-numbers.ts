import { disagreements, grouped, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { tellFacts } from "../fact/told.ts";
import { type CheckedPaper, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

const buildings = /^(?:号館|号棟|号室|番館|分館|庁舎|別館|棟)/;
/** How often a matter must name one number before another one, named once, looks like a slip. */
const often = 4;

/** 1号館 in every paper of a matter and 2号館 once. */
export const buildingNumbers: CheckRule = {
  codes: ["check/building-number"],
  compares: {
    ja: "一つの案件の資料の中の建物の番号（1号館）。繰り返し出る番号と、1か所だけ違う番号。",
    en: "Numbers of buildings (1号館) in the papers of a matter: one named often, another once.",
  },
  *find(packet) {
    for (const { papers, subject } of packet.matters) {
      const all = papers.flatMap(({ paper, row }) => numbersIn(paper, row));
      for (const said of grouped(all, ({ unit }) => unit).values()) {
        const [first, ...more] = disagreements(said);
        if (first === undefined || more.length > 0 || first.odd.length > 1 || first.usual.length < often)
          continue;
        const { odd, usual } = first;
        const params = {
          odd: wording(odd),
          papers: paperNames(odd),
          usual: wording(usual),
          others: paperNames(usual),
          subject,
        };
        tellFacts(packet, odd);
        yield found("check/building-number", params, ...bothPlaces(odd, usual));
      }
    }
  },
};

function numbersIn(paper: CheckedPaper, row: number | null): readonly (Said & { readonly unit: string })[] {
  const { folded, facts } = factsOf(paper);
  const ownRow = paper.fields
    .filter((field) => field.row === row)
    .flatMap(({ value }) => value.map(({ line }) => line));
  return facts.flatMap((inLine, line) => {
    // Of an index only the matter's row speaks of the matter.
    if (paper.form === "report-index" && !ownRow.includes(line)) return [];
    const here = inLine.flatMap(({ kind, value, span, to, from }) => {
      const text = folded[line]?.text ?? "";
      const unit = kind === "number" ? buildings.exec(text.slice(to))?.[0] : undefined;
      return unit === undefined || isOneOfSeveral(text, from, to + unit.length)
        ? []
        : [{ paper, value, unit, span: { ...span, to: span.to + unit.length } }];
    });
    return new Set(here.map(({ value }) => value)).size > 1 ? [] : here;
  });
}

function wording([first]: readonly Said[]): string {
  return first === undefined ? "" : spanText(first.paper, first.span);
}

/** 2・3号館, 2号館及び3号館: several buildings on purpose. */
function isOneOfSeveral(text: string, from: number, to: number): boolean {
  return /(?:[,・0-9と]|及び)$/.test(text.slice(0, from)) || /^[,・及と]/.test(text.slice(to));
}
