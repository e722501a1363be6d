import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRecordText } from "../../src/records/read.ts";
import { faultsOf, HEAD, readSample, sample, sampleOf } from "./sample-kind.ts";

describe("scalars are read as written", () => {
  test.each(["1.10", "078", "no", "true", "0x1F", "1e3", "2021-04-05", "12:30", "-0", "〜", "y"])(
    "%s",
    (text) => {
      expect(sampleOf(`件名: ${text}\n`).title).toBe(text);
    },
  );

  test("quoted text keeps what its quotes hold", () => {
    expect(sampleOf("件名: '*別紙: \"案\" #1'\n").title).toBe('*別紙: "案" #1');
    expect(sampleOf('件名: "\\u6848"\n').title).toBe("案");
  });

  test("nothing, empty quotes, ~ and null are absent where the key is optional", () => {
    for (const empty of ["", '""', "''", "~", "null", "  # 未定"]) {
      expect(sampleOf(`件名: 見本\n日付: ${empty}\n`).day).toBeUndefined();
    }
  });

  test("keys: width and blanks do not matter", () => {
    expect(sampleOf("件 名: 見本\n本文 : あ\n").text).toEqual(["あ"]);
    expect(faultsOf(readSample("種 類: x\n"))).toContain("record/duplicate-key 3:1");
  });

  test("defaults, choices, flags, numbers", () => {
    const value = sampleOf("件名: 見本\n方法: 電子\n至急: はい\n件数: １２\n");
    expect(value).toMatchObject({ way: "mail", urgent: true, count: 12, kind: "sample", version: 2 });
    expect(sampleOf("件名: 見本\n")).toMatchObject({ urgent: false, withheld: [], accepted: [] });
  });

  test("a union takes either form", () => {
    expect(sampleOf("件名: 見本\n場所: 市役所\n").place).toBe("市役所");
    expect(sampleOf("件名: 見本\n場所:\n  会場: 市役所\n").place).toEqual({ hall: "市役所" });
  });

  test("anchors and aliases repeat a value", () => {
    expect(sampleOf("件名: &n 見本\n備考: [*n, *n]\n").notes).toEqual(["見本", "見本"]);
  });

  test("CRLF and a BOM make no difference", () => {
    const read = readRecordText(
      `${HEAD}件名: 見本\n本文: |\n  あ\n  い\n`.replaceAll("\n", "\r\n"),
      "a.yaml",
      "yaml",
      {
        kinds: [sample],
      },
    );
    expect(read.ok && read.value.value).toMatchObject({ text: ["あ", "い"] });
  });

  test("what YAML may hold in quotes comes back unchanged", () => {
    const printable = fc.stringMatching(/^[ -~ぁ-ん一-龠　、。]{1,20}$/).filter((text) => /[^ ]/.test(text));
    fc.assert(
      fc.property(printable, (text) => {
        expect(sampleOf(`件名: '${text.replaceAll("'", "''")}'\n`).title).toBe(text.replace(/^ +| +$/g, ""));
      }),
      { numRuns: 200 },
    );
  });
});

describe("prose", () => {
  test("| : a line feed ends a paragraph, blank lines only part them, U+3000 stays", () => {
    const body = "件名: 見本\n本文: |\n  　本市は、\n  次のとおり。\n\n  　以上\n日付:\n";
    expect(sampleOf(body).text).toEqual(["　本市は、", "次のとおり。", "　以上"]);
  });

  test("> : no blanks between Japanese lines; blank line and U+3000 open a paragraph", () => {
    const body =
      "件名: 見本\n本文: >\n  市民対応の\n  品質向上 of\n  service level\n\n  次の段落\n  　字下げ\n";
    expect(sampleOf(body).text).toEqual(["市民対応の品質向上 of service level", "次の段落", "　字下げ"]);
  });

  test("plain text over several lines is joined the same way; a real blank stays", () => {
    const body = "件名: 見本\n本文: 会長 西村\n  裕三は\n  new\n  system を\n\n  終わる\n";
    expect(sampleOf(body).text).toEqual(["会長 西村裕三はnew system を", "終わる"]);
  });

  test("block headers with indentation and chomping", () => {
    expect(sampleOf("件名: 見本\n本文: |+\n  あ\n\n\n日付:\n").text).toEqual(["あ"]);
    expect(sampleOf("件名: 見本\n本文: >-\n    あ\n    い\n").text).toEqual(["あい"]);
  });

  test("one line of a block is a line, two are not", () => {
    expect(sampleOf("件名: |\n  見本\n").title).toBe("見本");
    expect(faultsOf(readSample("件名: |\n  見\n  本\n"))).toEqual(["record/one-line 3:5"]);
  });
});

describe("never throws", () => {
  test("whatever stands in the file", () => {
    const piece = fc.constantFrom(
      ...[
        "件名",
        "：",
        ": ",
        "- ",
        "-",
        "\n",
        "  ",
        "\t",
        "　",
        "|",
        ">",
        "*",
        "&a ",
        "[",
        "]",
        "{",
        "}",
        "'",
        '"',
        "#",
        "!",
        "?",
        ",",
        "---\n",
        "%",
        "\\",
        "見本",
        "項目:\n",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const read = readSample(pieces.join(""));
        for (const one of read.ok ? read.warnings : read.errors) expect(one.message.ja).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });

  test("nesting that would take the parser's stack, and aliases of aliases", () => {
    expect(faultsOf(readSample(`件名: ${"[".repeat(100_000)}`))).toEqual(["record/too-deep 3:205"]);
    expect(faultsOf(readSample(`${"- ".repeat(20_000)}x`))).toEqual(["record/too-deep 3:1"]);
    const bomb = "a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n";
    expect(faultsOf(readSample(bomb)).join()).toContain("record/too-many-aliases");
    const wide = `a: &a [${"x,".repeat(20_000)}]\nb: [${"*a,".repeat(90)}]\n`;
    expect(faultsOf(readSample(wide)).join()).toContain("record/too-many-aliases");
    expect(faultsOf(readSample("件名: &a [*a]\n")).join()).toContain("record/too-deep");
  });
});

test("a record of 60 lines takes about half a millisecond", () => {
  const items = Array.from(
    { length: 18 },
    (_, at) => `  - 内容: 見本の項目 ${at}\n    説明: |\n      見本の文章です。\n`,
  );
  const body = `件名: 見本\n日付: 令和3年4月5日\n項目:\n${items.join("")}`;
  for (let run = 0; run < 300; run++) readSample(body);
  const started = performance.now();
  for (let run = 0; run < 200; run++) readSample(body);
  const each = (performance.now() - started) / 200;
  // Room for a busy machine; a slip into quadratic work would pass this by far.
  expect(each).toBeLessThan(5);
});
