import { describe, expect, test } from "vitest";
import { isLetter, named, papersIn, type RenderedLine, type RenderedPaper } from "./rendered.ts";
import type { Structure } from "./structures.ts";

interface Paragraph {
  readonly text: string;
  readonly align: string;
}

describe.each(["jlreq", "noto", "word"] as const)("the lines we placed, %s", (setting) => {
  const letters = papersIn(setting).filter(isLetter);

  test.for(named(letters))(
    "%s: every justified line but a paragraph's last ends at the measure",
    ([, paper]) => {
      const ragged = justifiedLines(paper)
        .map((line) => ({ ...line, off: offEdge(line, paper.right) }))
        .filter(({ off }) => Math.abs(off) > 0.1);
      expect(ragged).toEqual([]);
    },
  );

  test("there are justified lines", () => {
    expect(letters.flatMap(justifiedLines).length).toBeGreaterThan(50);
  });
});

describe.each(["jlreq", "noto"] as const)("dates, %s", (setting) => {
  test.for(named(papersIn(setting)))("%s: no date is parted where it fits", ([, paper]) => {
    const parted = elementsOf(paper.lines).flatMap((lines) =>
      lines
        .slice(1)
        .map((line, i) => `${lines[i]?.text ?? ""}|${line.text}`)
        .filter((pair) => dateAcross(pair) && !paper.forced.includes(pair.split("|")[0] ?? "")),
    );
    expect(parted).toEqual([]);
  });
});

/** Whether 令和2年9月30日 stands across the line end marked by a bar. */
function dateAcross(pair: string): boolean {
  const bar = pair.indexOf("|");
  const whole = pair.replace("|", "");
  const dates = /(?:明治|大正|昭和|平成|令和)(?:\d{1,2}|元)年(?:\d{1,2}月(?:\d{1,2}日)?)?/g;
  return Array.from(whole.matchAll(dates)).some(
    ({ index, 0: date }) => index < bar && bar < index + date.length,
  );
}

function elementsOf(lines: readonly RenderedLine[]): readonly (readonly RenderedLine[])[] {
  const found: RenderedLine[][] = [];
  for (const line of lines) {
    const known = found[line.element];
    if (known === undefined) found[line.element] = [line];
    else known.push(line);
  }
  return found;
}

/** Lines of justified paragraphs, their last ones left out. Elements and the tree's paragraphs are in one order. */
function justifiedLines(paper: RenderedPaper): readonly RenderedLine[] {
  const prose = paper.structures.flatMap(paragraphsIn).filter(({ text }) => text !== "");
  const elements = elementsOf(paper.lines);
  expect(elements.map((lines) => lines.map(({ text }) => text).join(""))).toEqual(
    prose.map(({ text }) => text.replaceAll("\n", "")),
  );
  return elements.flatMap((lines, i) => (prose[i]?.align === "justify" ? lines.slice(0, -1) : []));
}

/** A letter may hold a table; how its cells are set is judged with the tables. */
function paragraphsIn(one: Structure): readonly Paragraph[] {
  return one.kind === "prose" ? [one] : one.cells.flat().map((text) => ({ text, align: "start" }));
}

/** How far a line's end is from the edge: of its ink's em, of a mark's inked half, or of a mark hung beyond it. */
function offEdge({ last, x, advance, size }: RenderedLine, right: number): number {
  const ends = [x + advance];
  if (/^[）］｝〉》」』】〕、。，．]$/.test(last)) ends.push(x + size / 2);
  if (/^[・：；]$/.test(last)) ends.push(x + 0.75 * size);
  if (/^[、。，．]$/.test(last)) ends.push(x);
  return ends.map((end) => end - right).reduce((best, off) => (Math.abs(off) < Math.abs(best) ? off : best));
}
