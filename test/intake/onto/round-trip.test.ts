import { describe, expect, it } from "vitest";
import type { PaperLine } from "../../../src/check/index.ts";
import { readExisting } from "../../../src/intake/index.ts";
import type { ChangedValue } from "../../../src/intake/onto/index.ts";
import { carryOnto } from "../../../src/packet/onto.ts";
import { checkedPaper } from "../../../src/paper/checked.ts";
import { got } from "../../outcome.ts";
import { documentXml, randomFrom, type Spot, spotsIn, withDocumentXml, withLetters } from "./edited-docx.ts";
import { fixture, fixtures, wordOf } from "./fixtures.ts";

const EDITS = 20;
/** What letters are changed to. */
const OTHER = "改";
/** Words in which another letter makes no date, clause, number or choice any more. */
const NOTATION = /[0-9０-９年月日時条項号○△×]/;

describe("a paper nobody has changed, carried onto its record", () => {
  it.each(fixtures)("%s", async (name) => {
    const { office, text, file, papers } = fixture(name);
    for (const paper of papers) {
      const read = got(await readExisting("直した文書.docx", await wordOf(paper)));
      const carried = got(carryOnto(office, text, file, [read]));
      expect(carried).toEqual({ text, changes: [], papers: [paper.name], findings: [] });
    }
  });
});

describe("a paper with some letters changed in Word", () => {
  it.each(fixtures)("%s", async (name) => {
    const { office, text, file, shown, papers } = fixture(name);
    for (const paper of papers) {
      const bytes = await wordOf(paper);
      const { lines } = checkedPaper(paper);
      const xml = documentXml(bytes);
      const chosen = someOf(
        spotsIn(xml, lines).filter((spot) => isWord(spot, lines, shown)),
        name.length + paper.form.id.length,
      );
      const edited = withLetters(
        xml,
        [...chosen.values()].map((spot) => ({ ...spot, other: OTHER })),
      );
      const read = got(await readExisting("直した文書.docx", withDocumentXml(bytes, edited)));
      const { changes, findings, text: made } = got(carryOnto(office, text, file, [read]));
      const own = changes.filter(({ path }) => [...chosen.keys()].some((field) => isOf(path, field)));
      const lost = [...chosen.keys()].filter((field) => !own.some(({ path }) => isOf(path, field)));
      const more = changes.filter((one) => !own.includes(one) && !isMerged(one, own));
      expect({ lost, more }).toEqual({ lost: [], more: [] });
      expect(findings.filter(({ code }) => code !== "intake/line-follows")).toEqual([]);
      // All that was not changed stands byte for byte.
      const [before, after] = [text.split("\n"), made.split("\n")];
      expect(after.length).toBe(before.length);
      const touched = after.filter((line, at) => line !== before[at]).length;
      expect(touched).toBeLessThanOrEqual(changes.flatMap(({ now }) => now.split("\n")).length);
    }
  });
});

/** A letter of words the record has, where another letter makes other words and nothing else. */
function isWord({ line, piece, letter }: Spot, lines: readonly PaperLine[], record: string): boolean {
  const pieces = lines[line]?.pieces ?? [];
  const words = lines[line]?.text.slice(piece.from, pieces[pieces.indexOf(piece) + 1]?.from) ?? "";
  const isOwn = piece.place.path !== undefined && piece.place.file === record;
  const isLetter = /\p{Script=Han}|\p{Script=Hiragana}/u.test(letter) && letter !== OTHER;
  return isOwn && isLetter && [...words].length > 5 && !NOTATION.test(words);
}

/** One letter of a value: what stands in two places of a paper cannot say two things. */
function someOf(spots: readonly Spot[], seed: number): ReadonlyMap<string, Spot> {
  const random = randomFrom(seed);
  const chosen = new Map<string, Spot>();
  for (let tries = 0; tries < 200 && chosen.size < EDITS && spots.length > 0; tries++) {
    const spot = spots[Math.floor(random() * spots.length)];
    if (spot !== undefined) chosen.set(spot.piece.place.path ?? "", spot);
  }
  return chosen;
}

/** A path of a change and that of a piece: 概要 and 概要/1 are of one value. */
function isOf(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}/`) || field.startsWith(`${path}/`);
}

/** Cells that say the same are printed as one: all of them change. */
function isMerged({ path, was, now }: ChangedValue, own: readonly ChangedValue[]): boolean {
  return path.includes("/セル/") && own.some((one) => one.was === was && one.now === now);
}
