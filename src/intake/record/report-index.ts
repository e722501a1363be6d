import { readLawReferences } from "../../notation/index.ts";
import { clauseText, shortLaw } from "./clauses.ts";
import { type PaperReading, plain } from "./paper-reading.ts";
import { group, lineList, list, text, type Written, type WrittenGroup } from "./written.ts";

const TITLE = "新たに個人情報等を電子計算機処理することについて";

/** 報告一覧: its rows are the cases' records, named here by the files they are written to. */
export function reportIndex(reading: PaperReading, cases: readonly string[]): WrittenGroup | null {
  reading.useFixed(/^(?:システム名|概要|システム稼働(?:\(業務開始\)時期)?|\(業務開始\)時期|実施機関)$/);
  // Columns of the office's own that say what the letters say, or only count the rows.
  for (const one of reading.paper.fields)
    if (one.key === "form-item" && /番|^No|根拠|条項|類型/u.test(one.item ?? "")) reading.useField(one);
  const title = (reading.words("title") ?? "").replaceAll("\n", "");
  const suffix = /[（(]([^（()）]+)[)）]$/.exec(title)?.[1];
  const heading = title.replace(/[（(][^（()）]+[)）]$/, "");
  return group({
    題名: plain(heading) === TITLE ? null : text(heading),
    種別: suffix === "報告" ? null : text(suffix),
    ...basisOf(reading.words("basis") ?? ""),
    案件: lineList(cases),
  });
}

/** 【条例第11条第1項及び第2項第2号，類型事項（…）…に基づく報告事項】: clauses, and what follows them. */
function basisOf(written: string): Record<"根拠" | "根拠の補足", Written | null> {
  const words = written
    .replaceAll("\n", "")
    .replace(/[\s\u3000]/g, "")
    .replace(/^【|】$/g, "")
    .replace(/に基づく報告事項$/, "");
  for (
    let cut = words.length;
    cut > 0;
    cut = Math.max(words.lastIndexOf("、", cut - 1), words.lastIndexOf("，", cut - 1))
  ) {
    const read = readLawReferences(words.slice(0, cut));
    if (!read.ok) continue;
    const clauses = read.value.map((one) => text(clauseText({ ...one, law: shortLaw(one.law) })));
    return { 根拠: list(clauses), 根拠の補足: text(words.slice(cut + 1)) };
  }
  return { 根拠: lineList(words === "" ? [] : [words]), 根拠の補足: null };
}
