import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { appearancesOf } from "../../src/asset/pdf/annotation.ts";
import { contentOf } from "../../src/asset/pdf/content.ts";
import { PdfFile } from "../../src/asset/pdf/file.ts";
import { hiddenLayers } from "../../src/asset/pdf/layers.ts";
import { Lexer } from "../../src/asset/pdf/lexer.ts";
import { looseFonts } from "../../src/asset/pdf/loose-fonts.ts";
import { openPage, shownSize } from "../../src/asset/pdf/page.ts";
import { checkParts } from "../../src/asset/pdf/part.ts";
import { type BuiltPdf, builtPdf, fourColours, type Objects, stream } from "./built-pdf.ts";

const open = (objects: Objects, options?: BuiltPdf) => new PdfFile(builtPdf(objects, options));
const first = (objects: Objects, options?: BuiltPdf) => openPage(open(objects, options), 1);
const read = (text: string) => new Lexer(Buffer.from(text, "latin1")).object();
const contentText = (page: ReturnType<typeof first>): string => {
  const content = contentOf(page);
  return Buffer.from(content.kind === "bytes" ? content.bytes : content.stream.bytes).toString("latin1");
};
const written = (objects: Objects): string => `${objects[4]}`.replace(/^[\s\S]*?stream\n|\nendstream$/g, "");

describe("objects", () => {
  it("are read in every notation of ISO 32000-1 7.3", () => {
    expect(read("-.5")).toMatchObject({ type: "number", value: -0.5, text: "-.5" });
    expect(read("12 0 R")).toEqual({ type: "ref", number: 12 });
    expect(read("[12 0 1 0 R true null]")).toMatchObject({
      items: [{ value: 12 }, { value: 0 }, { type: "ref", number: 1 }, true, null],
    });
    expect(read("/A#20B")).toEqual({ type: "name", value: "A B" });
    expect(read("<48 656C6>")).toEqual({ type: "bytes", bytes: Buffer.from("Hel`") });
    expect(read("<</A(x)/B<</C[]>>>>% remark")).toMatchObject({ type: "dict" });
  });

  it("that are strings keep nested brackets, octal codes and line ends joined by a backslash", () => {
    const value = read("(a(b)\\)\\101\\n\\\r\nz)");
    expect(value).toEqual({ type: "bytes", bytes: Uint8Array.from(Buffer.from("a(b))A\nz")) });
  });

  it.each(["<</A", "[1 2", "(abc", "{", "<</A 1 2>>"])("that do not end are damaged: %s", (text) => {
    expect(() => read(text)).toThrow("asset/damaged");
  });
});

describe("the index", () => {
  const page = fourColours();
  it.each<readonly [string, BuiltPdf]>([
    ["a table", { index: "table" }],
    ["a table behind a mail's remarks", { index: "table", before: "X-Mail: 1\r\n" }],
    ["a stream", { index: "stream" }],
    ["a stream, objects packed", { index: "stream", packed: [1, 2, 3] }],
    ["none: objects are looked for", { index: "none" }],
  ])("is %s", (_, options) => {
    const found = first(page, options);
    expect(found.box).toEqual([0, 0, 200, 100]);
    expect(contentText(found)).toBe(written(page));
  });

  it("is not believed where it lies", () => {
    const file = builtPdf(page).toString("latin1");
    const moved = file.replace("1 0 obj", "%%%%%%%%%%\n1 0 obj");
    expect(contentText(openPage(new PdfFile(Buffer.from(moved, "latin1")), 1))).toBe(written(page));
  });

  it("of objects packed is found again without itself", () => {
    const file = builtPdf(page, { index: "stream", packed: [1, 2, 3] }).toString("latin1");
    const cut = file.slice(0, file.lastIndexOf("startxref"));
    expect(contentText(openPage(new PdfFile(Buffer.from(cut, "latin1")), 1))).toBe(written(page));
  });

  it("leads to sound objects packed beside a damaged one", () => {
    const found = first({ ...page, 5: "<</A 1 2>>" }, { index: "stream", packed: [1, 2, 3, 5] });
    expect(contentText(found)).toBe(written(page));
  });

  it("of a later revision counts before the first", () => {
    const file = builtPdf(page);
    const place = file.length;
    const again = `4 0 obj\n${stream("", Buffer.from("0 g"))}\nendobj\n`;
    const start = place + again.length;
    const old = /startxref\n(\d+)/.exec(file.toString("latin1"))?.[1];
    const index = `xref\n4 1\n${String(place).padStart(10, "0")} 00000 n \ntrailer\n<</Size 9/Root 1 0 R/Prev ${old}>>\nstartxref\n${start}\n%%EOF`;
    expect(contentText(openPage(new PdfFile(Buffer.concat([file, Buffer.from(again + index)])), 1))).toBe(
      "0 g",
    );
  });
});

