import { disagreements, grouped, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { tellFacts } from "../fact/told.ts";
import { type CheckedPaper, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 24時間以内に自動で消去: how long data stay. */
const erased = /^(時間|日|日間|週間|か月|ヶ月|年|年間)以内に[^。,]{0,12}?(?:消去|削除|廃棄|破棄|消す|消し)/;

/** In the papers of one matter data are erased after one time. */
export const retention: CheckRule = {
  codes: ["check/retention-differs"],
  compares: {
    ja: "「24時間以内に消去」のような、データを消すまでの期間を一つの案件の資料の間で。",
    en: "The time within which data are erased, in the papers of a matter.",
  },
  *find(packet) {
    for (const { papers } of packet.matters) {
      const said = [...new Set(papers.map(({ paper }) => paper))].flatMap(timesIn);
      for (const group of grouped(said, ({ unit }) => unit).values()) {
        for (const { odd, usual } of disagreements(group)) {
          const params = {
            odd: wording(odd),
            papers: paperNames(odd),
            usual: wording(usual),
            others: paperNames(usual),
          };
          tellFacts(packet, odd);
          yield found("check/retention-differs", params, ...bothPlaces(odd, usual));
        }
      }
    }
  },
};

function timesIn(paper: CheckedPaper): readonly (Said & { readonly unit: string })[] {
  // A 評価書 tells of many files, each with its own time.
  if (paper.form === "assessment-full" || paper.form === "change-table") return [];
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) =>
    inLine.flatMap(({ kind, value, span, to }) => {
      const unit = kind === "number" ? erased.exec((folded[line]?.text ?? "").slice(to))?.[1] : undefined;
      const end = (span.to ?? 0) + (unit?.length ?? 0);
      return unit === undefined ? [] : [{ paper, value, unit, span: { ...span, to: end } }];
    }),
  );
}

function wording([first]: readonly Said[]): string {
  return first === undefined ? "" : spanText(first.paper, first.span);
}
