import { describe, expect, test } from "vitest";
import { itemsOf, numberOf, type PdfDict } from "../../../src/asset/pdf/object.ts";
import type { PlacedRule } from "../../../src/layout/page.ts";
import {
  type Binding,
  openBinder,
  type PaintedSheet,
  type PdfInfo,
  paintSheet,
} from "../../../src/render/pdf/index.ts";
import { line, run, sheet, shipped } from "../placed.ts";
import { ReadPdf } from "./read.ts";
import { has, inspect, pixelsOf, rawText } from "./tools.ts";

const mincho = shipped("BIZUDMincho-Regular");
const gothic = shipped("BIZUDGothic-Bold");
const info: PdfInfo = {
  title: "第106回会議資料",
  author: "見本市",
  language: "ja-JP",
  created: new Date("2021-04-05T00:30:00Z"),
};
const resources = {
  faceOf(name: string) {
    const face = [mincho, gothic].find((one) => one.name === name);
    if (face === undefined) throw new Error(name);
    return face;
  },
  pictureOf(src: string): never {
    throw new Error(src);
  },
};
const plain = { shift: { x: 0, y: 0 }, over: null, bookmarks: [], names: [], label: null };
type Placed = Partial<Omit<Binding, "sheet">> & { readonly sheet: number | Binding["sheet"] };

/** Adds all sheets, then binds them as told: `sheet` is the index of one that was added, or a blank one's size. */
async function bound(
  sheets: readonly PaintedSheet[],
  order: readonly Placed[],
): Promise<{ pdf: Buffer; unresolved: readonly string[] }> {
  const chunks: Uint8Array[] = [];
  const binder = openBinder({ write: (chunk) => void chunks.push(chunk) }, info);
  const added: Binding["sheet"][] = [];
  for (const one of sheets) added.push(await binder.add(one, resources));
  const placed = ({ sheet: at, ...more }: Placed): Binding => ({
    ...plain,
    ...more,
    sheet: typeof at === "number" ? (added[at] as Binding["sheet"]) : at,
  });
  await binder.bind(order.map(placed));
  return { pdf: Buffer.concat(chunks), unresolved: binder.unresolved };
}
const painted = (...texts: readonly string[]): Promise<PaintedSheet[]> =>
  Promise.all(texts.map((text) => paintSheet(sheet([line(mincho, text)]))));
const number = (text: string) => line(gothic, text, { y: 820, size: 9, artifact: "page-number" });
const rule: PlacedRule = { x1: 85, y1: 60, x2: 300, y2: 60, width: 0.5, line: "solid", pitch: 0 };