describe("a page", () => {
  it("has what stands above it in the tree, and its own before that", () => {
    const objects = {
      1: "<</Type/Catalog/Pages 2 0 R>>",
      2: "<</Type/Pages/Kids[5 0 R 3 0 R]/Count 2/MediaBox[0 0 200 100]/Rotate 90/Resources<</Font<<>>>>>>",
      5: "<</Type/Pages/Kids[6 0 R]/Count 1/Parent 2 0 R/MediaBox[0 0 50 60]>>",
      6: "<</Type/Page/Parent 5 0 R/Rotate 0>>",
      3: "<</Type/Page/Parent 2 0 R/CropBox[100 80 20 10]>>",
    };
    const file = open(objects);
    expect(openPage(file, 1)).toMatchObject({ box: [0, 0, 50, 60], rotation: 0 });
    expect(openPage(file, 2)).toMatchObject({ box: [20, 10, 100, 80], rotation: 90 });
    expect(shownSize(openPage(file, 2))).toEqual({ width: 70, height: 80 });
  });

  it.each([
    ["/Rotate -90", 270],
    ["/Rotate 450", 90],
    ["/Rotate 180", 180],
  ])("is turned as %s says", (more, rotation) => {
    expect(first(fourColours(more)).rotation).toBe(rotation);
  });

  it("is as large as its units are", () => {
    expect(shownSize(first(fourColours("/UserUnit 2")))).toEqual({ width: 400, height: 200 });
  });

  it("whose operators stand in parts has them joined, their compressions undone", () => {
    const hex = stream("/Filter/ASCIIHexDecode", Buffer.from("30 2067>"));
    const both = stream(
      "/Filter[/ASCII85Decode/FlateDecode]",
      Buffer.from(`${base85(deflateSync("1 w"))}~>`),
    );
    const objects = {
      ...fourColours("/Contents[4 0 R 5 0 R 6 0 R]"),
      4: stream("", Buffer.from("q")),
      5: hex,
      6: both,
    };
    objects[3] = objects[3].replace("/Contents 4 0 R", "");
    expect(contentText(first(objects))).toBe("q\n0 g\n1 w\n");
  });

  it("shows filled fields and stamps, not what is hidden", () => {
    const form = stream("/BBox[0 0 10 10]/Subtype/Form", Buffer.from("0 g"));
    const annotation = (rest: string) => `<</Subtype/Widget/Rect[20 30 40 70]${rest}>>`;
    const objects = {
      ...fourColours("/Annots[5 0 R 6 0 R 7 0 R]"),
      5: annotation("/AP<</N 8 0 R>>"),
      6: annotation("/F 2/AP<</N 8 0 R>>"),
      7: annotation("/AS/On/AP<</N<</On 9 0 R/Off 8 0 R>>>>"),
      8: form,
      9: stream("/BBox[0 0 10 10]/Matrix[2 0 0 2 5 5]/Subtype/Form", Buffer.from("1 g")),
    };
    const found = appearancesOf(first(objects)).map(({ form: { bytes }, matrix }) => [
      `${Buffer.from(bytes)}`,
      matrix,
    ]);
    expect(found).toEqual([
      ["0 g", [2, 0, 0, 4, 20, 30]],
      ["1 g", [1, 0, 0, 2, 15, 20]],
    ]);
  });

  it("names the fonts that are not embedded, in forms too", () => {
    const font = (name: string, more: string) => `<</Type/Font/Subtype/TrueType/BaseFont/${name}${more}>>`;
    const objects = {
      ...fourColours("/Resources<</Font<</A 5 0 R/B 6 0 R>>/XObject<</X 7 0 R>>>>"),
      5: font("Embedded", "/FontDescriptor<</FontFile2 9 0 R>>"),
      6: "<</Type/Font/Subtype/Type0/BaseFont/#82l#82r#96#BE#92#A9/DescendantFonts[<</FontDescriptor<<>>>>]>>",
      7: stream("/Subtype/Form/Resources<</Font<</C 8 0 R>>>>", Buffer.from(" ")),
      8: font("Arial", ""),
      9: stream("", Buffer.from(" ")),
    };
    objects[3] = objects[3].replace("/Resources<<>>", "");
    expect(looseFonts(first(objects))).toEqual(["Arial", "ＭＳ明朝"]);
  });

  it("tells which layers are off", () => {
    const catalog = (config: string) =>
      `<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R 6 0 R]/D<<${config}>>>>>>`;
    const layers = { 5: "<</Type/OCG>>", 6: "<</Type/OCG>>" };
    const hidden = (config: string) => [
      ...hiddenLayers(open({ ...fourColours(), ...layers, 1: catalog(config) })),
    ];
    expect(hidden("/OFF[6 0 R]")).toEqual([6]);
    expect(hidden("/BaseState/OFF/ON[6 0 R]")).toEqual([5]);
    expect(hidden("")).toEqual([]);
  });
});

