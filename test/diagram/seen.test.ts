import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pictureOf } from "../../src/asset/svg/picture.ts";
import { readSvg } from "../../src/asset/svg/read.ts";
import type { Diagram, Directed } from "../../src/diagram/diagram.ts";
import type { Rect } from "../../src/diagram/drawing.ts";
import { diagramSvg } from "../../src/diagram/index.ts";
import { layoutOf } from "../../src/diagram/layout.ts";
import { sizedOf } from "../../src/diagram/sized.ts";
import { TRIALS } from "../../src/diagram/style.ts";
import { Letterer } from "../../src/diagram/text.ts";
import { codesOf, got } from "../outcome.ts";
import { figureOf, fonts, readFigure } from "./diagram-kind.ts";

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
const names = readdirSync(folder).map((file) => file.replace(".yaml", ""));
const textOf = (name: string): string => readFileSync(`${folder}${name}.yaml`, "utf8");
const shown = (name: string, measure = 420) => got(diagramSvg(figureOf(textOf(name)), fonts, { measure }));

/** All text of an SVG, one line of the figure a line. */
const lettering = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");
const strokes = (svg: string): Set<string> =>
  new Set([...svg.matchAll(/stroke-width="([^"]+)"/g)].map(([, width]) => width ?? ""));
const dashes = (svg: string): Set<string> =>
  new Set([...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash ?? ""));

function placesOf(diagram: Diagram, direction: Directed["direction"]): ReadonlyMap<string, Rect> {
  const directed = { ...diagram, direction };
  return layoutOf(sizedOf(directed, new Letterer(fonts), TRIALS[1])).places;
}

describe.each(names)("the figure %s", (name) => {
  it("has no finding, and fits the measure of a letter", () => {
    expect(codesOf(readFigure(textOf(name)))).toEqual([]);
    const outcome = diagramSvg(figureOf(textOf(name)), fonts);
    expect(codesOf(outcome)).toEqual([]);
    expect(got(outcome).width).toBeLessThanOrEqual(420);
  });

  it("prints every name and every line of text whole", () => {
    const diagram = figureOf(textOf(name));
    const printed = lettering(shown(name).svg)
      .join("")
      .replaceAll(/[\s\u3000]/g, "");
    const written = [
      ...diagram.boxes.flatMap(({ name: box, label, lines = [] }) => [label ?? box, ...lines]),
      ...(diagram.frames ?? []).map((frame) => frame.name),
      ...(diagram.arrows ?? []).flatMap(({ text }) => text ?? []),
      ...(diagram.boundaries ?? []).map((boundary) => boundary.name),
    ];
    for (const text of written) expect(printed).toContain(text.replaceAll(/[\s\u3000]/g, ""));
  });

  it("is a picture of vectors in our ゴシック: what figures read", () => {
    const { svg, width, height } = shown(name);
    const { asset, findings } = readSvg("図", Buffer.from(svg), fonts);
    expect(findings).toEqual([]);
    expect(asset).toMatchObject({ kind: "svg", isVector: true });
    expect(asset?.width).toBeCloseTo(width, 1);
    expect(asset?.height).toBeCloseTo(height, 1);
    const faces = asset?.kind === "svg" ? asset.faces.map((face) => face.name) : [];
    expect(new Set(faces)).toEqual(
      new Set(["BIZUDGothic-Regular", "BIZUDGothic-Bold"].filter((face) => faces.includes(face))),
    );
    expect(faces).toContain("BIZUDGothic-Regular");
  });

  it("can be drawn in a PDF as it is", async () => {
    const { asset } = readSvg("図", Buffer.from(shown(name).svg), fonts);
    if (asset?.kind !== "svg") throw new Error("no SVG");
    expect(await pictureOf(asset)).not.toBeNull();
  });

  it("uses black, white and one grey, and lines of 0.5 and 1.5 pt", () => {
    const { svg } = shown(name);
    const colours = new Set([...svg.matchAll(/#[0-9a-f]{3,6}/g)].map(([colour]) => colour));
    expect([...colours].filter((colour) => !["#000", "#fff", "#d9d9d9"].includes(colour))).toEqual([]);
    expect([...strokes(svg)].filter((width) => width !== "0.5" && width !== "1.5")).toEqual([]);
  });
});

describe("video-call: two 責任分界点", () => {
  it.each(["horizontal", "vertical"] as const)("has the three parts in their order (%s)", (direction) => {
    const places = placesOf(figureOf(textOf("video-call")), direction);
    const starts = ["市民側", "システム事業者", "見本市"].map((name) => {
      const { x = Number.NaN, y = Number.NaN } = places.get(name) ?? {};
      return direction === "horizontal" ? x : y;
    });
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBe(3);
  });

  it("names both boundaries, and draws both through the whole figure", () => {
    const { svg, height } = got(
      diagramSvg({ ...figureOf(textOf("video-call")), direction: "horizontal" }, fonts, { measure: 2_000 }),
    );
    expect(lettering(svg).filter((text) => text === "責任分界点")).toHaveLength(2);
    const lines = [
      ...svg.matchAll(/d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"[^>]*dasharray="9 2.5 1.5 2.5"/g),
    ];
    expect(lines).toHaveLength(2);
    for (const [, x1, top, x2, bottom] of lines) {
      expect(x1).toBe(x2);
      // Below its name, and down to the edge.
      expect(Number(top)).toBeLessThan(16);
      expect(Number(bottom)).toBeCloseTo(height - 2, 1);
    }
  });
});

describe("partnership: texts below", () => {
  it("has numbers only at the arrows, and all texts in order below", () => {
    const printed = lettering(shown("partnership").svg);
    for (const mark of ["①", "②", "③", "④", "⑤"])
      expect(printed.filter((text) => text === mark)).toHaveLength(1);
    const listed = printed.filter((text) => /^[①-⑤]./u.test(text)).map((text) => text[0]);
    expect(listed).toEqual(["①", "②", "③", "④", "⑤"]);
  });

  it("reads across where there is room, down where there is none", () => {
    const [wide, narrow] = [shown("partnership", 600), shown("partnership", 420)];
    expect(wide.width).toBeGreaterThan(420);
    expect(wide.width).toBeLessThanOrEqual(600);
    expect(narrow.height).toBeGreaterThan(wide.height);
  });
});

describe("lines", () => {
  it("are dashed for paper and thick for 個人番号, and explained below", () => {
    const { svg } = shown("insurance-check");
    expect(strokes(svg)).toEqual(new Set(["0.5", "1.5"]));
    expect(dashes(svg)).toEqual(new Set(["4 2.5", "9 2.5 1.5 2.5"]));
    expect(lettering(svg).slice(-4)).toEqual(["凡例", "電子データ", "紙", "個人番号を含む電子データ"]);
  });

  it("need no explanation where only data goes along them, or nothing", () => {
    for (const name of ["video-call", "phone-network"])
      expect(lettering(shown(name).svg)).not.toContain("凡例");
  });

  it("have no head and no number where they are connections", () => {
    const { svg } = shown("phone-network");
    expect(svg).not.toContain('fill="#000"');
    expect(lettering(svg).filter((text) => /^[①-⑳]$/u.test(text))).toEqual([]);
  });

  it("have two heads where they go both ways", () => {
    const heads = (both: boolean): number => {
      const boxes = ["甲", "乙"].map((name) => ({ name, shape: "box" as const }));
      const arrows = [{ from: "甲", to: "乙", line: "electronic" as const, both }];
      const { svg } = got(diagramSvg({ boxes, arrows, textAt: "arrow" }, fonts));
      return [...svg.matchAll(/fill="#000"/g)].length;
    };
    expect([heads(false), heads(true)]).toEqual([1, 2]);
  });
});

describe("docs/図の書き方.md", () => {
  it("has an example without findings, that fits the measure of a letter", () => {
    const guide = readFileSync(new URL("../../docs/図の書き方.md", import.meta.url), "utf8");
    const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
    const record = `種類: 図の見本\n版: 1\n${example}`;
    expect(codesOf(readFigure(record))).toEqual([]);
    expect(codesOf(diagramSvg(figureOf(record), fonts))).toEqual([]);
  });
});

describe("what cannot be shown", () => {
  const boxes = (label: string): Diagram => ({
    boxes: [{ name: "甲", label, shape: "box" }],
    textAt: "arrow",
  });

  it("is told: a character no face has, once", () => {
    const outcome = diagramSvg(boxes("\u{1F600}と\u{1F600}"), fonts);
    expect(codesOf(outcome)).toEqual(["font/missing-glyph"]);
    expect(outcome.ok).toBe(false);
  });

  it("is told: a figure too wide for its page, with the size its text will have", () => {
    const outcome = diagramSvg(boxes("見本市"), fonts, { measure: 20 });
    expect(codesOf(outcome)).toEqual(["layout/diagram-too-wide"]);
    // Three characters of 9 pt, 7 pt on each side, 2 pt around: 45 pt on 20 pt.
    expect(got(outcome).width).toBe(45);
    expect(outcome.ok && outcome.warnings[0]?.message.ja).toContain("文字が3.6ポイント");
  });

  it("is written as text, whatever its characters mean elsewhere", () => {
    const { svg } = got(diagramSvg(boxes("A&B<C>"), fonts));
    expect(lettering(svg)).toEqual(["A&amp;B&lt;C&gt;"]);
  });
});
