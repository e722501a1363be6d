import type { PdfKind } from "./kind.ts";
import type { PdfkitOptions } from "./pdfmake-internals.ts";

/** What the file says of itself. Whatever the strings contain, the file stays well-formed. */
export interface PdfInfo {
  readonly title: string;
  /** The office. */
  readonly author: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly language: "ja-JP";
  /** What the file claims to be; left out = nothing. */
  readonly kind?: PdfKind;
  /** The clock is an argument: same input, same bytes. Written in Japan's time. */
  readonly created: Date;
}

/** Creator and producer of every file. */
export const PROGRAM = "Yoshiki";

/** 2021-04-05T09:30:00+09:00. @throws RangeError when `day` is no date */
export function xmpDate(day: Date): string {
  return `${inJapan(day).toISOString().slice(0, 19)}+09:00`;
}

/** D:20210405093000+09'00'. @throws RangeError when `day` is no date */
export function pdfDate(day: Date): string {
  return `D:${inJapan(day).toISOString().slice(0, 19).replaceAll(/[-T:]/g, "")}+09'00'`;
}

/** The same day and hour read as UTC. Japan has no summer time. */
function inJapan(day: Date): Date {
  return new Date(day.getTime() + 9 * 3_600_000);
}

/** The same for pdfkit, with what all our files have in common. */
export function pdfkitOptions(info: PdfInfo): PdfkitOptions {
  return {
    pdfVersion: "1.7",
    lang: info.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: false,
    font: null,
    info: {
      Title: info.title,
      Author: info.author,
      ...(info.subject === undefined ? {} : { Subject: info.subject }),
      ...(info.keywords === undefined ? {} : { Keywords: info.keywords }),
      Creator: PROGRAM,
      Producer: PROGRAM,
      CreationDate: info.created,
    },
  };
}
