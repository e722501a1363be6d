import type { z } from "zod";
import { flag, lawReference, line, list, prose, repeated } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";
import { typeReasonsChecks } from "./type-reasons-check.ts";

/** Rows of one table: their numbers have two digits at most, all the column holds. */
const MOST_TYPES = 99;

const types = repeated(
  {
    name: line().meta({
      ja: "名称",
      help: {
        ja: "類型の名称。括弧書きで印字するので、括弧は書かない。",
        en: "Name of the type, printed in brackets. Write it without them.",
      },
      example: "グループウェアシステムにおける個人情報の電子計算機処理",
    }),
    definition: prose().meta({
      ja: "定義",
      help: {
        ja: "どのような場合がこの類型に当たるか。「…場合」で終える。",
        en: "Which cases are of this type; ends with 場合.",
      },
      example:
        "仮想サーバ上のグループウェアシステムで、複数の職員が電磁的記録を共有しながら個人情報の電子計算機処理を行う場合",
    }),
    reasons: prose().meta({
      ja: "理由",
      help: {
        ja: "類型として認める理由。改行ごとに段落になる。",
        en: "Why it may be a type. Each line is a paragraph.",
      },
      example:
        "利用者を認証により特定した上で、属性に応じて各機能の利用を制限することができるため。\nなお、特定個人情報の取扱いは、個人番号関係事務の範囲内に限るものとする。",
    }),
  },
  { max: MOST_TYPES },
);

/** 類型・理由: the table of types put to the council, each with its definition and its reasons. */
export const typeReasonsKind = recordModel(
  {
    kind: "type-reasons",
    ja: "類型・理由",
    help: {
      ja: "諮問に付ける類型・理由の表。1件が表の1行になる。",
      en: "The table of types and reasons that goes with a consultation.",
    },
    version: 1,
    shape: {
      heading: line()
        .optional()
        .meta({
          ja: "見出し",
          help: {
            ja: "表の題名。書かなければ定型の「新たに個人情報を電子計算機処理することについて」を印字する。",
            en: "Heading of the table. Absent: the office's fixed sentence.",
          },
          example: "新たに個人情報を電子計算機処理することについて",
          inExample: false,
        }),
      bases: list(lawReference()).meta({
        ja: "根拠",
        help: {
          ja: "題名の後に括弧書きする条項。1件につき1行。",
          en: "The clauses in brackets after the heading, one a line.",
        },
        example: "条例第11条第1項",
      }),
      continued: flag()
        .default(true)
        .meta({
          ja: "続きの表示",
          help: {
            ja: "行がページをまたぐとき、次のページに類型の名称を（続き）として繰り返すか。",
            en: "Whether a row that crosses a page repeats the type's name with （続き）.",
          },
          example: "はい",
          inExample: false,
        }),
      types: types.meta({
        ja: "類型",
        help: {
          ja: "類型とその理由。番号は自動で付くので書かない。",
          en: "The types. Their numbers are added.",
        },
      }),
    },
  },
  typeReasonsChecks,
);

export type TypeReasons = z.output<typeof typeReasonsKind.model>;
