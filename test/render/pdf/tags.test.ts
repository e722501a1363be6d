import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Office } from "../../../src/paper/office.ts";
import { typeset } from "../../../src/paper/typeset.ts";
import type { PdfKind } from "../../../src/render/pdf/index.ts";
import { got } from "../../outcome.ts";
import { ReadPdf } from "./read.ts";

const root = fileURLToPath(new URL("../../../fixtures/office", import.meta.url));
const now = new Date("2021-04-05T00:00:00Z");

async function read(markup: string, pdf: PdfKind = "a-2a"): Promise<ReadPdf> {
  const office = got(Office.open(root, { pdf }));
  const set = got(typeset(`<page style="letter">${markup}</page>`, { title: "題名", office }));
  return new ReadPdf(await set.pdf(now));
}

/** An element as it is read back. */
interface Read {
  readonly S: string;
  readonly K?: unknown;
  readonly A?: Readonly<Record<string, unknown>>;
  readonly Alt?: string;
  readonly ActualText?: string;
  readonly ID?: string;
}

const treeOf = (pdf: ReadPdf): Read => pdf.at(pdf.file.catalog, "StructTreeRoot", "K", 0) as Read;
const kidsOf = ({ K }: Read): readonly unknown[] => (Array.isArray(K) ? K : K === undefined ? [] : [K]);
const isElement = (kid: unknown): kid is Read => typeof kid === "object" && kid !== null && "S" in kid;
/** Document(H1 P Table(…)) */
function shape(element: Read): string {
  const kids = kidsOf(element).filter(isElement).map(shape);
  return kids.length === 0 ? element.S : `${element.S}(${kids.join(" ")})`;
}
function all(element: Read, role: string): readonly Read[] {
  const below = kidsOf(element)
    .filter(isElement)
    .flatMap((kid) => all(kid, role));
  return element.S === role ? [element, ...below] : below;
}

