import { deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Asset } from "../../../src/asset/asset.ts";
import type { Orientation } from "../../../src/asset/jpeg/jpeg.ts";
import { renderPdfToBuffer } from "../../../src/render/pdf/index.ts";
import { builtJpeg, exif, GREYS } from "../../asset/built-jpeg.ts";
import { builtPdf, fourColours, type Objects, stream } from "../../asset/built-pdf.ts";
import { type BuiltPng, builtPng } from "../../asset/built-png.ts";
import { jpegAsset, pdfAsset, placed, pngAsset, svgAsset } from "../pictures.ts";
import { line, sheet, shipped } from "../placed.ts";
import { has, inspect, pixelsOf, rawText } from "./tools.ts";

const info = {
  title: "図",
  author: "見本市",
  language: "ja-JP",
  created: new Date("2021-04-05T00:30:00Z"),
} as const;
const render = (...assets: readonly Asset[]) =>
  renderPdfToBuffer(
    [sheet([], { images: assets.map((asset, i) => placed(asset, { y: 200 + i * 60 })) })],
    info,
  );
/** The picture lies at 100, 200 and is 80 × 40 pt. */
const drawn = async (asset: Asset) => {
  const at = pixelsOf(await render(asset));
  return (x: number, y: number) => at(100 + x, 200 + y);
};
const near = (expected: readonly number[], by = 3) =>
  expected.map((one) => expect.closeTo(one, -Math.log10(by * 2)));

const [red, green, blue, white] = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 255],
] as const;
const quarter = (x: number, y: number) => (y === 0 ? [red, green] : [blue, white])[x] ?? white;
const png = (more: Partial<BuiltPng> & Pick<BuiltPng, "type" | "at">) =>
  builtPng({ width: 2, height: 2, depth: 8, ...more });
const corners = [
  [10, 5],
  [70, 5],
  [10, 35],
  [70, 35],
] as const;
type At = (x: number, y: number) => readonly number[];
const cornersOf = (at: At) => corners.map(([x, y]) => at(x, y));

it("a drawing of many clips one in the other saves no more states than PDF/A allows", async () => {
  const radius = (i: number): number => 60 - i;
  const clips = Array.from(
    { length: 40 },
    (_, i) => `<clipPath id="c${i}"><circle cx="40" cy="20" r="${radius(i)}"/></clipPath>`,
  );
  const open = clips.map((_, i) => `<g clip-path="url(#c${i})">`).join("");
  const drawing = `<defs>${clips.join("")}</defs>${open}<rect width="80" height="40" fill="red"/>${"</g>".repeat(40)}`;
  const bytes = Buffer.from(await render(svgAsset(drawing)));
  const streams = [...bytes.toString("latin1").matchAll(/\/Form[\s\S]*?stream\r?\n/g)].map((found) =>
    inflateSync(bytes.subarray((found.index ?? 0) + found[0].length)).toString("latin1"),
  );
  expect(streams.length).toBeGreaterThan(1);
  for (const operators of streams) expect(deepest(operators)).toBeLessThanOrEqual(28);
  expect(streams.join("").match(/\bW\b/g)).toHaveLength(40);
});

