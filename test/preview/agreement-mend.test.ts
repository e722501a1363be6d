import { describe, expect, test } from "vitest";
import { mendsIn } from "../../src/preview/desk/agreement-mend.ts";
import { applyEdits } from "../../src/records/edit/index.ts";
import { explanationKind } from "../../src/records/kinds/index.ts";
import { got } from "../outcome.ts";

const head = "種類: 説明資料\n版: 1\n題名:\n  - 録音\n本文: ";
/** A word of 本文 that becomes another, with what the paper says around it. */
const fix = (found: string, put: string, before = "", after = "", path = "本文") => ({
  place: { file: "a.yaml", path },
  found,
  put,
  before,
  after,
});

function mended(value: string, ...fixes: readonly ReturnType<typeof fix>[]): string {
  const text = head + value;
  const { edits } = mendsIn(text, explanationKind, fixes);
  const after = got(applyEdits(text, edits, explanationKind));
  expect(after.startsWith(head)).toBe(true);
  return after.slice(head.length);
}

describe("words are exchanged where the paper has them", () => {
  test("one word, in whatever way the value is written", () => {
    const word = fix("サーバ", "サーバー", "録音用の", "を置く");
    expect(mended("録音用のサーバを置く # 注\n", word)).toBe("録音用のサーバーを置く # 注\n");
    expect(mended('"録音用のサーバを置く"\n', word)).toBe('"録音用のサーバーを置く"\n');
    expect(mended("|\n  一行目\n  録音用のサーバを置く\n", word)).toBe(
      "|\n  一行目\n  録音用のサーバーを置く\n",
    );
    expect(mended(">\n  折り返した\n  録音用のサーバを置く\n", word)).toBe(
      ">\n  折り返した\n  録音用のサーバーを置く\n",
    );
    expect(mended("|\r\n  録音用のサーバを置く\r\n", word)).toBe("|\r\n  録音用のサーバーを置く\r\n");
  });

  test("of several the one with the same words around it; サーバ in サーバー is none", () => {
    expect(mended("このサーバーと、あのサーバは\n", fix("サーバ", "サーバー", "、あの", "は"))).toBe(
      "このサーバーと、あのサーバーは\n",
    );
    expect(
      mended(
        "|\n  甲のサーバは\n  乙のサーバが\n",
        fix("サーバ", "サーバー", "乙の", "が"),
        fix("サーバ", "サーバー", "甲の", "は"),
      ),
    ).toBe("|\n  甲のサーバーは\n  乙のサーバーが\n");
  });

  test("the beginning of a line stands behind a label on the paper", () => {
    expect(mended("サーバを置く\n", fix("サーバ", "サーバー", "2 概要 ", "を置く"))).toBe("サーバーを置く\n");
  });

  test("a word that a quotation mark must be typed around", () => {
    expect(mended("録音Aを置く\n", fix("録音A", "録音: A"))).toBe("'録音: Aを置く'\n");
  });
});

describe("nothing is exchanged where that is not clear", () => {
  const none = (value: string, one: ReturnType<typeof fix>) =>
    expect(mendsIn(head + value, explanationKind, [one])).toEqual({ edits: [], places: 0 });

  test("the value says it otherwise than the paper, or nowhere", () => {
    none("録音用の装置\n", fix("サーバ", "サーバー"));
    none("録音用のサーバリストは\n", fix("サーバ", "サーバー", "録音用の", "は"));
    none("サーバを\n", fix("サーバ", "サーバー", "", "を", "見出し"));
  });

  test("two places are as good", () => {
    none("甲のサーバと乙のサーバは\n", fix("サーバ", "サーバー", "丙の", ""));
    none("甲のサーバと乙のサーバは\n", fix("サーバ", "サーバー"));
  });
});
