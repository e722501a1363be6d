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
});

describe("safe", () => {
  it.each([
    ['A\\B/C:D*E?F"G<H>I|J', "A＼B／C：D＊E？F”G＜H＞I｜J"],
    ["末尾の点. . ", "末尾の点"],
    ["改\n行\tと\u0007", "改行と"],
    ["ガ".normalize("NFD"), "ガ"],
  ])("%j becomes %j", (from, to) => {
    expect(safe(from)).toBe(to);
  });
});
