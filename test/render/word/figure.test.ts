import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Asset } from "../../../src/asset/asset.ts";
import { readPng } from "../../../src/asset/png/png.ts";
import type { Block, Figure } from "../../../src/document/tree.ts";
import { renderWord } from "../../../src/render/word/index.ts";
import { builtJpeg, exif } from "../../asset/built-jpeg.ts";
import { builtPdf, fourColours } from "../../asset/built-pdf.ts";
import { builtPng } from "../../asset/built-png.ts";
import { jpegAsset, pdfAsset, pngAsset, svgAsset } from "../pictures.ts";
import { options, paragraphsOf, piece, textOf } from "./opened.ts";
import { cell, document, em, item, list, p, page, row, table, text } from "./trees.ts";

const png = builtPng({ width: 60, height: 30, depth: 8, type: 0, at: () => [0] });
/** 120 × 60 pt, 20 × 20, 60 × 30, 200 × 100. */
const assets = new Map<string, Asset>([
  ["png", { ...pngAsset(png), width: 120, height: 60 }],
  ["jpeg", { ...jpegAsset(builtJpeg([exif(6)])), width: 20, height: 40 }],
  ["svg", svgAsset("<rect/><script/>")],
  ["pdf", pdfAsset(builtPdf(fourColours()))],
]);

function figure(src: string, caption = "", more: Partial<Figure> = {}): Figure {
  const children = caption === "" ? [] : [text(caption)];
  return {
    type: "figure",
    src,
    alt: "二つの<箱>",
    width: null,
    height: null,
    captionSide: "below",
    keepWithNext: false,
    children,
    ...more,
  };
}

const render = (...blocks: readonly Block[]) => renderWord(document([page(blocks)]), { ...options, assets });
async function opened(...blocks: readonly Block[]) {
  const parts = unzipSync(await render(...blocks));
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  return { parts, body: xml.slice(xml.indexOf("<w:body>")) };
}
const EMU = 12_700;

