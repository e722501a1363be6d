import type { z } from "zod";
import { checksOf } from "../check.ts";
import { choice, finding, flag, line, reference } from "../fields/index.ts";
import { recordModel } from "../record-kind.ts";

const on = checksOf<{ readonly old: string; readonly now: string }>();

/** Two records of one kind, or there is nothing to compare. */
const comparisonChecks = [
  on.beside({ needs: ["old", "now"] }, (_, { referred }, report) => {
    const [old, now] = ["old", "now"].map(
      (name) => referred.find(({ path }) => path[0] === name)?.record.kind,
    );
    if (old === undefined || now === undefined || old.kind === now.kind) return;
    report(finding("changes/two-kinds", { old: old.ja, now: now.ja }), ["now"]);
  }),
];

/** 新旧対照表: two versions of a record side by side. */
export const comparisonKind = recordModel(
  {
    kind: "comparison",
    ja: "新旧対照表",
    help: {
      ja: "同じ種類の記録の新旧を並べた対照表。表の中身は二つの記録から作るので、ここには書かない。",
      en: "Two versions of a record side by side. The rows are made from the two records.",
    },
    version: 1,
    shape: {
      title: line({ max: 100 })
        .optional()
        .meta({
          ja: "題名",
          help: {
            ja: "表の題名。書かなければ「新旧対照表」。",
            en: "Title of the table. Absent: 新旧対照表.",
          },
          example: "母子保健に関する事務 全項目評価書 新旧対照表",
        }),
      old: reference().meta({
        ja: "旧",
        help: { ja: "古い版の記録。", en: "The old version." },
        example: "cases/記入例_報告案件.yaml",
      }),
      now: reference().meta({
        ja: "新",
        help: { ja: "新しい版の記録。旧と同じ種類のもの。", en: "The new version, of the same kind." },
        example: "cases/記入例_報告案件.yaml",
      }),
      headings: choice({
        new: { ja: "新・旧", en: "新 and 旧" },
        amended: { ja: "改正後・改正前", en: "改正後 and 改正前" },
      })
        .default("new")
        .meta({
          ja: "見出し",
          help: {
            ja: "2つの列の見出し。書かなければ「新・旧」。",
            en: "Heads of the two columns. Absent: 新 and 旧.",
          },
          example: "新・旧",
          inExample: false,
        }),
      underline: flag()
        .default(true)
        .meta({
          ja: "変更部分の下線",
          help: {
            ja: "違う語に下線を引くか。書かなければ「はい」。",
            en: "Whether words that differ are underlined. Absent: yes.",
          },
          example: "いいえ",
          inExample: false,
        }),
    },
  },
  [],
  comparisonChecks,
);

export type ComparisonTable = z.output<typeof comparisonKind.model>;