describe("pages", () => {
  test("stand in the order they are bound in, each in its own size; blank ones are there", async () => {
    const wide = await paintSheet(sheet([line(mincho, "横")], { width: 1190.6, height: 841.9 }));
    const sheets = [...(await painted("一", "二")), wide];
    const { pdf } = await bound(sheets, [
      { sheet: 2 },
      { sheet: { width: 595.3, height: 841.9 } },
      { sheet: 1 },
      { sheet: 0 },
    ]);
    const read = new ReadPdf(pdf);
    const boxes = read.pages.map((page) => [read.at(page, "MediaBox"), read.at(page, "TrimBox")]);
    const [a3, a4] = [
      [0, 0, 1190.6, 841.9],
      [0, 0, 595.3, 841.9],
    ];
    expect(boxes).toEqual([a3, a4, a4, a4].map((box) => [box, box]));
    expect(read.content(1).trim()).toBe("");
    const shown = [0, 2, 3].map((page) => /<([0-9a-f]+)>Tj/.exec(read.content(page))?.[1]);
    expect(shown).toEqual(
      ["横", "二", "一"].map((char) =>
        mincho
          .glyph(char.codePointAt(0) ?? 0)
          .toString(16)
          .padStart(4, "0"),
      ),
    );
  });

  test("have their operators balanced over their streams, whatever is shifted or lies over them", async () => {
    const over = { lines: [number("1/3")], rules: [rule] };
    const { pdf } = await bound(await painted("本文"), [
      { sheet: 0 },
      { sheet: 0, over, shift: { x: 20, y: 0 } },
      { sheet: { width: 100, height: 100 }, over },
    ]);
    const read = new ReadPdf(pdf);
    for (const page of [0, 1, 2]) {
      const rows = read.content(page).split("\n");
      const count = (pattern: RegExp): number => rows.filter((row) => pattern.test(row)).length;
      expect(count(/^q\b/)).toBe(count(/^Q$/));
      expect(count(/BDC$/)).toBe(count(/^EMC$/));
    }
    expect(read.content(1)).toContain("q 1 0 0 1 20 0 cm");
    expect(read.content(2)).not.toMatch(/^[qQ]/m);
  });

  test("of one body share its stream", async () => {
    const { pdf } = await bound(await painted("同じ"), [{ sheet: 0 }, { sheet: 0 }]);
    const bodies = Array.from(
      pdf.toString("latin1").matchAll(/\/Contents \[\d+ 0 R (\d+) 0 R/g),
      ([, id]) => id,
    );
    expect(bodies).toHaveLength(2);
    expect(new Set(bodies).size).toBe(1);
  });

  test("what lies over them is an artifact, even where it does not say so", async () => {
    const over = { lines: [{ ...line(gothic, "資料1"), element: null, artifact: null }], rules: [rule] };
    const { pdf } = await bound(await painted("本文"), [{ sheet: 0, over }]);
    const marks = new ReadPdf(pdf).content(0).match(/\/Artifact <<.*>> BDC/g);
    expect(marks).toEqual([
      "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
      "/Artifact <</Type /Layout>> BDC",
    ]);
  });

  test.skipIf(!has("pdftoppm"))("are shifted, and what lies over them is not (needs pdftoppm)", async () => {
    const body = await paintSheet(
      sheet([], { rules: [{ ...rule, x1: 100, x2: 100, y1: 100, y2: 200, width: 4 }] }),
    );
    const over = { lines: [], rules: [{ ...rule, x1: 300, x2: 300, y1: 100, y2: 200, width: 4 }] };
    const { pdf } = await bound([body], [{ sheet: 0, shift: { x: 20, y: 30 }, over }]);
    const at = pixelsOf(pdf);
    const isBlack = (x: number, y: number): boolean => at(x, y)[0] === 0;
    expect([isBlack(120, 220), isBlack(120, 110), isBlack(100, 150)]).toEqual([true, false, false]);
    expect([isBlack(300, 110), isBlack(300, 220)]).toEqual([true, false]);
  });
});

describe("labels", () => {
  const labels = async (...all: readonly Binding["label"][]): Promise<unknown> => {
    const { pdf } = await bound(
      await painted("本文"),
      all.map((label) => ({ sheet: 0, label })),
    );
    const read = new ReadPdf(pdf);
    return read.at(read.file.catalog, "PageLabels", "Nums");
  };

  test("go on until the next one; a prefix can stand alone", async () => {
    const found = await labels(
      { prefix: "資料1-", start: 1 },
      null,
      { prefix: "白紙", start: 0 },
      { prefix: "", start: 3 },
    );
    expect(found).toEqual([0, { P: "資料1-", S: "D", St: 1 }, 2, { P: "白紙" }, 3, { S: "D", St: 3 }]);
  });

  test("before the first one are plain numbers; without any there is no list", async () => {
    expect(await labels(null, { prefix: "A-", start: 1 })).toEqual([
      0,
      { S: "D" },
      1,
      { P: "A-", S: "D", St: 1 },
    ]);
    expect(await labels(null, null)).toBeNull();
  });
});

describe("links", () => {
  const linked = (text: string, to: string | null, x: number) => ({
    ...run(mincho, text, { x, size: 10 }),
    link: to,
  });
  const contents = () =>
    paintSheet(
      sheet([
        {
          ...line(mincho, "資料1　概要5"),
          runs: [linked("資料1", "r1", 100), linked("　概要", "r1", 125), linked("5", null, 155)],
        },
        { ...line(mincho, "別紙", { y: 200 }), runs: [linked("別紙", "別紙", 100)] },
      ]),
    );

  test("lead to named pages; one for each stretch of a line, moved with its sheet", async () => {
    const sheets = [await contents(), ...(await painted("一", "二"))];
    const { pdf, unresolved } = await bound(sheets, [
      { sheet: 0, shift: { x: 20, y: 5 } },
      { sheet: 2, names: ["別紙"] },
      { sheet: 1, names: ["r1", "other"] },
    ]);
    const read = new ReadPdf(pdf);
    const annotation = { Type: "Annot", Subtype: "Link", Border: [0, 0, 0], F: 4 };
    // Baseline 100, em box 8.8 above to 1.2 below it; 5 further down on a sheet of 841.9.
    expect(read.at(read.pages[0] as never, "Annots")).toEqual([
      { ...annotation, Rect: [120, 735.7, 175, 745.7], Dest: "r1" },
      { ...annotation, Rect: [120, 635.7, 140, 645.7], Dest: "別紙" },
    ]);
    expect(read.at(read.file.catalog, "Names", "Dests", "Names")).toEqual([
      "other",
      ["page 2", "XYZ", 0, 841.9, 0],
      "r1",
      ["page 2", "XYZ", 0, 841.9, 0],
      "別紙",
      ["page 1", "XYZ", 0, 841.9, 0],
    ]);
    expect(unresolved).toEqual([]);
  });

  test("of a vertical line go down with its characters, upright and turned ones together", async () => {
    const to = "別紙";
    const runs = [
      linked("第", null, 100),
      { ...linked("別", to, 100), drop: 10 },
      { ...linked("紙", to, 100), drop: 20 },
      // Turned: its baseline stands at 101.2, its letters go down from 21.2 below the line's own.
      { ...run(mincho, "Web", { x: 101.2, size: 10, drop: 21.2, turned: true }), link: to },
    ];
    const down = await paintSheet(sheet([{ ...line(mincho, "第別紙Web"), runs }]));
    const length = run(mincho, "WebW", { x: 0, size: 10 }).x[3] as number;
    expect(down.links).toHaveLength(1);
    const [link] = down.links;
    expect(link).toMatchObject({ to, left: 100, right: 110 });
    expect([link?.top, link?.bottom]).toEqual([
      expect.closeTo(100 + 10 - 8.8, 6),
      expect.closeTo(100 + 21.2 + length, 6),
    ]);
  });

  test("to what is not there are told", async () => {
    const { unresolved } = await bound([await contents()], [{ sheet: 0, names: ["r1"] }]);
    expect(unresolved).toEqual(["別紙"]);
  });

  test("are found by hundreds of names, in the order of their bytes", async () => {
    const [one] = (await painted("一")) as [PaintedSheet];
    const names = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? `n${i}` : `資料${i}`));
    const { pdf } = await bound(
      [one],
      names.map((name) => ({ sheet: 0, names: [name] })),
    );
    const read = new ReadPdf(pdf);
    const leaves = read.at(read.file.catalog, "Names", "Dests", "Kids") as {
      readonly Limits: readonly [string, string];
      readonly Names: readonly unknown[];
    }[];
    const found = leaves.flatMap(({ Names }) => Names.filter((_, i) => i % 2 === 0) as string[]);
    const bytes = (name: string): Buffer =>
      /[^ -~]/.test(name) ? Buffer.from(`\uFEFF${name}`, "utf16le").swap16() : Buffer.from(name);
    expect(found).toEqual(names.toSorted((a, b) => bytes(a).compare(bytes(b))));
    expect(leaves.map(({ Limits }) => Limits)).toEqual(leaves.map(({ Names }) => [Names[0], Names.at(-2)]));
  });

  test("a name can be had once", async () => {
    const twice = [
      { sheet: 0, names: ["r1"] },
      { sheet: 0, names: ["r1"] },
    ];
    await expect(bound(await painted("一"), twice)).rejects.toThrow('two pages are called "r1"');
  });
});