describe("a picture", () => {
  test("stands in the line of a paragraph of its own, with what it shows and its size", async () => {
    const { body } = await opened(p("前"), figure("png"), p("後"));
    const paragraph = paragraphsOf(body)[1] ?? "";
    expect(paragraph).toContain("<wp:inline ");
    expect(paragraph).toContain(`<wp:extent cx="${120 * EMU}" cy="${60 * EMU}"/>`);
    expect(paragraph).toContain('descr="二つの&lt;箱&gt;"');
    expect(paragraph).toContain('<w:jc w:val="center"/>');
    // 60 pt take four lines of 18: 12 pt are free.
    expect(piece(paragraph, "<w:spacing ", "/>")).toBe(
      '<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="auto"/>',
    );
  });

  test("is the file without its remarks, and the relationship leads to it", async () => {
    const { parts, body } = await opened(figure("png"));
    const id = /r:embed="(rId\d+)"/.exec(body)?.[1] ?? "?";
    const rels = strFromU8(parts["word/_rels/document.xml.rels"] ?? new Uint8Array());
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(rels)?.[1] ?? "?";
    expect(Buffer.from(parts[`word/${target}`] ?? [])).toEqual(Buffer.from(readPng(png).bytes));
    expect(strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array())).toContain('Extension="png"');
  });

  test("is there once, however often it is shown", async () => {
    const { parts, body } = await opened(figure("png"), figure("png"));
    expect(Object.keys(parts).filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
    expect([...body.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(["1", "2"]);
  });

  test("has the size it has in the PDF: what it asks for, within the column and the page", async () => {
    const extent = async (more: Partial<Figure>) =>
      piece((await opened(figure("png", "", more))).body, "<wp:extent ", "/>");
    // An em is 10.5 pt; the measure 40 em, 420 pt.
    expect(await extent({ width: em(10) })).toBe(`<wp:extent cx="${105 * EMU}" cy="${52.5 * EMU}"/>`);
    expect(await extent({ width: em(60) })).toBe(`<wp:extent cx="${420 * EMU}" cy="${210 * EMU}"/>`);
    expect(await extent({ height: { value: 2, unit: "行" } })).toBe(
      `<wp:extent cx="${72 * EMU}" cy="${36 * EMU}"/>`,
    );
  });

  test("is turned as its camera says", async () => {
    const { body } = await opened(figure("jpeg"));
    // Stored 40 wide and 20 high; turned it takes 10 more above and below.
    expect(body).toContain(`<wp:extent cx="${40 * EMU}" cy="${20 * EMU}"/>`);
    expect(body).toContain(`<wp:effectExtent l="0" t="${10 * EMU}" r="0" b="${10 * EMU}"/>`);
    expect(body).toContain('<a:xfrm rot="5400000">');
  });

  test("that is a drawing is one, with pixels for readers that know none", async () => {
    const { parts, body } = await opened(figure("svg"));
    expect(body).toMatch(
      /<a:blip r:embed="rId\d+"><a:extLst><a:ext uri="\{96DAC541-[^"]*"><asvg:svgBlip [^>]*r:embed="rId\d+"/,
    );
    const media = Object.keys(parts)
      .filter((name) => name.startsWith("word/media/"))
      .sort();
    expect(media.map((name) => name.split(".")[1])).toEqual(["png", "svg"]);
    expect(strFromU8(parts["word/media/image1.svg"] ?? new Uint8Array())).not.toContain("script");
    // 60 pt at 200 dots an inch.
    expect(readPng(parts["word/media/image1.png"] ?? new Uint8Array()).width).toBe(167);
  });

  test("in a list is in the middle of the item's column", async () => {
    const { body } = await opened(list([item("１", p("本文"), figure("png"))]));
    expect(paragraphsOf(body)[1]).toContain('<w:ind w:left="420"/>');
  });
});

describe("a caption", () => {
  test("is a paragraph in the middle, and the picture before it stays with it", async () => {
    const { body } = await opened(figure("png", "図１"), p("後"));
    const [image = "", caption = "", after = ""] = paragraphsOf(body);
    expect([textOf(image), textOf(caption), textOf(after)]).toEqual(["", "図１", "後"]);
    expect([image, caption].map((one) => one.includes("<w:keepNext/>"))).toEqual([true, false]);
    expect(caption).toContain('<w:jc w:val="center"/>');
  });

  test("above its picture stays with that, and both with what follows where asked for", async () => {
    const { body } = await opened(
      figure("png", "図１", { captionSide: "above", keepWithNext: true }),
      p("後"),
    );
    const [caption = "", image = ""] = paragraphsOf(body);
    expect([textOf(caption), textOf(image)]).toEqual(["図１", ""]);
    expect([caption, image].map((one) => one.includes("<w:keepNext/>"))).toEqual([true, true]);
  });

  test("opens a page where it is the first after a break", async () => {
    const { body } = await opened(
      p("前"),
      { type: "pagebreak" },
      figure("png", "図１", { captionSide: "above" }),
    );
    expect(paragraphsOf(body).map((one) => one.includes("<w:pageBreakBefore/>"))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("a page of a PDF", () => {
  test("is a frame that says what stands there, with its caption or what it shows", async () => {
    const { body, parts } = await opened(figure("pdf", "図１　構成"), figure("pdf"));
    expect(paragraphsOf(body).map(textOf)).toEqual(
      ["（PDFの図：図１　構成。PDF版を参照）", "（PDFの図：二つの<箱>。PDF版を参照）"].map((one) =>
        one.replace("<", "&lt;").replace(">", "&gt;"),
      ),
    );
    expect(paragraphsOf(body)[0]).toContain("<w:pBdr>");
    expect(Object.keys(parts).some((name) => name.startsWith("word/media/"))).toBe(false);
  });
});

describe("a table", () => {
  const made = async (rules: "all" | "none") =>
    piece((await opened({ ...table([5], [], [row([cell("字")])]), rules })).body, "<w:tblPr>", "</w:tblPr>");

  test("has borders unless its rules are none", async () => {
    const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
    const [ruled, plain] = [await made("all"), await made("none")];
    for (const edge of edges) {
      expect(ruled).toContain(`<w:${edge} w:val="single"`);
      expect(plain).toContain(`<w:${edge} w:val="none"`);
    }
  });
});

test("the same pictures give the same bytes", async () => {
  const blocks = [figure("png", "図１"), figure("svg"), figure("jpeg"), figure("pdf")];
  expect(Buffer.from(await render(...blocks)).equals(Buffer.from(await render(...blocks)))).toBe(true);
});
