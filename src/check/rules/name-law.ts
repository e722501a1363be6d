import { diagnose } from "../../diagnostic/index.ts";
import { fold } from "../name/fold.ts";
import { nearTitles } from "../name/near-title.ts";
import { PacketText } from "../name/packet-text.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
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
  const names = packet.office.laws.map(({ name }) => fold(name));
  const known = new Set(names);
  const seen = new Set<number>();
  for (const right of known) {
    for (const { from, to, found } of nearTitles(text, right, true)) {
      // 第3次…一括法 and its like: what is nearly one title may be another one in full.
      if (seen.has(from) || names.some((name) => found.includes(name))) continue;
      seen.add(from);
      const place = text.placeAt(from, to);
      const params = { found, right, paper: text.paperAt(from)?.name ?? "" };
      yield {
        diagnostic: diagnose("check/law-name", params, place),
        fix: { place, found: place.excerpt ?? found, put: right },
      };
    }
  }
}
