import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Asset } from "../../../src/asset/asset.ts";
import { pngFileOf } from "../../../src/asset/svg/png-file.ts";
import type { Page, PlacedLine } from "../../../src/layout/page.ts";
import {
  boxOfGlyphs,
  boxOfLine,
  boxOfRun,
  drawSheet,
  prepareSheet,
  sheetKey,
} from "../../../src/render/svg/index.ts";
import { placed, pngAsset, svgAsset } from "../pictures.ts";
import { line, run, sheet, shipped } from "../placed.ts";

const mincho = shipped("BIZUDMincho-Regular");
const gothic = shipped("BIZUDGothic-Bold");
const rule = { x1: 80, y1: 90, x2: 300, y2: 90, width: 0.5, line: "solid", pitch: 0 } as const;

/** Reads a drawing as XML. @throws when it is not well formed */
function elementsIn(
  svg: string,
): { name: string; attributes: Readonly<Record<string, string>>; text: string }[] {
  const found: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const one = { name, attributes, text: "" };
    found.push(one);
    open.push(one);
  });
  parser.on("text", (text) => {
    for (const one of open) one.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(svg).close();
  return found;
}

const words = (page: Page) =>
  elementsIn(drawSheet(page)).filter(({ attributes }) => "data-run" in attributes);

describe("a sheet as SVG", () => {
  it("is as large as the sheet in pt, and has no size, style or script of its own", () => {
    const svg = drawSheet(sheet([line(mincho, "様式")], { rules: [rule] }), { label: "1ページ" });
    const [root] = elementsIn(svg);
    expect(root).toMatchObject({
      name: "svg",
      attributes: { viewBox: "0 0 595.3 841.9", "aria-label": "1ページ" },
    });
    expect(root?.attributes).not.toHaveProperty("width");
    for (const { name, attributes } of elementsIn(svg)) {
      expect(["style", "script"]).not.toContain(name);
      expect(
        Object.keys(attributes).filter((one) => one === "style" || one === "id" || /^on/.test(one)),
      ).toEqual([]);
    }
  });

  it("is the same text each time", () => {
    const page = (): Page =>
      sheet([line(mincho, "第４号"), line(gothic, "様式", { y: 130 })], { rules: [rule] });
    expect(drawSheet(page())).toBe(drawSheet(page()));
  });

  it("draws runs of one baseline, size and grey as one path", () => {
    const first = run(mincho, "様式");
    const page = sheet([{ ...line(mincho, "様式太い"), runs: [first, run(gothic, "太い", { x: 110 })] }]);
    expect(paths(page)).toHaveLength(1);
    const pale = { ...line(mincho, "様式太い"), runs: [first, run(gothic, "太い", { x: 110, grey: 0.5 })] };
    expect(paths(sheet([pale])).map(({ fill }) => fill)).toEqual([undefined, "#808080"]);
  });

  it("turns what runs downwards", () => {
    const [path] = paths(sheet([line(mincho, "PIA", { x: 50, y: 200, turned: true, size: 10.24 })]));
    expect(path?.transform).toBe("matrix(0 0.005 -0.005 0 50 200)");
  });

  it("draws dots without length and dashes as the PDF does", () => {
    const dotted = line(mincho, "点", { dots: [90.25] });
    const page = sheet([dotted], {
      rules: [rule, { ...rule, line: "dashed" }, { ...rule, line: "dotted", pitch: 4 }],
    });
    const strokes = paths(page).filter(({ stroke }) => stroke !== undefined);
    expect(strokes.map((one) => [one["stroke-linecap"], one["stroke-dasharray"], one.d])).toEqual([
      ["square", undefined, "M80 90H300"],
      [undefined, "3 2", "M80 90H300"],
      ["round", "0 4", "M80 90H301"],
      ["round", undefined, "M90.25 88.14H90.25"],
    ]);
  });

  it("refuses a place that is no number", () => {
    expect(() => drawSheet(sheet([line(mincho, "あ", { y: Number.NaN })]))).toThrow(RangeError);
    expect(() => drawSheet(sheet([line(mincho, "あ", { x: Number.NaN })]))).toThrow(RangeError);
  });

  function paths(page: Page): Readonly<Record<string, string>>[] {
    return elementsIn(drawSheet(page))
      .filter(({ name }) => name === "path")
      .map(({ attributes }) => attributes);
  }
});

describe("the unseen text", () => {
  it("is what was written, escaped, with its line and run", () => {
    const text = 'a<b>&"';
    const told = words(sheet([line(mincho, "一"), line(mincho, text, { y: 130 })]));
    const second = told.filter(({ attributes }) => attributes["data-line"] === "1");
    expect(second.map((one) => one.text).join("")).toBe(text);
    expect(second.every(({ attributes }) => attributes["data-run"] === "0")).toBe(true);
  });

  it("stays well formed with controls and halves of characters", () => {
    const odd = { ...run(mincho, "あいう"), clusters: ["\u0000", "\ud842", "\uffff"] };
    const [only] = words(sheet([{ ...line(mincho, "あいう"), runs: [odd] }]));
    expect(only?.text).toBe("\ufffd\ufffd\ufffd");
  });

  it("is placed anew where the pitch changes, and says from which glyph on", () => {
    const told = words(sheet([line(mincho, "様式12号")]));
    expect(told.map(({ text, attributes }) => [text, attributes["data-glyph"], attributes.x])).toEqual([
      ["様式1", undefined, "85"],
      ["2号", "3", "111.3"],
    ]);
  });

  it("keeps full-width blanks and tabs", () => {
    const label: PlacedLine = {
      ...line(mincho, "1\t件　名"),
      runs: [run(mincho, "1"), run(mincho, "件　名", { x: 110 })],
    };
    const svg = drawSheet(sheet([label]));
    expect(elementsIn(svg).find(({ name }) => name === "text")?.text).toBe("1\t件　名");
  });

  it("is hidden from those who hear it where it is no content; the watermark is not there", () => {
    const number = line(mincho, "1/2", { y: 800, artifact: "page-number" });
    const page = sheet([line(mincho, "本文"), number], {
      watermark: line(mincho, "案", { artifact: "watermark" }),
    });
    const texts = elementsIn(drawSheet(page)).filter(({ name }) => name === "text");
    expect(texts.map(({ text, attributes }) => [text, attributes["aria-hidden"]])).toEqual([
      ["本文", undefined],
      ["1/2", "true"],
    ]);
  });

  it("says what a picture shows, in reading order", async () => {
    const page = sheet([line(mincho, "前"), line(mincho, "後", { y: 300 })], {
      images: [placed(svgAsset("<rect width='9' height='9'/>"), { after: 1 })],
    });
    await prepareSheet(page);
    const svg = drawSheet(page);
    expect(svg.indexOf(">前<")).toBeLessThan(svg.indexOf('role="img" aria-label="絵"'));
    expect(svg.indexOf('role="img" aria-label="絵"')).toBeLessThan(svg.indexOf(">後<"));
  });
});

describe("pictures", () => {
  const gradient =
    "<defs><linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient></defs><rect width='80' height='40' fill='url(#g)'/>";

  it("have ids with the sheet's prefix, and no others", async () => {
    const page = sheet([], { images: [placed(svgAsset(gradient)), placed(svgAsset(gradient), { y: 300 })] });
    await prepareSheet(page);
    const svg = drawSheet(page, { prefix: "p7" });
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["p7-0-1", "p7-1-1"]);
    expect([...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)).toEqual(ids);
    expect(drawSheet(page)).toContain(`id="s${sheetKey(page)}-0-1"`);
  });

  it("must be made ready before", () => {
    const page = sheet([], { images: [placed(svgAsset("<rect width='3' height='3'/>"))] });
    expect(() => drawSheet(page)).toThrow(/prepareSheet/);
  });

  it("are named where a browser cannot show them: pages of other files, CMYK without Adobe's mark", () => {
    const shown = (asset: Asset): string[] =>
      elementsIn(drawSheet(sheet([], { images: [placed(asset)] })))
        .filter(({ name, attributes }) => name === "text" && attributes["text-anchor"] === "middle")
        .map(({ text }) => text);
    const page = {
      kind: "pdf",
      src: "assets/<国>.pdf#page=2",
      width: 80,
      height: 40,
      page: {},
    } as unknown as Asset;
    expect(shown(page)).toEqual(["<国>.pdf　2ページ", expect.stringContaining("印刷用のPDF")]);
    const jpeg = { components: 4, inverted: false, orientation: 1, bytes: new Uint8Array() };
    const photo = { kind: "jpeg", src: "a.jpg", width: 80, height: 40, jpeg } as unknown as Asset;
    expect(shown(photo)[0]).toBe("a.jpg");
    const adobe = { ...photo, jpeg: { ...jpeg, inverted: true } } as unknown as Asset;
    expect(shown(adobe)).toEqual([]);
  });

  it("are the file itself where the browser can read it", async () => {
    const file = await pngFileOf({ width: 1, height: 1, data: Uint8Array.of(255, 0, 0, 255) });
    const svg = drawSheet(sheet([], { images: [placed(pngAsset(file))] }));
    expect(svg).toContain(`href="data:image/png;base64,${Buffer.from(file).toString("base64")}"`);
  });
});

