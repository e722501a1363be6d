import type { CheckedPacket, CheckRule } from "../../../src/check/index.ts";
import { field, type LineSketch, packetOf, paperOf } from "../paper-of.ts";

/** code @line,line of each finding. */
export function told(rule: CheckRule, packet: CheckedPacket): string[] {
  return [...rule.find(packet)].map(
    ({ diagnostic: { code, places } }) =>
      `${code.replace("check/", "")} ${places.map(({ file, line }) => `${file?.replace(".txt", "")}:${line}`).join(" ")}`,
  );
}

/** Lines of an explanation, of the minutes, and of another matter's explanation. */
export type PapersOfTwo = readonly [
  own: readonly LineSketch[],
  minutes: readonly LineSketch[],
  other?: readonly LineSketch[],
];

/** An explanation of one matter, one of another, and the minutes. */
export function packetOfTwo(...[own, minutes, other = []]: PapersOfTwo): CheckedPacket {
  const papers = [paperOf("explanation", "説", own), paperOf("explanation", "他", other)];
  return packetOf([...papers, paperOf("minutes", "議", minutes)], { 案件: ["説"], 別の案件: ["他"] });
}

export interface CaseFacts {
  readonly start?: string;
  readonly opinion?: string;
  readonly report?: string;
  readonly laws?: string;
  readonly summary?: string;
}

export function form4(
  name: string,
  { start = "令和3年3月22日から", report = "令和3年4月5日", laws, summary: words }: CaseFacts = {},
) {
  return paperOf("report-form4", name, [
    field("date", report),
    field("title", "見本市個人情報保護条例第11条（電子計算機処理）の類型事項の適用について（報告）"),
    field("body", "下記の処理については、確認を経て、実施しましたことをご報告いたします。"),
    field("summary", words ?? "提案を受け付け、記録を管理する"),
    field("diagram", "別図のとおり", { label: "3 構築するシステムの構成図" }),
    field("start", start, { label: "5 システム稼働（業務開始）時期" }),
    field("laws", laws ?? "条例11条第1項 類型10", { label: "6 適用させる類型事項" }),
    field("contact", "企画調整局むすぶラボ", { label: "7 担当者及び連絡先" }),
    field("phone", "000-000-0101"),
  ]);
}

export function form3(
  name: string,
  { start = "令和3年3月22日から", opinion = "令和3年3月19日", laws, summary: words }: CaseFacts = {},
) {
  return paperOf("report-form3", name, [
    field("date", opinion),
    field("summary", words ?? "提案を受け付け、記録を管理する"),
    field("start", start),
    field("laws", laws ?? "条例11条第1項 類型10"),
  ]);
}

export function oneCase(
  four: CaseFacts,
  three: CaseFacts,
  more: readonly LineSketch[] = ["概要"],
): CheckedPacket {
  const papers = [form4("4", four), form3("3", three), paperOf("explanation", "説", more)];
  return packetOf(papers, { 案件: ["4", "3", "説"] });
}
