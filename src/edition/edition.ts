/** 庁内版 says everything; 公開版 withholds what the record or the office's rules say, and is marked on every page. */
export type Edition = "internal" | "public";

/** Stands at the head of every page of a public file. */
export const PUBLIC_MARK = "公開用";
/** What file names of the public edition begin with: cutting long names never takes it away. */
const PUBLIC_NAME = "公開版_";
/** What a withheld item of a meeting is called. */
export const CLOSED_TITLE = "（非公開）";

/** What is printed in place of a withheld value: always the same, so that its length tells nothing. */
export const marks = { boxes: "■■■■", words: "〔非公開〕" } as const;
export type Mark = keyof typeof marks;

/** File name of a paper of that edition. */
export function nameIn(edition: Edition, name: string): string {
  return edition === "public" ? PUBLIC_NAME + name : name;
}

/** Time in a file's properties: of a public file only the year, for the day may be what is withheld. */
export function timeIn(edition: Edition, now: Date): Date {
  return edition === "public" ? new Date(Date.UTC(now.getUTCFullYear(), 0, 1)) : now;
}