describe("a sheet's key", () => {
  const image = placed(svgAsset("<rect width='9' height='9'/>"));
  const base = sheet([line(mincho, "様式第４号")], { rules: [rule], images: [image] });
  const [first] = base.lines as [PlacedLine];

  it("does not hang on where things were written, nor on which object it is", () => {
    const at = { site: { file: "a.hbs", line: 1, column: 1 }, path: ["件名"] };
    const again = sheet([line(mincho, "様式第４号", { at })], {
      rules: [{ ...rule }],
      images: [{ ...image }],
    });
    expect(sheetKey(again)).toBe(sheetKey(base));
  });

  it.each<readonly [string, Page]>([
    ["a glyph", { ...base, lines: [line(mincho, "様式第５号")] }],
    ["a face", { ...base, lines: [line(gothic, "様式第４号")] }],
    ["a place", { ...base, lines: [line(mincho, "様式第４号", { x: 85.01 })] }],
    ["a baseline", { ...base, lines: [{ ...first, y: 101 }] }],
    ["a grey", { ...base, lines: [line(mincho, "様式第４号", { grey: 0.5 })] }],
    ["an underline", { ...base, lines: [line(mincho, "様式第４号", { underline: true })] }],
    ["a turn", { ...base, lines: [line(mincho, "様式第４号", { turned: true })] }],
    ["dots", { ...base, lines: [line(mincho, "様式第４号", { dots: [90] })] }],
    [
      "what was typed",
      {
        ...base,
        lines: [
          { ...first, runs: [{ ...run(mincho, "様式第４号"), clusters: ["様", "式", "第", "4", "号"] }] },
        ],
      },
    ],
    ["a rule", { ...base, rules: [{ ...rule, line: "dashed" }] }],
    ["a picture", { ...base, images: [{ ...image, asset: svgAsset("<rect width='8' height='9'/>") }] }],
    ["a picture's place", { ...base, images: [{ ...image, x: 101 }] }],
    ["a watermark", { ...base, watermark: line(mincho, "案", { artifact: "watermark" }) }],
    ["a size", { ...base, width: 600 }],
  ])("is another with another %s", (_, page) => {
    expect(sheetKey(page)).not.toBe(sheetKey(base));
  });
});

