import { factsOf } from "../fact/facts.ts";
import { fieldOf, firstSpan, quoted } from "../fact/fields.ts";
import { found } from "../fact/finding.ts";
import { unfold } from "../fold.ts";
import { type CheckedPaper, fieldText, placeOf, type Span } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Not 見本市: what stands before it is no part of a name. */
const ownCityWord = /(?<![一-龠々])本[市県町村区](?=[のがはを,内])/;
const corporation = /法人|機構|公社|事業団|協会|財団|会社|組合/;

/** A corporation that writes 本市 speaks for somebody else. */
export const senderWords: CheckRule = {
  codes: ["check/sender-our-city"],
  compares: {
    ja: "発信者が法人なのに、本文が「本市」（本県・本町・本村）と書いていないか。",
    en: "本市 in the body of a letter that a corporation sends.",
  },
  *find({ papers }) {
    for (const paper of papers) {
      const sender = fieldOf(paper, "sender");
      const body = fieldOf(paper, "body");
      if (sender === null || body === null || !corporation.test(fieldText(paper, sender))) continue;
      const span = ownCity(paper, body.value);
      if (span === null) continue;
      const word = paper.lines[span.line]?.text.slice(span.from, span.to) ?? "";
      const params = { word, sender: quoted(paper, sender).replace(/ /g, ""), paper: paper.name };
      yield found("check/sender-our-city", params, placeOf(paper, span), placeOf(paper, firstSpan(sender)));
    }
  },
};

function ownCity(paper: CheckedPaper, spans: readonly Span[]): Span | null {
  for (const { line } of spans) {
    const folded = factsOf(paper).folded[line];
    const from = folded?.text.search(ownCityWord) ?? -1;
    if (folded !== undefined && from >= 0) return { line, ...unfold(folded, from, from + 2) };
  }
  return null;
}
