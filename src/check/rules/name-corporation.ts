import { commonStart, corporationsIn, type NamedCorporation } from "../name/corporation.ts";
import { PacketText } from "../name/packet-text.ts";
import { told } from "../name/said.ts";
import type { CheckedPacket, CheckFinding } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** Corporations with two legal forms. */
export const nameCorporation: CheckRule = {
  codes: ["check/corporation-name"],
  compares: {
    ja: "法人の名称の前の法人格（独立行政法人と地方独立行政法人等）を、資料全体で",
    en: "The legal form before a corporation's name, all over the packet",
  },
  find: findCorporations,
};

/** A name is known again by this many letters. */
const KNOWN_BY = 4;

function* findCorporations(packet: CheckedPacket): Iterable<CheckFinding> {
  const text = PacketText.of(packet);
  const byStart = new Map<string, NamedCorporation[]>();
  for (const one of corporationsIn(text.text)) {
    const start = one.stem.slice(0, KNOWN_BY);
    if (start.length < KNOWN_BY) continue;
    byStart.set(start, [...(byStart.get(start) ?? []), one]);
  }
  for (const group of byStart.values()) yield* findForms(text, group);
}

function* findForms(text: PacketText, group: readonly NamedCorporation[]): Iterable<CheckFinding> {
  const forms = new Map<string, NamedCorporation[]>();
  for (const one of group) forms.set(one.form, [...(forms.get(one.form) ?? []), one]);
  const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length);
  const right = usual?.[0];
  if (right === undefined) return;
  for (const [found] of others) {
    if (found === undefined) continue;
    const common = commonStart(found.stem, right.stem);
    const end = (one: NamedCorporation): number => one.at + one.form.length + common;
    yield told(
      "check/corporation-name",
      {
        found: text.text.slice(found.at, end(found)),
        usual: text.text.slice(right.at, end(right)),
        paper: text.paperAt(found.at)?.name ?? "",
        other: text.paperAt(right.at)?.name ?? "",
      },
      text.placeAt(found.at, end(found)),
      text.placeAt(right.at, end(right)),
    );
  }
}