describe("the structure of a tagged file", () => {
  it("has what the tree has, in its order", async () => {
    const pdf = await read(
      `<heading level="1">題</heading><p>本文</p>
       <list start="0em" hang="2em"><item label="1"><p>一</p></item><item label="2"><p>二</p><p>三</p></item></list>`,
    );
    expect(shape(treeOf(pdf))).toBe("Document(H1 P L(LI(Lbl LBody) LI(Lbl LBody(P P))))");
    expect(all(treeOf(pdf), "L")[0]?.A).toEqual({ O: "List", ListNumbering: "Decimal" });
  });

  it("makes one list of those that stand side by side at one place, as plain text gives them", async () => {
    const item = (label: string, start = "1em") =>
      `<list start="${start}" hang="2em"><item label="${label}"><p>文</p></item></list>`;
    const pdf = await read(item("ア") + item("イ") + item("・", "2em"));
    expect(shape(treeOf(pdf))).toBe("Document(L(LI(Lbl LBody) LI(Lbl LBody)) L(LI(Lbl LBody)))");
  });

  it("has notes, each with a name, where labels stand beside the text", async () => {
    const item = (label: string) =>
      `<list start="1em" hang="2em"><item label="${label}"><p>文</p></item></list>`;
    const notes = ["※", "※1", "（注2）", "＊"].map(item).join("");
    const pdf = await read(item("ア") + notes + item("1"));
    const root = treeOf(pdf);
    expect(shape(root)).toBe(
      "Document(L(LI(Lbl LBody)) Note(Lbl P) Note(Lbl P) Note(Lbl P) Note(Lbl P) L(LI(Lbl LBody)))",
    );
    const names = all(root, "Note").map(({ ID }) => ID);
    expect(new Set(names).size).toBe(4);
    expect(pdf.at(pdf.file.catalog, "StructTreeRoot", "IDTree", "Names")).toEqual(
      expect.arrayContaining(names),
    );
  });

  it("has a list of contents where a leader goes from a link to a page number", async () => {
    const entry = (tabs: string) => `<p tabs="${tabs}">資料1<tab/><ref to="a">題名</ref><tab/>5</p>`;
    const dots = "4em 30em:end:dots";
    const pdf = await read(`<p>一覧</p>${entry(dots)}${entry(dots)}<p>二</p>${entry("4em 30em:end")}`);
    // By itself a paper leads nowhere: then an entry is its text.
    expect(shape(treeOf(pdf))).toBe("Document(P TOC(TOCI(P) TOCI(P)) P P)");
  });

  it("says the text of what is spread, of a lone paragraph with its cell", async () => {
    const pdf = await read(
      `<heading level="1"><kinto gap="1em">諮問</kinto>　第<jidori width="3em">1</jidori>号</heading><p>諮 問</p>
       <table columns="6em 3em"><row><cell><p><jidori width="6em">所在地</jidori></p></cell>
         <cell writing="vertical"><p>第<tcy>12</tcy>回</p></cell></row></table>`,
    );
    const texts = ["H1", "P", "TD"].flatMap((role) => all(treeOf(pdf), role)).map((one) => one.ActualText);
    expect(texts).toEqual(["諮問　第1号", undefined, "所在地", "第12回"]);
  });

  it("leaves no level of heading out", async () => {
    const pdf = await read(
      [2, 4, 4, 1, 3].map((level) => `<heading level="${level}">題</heading><p>文</p>`).join(""),
    );
    expect(shape(treeOf(pdf))).toBe("Document(H1 P H2 P H2 P H1 P H2 P)");
  });

  it("keeps cells that are empty, and tells spans, scopes and heads that scopes do not reach", async () => {
    const pdf = await read(
      `<table columns="5em 5em 5em" summary="数の表"><head>
         <row><cell rowspan="2"><p>課</p></cell><cell colspan="2"><p>件数</p></cell></row>
         <row><cell><p>前</p></cell><cell><p>後</p></cell></row></head>
       <row><cell header="true" scope="row"><p>総務</p></cell><cell><p>1</p></cell><cell></cell></row></table>`,
    );
    const table = all(treeOf(pdf), "Table")[0] as Read;
    expect(shape(table)).toBe("Table(THead(TR(TH TH) TR(TH TH)) TBody(TR(TH TD TD)))");
    expect(table.A).toEqual({ O: "Table", Summary: "数の表" });
    const heads = all(table, "TH");
    expect(heads.map(({ A }) => A)).toEqual([
      { O: "Table", Scope: "Column", RowSpan: 2 },
      { O: "Table", Scope: "Column", ColSpan: 2 },
      { O: "Table", Scope: "Column" },
      { O: "Table", Scope: "Column" },
      { O: "Table", Scope: "Row" },
    ]);
    const [, counts, before, after, office] = heads.map(({ ID }) => ID);
    expect(all(table, "TD").map(({ A }) => A?.Headers)).toEqual([
      [counts, before, office],
      [counts, after, office],
    ]);
    const ids = pdf.at(pdf.file.catalog, "StructTreeRoot", "IDTree", "Names") as readonly unknown[];
    expect(ids.filter((one) => typeof one === "string").sort()).toEqual(
      [counts, before, after, office].map(String).sort(),
    );
  });

  it("holds a row that crosses a page once, and its repeated head as an artifact", async () => {
    const long = "長い文".repeat(600);
    const pdf = await read(
      `<table columns="10em 20em"><head><row><cell><p>頭</p></cell><cell><p>部</p></cell></row></head>
       <row><cell><p>短</p></cell><cell><p>${long}</p></cell></row></table>`,
    );
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(shape(treeOf(pdf))).toBe("Document(Table(THead(TR(TH TH)) TBody(TR(TD TD))))");
    const kids = kidsOf(all(treeOf(pdf), "TD")[1] as Read);
    expect(kids.some((kid) => typeof kid === "number")).toBe(true);
    expect(kids).toContainEqual(expect.objectContaining({ Type: "MCR", Pg: "page 1" }));
    expect(pdf.content(1)).toContain("/Artifact <</Type /Pagination>> BDC");
  });

  it("gives a picture its words and its place, and puts a caption above before it", async () => {
    const figure = (side: string) =>
      `<figure src="assets/執務室配置図.png" alt="配置図" width="10em" caption="${side}">図１</figure>`;
    const pdf = await read(figure("above") + figure("below"));
    const [above, below] = all(treeOf(pdf), "Figure");
    expect(above?.Alt).toBe("配置図");
    expect(above?.A).toMatchObject({ O: "Layout", Placement: "Block" });
    const [left, bottom, right, top] = (above?.A?.BBox ?? []) as number[];
    expect(Number(right) - Number(left)).toBeCloseTo(105, 0);
    expect(Number(top)).toBeGreaterThan(Number(bottom));
    expect(kidsOf(above as Read).map(isElement)).toEqual([true, false]);
    expect(kidsOf(below as Read).map(isElement)).toEqual([false, true]);
  });
});

