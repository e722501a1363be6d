import { foldLine, unfold } from "../fold.ts";
import { mattersOf, type Said, spanSaid, told, wordings } from "../name/said.ts";
import type { CheckedPacket, CheckedPaper, CheckFinding, Matter } from "../paper.ts";
import type { CheckRule } from "../rule.ts";

/** 市役所1号館 and 本庁1号館 in one matter; 本庁2号館 once among many 本庁1号館. */
export const nameBuilding: CheckRule = {
  codes: ["check/building-name"],
  compares: {
    ja: "同じ番号の号館の前の名前と、同じ名前の号館の番号（一度だけ違い、前後の語が同じもの）を、同じ案件の文書の間で",
    en: "What stands before 号館 of one number, and a number that differs once with the same words around it, in the papers of a matter",
  },
  find: findBuildings,
};

const building = /(\p{sc=Han}{2,8})(\d{1,2}|[一二三四五六七八九])号館/gu;

interface Building extends Said {
  readonly stem: string;
  readonly number: string;
  /** Three letters to each side. */
  readonly before: string;
  readonly behind: string;
}

function* findBuildings(packet: CheckedPacket): Iterable<CheckFinding> {
  for (const matter of mattersOf(packet)) {
    const all = [...buildingsOf(matter)];
    const pair = twoNames(all) ?? oddNumber(all);
    if (pair === null) continue;
    const [found, usual] = pair;
    yield told(
      "check/building-name",
      { found: found.text, usual: usual.text, paper: found.paper.name, other: usual.paper.name },
      found.place,
      usual.place,
    );
  }
}

/** One number, two names; 見本市役所1号館 and 市役所1号館 are one name, longer and shorter. */
function twoNames(all: readonly Building[]): readonly [Said, Said] | null {
  for (const number of new Set(all.map((one) => one.number))) {
    const [usual, ...others] = wordings(all.filter((one) => one.number === number));
    if (usual === undefined) continue;
    const other = others.find(
      ([one]) => !one.folded.endsWith(usual[0].folded) && !usual[0].folded.endsWith(one.folded),
    );
    if (other !== undefined) return [other[0], usual[0]];
  }
  return null;
}

/** So many places must say the usual number. */
const WITNESSES = 3;

function oddNumber(all: readonly Building[]): readonly [Said, Said] | null {
  for (const one of all) {
    const same = all.filter(({ stem }) => stem === one.stem);
    const usual = same.filter(({ number }) => number !== one.number);
    if (same.length - usual.length > 1 || usual.length < WITNESSES) continue;
    const alike = usual.find(({ before, behind }) => before === one.before || behind === one.behind);
    if (alike !== undefined) return [one, alike];
  }
  return null;
}

function* buildingsOf(matter: Matter): Iterable<Building> {
  for (const { paper, row } of matter.papers) {
    for (const line of linesOf(paper, row)) {
      const folded = foldLine(paper.lines[line]?.text ?? "", "name");
      for (const { index, 0: whole, 1: stem = "", 2: number = "" } of folded.text.matchAll(building)) {
        const end = index + whole.length;
        yield {
          ...spanSaid(paper, { line, ...unfold(folded, index, end) }),
          ...{ stem, number },
          before: folded.text.slice(Math.max(0, index - 3), index) || "^",
          behind: folded.text.slice(end, end + 3) || "$",
        };
      }
    }
  }
}

/** All lines of a paper, or those a row of the index holds. */
function linesOf(paper: CheckedPaper, row: number | null): readonly number[] {
  if (row === null) return [...paper.lines.keys()];
  return [
    ...new Set(
      paper.fields.flatMap((field) => (field.row === row ? field.value.map(({ line }) => line) : [])),
    ),
  ];
}
