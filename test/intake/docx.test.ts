import { describe, expect, it } from "vitest";
import { readExisting, type TypedFile } from "../../src/intake/index.ts";
import { codesOf, got } from "../outcome.ts";
import { cell, docxOf, numbered, paragraph, row, run, table } from "./make-docx.ts";

async function read(bytes: Uint8Array): Promise<TypedFile> {
  return got(await readExisting("様式4.docx", bytes));
}
const textsOf = ({ lines }: TypedFile): string[] => lines.map(({ text }) => text);

describe("a Word file", () => {
  it("is read as paragraphs with places a reader can count", async () => {
    const file = await read(
      docxOf(paragraph(run("一つ目")) + paragraph("") + paragraph(run("二つ") + run("目"))),
    );
    expect(file.lines.map(({ text, place }) => [text, place.path, place.excerpt])).toEqual([
      ["一つ目", "段落1", "一つ目"],
      ["二つ目", "段落2", "二つ目"],
    ]);
  });

  it("gives each cell its row and column, over merged cells too", async () => {
    const merged = (inner: string) => cell(inner, `<w:gridSpan w:val="2"/>`);
    const down = (inner: string, value = "") => cell(inner, `<w:vMerge${value}/>`);
    const p = (text: string) => paragraph(run(text));
    const file = await read(
      docxOf(
        p("前") +
          table(
            row(merged(p("幅二つ")), cell(p("三列目"))),
            row(down(p("下へ"), ' w:val="restart"'), cell(p("甲") + p("乙")), cell(p(""))),
            row(down(p("")), cell(p("丙")), cell(p("丁"))),
          ),
      ),
    );
    expect(file.lines.slice(1).map(({ text, cell, place }) => [text, cell, place.path])).toEqual([
      ["幅二つ", { table: 0, row: 0, column: 0, columns: 2 }, "表1 1行1列"],
      ["三列目", { table: 0, row: 0, column: 2 }, "表1 1行3列"],
      ["下へ", { table: 0, row: 1, column: 0, rows: 2 }, "表1 2行1列"],
      ["甲", { table: 0, row: 1, column: 1 }, "表1 2行2列"],
      ["乙", { table: 0, row: 1, column: 1 }, "表1 2行2列"],
      ["丙", { table: 0, row: 2, column: 1 }, "表1 3行2列"],
      ["丁", { table: 0, row: 2, column: 2 }, "表1 3行3列"],
    ]);
  });

  it("is read with the numbers Word prints by itself", async () => {
    const level = (at: number, format: string, text: string, more = "") =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1")}${level(1, "decimalEnclosedCircle", "%2", '<w:suff w:val="nothing"/>')}${level(2, "aiueoFullWidth", "(%3)", '<w:suff w:val="space"/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uF0B7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
      `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    const body = [
      numbered("件名", 1),
      numbered("受付", 1, 1),
      numbered("連携", 1, 1),
      numbered("細目", 1, 2),
      numbered("概要", 1),
      numbered("再び", 1, 1),
      numbered("点", 2),
      numbered("五から", 3),
      numbered("続き", 1),
    ];
    expect(textsOf(await read(docxOf(body.join(""), { numbering })))).toEqual([
      ...["1\t件名", "①受付", "②連携", "(ア) 細目", "2\t概要", "①再び", "・\t点", "5\t五から", "6\t続き"],
    ]);
  });

  it("numbers by a paragraph's style, and knows headings by style and outline", async () => {
    const styles =
      `<w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:styleId="b"><w:name w:val="自前"/><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="c"/></w:style>`;
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="第%1"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styled = (style: string, more = "") => paragraph(run("題"), `<w:pStyle w:val="${style}"/>${more}`);
    const file = await read(
      docxOf(
        styled("a") +
          styled("b") +
          styled("b", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          styled("c", '<w:outlineLvl w:val="0"/>') +
          styled("c"),
        { styles, numbering },
      ),
    );
    expect(file.lines.map(({ text, heading }) => [text, heading])).toEqual([
      ["第１題", true],
      ["第２題", true],
      ["題", true],
      ["題", true],
      ["題", false],
    ]);
  });

  it("loses no words in text boxes, footnotes, ruby, symbols, fields, controls and tracked changes", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph(run("箱の中"))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${paragraph(run("箱の中"))}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`;
    const ruby = `<w:r><w:ruby><w:rt>${run("るび")}</w:rt><w:rubyBase>${run("漢字")}</w:rubyBase></w:ruby></w:r>`;
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const eq = `${field("begin")}<w:r><w:instrText> EQ \\o\\ac(○,秘) </w:instrText></w:r>${field("end")}`;
    const link = `${field("begin")}<w:r><w:instrText>REF x</w:instrText></w:r>${field("separate")}${run("別表1")}${field("end")}`;
    const body =
      paragraph(`${run("本文") + box}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
      paragraph(`${ruby}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${eq}${link}`) +
      paragraph(
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run("選んだ値")}</w:sdtContent></w:sdt>`,
      ) +
      paragraph(
        `<w:del>${run("消した")}</w:del><w:ins>${run("入れた")}</w:ins>${run("隠した", "<w:vanish/>")}`,
      ) +
      paragraph(
        run("一行目") +
          "<w:r><w:br/></w:r>" +
          run("二行目") +
          "<w:r><w:tab/></w:r>" +
          run("右") +
          "<w:r><w:noBreakHyphen/></w:r>",
      ) +
      paragraph(run("消えた段落記号"), "<w:rPr><w:del/></w:rPr>") +
      paragraph(run("に続く"));
    const footnotes = `<w:footnote w:id="2">${paragraph(run("注の文"))}</w:footnote>`;
    const file = await read(docxOf(body, { footnotes }));
    expect(textsOf(file)).toEqual([
      ...[
        "本文",
        "注の文",
        "箱の中",
        "漢字☑秘別表1",
        "選んだ値",
        "入れた",
        "一行目",
        "二行目\t右-",
        "消えた段落記号に続く",
      ],
    ]);
    expect(file.lines[1]?.place.path).toBe("脚注2の段落1");
    expect(new Set(file.lines.slice(6, 8).map(({ place }) => place.path))).toEqual(new Set(["段落6"]));
  });

  it("keeps a paragraph whose mark was deleted where none follows in its cell or file", async () => {
    const joins = paragraph(run("終わり"), "<w:rPr><w:del/></w:rPr>");
    const file = await read(docxOf(table(row(cell(joins), cell(paragraph(run("右"))))) + joins));
    expect(file.lines.map(({ text, place }) => [text, place.path])).toEqual([
      ["終わり", "表1 1行1列"],
      ["右", "表1 1行2列"],
      ["終わり", "段落3"],
    ]);
  });

  it("knows where somebody began a page", async () => {
    const page = `<w:r><w:br w:type="page"/></w:r>`;
    const file = await read(
      docxOf(
        paragraph(run("一")) +
          paragraph(page) +
          paragraph(run("二")) +
          paragraph(run("三") + page + run("四")) +
          paragraph(run("五"), "<w:pageBreakBefore/>") +
          paragraph(run("六"), "<w:sectPr/>") +
          paragraph(run("七"), `<w:sectPr><w:type w:val="continuous"/></w:sectPr>`) +
          paragraph(run("八")),
      ),
    );
    expect([...file.breaks].map((line) => file.lines[line]?.text)).toEqual(["二", "四", "五", "七"]);
  });

  it("has its headers and footers beside the text, page numbers left out", async () => {
    const file = await read(
      docxOf(paragraph(run("本文")), {
        header: paragraph(run("資料１")),
        footer: paragraph(run("- 1 -")) + paragraph(run("取扱注意")),
      }),
    );
    expect(file.margins.map(({ text, place }) => [text, place.path])).toEqual([
      ["資料１", "ヘッダーの段落1"],
      ["取扱注意", "フッターの段落2"],
    ]);
  });

  it("tells what cannot be read, and never drops it in silence", async () => {
    const body = paragraph(
      `<w:r><w:sym w:font="外字" w:char="E001"/></w:r><w:r><w:object><o:OLEObject xmlns:o="urn:o"/></w:object></w:r>`,
    );
    const outcome = await readExisting("a.docx", docxOf(body));
    expect(got(outcome).lines.map(({ text }) => text)).toEqual(["〓"]);
    expect(codesOf(outcome).sort()).toEqual(["intake/docx-unread", "intake/docx-unread"]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["a.docx", new Uint8Array([1, 2, 3]), "intake/docx-damaged"],
    ["a.docx", new Uint8Array(), "intake/docx-damaged"],
    ["a.docx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), "intake/docx-damaged"],
    ["a.docx", docxOf("<w:p>"), "intake/docx-damaged"],
    ["a.docx", docxOf("<w:p>&unknown;</w:p>"), "intake/docx-damaged"],
    ["a.doc", new Uint8Array(), "intake/file-kind"],
    ["a.xlsx", new Uint8Array(), "intake/file-kind"],
    ["a.pdf", new Uint8Array(), "intake/file-kind"],
    ["a", new Uint8Array(), "intake/file-kind"],
  ])("is refused with the way to mend it: %s", async (file, bytes, code) => {
    const outcome = await readExisting(file, bytes);
    expect(outcome.ok).toBe(false);
    expect(codesOf(outcome)).toEqual([code]);
  });

  it("is told with the place of the first byte that is no character", async () => {
    const bytes = new TextEncoder().encode("一行目\n二行目あ");
    bytes[bytes.length - 2] = 0xff;
    const outcome = await readExisting("a.txt", bytes);
    expect(
      outcome.ok ? [] : outcome.errors.map(({ code, places }) => [code, places[0]?.line, places[0]?.column]),
    ).toEqual([["intake/encoding", 2, 4]]);
  });

  it("never makes the reader throw, wherever a Word file is cut or broken", async () => {
    const whole = docxOf(table(row(cell(paragraph(run("表"))))) + numbered("一", 1), {
      numbering: `<w:abstractNum w:abstractNumId="0"/><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      styles: `<w:style w:styleId="a"/>`,
    });
    for (let at = 0; at < whole.length; at += 3) {
      const broken = whole.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x55;
      for (const bytes of [whole.slice(0, at), broken]) {
        const outcome = await readExisting("a.docx", bytes);
        if (!outcome.ok) expect(outcome.errors.length).toBeGreaterThan(0);
      }
    }
  });
});
