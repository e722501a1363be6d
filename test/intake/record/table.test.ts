import { describe, expect, it } from "vitest";
import { matters } from "../../../src/check/index.ts";
import { recordOf } from "../../../src/index.ts";
import { importRecords } from "../../../src/intake/record/index.ts";
import { got } from "../../outcome.ts";
import { papersOf } from "../recognise/papers.ts";

describe("a table in an explanation", () => {
  it("keeps each cell in its column where cells are blank", () => {
    const papers = papersOf([
      "会議室予約システムについて",
      "（条例第11条「電子計算機処理の制限」について）",
      "次の室を予約する。",
      ["室", "広さ", "備考"],
      ["大会議室", "", "3室に分けられる"],
      ["応接室", "20平方メートル", ""],
    ]);
    const [made] = importRecords(papers, matters(papers));
    expect(made?.kind.kind).toBe("explanation");
    const rows = (made?.yaml ?? "").split("\n").filter((line) => line.trimStart().startsWith("|"));
    expect(
      rows.map((row) => row.split("|").map((cell) => cell.trim())).map((row) => row.slice(1, -1)),
    ).toEqual([
      ["室", "広さ", "備考"],
      ["---", "---", "---"],
      ["大会議室", "", "3室に分けられる"],
      ["応接室", "20平方メートル", ""],
    ]);
    expect(got(recordOf(made?.yaml ?? "", "back.yaml")).kind.kind).toBe("explanation");
  });
});
