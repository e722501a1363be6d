import { withoutForm } from "../name/corporation.ts";
import { matterSays, mattersOf, type Said, told, wordings } from "../name/said.ts";
import { isContactLine, type UnitChain, unitChain, unitText } from "../name/unit.ts";
import type { CheckedPacket, CheckFinding, Matter } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 実施機関 and 担当 of a matter: the same office, and to the same depth. */
export const nameUnit: CheckRule = {
  codes: ["check/unit-differs", "check/unit-depth"],
  compares: {
    ja: "同じ案件の実施機関・担当の部署を、一覧・様式4・様式3の間で（局・部・課の並び）",
    en: "The office in charge of a matter in the index, 様式4 and 様式3, unit by unit",
  },
  find: findUnits,
};

interface Named extends Said {
  readonly chain: UnitChain;
}

function* findUnits(packet: CheckedPacket): Iterable<CheckFinding> {
  for (const matter of mattersOf(packet)) {
    const units = named(matterSays(matter, "unit"));
    const usual = usualOf(units);
    if (usual === undefined) continue;
    const told = new Set<string>();
    for (const one of [...units, ...contactsOf(matter)]) {
      const found = compared(one, usual, units.includes(one));
      if (found === null || told.has(unitKey(one))) continue;
      told.add(unitKey(one));
      yield found;
    }
  }
}

const unitKey = ({ chain }: Named): string => chain.join("/");

/** What most of the matter's papers say; of equals what the first says at most length. */
function usualOf(units: readonly Named[]): Named | undefined {
  const group = wordings(units.map((unit) => ({ ...unit, folded: unitKey(unit) })));
  const most = group[0]?.length ?? 0;
  const usual = group
    .filter((one) => one.length === most)
    .sort((a, b) => (b[0].folded.length ?? 0) - (a[0].folded.length ?? 0));
  return units.find((unit) => unitKey(unit) === usual[0]?.[0].folded);
}

/** 担当者：… may name a smaller unit than 実施機関, but no other one. */
function contactsOf(matter: Matter): Named[] {
  return named(matterSays(matter, "contact").filter(({ folded }) => isContactLine(folded)));
}

function named(all: readonly Said[]): Named[] {
  return all.flatMap((said) => {
    const chain = unitChain(withoutForm(unitText(said.folded)));
    return chain.length === 0 ? [] : [{ ...said, chain }];
  });
}

function compared(one: Named, usual: Named, depthCounts: boolean): CheckFinding | null {
  const same = [...one.chain.keys()].filter((index) => one.chain[index] === usual.chain[index]).length;
  const shorter = Math.min(one.chain.length, usual.chain.length);
  if (same === shorter) {
    if (one.chain.length === usual.chain.length || !depthCounts) return null;
    return told("check/unit-depth", wording(one, usual), one.place, usual.place);
  }
  // つなぐラボ alone is the end of 企画調整局つなぐラボ: less is said, not another office.
  const [short, long] = one.chain.length < usual.chain.length ? [one, usual] : [usual, one];
  if (long.chain.join("").endsWith(short.chain.join(""))) {
    return depthCounts ? told("check/unit-depth", wording(one, usual), one.place, usual.place) : null;
  }
  return told("check/unit-differs", wording(one, usual), one.place, usual.place);
}

const wording = (one: Named, usual: Named) => ({
  found: unitText(one.text),
  usual: unitText(usual.text),
  paper: one.paper.name,
  other: usual.paper.name,
});
