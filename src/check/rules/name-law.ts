import { diagnose } from "../../diagnostic/index.ts";
import { foldText } from "../fold.ts";
import { nearTitles } from "../name/near-title.ts";
import { PacketText } from "../name/packet-text.ts";
import { mend } from "../notation/places.ts";
import { type CheckedPacket, type CheckFinding, placeOf, spanText } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Titles of laws, as the list of laws has them. */
export const nameLaw: CheckRule = {
  codes: ["check/law-name"],
  compares: {
    ja: "法律の題名を、法令の一覧（標準のものと団体設定）の題名と",
    en: "Titles of laws with the list of laws, shipped and of the office",
  },
  find: findLaws,
};

function* findLaws(packet: CheckedPacket): Iterable<CheckFinding> {
  const text = PacketText.of(packet);
  const names = packet.office.laws.map(({ name }) => foldText(name, "name"));
  const known = new Set(names);
  const seen = new Set<number>();
  for (const right of known) {
    for (const { from, to, found } of nearTitles(text, right, true)) {
      // 第3次…一括法 and its like: what is nearly one title may be another one in full.
      if (seen.has(from) || names.some((name) => found.includes(name))) continue;
      seen.add(from);
      const at = text.spanAt(from, to);
      if (at === null) continue;
      const { paper, span } = at;
      const place = placeOf(paper, span);
      const params = { found, right, paper: paper.name };
      yield {
        diagnostic: diagnose("check/law-name", params, place),
        fix: mend({ paper, text: spanText(paper, span), place, line: span.line, from: span.from }, right),
      };
    }
  }
}
