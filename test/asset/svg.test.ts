import { describe, expect, it } from "vitest";
import { cleanSvg } from "../../src/asset/svg/clean.ts";
import { isSerif } from "../../src/asset/svg/families.ts";
import type { SvgNode } from "../../src/asset/svg/node.ts";
import { boundsOf, pathOf } from "../../src/asset/svg/path.ts";
import { pictureOf } from "../../src/asset/svg/picture.ts";
import { readSvg } from "../../src/asset/svg/read.ts";
import { textOf } from "../../src/asset/svg/source.ts";
import { fontSet } from "../../src/font/font-set.ts";
import { got } from "../outcome.ts";
import { builtPng } from "./built-png.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (content: string, attributes = 'width="40" height="20"') =>
  `<svg ${NS} ${attributes}>${content}</svg>`;
const fonts = got(fontSet());
const asset = (content: string, attributes?: string) => {
  const { asset: read } = readSvg("a.svg", Buffer.from(svg(content, attributes)), fonts);
  if (read?.kind !== "svg") throw new Error("not read");
  return read;
};
const png = builtPng({ width: 2, height: 1, depth: 8, type: 2, at: (x) => [x * 255, 0, 0] });
const embedded = `data:image/png;base64,${png.toString("base64")}`;

describe("the size of a drawing", () => {
  it.each([
    ['width="96" height="48"', 72, 36],
    ['width="20mm" height="1in"', (20 * 72) / 25.4, 72],
    ['viewBox="0 0 100 50"', 75, 37.5],
    ['width="10pt" viewBox="0 0 100 50"', 10, 5],
    ['width="100%" height="100%" viewBox="0 0 100 50"', 75, 37.5],
  ])("%s", (attributes, width, height) => {
    const clean = cleanSvg(svg("", attributes));
    expect(clean.width).toBeCloseTo(width, 6);
    expect(clean.height).toBeCloseTo(height, 6);
  });

  it.each(["", 'width="0" height="5"', 'width="100%"'])("cannot be told from %s", (attributes) => {
    expect(() => cleanSvg(svg("", attributes))).toThrow("asset/no-size");
  });
});

describe("cleaning", () => {
  it("leaves the picture only", () => {
    const { source } = cleanSvg(
      svg(
        "<!-- remark --><?x y?><script>alert(1)</script><metadata>見本 太郎</metadata><title>題</title>" +
          '<i:data xmlns:i="urn:i">x</i:data><rect onclick="alert(1)" i:y="2" xmlns:i="urn:i" width="4" height="5"/>' +
          '<a xlink:href="https://example.jp/"><circle r="1"/></a>',
      ),
    );
    expect(source).toMatch(
      /^<svg [^>]*><rect width="4" height="5"><\/rect><g><circle r="1"><\/circle><\/g><\/svg>$/,
    );
  });

  it("keeps a link's text where it stands in a text", () => {
    const { source, text } = cleanSvg(svg('<text>甲<a xlink:href="https://example.jp/">乙</a></text>'));
    expect(source).toContain("<text>甲<tspan>乙</tspan></text>");
    expect(text).toBe("甲乙");
  });

  it("resolves the entities Illustrator declares, and not such as lead to others", () => {
    const doctype = '<!DOCTYPE svg [<!ENTITY blue "#00f"><!ENTITY more "&blue;&blue;">]>';
    expect(cleanSvg(`${doctype}${svg('<rect fill="&blue;"/>')}`).source).toContain('fill="#00f"');
    expect(() => cleanSvg(`${doctype}${svg('<rect fill="&more;"/>')}`)).toThrow("asset/damaged");
  });

  it("names fonts by their kind, and notices bold", () => {
    const sheet = "<style>.a{font-family:'MS Mincho',serif;fill:red} .b{font-family:\"Meiryo UI\"}</style>";
    const { source, serif, bold } = cleanSvg(
      svg(`${sheet}<text style="font-family:Meiryo;fill:blue" font-weight="700">字</text>`),
    );
    expect(source).toContain(".a{font-family:serif;fill:red} .b{font-family:sans-serif}");
    expect(source).toContain('style="font-family:sans-serif;fill:blue"');
    expect({ serif, bold }).toEqual({ serif: true, bold: true });
  });

  it.each([
    ["游明朝, serif", true],
    ["Times New Roman", true],
    ["ＭＳ ゴシック", false],
    ["'Noto Sans JP', serif", false],
    ["Unknown", false],
  ])("takes %s for serif: %s", (families, expected) => {
    expect(isSerif(families)).toBe(expected);
  });

  it("reads what says its encoding", () => {
    expect(textOf(Buffer.from("\uFEFF<svg/>", "utf16le"))).toBe("<svg/>");
    const shiftJis = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><svg>'),
      Buffer.from([0x90, 0x7d]),
      Buffer.from("</svg>"),
    ]);
    expect(textOf(shiftJis)).toContain("<svg>図</svg>");
    expect(() => textOf(Buffer.from([0x3c, 0x90, 0x7d]))).toThrow("asset/unsupported");
  });
});

