import { disagreements, paperNames, type Said } from "../fact/agree.ts";
import { factsOf } from "../fact/facts.ts";
import { bothPlaces, found } from "../fact/finding.ts";
import { tellFacts } from "../fact/told.ts";
import { foldText } from "../fold.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** The law's name right before （平成…年法律第…号）. Its end alone (の一部を改正する法律) is many laws' end. */
const lawName = /([^「」『』()【】,。・]{4,60}?)[」』]?\($/;

/** A law has one number. */
export const lawNumber: CheckRule = {
  codes: ["check/law-number-differs"],
  compares: {
    ja: "同じ法令名に付いた法令番号（令和元年法律第9号）を、資料全体と団体設定の法令の一覧で比べる。",
    en: "The number of one law (令和元年法律第9号) all over the packet and in the office's list of laws.",
  },
  *find(packet) {
    const byName = new Map<string, Said[]>();
    for (const paper of packet.papers) {
      for (const { name, said } of numbersIn(paper)) {
        const list = byName.get(name);
        if (list === undefined) byName.set(name, [said]);
        else list.push(said);
      }
    }
    for (const [name, said] of byName) yield* differing(name, said, packet);
  },
};

function numbersIn(paper: CheckedPaper): readonly { readonly name: string; readonly said: Said }[] {
  const { folded, facts } = factsOf(paper);
  return facts.flatMap((inLine, line) =>
    inLine.flatMap((fact) => {
      if (fact.kind !== "law-number") return [];
      const name = lawName.exec((folded[line]?.text ?? "").slice(0, fact.from))?.[1];
      return name === undefined ? [] : [{ name, said: { paper, value: fact.value, span: fact.span } }];
    }),
  );
}

function* differing(name: string, said: readonly Said[], packet: CheckedPacket): Iterable<CheckFinding> {
  const known = packet.office.laws.find((law) => foldText(law.name, "fact") === name)?.number;
  const right = known === undefined ? null : foldText(known, "fact");
  for (const { odd, usual } of disagreements(said)) {
    const wrong = odd[0]?.value === right ? usual : odd;
    const other = wrong === odd ? usual : odd;
    const params = {
      law: name,
      odd: wrong[0]?.value ?? "",
      papers: paperNames(wrong),
      usual: other[0]?.value ?? "",
      others: paperNames(other),
    };
    tellFacts(packet, wrong);
    yield found("check/law-number-differs", params, ...bothPlaces(wrong, other));
  }
}
