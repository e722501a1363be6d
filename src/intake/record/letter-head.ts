import type { PaperReading } from "./paper-reading.ts";
import { nameText, postAndName } from "./person.ts";
import { group, lineList, text, type Written, type WrittenText } from "./written.ts";

const sealWords = /^[（(](公印省略|電子署名)[）)]$/u;

/** What stands in brackets below the sender instead of a seal; a seal itself is a picture that says nothing. */
function sealOf(reading: PaperReading): WrittenText | null {
  const at = reading.lines.findIndex(({ text: words }) => sealWords.test(words.replace(/[\s\u3000]/g, "")));
  if (at < 0) return null;
  reading.use(at);
  return text(sealWords.exec(reading.lines[at]?.text.replace(/[\s\u3000]/g, "") ?? "")?.[1]);
}

/** 文書番号 and 日付 of a letter, and the words for its seal; a blank of either (第　　　号) is no value. */
export function headOf(reading: PaperReading): Record<"文書番号" | "日付" | "公印", WrittenText | null> {
  reading.field("form-mark");
  reading.field("title");
  reading.field("addressee");
  reading.field("addressee-person");
  const number = reading.words("number");
  const date = reading.words("date");
  return {
    公印: sealOf(reading),
    文書番号: number !== null && /[0-9０-９]/.test(number) ? text(number.replace(/[\s\u3000]/g, "")) : null,
    日付: date !== null && /[0-9０-９元]/.test(date) ? text(date.replace(/[\s\u3000]/g, "")) : null,
  };
}

/**
 * 発信者 where it is not the mayor: a body of one or more lines, and below it who signs for it.
 * The mayor of 見本市長 見本 太郎 is the profile's and is left out.
 */
export function senderOf(reading: PaperReading): Written | null {
  const sender = reading.field("sender");
  const person = reading.field("sender-person");
  const lines = [
    ...(sender === null ? [] : reading.linesOf(sender)),
    ...(person === null ? [] : reading.linesOf(person)),
  ].filter((line, at, all) => all.indexOf(line) === at);
  const signer = postAndName(lines.at(-1) ?? "");
  if (signer === null || lines.length < 2) return null;
  return group({
    名称: lineList(lines.slice(0, -1)),
    職: text(signer.post),
    氏名: nameText(signer.name),
  });
}