describe("bookmarks", () => {
  interface Item {
    readonly Title: string;
    readonly Count?: number;
    readonly Dest: readonly unknown[];
    readonly First?: unknown;
    readonly Next?: unknown;
  }
  const read = (item: unknown): unknown[] => {
    if (item === undefined) return [];
    const { Title, Count = 0, Dest, First, Next } = item as Item;
    return [[Title, Count, Dest[0], Dest[3], read(First)], ...read(Next)];
  };

  test("of documents hold their headings; two levels are open", async () => {
    const headed = (text: string, ...levels: readonly number[]) =>
      paintSheet(
        sheet([line(mincho, text)], {
          outline: levels.map((level, i) => ({ level, text: `${text}${i}`, y: 100 + i })),
        }),
      );
    const sheets = [await headed("甲", 1, 2), await headed("乙", 1)];
    const { pdf } = await bound(sheets, [
      {
        sheet: 0,
        shift: { x: 0, y: 10 },
        bookmarks: [
          { level: 1, text: "議題1" },
          { level: 2, text: "資料1" },
        ],
      },
      { sheet: 1 },
      { sheet: { width: 100, height: 100 }, bookmarks: [{ level: 1, text: "議題2" }] },
    ]);
    const file = new ReadPdf(pdf);
    const root = file.at(file.file.catalog, "Outlines") as {
      readonly Count: number;
      readonly First: unknown;
    };
    expect(root.Count).toBe(3);
    const at = (y: number): number => Math.round((841.9 - y) * 100) / 100;
    expect(read(root.First)).toEqual([
      [
        "議題1",
        1,
        "page 0",
        at(0),
        [
          [
            "資料1",
            -2,
            "page 0",
            at(0),
            [
              ["甲0", -1, "page 0", at(110), [["甲1", 0, "page 0", at(111), []]]],
              ["乙0", 0, "page 1", at(100), []],
            ],
          ],
        ],
      ],
      ["議題2", 0, "page 2", 100, []],
    ]);
  });
});
describe("the file", () => {
  const order: readonly Placed[] = [
    {
      sheet: 0,
      over: { lines: [number("1/3")], rules: [] },
      label: { prefix: "資料", start: 1 },
      names: ["a"],
    },
    { sheet: { width: 595.3, height: 841.9 }, over: { lines: [number("2/3")], rules: [] } },
    { sheet: 1, over: { lines: [number("3/3"), line(gothic, "資料2", { y: 40, x: 500 })], rules: [rule] } },
  ];
  const texts = ["葛\u{E0100}城　第11条", "見本市の本文"];
  const noto = shipped("NotoSerifJP-Regular");
  const sheets = async (): Promise<PaintedSheet[]> => painted(texts[1] ?? "", "二つ目");

  test("is the same for the same sheets, and another for another order", async () => {
    const [one, two] = [await bound(await sheets(), order), await bound(await sheets(), order)];
    expect(one.pdf.equals(two.pdf)).toBe(true);
    const other = await bound(await sheets(), order.toReversed());
    const id = (pdf: Buffer): string => /\/ID \[<([0-9a-f]{32})>/.exec(pdf.toString("latin1"))?.[1] ?? "";
    expect(id(other.pdf)).toHaveLength(32);
    expect(id(other.pdf)).not.toBe(id(one.pdf));
  });

  test.skipIf(!has("qpdf"))("is without fault (needs qpdf)", async () => {
    const { pdf } = await bound(await sheets(), order);
    expect(inspect(pdf, "qpdf", "--check", "FILE")).toContain("No syntax or stream encoding errors found");
  });

  test.skipIf(!has("pdftotext"))(
    "has the text of bodies and what lies over them (needs pdftotext)",
    async () => {
      const { pdf } = await bound(await sheets(), order);
      expect(rawText(pdf)).toBe("見本市の本文\n1/3\n\f2/3\n\f二つ目\n3/3\n資料2\n\f");
    },
  );

  test.skipIf(!has("pdffonts"))("has one subset a face, whatever the sheets (needs pdffonts)", async () => {
    const { pdf } = await bound(await sheets(), order);
    const names = Array.from(
      inspect(pdf, "pdffonts", "FILE").matchAll(/^[A-Z]{6}\+(\S+)/gm),
      ([, name]) => name,
    );
    expect(names.sort()).toEqual(["BIZUDGothic-Bold", "BIZUDMincho-Regular"]);
  });

  test("is refused without a page, with a sheet of another file, and with another font than painted", async () => {
    const [one] = (await painted("一")) as [PaintedSheet];
    await expect(bound([], [])).rejects.toThrow(RangeError);
    const other = await openBinder({ write: () => {} }, info).add(one, resources);
    await expect(bound([], [{ sheet: other }])).rejects.toThrow("another file");
    const binder = openBinder({ write: () => {} }, info);
    await expect(binder.add(one, { ...resources, faceOf: () => noto })).rejects.toThrow(
      "another BIZUDMincho-Regular",
    );
  });
});

describe("thousands of pages", () => {
  test("go to the sink as they come, and hang in a tree of two levels", async () => {
    const [one] = (await painted("一")) as [PaintedSheet];
    let size = 0;
    const chunks: Uint8Array[] = [];
    const binder = openBinder(
      {
        write(chunk) {
          size += chunk.length;
          chunks.push(chunk);
        },
      },
      info,
    );
    const pages: Binding["sheet"][] = [];
    for (let i = 0; i < 2000; i++)
      pages.push(await binder.add({ ...one, outline: [], links: [] }, resources));
    // Bodies have gone to the sink before a single page is bound: what is not there yet is less than a chunk.
    expect(size).toBeGreaterThan(2000 * one.content.length);
    expect(Object.keys(pages[0] ?? {})).toEqual(["width", "height", "body"]);
    function* order(): Generator<Binding> {
      for (const [i, page] of pages.entries())
        yield { ...plain, sheet: page, label: { prefix: `${i}-`, start: 1 } };
    }
    await binder.bind(order());
    const read = new ReadPdf(Buffer.concat(chunks));
    expect(read.pages).toHaveLength(2000);
    // The first hundred on the root, the others in nodes of a hundred.
    const root = read.file.get(read.file.catalog, "Pages") as PdfDict;
    expect(itemsOf(read.file.get(root, "Kids"))).toHaveLength(100 + 19);
    expect(numberOf(read.file.get(root, "Count"))).toBe(2000);
  });
});