describe("marks", () => {
  it("lie on all content, and the parent tree leads back from each", async () => {
    const pdf = await read(`<p>諮　問</p><p><kinto gap="1em">諮問</kinto></p><p><u>下線</u></p>`);
    const content = pdf.content(0);
    const marks = [...content.matchAll(/\/(\w+) <<\/MCID (\d+)/g)];
    expect(marks.map(([, , id]) => Number(id))).toEqual(marks.map((_, i) => i));
    const key = pdf.at(pdf.pages[0] ?? null, "StructParents") as number;
    const numbers = pdf.at(pdf.file.catalog, "StructTreeRoot", "ParentTree", "Nums") as readonly unknown[];
    const owners = numbers[numbers.indexOf(key) + 1] as readonly Read[];
    expect(owners.map(({ S }) => S)).toEqual(marks.map(() => "P"));
    // Nothing is shown or drawn outside of a mark.
    const outside = content.replaceAll(/\/\w+ <<[^\n]*>> BDC\n[\s\S]*?\nEMC/g, "");
    expect(outside).not.toMatch(/T[jJ]|\bS\b|\bDo\b/);
  });

  it("tell the text of what is spaced, once, with the number", async () => {
    const pdf = await read(`<p><kinto gap="1em">諮問</kinto></p>`);
    const text = Buffer.from("諮問", "utf16le").swap16().toString("hex");
    expect(pdf.content(0)).toContain(`/Span <</MCID 0 /ActualText <feff${text}>>> BDC`);
  });

  it("are not in a file that is not tagged", async () => {
    for (const kind of ["plain", "a-2b"] as const) {
      const pdf = await read("<p>本文</p>", kind);
      expect(pdf.content(0)).not.toContain("MCID");
      expect(pdf.at(pdf.file.catalog, "MarkInfo")).toBeNull();
    }
  });
});

describe("what a file claims", () => {
  const claims = async (kind: PdfKind) => {
    const pdf = await read("<p>本文</p>", kind);
    const xmp = Buffer.from(pdf.at(pdf.file.catalog, "Metadata") as string, "latin1").toString("utf8");
    const part = /<pdfaid:part>(.*?)<.*<pdfaid:conformance>(.*?)</.exec(xmp)?.slice(1).join("") ?? null;
    return {
      ...{ part, accessible: xmp.includes("<pdfuaid:part>1<") },
      colours: pdf.at(pdf.file.catalog, "OutputIntents", 0, "OutputConditionIdentifier"),
    };
  };

  it("is what was asked for", async () => {
    const colours = "sRGB IEC61966-2.1";
    expect(await claims("plain")).toEqual({ part: null, accessible: false, colours: null });
    expect(await claims("a-2b")).toEqual({ part: "2B", accessible: false, colours });
    expect(await claims("a-2u")).toEqual({ part: "2U", accessible: false, colours });
    expect(await claims("a-3b")).toEqual({ part: "3B", accessible: false, colours });
    expect(await claims("a-2a")).toEqual({ part: "2A", accessible: true, colours });
  });
});
