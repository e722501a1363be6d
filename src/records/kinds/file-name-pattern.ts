import type { Refusal } from "../../notation/reading.ts";
import { trimBlanks } from "../blanks.ts";
import { type Field, finding, readAs, refuse, textField } from "../fields/field.ts";
import { nearest } from "../suggestion.ts";

/** What stands in { } in the names of a packet's files. */
export const fileNameWords = ["会議", "資料番号", "様式", "件名", "回", "日付"] as const;
export type FileNameWord = (typeof fileNameWords)[number];

/** Names that nobody has chosen: 第106回_資料1-1_様式4_件名. */
export const usualFileName = "{会議}_{資料番号}_{様式}_{件名}";

/** What differs between the papers of one meeting. */
const telling: readonly FileNameWord[] = ["資料番号", "様式", "件名"];
/** Parts folders, or is refused by Windows. */
const FORBIDDEN = /[/\\:*?"<>|]/g;

/** How a packet's files are called: text with some of `fileNameWords` in { }. */
export function fileNamePattern(): Field<string> {
  const words = fileNameWords.map((word) => `{${word}}`);
  const about = {
    name: "file-name",
    written: {
      ja: `ファイル名の型（${words.join("、")} が資料ごとの語に替わる）`,
      en: `a pattern of file names in which ${words.join(", ")} are filled in`,
    },
    example: usualFileName,
    maxLength: 100,
  };
  return textField(about, (text) => {
    const found = plain(trimBlanks(text));
    const length = [...found].length;
    if (found.includes("\n")) return refuse("record/one-line", {});
    if (length > about.maxLength)
      return refuse("record/too-long", { length: `${length}`, max: `${about.maxLength}` });
    return faultIn(found) ?? readAs(found);
  });
}

/** { and } of either width, words without blanks around them. */
function plain(text: string): string {
  return text
    .replaceAll("｛", "{")
    .replaceAll("｝", "}")
    .replace(/\{([^{}]*)\}/g, (_, word: string) => `{${word.trim()}}`);
}

function faultIn(found: string): Refusal | null {
  const words = [...found.matchAll(/\{([^{}]*)\}/g)].map(([, word = ""]) => word);
  const around = found.replace(/\{[^{}]*\}/g, "");
  if (/[{}]/.test(around)) return refuse("meeting/file-name-brace", { found });
  const signs = [...new Set(around.match(FORBIDDEN) ?? [])].join(" ");
  if (signs !== "") return refuse("meeting/file-name-folder", { found: signs });
  const unknown = words.filter((word) => !fileNameWords.some((one) => one === word));
  if (unknown.length > 0) return { ok: false, findings: unknown.map(unknownWord) };
  return telling.some((word) => words.includes(word)) ? null : refuse("meeting/file-names-alike", { found });
}

function unknownWord(word: string) {
  const params = { found: word, suggestion: nearest(word, fileNameWords) };
  return finding("meeting/file-name-placeholder", params);
}
