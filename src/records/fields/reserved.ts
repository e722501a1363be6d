import type { z } from "zod";
import { choice } from "./choice.ts";
import { integer } from "./number.ts";
import { list } from "./structure.ts";
import { line } from "./text.ts";

/** 種類: which record kind this is. */
export function kindField<K extends string>(kind: K, ja: string) {
  const words = { ja, en: kind };
  return choice(Object.fromEntries([[kind, words]]) as Record<K, typeof words>).meta({
    ja: "種類",
    help: { ja: "このファイルに書いてある記録の種類。", en: "The kind of record in this file." },
    example: ja,
  });
}

/** 版: the version of the kind's model the file was written for. */
export function versionField(version: number) {
  return integer({ min: 1, max: version }).meta({
    ja: "版",
    help: {
      ja: "書式の版。変えないでください。",
      en: "The version of this layout of keys. Leave it as it is.",
    },
    example: String(version),
  });
}

/** 状態 of letters and the draft sheet; absent = 案. */
export function stateField() {
  const words = {
    案: { ja: "案", en: "draft" },
    決裁済: { ja: "決裁済", en: "approved" },
    施行: { ja: "施行", en: "issued" },
  } as const;
  return choice(words)
    .default("案")
    .meta({
      ja: "状態",
      help: {
        ja: "文書の状態。書かなければ「案」で、透かしと公印の枠が入る。",
        en: "The state of the papers. Absent means 案 (draft): a watermark and a seal placeholder are drawn.",
      },
      example: "案",
    });
}

/** 非公開: Japanese paths joined by /, whose values the public edition withholds. */
export function withheldField(example: string) {
  return list(line(), { min: 0 })
    .default(() => [])
    .meta({
      ja: "非公開",
      help: {
        ja: "公開版で伏せる項目の道筋（「/」でつなぐ）。文章の一部だけを伏せるときは、後に「」で語を書く（概要「見本太郎」）。",
        en: "Paths (joined by /) whose values the public edition withholds; 概要「words」 withholds these words of a text only.",
      },
      example,
      inExample: false,
    });
}

/** 点検済: findings of the consistency check that somebody has looked at and accepted. */
export function acceptedField() {
  return list(line(), { min: 0 })
    .default(() => [])
    .meta({
      ja: "点検済",
      help: {
        ja: "点検（食い違いを調べる yoshiki check）の指摘のうち、確かめて問題のなかったもの。指摘の行頭の番号と理由を書く。会議の記録に書けば、その会議の資料すべての指摘に効く。",
        en: "Findings of the check that have been looked at and accepted: code and reason. In a meeting's record they hold for all its papers.",
      },
      example: "check/number-order 番号は起案のときに取ったため",
      inExample: false,
    });
}

export type StateWord = z.output<ReturnType<typeof stateField>>;
