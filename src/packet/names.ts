import { fitName, safe } from "../output/name.ts";
import { digitWidths, padded } from "./number.ts";

/** What a file name may be put together from; the words in braces of 仕上げ/ファイル名. */
export interface NameParts {
  /** 第106回 */
  readonly meeting: string;
  /** 106 */
  readonly ordinal: string;
  /** 20210510 */
  readonly date: string;
  /** 資料1-2; null = not numbered. */
  readonly number: string | null;
  readonly form: string;
  readonly subject: string;
}

const placeholders: Readonly<Record<string, (parts: NameParts) => string>> = {
  会議: ({ meeting }) => meeting,
  回: ({ ordinal }) => ordinal,
  日付: ({ date }) => date,
  資料番号: ({ number }) => number ?? "",
  様式: ({ form }) => form,
  件名: ({ subject }) => subject,
};

/** Longest part taken from a title, in characters. */
const TITLE_LENGTH = 40;

/**
 * File names of a packet's documents, without endings, in their order. Numbers are padded so that names sort as the
 * documents do; what is empty takes its separator with it; a title that holds the form's name says it for both.
 *
 * @param pattern {会議}_{資料番号}_{様式}_{件名}: checked by the record
 */
export function fileNames(pattern: string, documents: readonly NameParts[]): readonly string[] {
  const widths = digitWidths(documents.flatMap(({ number }) => number ?? []));
  return documents.map((parts) => {
    const number = parts.number === null ? null : padded(parts.number, widths);
    return fileName(pattern, { ...parts, number });
  });
}

function fileName(pattern: string, parts: NameParts): string {
  const subject = [...safe(parts.subject)].slice(0, TITLE_LENGTH).join("");
  const form = subject.includes(parts.form) && pattern.includes("{件名}") ? "" : parts.form;
  const filled = pattern.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const made = placeholders[name]?.({ ...parts, subject, form });
    return made === undefined ? whole : safe(made);
  });
  return fitName(withoutGaps(filled));
}

/** Separators that stand beside something empty go with it. */
function withoutGaps(name: string): string {
  return name
    .replace(/([_\-－＿ 　])(?:[_\-－＿ 　])+/gu, "$1")
    .replace(/^[_\-－＿ 　]+|[_\-－＿ 　]+$/gu, "");
}