describe("boxes", () => {
  const page = sheet([
    line(mincho, "様式", { x: 100, y: 200, size: 10 }),
    line(mincho, "様式", { x: 100, y: 200, size: 10, turned: true, drop: 5 }),
    {
      ...line(mincho, "ab"),
      y: 50,
      runs: [run(mincho, "様", { x: 10, size: 10 }), run(mincho, "式", { x: 30, size: 20 })],
    },
    { ...line(mincho, ""), y: 70, runs: [] },
  ]);

  it("are em boxes as wide as the advances", () => {
    expect(boxOfRun(page, 0, 0)).toEqual({ x: 100, y: 191.2, width: 20, height: 10 });
    expect(boxOfGlyphs(page, 0, 0, 1, 2)).toEqual({ x: 110, y: 191.2, width: 10, height: 10 });
  });

  it("lie along what is turned", () => {
    expect(boxOfRun(page, 1, 0)).toEqual({ x: 98.8, y: 205, width: 10, height: 20 });
  });

  it("hold all of a line; a line without glyphs has none", () => {
    const { x, y, width, height } = boxOfLine(page, 2);
    expect([x, y, width, height].map((one) => Math.round(one * 100) / 100)).toEqual([10, 32.4, 40, 20]);
    expect(boxOfLine(page, 3)).toMatchObject({ width: 0, height: 0 });
    expect(() => boxOfLine(page, 9)).toThrow(RangeError);
  });
});
