import { z } from "zod";
import {
  block,
  choice,
  date,
  flag,
  integer,
  line,
  list,
  personName,
  prose,
  repeated,
} from "../../src/records/fields/index.ts";
import { readRecordText } from "../../src/records/read.ts";
import { recordModel } from "../../src/records/record-kind.ts";
import { renameKey } from "../../src/records/tree/node.ts";

/** A small kind with every sort of field, so that these tests do not hang on the real ones. */
export const sample = recordModel({
  kind: "sample",
  ja: "見本記録",
  version: 2,
  migrations: [{ from: 1, apply: (root) => renameKey(root, "題名", "件名") }],
  shape: {
    title: line({ max: 20 }).meta({ ja: "件名", help: { ja: "表題。", en: "The title." }, example: "見本" }),
    text: prose().optional().meta({ ja: "本文" }),
    day: date().optional().meta({ ja: "日付" }),
    count: integer({ max: 100 }).optional().meta({ ja: "件数" }),
    urgent: flag().default(false).meta({ ja: "至急" }),
    way: choice({ paper: { ja: "紙", en: "on paper" }, mail: { ja: "電子", en: "by mail" } })
      .optional()
      .meta({ ja: "方法" }),
    notes: list(line(), { max: 3 }).optional().meta({ ja: "備考" }),
    contact: block({ name: personName().meta({ ja: "氏名" }), post: line().optional().meta({ ja: "職" }) })
      .optional()
      .meta({ ja: "担当" }),
    items: repeated({ what: line().meta({ ja: "内容" }), detail: prose().optional().meta({ ja: "説明" }) })
      .optional()
      .meta({ ja: "項目" }),
    place: z
      .union([
        line(),
        block({ hall: line().meta({ ja: "会場" }), room: line().optional().meta({ ja: "室" }) }),
      ])
      .optional()
      .meta({ ja: "場所" }),
  },
});

export type Sample = z.output<typeof sample.model>;

export const HEAD = "種類: 見本記録\n版: 2\n";

/** Reads a YAML record of the sample kind whose first two lines are 種類 and 版. */
export function readSample(body: string, head: string = HEAD) {
  return readRecordText(head + body, "a.yaml", "yaml", { kinds: [sample] });
}

/** The value of a record that must be right. */
export function sampleOf(body: string): Sample {
  const read = readSample(body);
  if (!read.ok) throw new Error(read.errors.map((one) => `${one.code}: ${one.message.ja}`).join("\n"));
  return read.value.value as Sample;
}

/** Findings as `code line:column`, in the order told. */
export function faultsOf(read: ReturnType<typeof readRecordText>): readonly string[] {
  const found = read.ok ? read.warnings : read.errors;
  return found.map(({ code, places: [place] }) => `${code} ${place?.line}:${place?.column}`);
}