/** How many states are saved one in the other. */
function deepest(operators: string): number {
  let [depth, most] = [0, 0];
  for (const [one] of operators.matchAll(/(?<=^|\s)[qQ](?=\s|$)/g)) {
    depth += one === "q" ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}

describe.skipIf(!has("pdftoppm"))("a PNG (needs pdftoppm)", () => {
  it("of colours stands upright", async () => {
    const at = await drawn(pngAsset(png({ type: 2, at: quarter })));
    expect(cornersOf(at)).toEqual([red, green, blue, white]);
    expect(at(-3, 20)).toEqual(white);
  });

  it.each<readonly [string, BuiltPng]>([
    [
      "16 bits",
      { width: 2, height: 2, depth: 16, type: 2, at: (x, y) => quarter(x, y).map((one) => one * 257) },
    ],
    ["interlaced", { width: 2, height: 2, depth: 8, type: 2, at: quarter, interlaced: true }],
    [
      "a palette of two bits",
      {
        width: 2,
        height: 2,
        depth: 2,
        type: 3,
        at: (x, y) => [x + 2 * y],
        chunks: [["PLTE", Uint8Array.from([...red, ...green, ...blue, ...white])]],
      },
    ],
  ])("of %s looks the same", async (_, file) => {
    expect(cornersOf(await drawn(pngAsset(builtPng(file))))).toEqual([red, green, blue, white]);
  });

  it("lets through what its alpha says", async () => {
    const alpha = (x: number, y: number) => [
      0,
      0,
      0,
      [
        [0, 51],
        [204, 255],
      ][y]?.[x] ?? 0,
    ];
    const at = await drawn(pngAsset(png({ type: 6, at: alpha })));
    expect(cornersOf(at).map(([grey = 0]) => grey)).toEqual(near([255, 204, 51, 0]));
  });

  it.each<readonly [string, BuiltPng]>([
    [
      "a palette's entry",
      {
        width: 2,
        height: 2,
        depth: 8,
        type: 3,
        at: (x) => [x],
        chunks: [
          ["PLTE", Uint8Array.of(255, 0, 0, 0, 0, 0)],
          ["tRNS", Uint8Array.of(0)],
        ],
      },
    ],
    [
      "one grey",
      {
        width: 2,
        height: 2,
        depth: 8,
        type: 0,
        at: (x) => [x === 0 ? 7 : 0],
        chunks: [["tRNS", Uint8Array.of(0, 7)]],
      },
    ],
  ])("is clear where %s is", async (_, file) => {
    expect(cornersOf(await drawn(pngAsset(builtPng(file))))).toEqual([white, [0, 0, 0], white, [0, 0, 0]]);
  });
});

describe.skipIf(!has("pdftoppm"))("a JPEG (needs pdftoppm)", () => {
  /** Edges of the upright picture that the stored first row and first column are: EXIF 2.3, tag 0x0112. */
  const edges: Readonly<Record<Orientation, readonly [string, string]>> = {
    1: ["top", "left"],
    2: ["top", "right"],
    3: ["bottom", "right"],
    4: ["bottom", "left"],
    5: ["left", "top"],
    6: ["right", "top"],
    7: ["right", "bottom"],
    8: ["left", "bottom"],
  };
  const opposite: Readonly<Record<string, string>> = {
    top: "bottom",
    bottom: "top",
    left: "right",
    right: "left",
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    "turned as EXIF's %i says stands upright",
    async (orientation) => {
      const [row, column] = edges[orientation];
      const stored = [
        [row, column],
        [row, opposite[column]],
        [opposite[row], column],
        [opposite[row], opposite[column]],
      ];
      const wanted = ["top left", "top right", "bottom left", "bottom right"].map((place) => {
        const index = stored.findIndex((sides) => sides.every((side) => place.includes(side ?? "?")));
        return GREYS[index] ?? -1;
      });
      const at = await drawn(jpegAsset(builtJpeg([exif(orientation)])));
      expect(cornersOf(at).map(([grey = 0]) => grey)).toEqual(near(wanted));
    },
  );
});

describe.skipIf(!has("pdftoppm"))("a drawing (needs pdftoppm)", () => {
  it("has its shapes where they belong", async () => {
    const shapes =
      '<rect width="40" height="20" fill="red"/><g transform="translate(40 0)"><rect width="40" height="20" fill="lime"/></g><path d="M0 20H40V40H0z" fill="blue"/>';
    expect(cornersOf(await drawn(svgAsset(shapes)))).toEqual([red, green, blue, white]);
  });

  it("is scaled to its place", async () => {
    const shapes = '<rect width="1" height="1" fill="red"/><rect x="1" width="1" height="1" fill="lime"/>';
    const at = await drawn(svgAsset(shapes, 'width="2" height="1" viewBox="0 0 2 1"'));
    expect(cornersOf(at)).toEqual([red, green, red, green]);
  });

  it("fades as its gradients do", async () => {
    const stops = '<stop stop-color="red"/><stop offset="1" stop-color="blue"/>';
    const at = await drawn(
      svgAsset(
        `<defs><linearGradient id="g">${stops}</linearGradient></defs><rect width="80" height="40" fill="url(#g)"/>`,
      ),
    );
    for (const x of [20, 40, 60]) expect(at(x, 20)).toEqual(near([255 * (1 - x / 80), 0, 255 * (x / 80)], 5));
  });

  it("lets through what its gradients' opacity says", async () => {
    const stops = '<stop stop-opacity="0"/><stop offset="1"/>';
    const at = await drawn(
      svgAsset(
        `<defs><linearGradient id="g">${stops}</linearGradient></defs><rect width="80" height="40" fill="url(#g)"/>`,
      ),
    );
    for (const x of [20, 40, 60]) expect(at(x, 20)[0]).toEqual(near([255 * (1 - x / 80)], 5)[0]);
  });

  it("lets through a group as a whole", async () => {
    const two =
      '<g opacity=".5"><rect width="50" height="40" fill="red"/><rect x="30" width="50" height="40" fill="blue"/></g>';
    const at = await drawn(svgAsset(two));
    expect(at(40, 20)).toEqual(near([127, 127, 255]));
    expect(at(10, 20)).toEqual(near([255, 127, 127]));
  });

  it("shows what lies in a clip", async () => {
    const clip =
      '<defs><clipPath id="c"><rect width="40" height="40"/><rect x="60" width="20" height="20"/></clipPath></defs><rect width="80" height="40" fill="red" clip-path="url(#c)"/>';
    const at = await drawn(svgAsset(clip));
    expect([at(10, 30), at(50, 10), at(70, 10), at(70, 30)]).toEqual([red, white, red, white]);
  });

  it("holds pictures the right way up", async () => {
    const url = `data:image/png;base64,${png({ type: 2, at: quarter }).toString("base64")}`;
    const image = `<image width="80" height="40" preserveAspectRatio="none" xlink:href="${url}"/>`;
    expect(cornersOf(await drawn(svgAsset(image)))).toEqual([red, green, blue, white]);
  });

  it("that only pixels can show is drawn in them", async () => {
    const blurred =
      '<defs><filter id="f"><feFlood flood-color="red"/></filter></defs><rect width="40" height="40" filter="url(#f)"/>';
    const at = await drawn(svgAsset(blurred));
    expect([at(10, 20), at(70, 20)]).toEqual([red, white]);
  });

  it("has its text as outlines, of no font that would be embedded", async () => {
    const pdf = await render(svgAsset('<text x="0" y="36" font-size="40">■</text>'));
    const at = pixelsOf(pdf);
    expect(at(120, 220)).toEqual([0, 0, 0]);
    expect(Buffer.from(pdf).includes("/FontFile2")).toBe(false);
  });
});

describe.skipIf(!has("pdftoppm"))("a page of another file (needs pdftoppm)", () => {
  const cases: readonly (readonly [string, string, readonly (readonly number[])[]])[] = [
    ["upright", "", [red, green, blue, white]],
    ["turned clockwise", "/Rotate 90", [blue, red, white, green]],
    ["upside down", "/Rotate 180", [white, blue, green, red]],
    ["turned back", "/Rotate 270", [green, white, red, blue]],
    ["cropped to its upper half", "/CropBox[0 50 200 100]", [red, green, red, green]],
  ];
  it.each(cases)("stands %s", async (_, more, expected) => {
    expect(cornersOf(await drawn(pdfAsset(builtPdf(fourColours(more)))))).toEqual(expected);
  });

  it("shows what was filled in above it", async () => {
    const objects = {
      ...fourColours("/Annots[5 0 R]"),
      5: "<</Subtype/Stamp/Rect[100 0 200 50]/AP<</N 6 0 R>>>>",
      6: stream("/BBox[0 0 1 1]", Buffer.from("1 0 0 rg 0 0 1 1 re f")),
    };
    expect(cornersOf(await drawn(pdfAsset(builtPdf(objects))))).toEqual([red, green, blue, red]);
  });

  it("hides the layers that are off in its file", async () => {
    const hidden = (config: string): Objects => ({
      ...fourColours("", "/OC /L BDC 1 0 0 rg 0 0 200 100 re f EMC"),
      1: `<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<<${config}>>>>>>`,
      3: "<</Type/Page/Contents 4 0 R/Resources<</Properties<</L 5 0 R>>>>>>",
      5: "<</Type/OCG/Name(L)>>",
    });
    expect((await drawn(pdfAsset(builtPdf(hidden("/OFF[5 0 R]")))))(40, 20)).toEqual(white);
    expect((await drawn(pdfAsset(builtPdf(hidden("")))))(40, 20)).toEqual(red);
  });
});

describe("what is written", () => {
  const jpeg = builtJpeg();
  const operators = deflateSync("1 0 0 rg 0 0 200 100 re f\n% 他の人の頁");
  const foreign = builtPdf({
    ...fourColours("/Resources 5 0 R"),
    3: "<</Type/Page/Contents 4 0 R/Resources 5 0 R>>",
    4: stream("/Filter/FlateDecode", operators),
    5: "<</Font<</F 6 0 R>>/XObject<</Metadata 8 0 R>>/ProcSet[/PDF]>>",
    6: "<</Type/Font/Subtype/TrueType/BaseFont/A#20B/FontDescriptor 7 0 R/FirstChar 0/Widths[.500 -1.25]>>",
    7: "<</Type/FontDescriptor/FontFile2 9 0 R/PieceInfo<</Secret(x)>>/StemV 1>>",
    8: stream("/Subtype/Form/BBox[0 0 1 1]", Buffer.from("0 0 1 1 re f")),
    9: stream("", Buffer.from("a font file")),
  });

  it("is a PNG's own compressed rows, and a JPEG's own data", async () => {
    const file = png({ type: 2, at: quarter });
    const rows = file.subarray(file.indexOf("IDAT") + 4, file.indexOf("IEND") - 8);
    const pdf = Buffer.from(await render(pngAsset(file), jpegAsset(jpeg)));
    expect(pdf.includes(rows)).toBe(true);
    expect(pdf.includes(jpeg)).toBe(true);
    expect(pdf.includes("/DCTDecode")).toBe(true);
  });

  it("is a foreign page's objects as they are: streams byte by byte, numbers and names as written", async () => {
    const pdf = Buffer.from(await render(pdfAsset(foreign)));
    expect(pdf.includes(operators)).toBe(true);
    expect(pdf.includes("a font file")).toBe(true);
    expect(pdf.includes("/BaseFont /A#20B")).toBe(true);
    expect(pdf.includes("[.500 -1.25]")).toBe(true);
    // An image may be called anything; a remark of another program is none of the picture.
    expect(pdf.includes("/Metadata ")).toBe(true);
    expect(pdf.includes("Secret")).toBe(false);
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it("is each picture once, however often it is shown, and what two pages share once", async () => {
    const objects = {
      ...fourColours(),
      2: "<</Type/Pages/Kids[3 0 R 5 0 R]/MediaBox[0 0 200 100]/Resources<</Font<</F 6 0 R>>>>>>",
    };
    const pages = {
      3: "<</Type/Page/Contents 4 0 R>>",
      5: "<</Type/Page/Contents 4 0 R>>",
      6: "<</Type/Font/Name(only)>>",
    };
    const one = pdfAsset(builtPdf({ ...objects, ...pages }));
    const file = one.kind === "pdf" ? one.page.file : null;
    const { openPage } = await import("../../../src/asset/pdf/page.ts");
    if (file === null) throw new Error("no file");
    const two: Asset = { kind: "pdf", src: "a.pdf#page=2", width: 200, height: 100, page: openPage(file, 2) };
    const text = Buffer.from(await render(one, two, one)).toString("latin1");
    expect(text.match(/\/Subtype \/Form/g)).toHaveLength(2);
    expect(text.match(/\(only\)|<6f6e6c79>/g)).toHaveLength(1);
    expect(text.match(/\/I1 |\/I2 /g)?.sort()).toEqual(["/I1 ", "/I2 "]);
  });

  it("says what a picture shows, in reading order among the lines", async () => {
    const face = shipped("BIZUDMincho-Regular");
    const lines = [line(face, "前", { y: 100 }), line(face, "後", { y: 300 })];
    const image = placed(pngAsset(png({ type: 2, at: quarter })), { after: 1 });
    const pdf = Buffer.from(await renderPdfToBuffer([sheet(lines, { images: [image] })], info));
    const content = contents(pdf).find((one) => one.includes(" Do")) ?? "";
    const order = ["Tj", "/Figure <</Alt <feff7d75>>> BDC", "80 0 0 -40 100 240 cm", "/I1 Do", "EMC", "Tj"];
    let from = 0;
    const places = order.map((one) => {
      const place = content.indexOf(one, from);
      from = place + one.length;
      return place;
    });
    expect(places.every((place) => place >= 0)).toBe(true);
    if (has("pdftotext")) expect(rawText(pdf)).toBe("前\n後\n\f");
  });

  it("is the same for the same, and another file has another name", async () => {
    const assets = () => [
      pngAsset(png({ type: 6, at: (x) => [x, 0, 0, 99] })),
      svgAsset("<rect/>"),
      pdfAsset(foreign),
    ];
    const [first, again] = [await render(...assets()), await render(...assets())];
    expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
    const id = (pdf: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(pdf).toString("latin1"))?.[1];
    const other = await render(pngAsset(png({ type: 6, at: (x) => [x, 1, 0, 99] })), ...assets().slice(1));
    expect(id(other)).not.toBe(id(first));
  });

  it.skipIf(!has("qpdf"))("is a sound file (needs qpdf)", async () => {
    const pictures = [
      pngAsset(png({ type: 6, at: (x) => [x, 0, 0, 99] })),
      jpegAsset(jpeg),
      svgAsset('<g opacity=".5"><rect width="9" height="9"/><text y="9">字</text></g>'),
      pdfAsset(foreign),
    ];
    expect(inspect(await render(...pictures), "qpdf", "--check", "FILE")).toContain(
      "No syntax or stream encoding errors",
    );
  });
});

/** Streams of a file of ours that are compressed, without that. */
function contents(pdf: Buffer): string[] {
  const streams = pdf.toString("latin1").matchAll(/>>\nstream\n([\s\S]*?)\nendstream/g);
  return [...streams]
    .map(([, data = ""]) => Buffer.from(data, "latin1"))
    .filter((data) => data[0] === 0x78)
    .map((data) => inflateSync(data).toString("latin1"));
}
