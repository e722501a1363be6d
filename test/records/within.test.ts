import { describe, expect, it } from "vitest";
import { findingsOf, type Place } from "../../src/diagnostic/index.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { type RecordFormat, readRecordText } from "../../src/records/read.ts";

const head = "種類: 説明資料\n版: 1\n題名:\n  - 題名\n";

/** Where the finding of the unknown figure 図 is told. */
function placeOf(text: string, format: RecordFormat = "yaml"): Place | undefined {
  const found = findingsOf(readRecordText(text, "a.yaml", format, { kinds: recordKinds }));
  return found.find(({ code }) => code === "record/figure-unknown")?.places[0];
}
const at = (text: string): string => {
  const { line, column } = placeOf(head + text) ?? {};
  return `${line}:${column}`;
};

describe("a place inside of a value", () => {
  it("of a block is the file's own line and column", () => {
    expect(at("本文: |\n  一行目\n  ［図：図］\n")).toBe("7:3");
    expect(at("本文: |-\n      一行目\n      　［図：図］\n")).toBe("7:8");
  });

  it("counts blank lines above, and those inside", () => {
    expect(at("本文: |\n\n\n  一行目\n\n  ［図：図］\n\n")).toBe("10:3");
  });

  it("counts from what the block's own indentation leaves", () => {
    expect(at("本文: |2\n     一行目\n  ［図：図］\n")).toBe("7:3");
    expect(at("本文: |2+\n     ［図：図］\n\n")).toBe("6:6");
  });

  it("counts columns in characters, and takes CRLF for one line end", () => {
    expect(at("本文: |\n  ［図：図］\n".replaceAll("\n", "\r\n"))).toBe("6:3");
    const place = placeOf(`${head}本文: |\n  1 𠮷野\n  　［図：図］\n`);
    expect(place).toMatchObject({ line: 7, column: 4, path: "本文", excerpt: "  　［図：図］" });
  });

  it("of any other value is where the value begins", () => {
    expect(at("本文: ［図：図］\n")).toBe("5:5");
    expect(at("本文: >\n  一行目\n\n  ［図：図］\n")).toBe("5:5");
    expect(at('本文: "一行目\\n［図：図］"\n')).toBe("5:5");
    const json = { kind: "explanation", version: 1, title: ["題名"], text: "一行目\n［図：図］" };
    expect(placeOf(JSON.stringify(json, null, 1), "json")).toMatchObject({ line: 7, column: 10 });
  });
});

describe("tabs", () => {
  const codes = (text: string) =>
    findingsOf(readRecordText(text, "a.yaml", "yaml", { kinds: recordKinds })).map(({ code }) => code);

  it("are text in 本文 and nowhere else", () => {
    expect(codes(`${head}本文: |\n  4月\t設置\n  5月\t運用\n`)).toEqual([]);
    expect(codes(`${head}注記: 4月\t設置\n本文: 本文\n`)).toEqual(["record/control-character"]);
  });
});
