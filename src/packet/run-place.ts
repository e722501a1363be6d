import type { PdfKind } from "../render/pdf/index.ts";
import type { SigningStep } from "../sign/step.ts";
import type { Finish } from "./book.ts";
import type { PacketOptions } from "./report.ts";
import type { PacketThreads } from "./runner.ts";

/** Where a packet is written, and how. */
export interface RunPlace {
  readonly out: string;
  /** Folder in which the memory of written files and the cache lie. */
  readonly root: string;
  /** Folder in which pictures and foreign files lie. */
  readonly folder: string;
  readonly now: Date;
  /** The clock where the user has set it. */
  readonly clock: string | null;
  /** What the packet's PDF is. */
  readonly kind: PdfKind;
  readonly finish: Finish;
  readonly options: PacketOptions;
  readonly threads: PacketThreads;
  /** What the PDF is signed with; null = it is not. */
  readonly signing: SigningStep | null;
}
