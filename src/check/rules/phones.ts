import { disagreements, grouped, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { tellFacts } from "../fact/told.ts";
import type { CheckedPaper } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

interface Number {
  readonly unit: string;
  readonly said: Said;
}

/** One unit, one telephone number all over the packet. */
export const phones: CheckRule = {
  codes: ["check/phone-differs"],
  compares: {
    ja: "同じ所属の電話番号を、資料全体で比べる（電話番号と同じ行か、すぐ上の行の所属）。",
    en: "The telephone number of one unit all over the packet (the unit in the same line or the one above).",
  },
  *find(packet) {
    const { papers } = packet;
    for (const [unit, numbers] of grouped(papers.flatMap(numbersIn), (one) => one.unit)) {
      for (const { odd, usual } of disagreements(numbers.map(({ said }) => said))) {
        const params = {
          unit,
          odd: odd[0]?.value ?? "",
          papers: paperNames(odd),
          usual: usual[0]?.value ?? "",
          others: paperNames(usual),
        };
        tellFacts(packet, odd);
        yield found("check/phone-differs", params, ...bothPlaces(odd, usual));
      }
    }
  },
};

function numbersIn(paper: CheckedPaper): readonly Number[] {
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) => {
    const phonesHere = inLine.filter(({ kind }) => kind === "phone");
    const [phone] = phonesHere;
    // Two numbers of one unit are its telephone and its fax.
    if (phone === undefined || phonesHere.length > 1) return [];
    const before = (folded[line]?.text ?? "").slice(0, phone.from);
    if (/fax|ファ[クッ]/i.test(before)) return [];
    const unit = unitIn(before) ?? unitIn(folded[line - 1]?.text ?? "");
    return unit === null ? [] : [{ unit, said: { paper, value: phone.value, span: phone.span } }];
  });
}

/** The unit's name without 担当: and what stands in brackets behind. */
function unitIn(text: string): string | null {
  const bare = text
    .replace(/(?:電話(?:番号)?|連絡先|TEL|Tel)[:.]?$/i, "")
    .replace(/^[^:]*:/, "")
    .replace(/\([^()]*\)$/, "");
  return bare.length <= 40 && /(?:局|部|課|室|係|担当|センター|ラボ|事務所|機構|支所)$/.test(bare)
    ? bare
    : null;
}