describe("what leads outside", () => {
  it.each([
    ['<image xlink:href="photo.png"/>', "photo.png"],
    ['<image href="https://example.jp/a.png"/>', "https://example.jp/a.png"],
    ['<use xlink:href="other.svg#a"/>', "other.svg#a"],
    ['<rect fill="url(other.svg#a)"/>', "other.svg#a"],
    ["<rect style=\"fill:url('file:///etc/passwd')\"/>", "file:///etc/passwd"],
    ["<style>@import 'a.css';</style>", "@import"],
  ])("is refused: %s", (content, target) => {
    expect(() => cleanSvg(svg(content))).toThrow(
      expect.objectContaining({ code: "asset/external-reference", params: { target } }),
    );
  });

  it("is not what stands in the file itself", () => {
    expect(() =>
      cleanSvg(svg(`<use xlink:href="#a"/><image xlink:href="${embedded}"/><rect fill="url(#a)"/>`)),
    ).not.toThrow();
  });

  it("is no picture of another kind or a damaged one inside", () => {
    expect(() => cleanSvg(svg('<image xlink:href="data:image/gif;base64,R0lG"/>'))).toThrow(
      "asset/unsupported",
    );
    expect(() => cleanSvg(svg(`<image xlink:href="${embedded.slice(0, -20)}"/>`))).toThrow("asset/damaged");
  });
});

describe("what would be lost", () => {
  it("is refused: text that is HTML", () => {
    expect(() => cleanSvg(svg("<foreignObject><p>字</p></foreignObject>"))).toThrow("asset/unsupported");
  });

  it("is not where a text stands in its place", () => {
    const content = "<switch><foreignObject><p>字</p></foreignObject><text>字</text></switch>";
    expect(cleanSvg(svg(content)).text).toBe("字");
  });

  it("is told: characters no font has", () => {
    const { asset: read, findings } = readSvg("a.svg", Buffer.from(svg("<text>字\u{10FFFD}</text>")), fonts);
    expect(read).toBeNull();
    expect(findings.map((one) => one([{ file: "記録.yaml", line: 3 }]))).toMatchObject([
      { code: "font/missing-glyph", places: [{ file: "記録.yaml", line: 3 }] },
    ]);
  });

  it("is told: what is drawn as pixels", () => {
    const blurred = '<defs><filter id="f"/></defs><rect filter="url(#f)"/>';
    const { findings } = readSvg("a.svg", Buffer.from(svg(blurred)), fonts);
    expect(findings.map((one) => one([]).code)).toEqual(["asset/as-pixels"]);
    expect(
      readSvg("a.svg", Buffer.from(svg('<defs><filter id="f"/></defs><rect/>')), fonts).findings,
    ).toEqual([]);
  });
});

describe("text", () => {
  it("takes just the faces it needs", () => {
    const names = (content: string) => asset(content).faces.map(({ name }) => name);
    expect(names("<text>字</text>")).toEqual(["BIZUDGothic-Regular"]);
    expect(names('<text font-family="serif" font-weight="bold">字</text>').sort()).toEqual([
      "BIZUDGothic-Bold",
      "BIZUDGothic-Regular",
      "BIZUDMincho-Bold",
      "BIZUDMincho-Regular",
    ]);
    expect(names("<text>𠮷</text>")).toContain("NotoSerifJP-Regular");
    expect(names("<rect/>")).toEqual([]);
  });
});

