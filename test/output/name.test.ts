import { describe, expect, it } from "vitest";
import { paperName, safe } from "../../src/output/name.ts";

describe("paperName", () => {
  it("joins record, form and title", () => {
    expect(paperName("tsuwa", "様式4", "通話録音システム")).toBe("tsuwa_様式4_通話録音システム");
  });
  it("says a form's name once", () => {
    expect(paperName("r6", "変更箇所", "（別添3）変更箇所")).toBe("r6_（別添3）変更箇所");
  });
  it("cuts a long title at forty characters, never inside one", () => {
    const name = paperName("a", "諮問", "𠮷".repeat(60));
    expect([...(name.split("_")[2] ?? "")]).toHaveLength(40);
    expect(name).not.toMatch(/\p{Cs}/u);
  });
  it("stays below what file systems take, whatever the record's file is called", () => {
    const name = paperName("記録".repeat(60), "様式4", "件名".repeat(30));
    expect(Buffer.byteLength(`${name}_2.docx`)).toBeLessThanOrEqual(255);
    expect(name.startsWith("記録記録")).toBe(true);
  });
  it.each(["con.v1", "AUX.2021", "nul", "Com1.x"])("is none of Windows' devices: %s", (stem) => {
    expect(paperName(stem, "様式4", "")).not.toMatch(/^(con|aux|nul|com1)\./i);
  });
  it("says no part twice, and leaves empty ones out", () => {
    expect(paperName("a", "諮問", " . ")).toBe("a_諮問");
  });
});

describe("safe", () => {
  it.each([
    ['A\\B/C:D*E?F"G<H>I|J', "A＼B／C：D＊E？F”G＜H＞I｜J"],
    ["末尾の点. . ", "末尾の点"],
    ["改\n行\tと\u0007", "改行と"],
    ["ガ".normalize("NFD"), "ガ"],
    ["見\u200b本\u202eで\ufeff", "見本で"],
    ["葛\u{E0100}城", "葛\u{E0100}城"],
  ])("%j becomes %j", (from, to) => {
    expect(safe(from)).toBe(to);
  });
});
