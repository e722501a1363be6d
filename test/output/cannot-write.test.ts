import { describe, expect, it } from "vitest";
import { cannotWrite } from "../../src/output/cannot-write.ts";

/** What Node throws when the system refuses something. */
const fault = (code: string): Error =>
  Object.assign(new Error(`${code}: rename`), { code, syscall: "rename" });

describe("cannotWrite", () => {
  // Windows says EBUSY or EPERM of what Word and Excel have open; Linux hardly ever.
  it.each(["EBUSY", "EPERM", "EACCES"])("tells of a file that is open elsewhere: %s", (code) => {
    const { message, hint, places, severity } = cannotWrite("提出/様式4.docx", fault(code));
    expect(severity).toBe("error");
    expect(message.ja).toBe("書き込めません（開かれているか、書き込み禁止です）: 提出/様式4.docx");
    expect(hint?.ja).toContain("Word・Excel・Acrobatなどで開いていれば閉じてから、もう一度実行してください");
    expect(places).toEqual([{ file: "提出/様式4.docx" }]);
  });

  it.each([
    ["ENOSPC", "空き容量がありません"],
    ["EDQUOT", "割り当てられた容量を使い切っています"],
    ["EROFS", "書き込めない媒体です"],
    ["ENOENT", "途中のフォルダーがなくなりました"],
    ["ENAMETOOLONG", "ファイル名が長すぎます"],
    ["EIO", "装置の読み書きに失敗しました"],
    ["ESTALE", "システムの番号 ESTALE"],
  ])("says what the system says, in words: %s", (code, words) => {
    const { code: told, message } = cannotWrite("提出", fault(code));
    expect([told, message.ja]).toEqual(["file/no-room", `書き出せません: 提出（${words}）`]);
  });

  it("keeps our own mistakes as they are", () => {
    const mistakes = [
      new TypeError("x is not a function"),
      Object.assign(new TypeError("not a path"), { code: "ERR_INVALID_ARG_TYPE" }),
    ];
    for (const mistake of mistakes) expect(() => cannotWrite("提出", mistake)).toThrow(mistake);
  });
});
