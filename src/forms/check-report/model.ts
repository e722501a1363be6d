import * as z from "zod";
import { notation, warekiDate } from "../shared/notation.ts";

/** FormValues of a 点検結果: what the check has found in the papers of one packet. */
export const checkReport = z.object({
  date: warekiDate,
  /** Files that were looked at, and how many papers there are in them. */
  files: z.array(z.string()),
  papers: z.number(),
  /** Findings by kind, in this order: 誤り, 不一致, 表記. */
  counts: z.object({ files: z.number(), errors: z.number(), warnings: z.number(), notes: z.number() }),
  findings: z.array(
    z.object({
      number: z.number(),
      kind: z.enum(["誤り", "不一致", "表記"]),
      message: z.string(),
      hint: z.string().nullable(),
      /** 文書と場所, each with the words that stand there. */
      places: z.array(z.object({ where: z.string(), words: z.string().nullable() })),
    }),
  ),
  /** 点検済: findings somebody has accepted, with the reason. */
  accepted: z.array(z.object({ number: z.number(), message: z.string(), reason: z.string() })),
  notation,
});
export type CheckReportValues = z.output<typeof checkReport>;
