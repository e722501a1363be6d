import { PacketText } from "../name/packet-text.ts";
import { told } from "../name/said.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 審議会 and 審査会 under one name: the one the packet uses is right. */
export const nameCouncil: CheckRule = {
  codes: ["check/council-name"],
  compares: {
    ja: "「…審議会」と「…審査会」を、その前の名前が同じものの間で、資料全体で",
    en: "審議会 and 審査会 behind the same name, all over the packet",
  },
  find: findCouncils,
};

interface Named {
  readonly at: number;
  readonly stem: string;
  readonly kind: string;
}

/** The other must stand this many times as often: two bodies of one name are both named more than once. */
const MAJORITY = 3;

function* findCouncils(packet: CheckedPacket): Iterable<CheckFinding> {
  const text = PacketText.of(packet);
  const byStem = new Map<string, Named[]>();
  for (const { index, 1: stem = "", 2: kind = "" } of text.text.matchAll(
    /(\p{sc=Han}{4})(審議会|審査会)/gu,
  )) {
    byStem.set(stem, [...(byStem.get(stem) ?? []), { at: index, stem, kind }]);
  }
  for (const all of byStem.values()) {
    const rare = all.filter(({ kind }) => kind === "審議会");
    const other = all.filter(({ kind }) => kind === "審査会");
    const [few, many] = rare.length < other.length ? [rare, other] : [other, rare];
    const [found] = few;
    const [usual] = many;
    if (found === undefined || usual === undefined || many.length < few.length * MAJORITY) continue;
    yield told(
      "check/council-name",
      {
        found: found.stem + found.kind,
        usual: usual.stem + usual.kind,
        paper: text.paperAt(found.at)?.name ?? "",
        other: text.paperAt(usual.at)?.name ?? "",
        count: String(few.length),
        usualCount: String(many.length),
      },
      ...few.slice(0, 3).map(({ at }) => text.placeAt(at, at + 7)),
      text.placeAt(usual.at, usual.at + 7),
    );
  }
}
