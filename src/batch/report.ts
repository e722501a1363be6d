import type { Diagnostic } from "../diagnostic/index.ts";
import type { GatherOptions } from "../paper/gather.ts";
import type { Format } from "../paper/paper.ts";
import type { RunSigning, SignedBy } from "../sign/index.ts";

export const defaultFormats: readonly Format[] = ["pdf", "docx"];

export interface RenderOptions extends GatherOptions {
  /** Default: PDF and Word. */
  readonly to?: readonly Format[];
  /** Folder the files go to; default: `out` in the office's folder, else in the working folder. */
  readonly out?: string;
  /**
   * Dates metadata and drafts; nothing else. Default: SOURCE_DATE_EPOCH, else the machine's clock, which alone gives no
   * cause to make a file again.
   */
  readonly now?: Date;
  /** Replace files somebody has edited since we wrote them. */
  readonly overwrite?: boolean;
  /** Record issued papers anew that say something else than when they were issued, and tell nothing of it. */
  readonly reissue?: boolean;
  /** Make every file again, also those that stand already. */
  readonly rerender?: boolean;
  /** Write what is right although other records are wrong. */
  readonly continueOnError?: boolean;
  /** Threads for many papers; default: as many as the machine has cores. 1 = all in this thread. */
  readonly jobs?: number;
  /** Signs the PDFs of issued papers (施行) before anything is moved to its place. No thread but this one has the key. */
  readonly sign?: RunSigning;
  /** Ends the run; what is finished waits for the next one. */
  readonly signal?: AbortSignal;
  /** Told once everything is read, before the first paper is made. */
  readonly onStart?: () => void;
  /** @param total papers to be made; those that stand already are none of them. At last `name` is empty */
  readonly onProgress?: (done: number, total: number, name: string) => void;
}

export interface RenderedFile {
  /** Absolute path. */
  readonly file: string;
  readonly form: string;
  readonly format: Format;
  /** Pages as set in the PDF; null for a run that made no pages (Word only). */
  readonly pages: number | null;
  readonly record: string;
  /** Number of the sheet's row; left out for a record in a file of its own. */
  readonly row?: string;
  /** It stood there already, made from just the same: it was not written again. */
  readonly unchanged: boolean;
  /** Who has signed it; left out of what is not signed. */
  readonly signed?: SignedBy;
}

export interface RenderReport {
  /** Everything asked for was written. */
  readonly ok: boolean;
  readonly files: readonly RenderedFile[];
  readonly findings: readonly Diagnostic[];
  /** What kept the run from writing all: wrong input, a disk that would not take it, or a stop. Null when ok. */
  readonly failure: "input" | "output" | "partial" | "interrupted" | null;
  /** Files that an interrupted run had finished and this one has taken over. */
  readonly resumed: number;
}
