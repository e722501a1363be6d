import { describe, expect, test } from "vitest";
import { acceptanceOf, entryFor, says } from "../../src/check/accepted.ts";
import { diagnose } from "../../src/diagnostic/index.ts";

const spelled = (paper: string, excerpt = "応対") =>
  diagnose("check/spelling", { words: "「応対」（ほかは「対応」）", paper }, { file: "a.yaml", excerpt });

/** What an entry made for a finding, with a reason, accepts. */
function accepted(findings: readonly ReturnType<typeof spelled>[], at: number): readonly boolean[] {
  const finding = findings[at];
  if (finding === undefined) throw new Error("no such finding");
  const read = acceptanceOf(`${entryFor(finding, findings)} 答申のとおりのため`);
  expect(read?.reason).toBe("答申のとおりのため");
  return findings.map((one) => one.code === read?.code && (read.words === null || says(one, read.words)));
}

describe("an entry for one finding", () => {
  test("has its words where they are its own", () => {
    const findings = [spelled("様式4（甲）", "応対の様子"), spelled("様式4（乙）", "窓口での応対")];
    expect(entryFor(spelled("様式4（甲）"), [])).toBe("check/spelling 「応対」");
    expect(accepted(findings, 0)).toEqual([true, false]);
    expect(accepted(findings, 1)).toEqual([false, true]);
  });

  test("else the paper's name, when all the rest is the same", () => {
    const findings = [spelled("様式4（甲）"), spelled("様式3（甲）"), spelled("説明資料（乙）")];
    for (const at of findings.keys())
      expect(accepted(findings, at)).toEqual(findings.map((_, other) => other === at));
  });

  test("corner brackets inside its words do not end them", () => {
    const findings = [spelled("様式4（甲）", "「応対」の「様子」を")];
    expect(accepted(findings, 0)).toEqual([true]);
  });
});
