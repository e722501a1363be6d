import type { PaperReading } from "./paper-reading.ts";
import { group, lineList, text, type WrittenGroup } from "./written.ts";

const bracketed = /^[（(](.+)[)）]$/u;

/** 表紙: the meeting's day and number, the title in its lines, and what stands in brackets below it. */
export function cover(reading: PaperReading): WrittenGroup | null {
  const date = reading.words("date");
  const meeting = reading.words("meeting") ?? "";
  const title = reading.field("title");
  const units = reading.fields("unit").map((field) => reading.textOf(field));
  const rest = reading.lines.flatMap(({ text: words }, index) => {
    const inside = bracketed.exec(words.trim())?.[1];
    if (inside === undefined || reading.isUsed(index)) return [];
    reading.use(index);
    return [inside];
  });
  const inner = [...units.map((unit) => bracketed.exec(unit)?.[1] ?? unit), ...rest];
  const isSuffix = (word: string) => /^(?:報告|諮問|その他)$/.test(word);
  const lines = title === null ? [] : reading.linesOf(title);
  return group({
    日付: text(date?.replace(/[\s\u3000]/g, "")),
    回: text(/第[\s\u3000]*([0-9０-９]+)[\s\u3000]*回/u.exec(meeting)?.[1]),
    題名: lineList(lines),
    種別: text(inner.find(isSuffix)),
    所管: lineList(inner.filter((word) => !isSuffix(word))),
  });
}
