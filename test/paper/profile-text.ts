import type { Outcome } from "../../src/diagnostic/index.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import type { Profile } from "../../src/records/profile.ts";
import { type RecordFile, readRecordText } from "../../src/records/read.ts";
import { got } from "../outcome.ts";

const HEAD = `種類: 団体設定
版: 1
自治体名: 見本市
首長: { 職: 見本市長, 氏名: 見本 太郎 }
審議会: { 名称: 見本市個人情報保護審議会, 会長の氏名: 三宮 花子 }
情報セキュリティ責任者: { 職: [見本市総務課長] }
条例: { 名称: 見本市個人情報保護条例 }
`;
/** Lines before the body: a key on the body's first line stands on the next. */
export const HEAD_LINES = HEAD.split("\n").length - 1;

/** A 団体設定 of which a test writes only what it is about. */
export function profileText(body: string): string {
  return HEAD + body;
}

export function readProfileText(body: string): Outcome<RecordFile> {
  return readRecordText(profileText(body), "yoshiki.yaml", "yaml", { kinds: recordKinds });
}

export function profileOf(body: string): Profile {
  return got(readProfileText(body)).value as Profile;
}