describe("path data", () => {
  it("is cubic: a quadratic curve has two thirds of its control point", () => {
    expect(pathOf("M 0 0 Q 3 6 6 0 Z")).toEqual([
      { type: "M", points: [0, 0] },
      { type: "C", points: [2, 4, 4, 4, 6, 0] },
      { type: "Z", points: [] },
    ]);
    expect(pathOf("M 1e-7 0 L 2 3")).toEqual([
      { type: "M", points: [1e-7, 0] },
      { type: "L", points: [2, 3] },
    ]);
    expect(pathOf("M 0 0 A 1 1 0 0 0 2 2")).toBeNull();
  });

  it("has the bounds of its curves, not of their control points", () => {
    // y = 3·4·t(1 − t) has its height 3 in the middle.
    expect(boundsOf(pathOf("M 0 0 C 0 4 6 4 6 0") ?? [])).toEqual([0, 0, 6, 3]);
    expect(boundsOf(pathOf("M 0 0 L 6 0") ?? [])).toBeNull();
  });
});

describe("a simplified drawing", () => {
  const flat = (nodes: readonly SvgNode[]): SvgNode[] =>
    nodes.flatMap((node) => (node.type === "group" ? [node, ...flat(node.children)] : [node]));
  const nodes = async (content: string, attributes?: string) => {
    const picture = await pictureOf(asset(content, attributes));
    return picture === null ? null : flat([picture.root]);
  };

  it("is its view box in the middle of its size", async () => {
    const [root] = (await nodes("<rect/>", 'width="40" height="20" viewBox="10 0 10 10"')) ?? [];
    // 40 × 20 pixels are 30 × 15 pt; ten units are 15 pt high, and 7.5 pt are free at both sides.
    expect(root).toMatchObject({ transform: [1.5, 0, 0, 1.5, -7.5, 0] });
  });

  it("has shapes with their paint", async () => {
    const found = await nodes(
      '<rect width="4" height="4" fill="#ff0000" fill-opacity=".5" stroke="lime" stroke-width="2" stroke-dasharray="3 1" paint-order="stroke"/>',
    );
    expect(found?.at(-1)).toMatchObject({
      type: "path",
      strokeFirst: true,
      fill: { paint: { rgb: [1, 0, 0] }, opacity: 0.5 },
      stroke: { paint: { rgb: [0, 1, 0] }, width: 2, dashes: [3, 1] },
    });
  });

  it("has text as outlines", async () => {
    const found = await nodes('<text x="1" y="15" font-size="10">一</text>');
    const paths = (found ?? []).filter((node) => node.type === "path");
    expect(paths).toHaveLength(1);
    // 一 is a stroke from left to right: much wider than high, within its em.
    const [left = 0, , width = 0, height = 0] = boundsOf(paths[0]?.path ?? []) ?? [];
    expect(width).toBeGreaterThan(5 * height);
    expect(left).toBeGreaterThanOrEqual(1);
    expect(left + width).toBeLessThanOrEqual(11);
  });

  it("has a picture fitted into its box", async () => {
    const found = await nodes(`<image xlink:href="${embedded}" x="2" y="3" width="10" height="10"/>`);
    // Twice as wide as high: 10 × 5, in the middle.
    expect(found?.at(-1)).toMatchObject({ type: "image", kind: "png", transform: [10, 0, 0, 5, 2, 5.5] });
  });

  it.each([
    '<defs><clipPath id="c" clipPathUnits="objectBoundingBox"><rect width="1" height="1"/></clipPath></defs><rect width="4" height="4" clip-path="url(#c)"/>',
    '<defs><radialGradient id="g" spreadMethod="repeat"><stop/><stop offset="1" stop-color="red"/></radialGradient></defs><rect width="4" height="4" fill="url(#g)"/>',
  ])("is none where only pixels can show it", async (content) => {
    expect(await nodes(content)).toBeNull();
  });
});
