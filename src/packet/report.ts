import type { Diagnostic } from "../diagnostic/index.ts";
import type { OfficeOptions } from "../paper/office.ts";
import type { RunSigning, SignedBy } from "../sign/index.ts";

/** What a packet can be written as: one PDF, a Word file a document, all of it in one ZIP archive. */
export type PacketFormat = "pdf" | "docx" | "zip";

/** How a packet is made. What is left out is as the meeting's record says (仕上げ). */
export interface PacketOptions extends OfficeOptions {
  /** Default: PDF and Word. */
  readonly to?: readonly PacketFormat[];
  /** Folder of the packet's files; default: `out/<第106回>` in the office's folder. */
  readonly out?: string;
  /** Blank pages, so that every document begins on a front page. */
  readonly duplex?: boolean;
  /** Room for two holes. */
  readonly binding?: boolean;
  /** One Word file of the whole packet beside the single ones. */
  readonly wordBook?: boolean;
  /** Printed for a character no font has (and warned of); default: an error. */
  readonly missingGlyph?: string;
  /** Dates metadata; nothing else. Default: SOURCE_DATE_EPOCH, else the machine's clock. */
  readonly now?: Date;
  /** Replace files somebody has edited since we wrote them. */
  readonly overwrite?: boolean;
  /** Record issued papers anew that say something else than when they were issued, and tell nothing of it. */
  readonly reissue?: boolean;
  /** Make everything again, also what stands already or lies in the cache. */
  readonly rerender?: boolean;
  /** Threads; default: as many as the machine has cores. 1 = all in this thread. */
  readonly jobs?: number;
  /** Signs the PDF before anything is moved to its place: only where no paper in it is 案. */
  readonly sign?: RunSigning;
  /** Ends the run; what is finished waits for the next one. */
  readonly signal?: AbortSignal;
  /** Told once everything is read, with the number of documents. */
  readonly onStart?: (documents: number) => void;
  /** @param total documents; at last `name` is empty */
  readonly onProgress?: (done: number, total: number, name: string) => void;
}

/** A file of a packet. */
export interface PacketFile {
  /** Absolute path. */
  readonly file: string;
  /** `book` = the whole packet; `copy` = a finished file, put beside the Word files as it is. */
  readonly what: "book" | "document" | "copy" | "archive";
  readonly format: string;
  /** Pages of the PDF; null for others. */
  readonly pages: number | null;
  /** It stood there already, made from just the same. */
  readonly unchanged: boolean;
  /** Who has signed it; left out of what is not signed. */
  readonly signed?: SignedBy;
}

/** A document of a packet, in its place. */
export interface ReportedDocument {
  readonly number: string | null;
  readonly title: string;
  /** The form's name; null where the title says it. */
  readonly form: string | null;
  readonly closed: boolean;
  readonly pages: number;
  /** Number of its first page through the packet. */
  readonly firstPage: number;
  /** Its pages were taken from an earlier run. */
  readonly reused: boolean;
}

export interface PacketReport {
  /** Everything asked for was written. */
  readonly ok: boolean;
  /** 第106回 見本市個人情報保護審議会 会議資料; empty where the meeting could not be read. */
  readonly title: string;
  /** Pages of the PDF, blank ones counted. */
  readonly pages: number;
  readonly documents: readonly ReportedDocument[];
  readonly files: readonly PacketFile[];
  readonly findings: readonly Diagnostic[];
  readonly failure: "input" | "output" | "interrupted" | null;
}