describe("a file that cannot be placed", () => {
  it("is protected", () => {
    const options = { index: "table", trailer: "/Encrypt<</Filter/Standard>>" } as const;
    expect(() => open(fourColours(), options)).toThrow("asset/unsupported");
  });

  it("has no such page, and tells how many it has", () => {
    const caught = (() => {
      try {
        return openPage(open(fourColours()), 2);
      } catch (error) {
        return error;
      }
    })();
    expect(caught).toMatchObject({ code: "asset/no-such-page", params: { page: "2", pages: "1" } });
  });

  it("has more pages than the limit", () => {
    const kids = Array.from({ length: 201 }, (_, i) => `${i + 5} 0 R`).join(" ");
    const pages = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [i + 5, "<</Type/Page>>"]));
    const objects = {
      ...fourColours(),
      2: `<</Type/Pages/Kids[${kids}]/Count 201/MediaBox[0 0 1 1]>>`,
      ...pages,
    };
    expect(() => openPage(open(objects), 1)).toThrow("asset/too-many-pages");
  });

  it.each<readonly [string, Objects]>([
    ["no catalog", { 2: "<<>>" }],
    ["no page", { ...fourColours(), 2: "<</Type/Pages/Kids[]>>" }],
    ["a tree that leads back to itself", { ...fourColours(), 2: "<</Type/Pages/Kids[2 0 R]>>" }],
    ["no size", { ...fourColours(), 2: "<</Type/Pages/Kids[3 0 R]>>" }],
  ])("has %s", (_, objects) => {
    expect(() => first(objects)).toThrow("asset/damaged");
  });

  it("has a damaged part: found when it is read, not when it is placed", () => {
    const objects = { ...fourColours("/Resources<</XObject<</X 5 0 R>>>>"), 5: "<</Subtype/Form" };
    objects[3] = objects[3].replace("/Resources<<>>", "");
    expect(() => checkParts(first(objects))).toThrow("asset/damaged");
    expect(() => checkParts(first(fourColours()))).not.toThrow();
  });
});

/** ISO 32000-1 7.4.3, without its end. */
function base85(data: Uint8Array): string {
  let text = "";
  for (let at = 0; at < data.length; at += 4) {
    const part = Buffer.alloc(4);
    part.set(data.subarray(at, at + 4));
    let value = part.readUInt32BE();
    const digits: string[] = [];
    for (let i = 0; i < 5; i++, value = Math.floor(value / 85))
      digits.unshift(String.fromCharCode(33 + (value % 85)));
    text += digits.join("").slice(0, Math.min(4, data.length - at) + 1);
  }
  return text;
}
