import { brokenWords } from "../name/broken-words.ts";
import { cutBeginnings } from "../name/cut-beginnings.ts";
import { knownNames, nearKnownNames } from "../name/known-names.ts";
import { letterSlips } from "../name/letter-slips.ts";
import { lostWords } from "../name/lost-words.ts";
import { missingParts } from "../name/missing-parts.ts";
import { PacketText } from "../name/packet-text.ts";
import { ruleSlips } from "../name/rule-titles.ts";
import { told } from "../name/said.ts";
import { looseLetters } from "../name/segments.ts";
import { isOtherNumber, type ShownSlip, type Slip, shown } from "../name/slip.ts";
import { titledSlips } from "../name/titled-slips.ts";
import { runSlips } from "../name/word-slips.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding, FieldKey } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Names and phrases one letter or one part away from what the packet says elsewhere. */
export const nameNear: CheckRule = {
  codes: ["check/name-near"],
  compares: {
    ja: "名前や語句を、前後が同じほかの箇所と1字ずつ（字の違い、部分の抜け）",
    en: "Names and phrases with other places that say the same before and behind: a letter that differs, a part that is missing",
  },
  find: findNearNames,
};

function* findNearNames(packet: CheckedPacket): Iterable<CheckFinding> {
  const text = PacketText.of(packet);
  const slips = [
    ...nearKnownNames(text, knownNames(packet)),
    ...brokenWords(text),
    ...cutBeginnings(text),
    ...letterSlips(text),
    ...missingParts(text),
    ...runSlips(text),
    ...titledSlips(text),
    ...ruleSlips(text),
    ...lostWords(packet, text),
  ];
  const compared = comparedElsewhere(packet);
  // Of a slip in the table of changes the other place is taken for the slip where it says so today.
  for (const one of distinct(
    text,
    slips.filter(
      ({ at, usualAt, broken = false }) => broken || !text.isHistory(at) || text.isHistory(usualAt),
    ),
  )) {
    if (compared(text, one) || isOtherNumber(text, one.slip)) continue;
    yield finding(text, one);
  }
}

/** In the packet's order, one for each place and for each pair of wordings. */
function distinct(text: PacketText, slips: readonly Slip[]): ShownSlip[] {
  const all = slips
    .map((slip) => turned(text, shown(text, slip)))
    .sort((a, b) => a.slip.at - b.slip.at || a.from - b.from);
  const pairs = new Set<string>();
  let end = -1;
  return all.filter((one) => {
    const pair = `${one.found}/${one.usual}`;
    if (one.slip.at <= end || pairs.has(pair)) return false;
    pairs.add(pair);
    end = one.slip.at + Math.max(one.slip.length, 1);
    return true;
  });
}

/** The rarer wording is the slip, however the places were found: of equals the one whose words fall to pieces. */
function turned(text: PacketText, one: ShownSlip): ShownSlip {
  const count = text.positionsOf(one.found, 3).length;
  const usualCount = text.positionsOf(one.usual, 3).length;
  if (one.found.length < SHORTEST || one.usual.includes(one.found) || one.found.includes(one.usual))
    return one;
  const isOther =
    count === usualCount && one.slip.broken !== true
      ? looseLetters(one.usual) > looseLetters(one.found)
      : usualCount === 1 && count > 1;
  if (!isOther) return one;
  const { slip } = one;
  return {
    slip: {
      ...{ at: slip.usualAt, length: slip.usualLength, count: usualCount },
      ...{ usualAt: slip.at, usualLength: slip.length, usualCount: count },
    },
    ...{ from: one.usualFrom, to: one.usualTo, found: one.usual },
    ...{ usualFrom: one.from, usualTo: one.to, usual: one.found },
  };
}

/** Shorter pieces of names stand in other words as well. */
const SHORTEST = 4;

function finding(
  text: PacketText,
  { slip, from, to, found, usualFrom, usualTo, usual }: ShownSlip,
): CheckFinding {
  return told(
    "check/name-near",
    {
      found,
      usual,
      paper: text.paperAt(from)?.name ?? "",
      other: text.paperAt(usualFrom)?.name ?? "",
      count: String(slip.count),
      usualCount: String(slip.usualCount),
    },
    text.placeAt(from, to),
    text.placeAt(usualFrom, usualTo),
  );
}

/** Fields the papers of a matter are compared by field for field: other rules tell what differs there. */
const fieldsCompared: ReadonlySet<FieldKey> = new Set(["subject", "unit"]);

/** Whether both places of a slip stand in such a field of one matter. */
function comparedElsewhere(packet: CheckedPacket): (text: PacketText, slip: ShownSlip) => boolean {
  return (text, { from, usualFrom }) => {
    const one = fieldAt(text, from);
    const other = fieldAt(text, usualFrom);
    if (one === null || other === null || one.key !== other.key) return false;
    return packet.matters.some(({ papers }) =>
      [one, other].every(({ paper, row }) =>
        papers.some((held) => held.paper === paper && (held.row === null || held.row === row)),
      ),
    );
  };
}

function fieldAt(
  text: PacketText,
  at: number,
): { paper: CheckedPaper; key: FieldKey; row: number | null } | null {
  const found = text.spanAt(at, at + 1);
  if (found === null) return null;
  const { paper, span } = found;
  const field = paper.fields.find(
    ({ key, value }) =>
      fieldsCompared.has(key) &&
      value.some(({ line, from, to }) => line === span.line && from <= span.from && span.from < to),
  );
  return field === undefined ? null : { paper, key: field.key, row: field.row };
}
