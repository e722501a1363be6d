import type { Diagnostic } from "../diagnostic/index.ts";
import type { StagedFile } from "../output/staged-file.ts";
import type { Draft } from "../paper/draft.ts";
import type { Order } from "./order.ts";

/** A packet laid out. */
export interface MadePacket {
  readonly order: Order;
  /** Sheets of each document, and whether they came from an earlier run. */
  readonly sheets: readonly { readonly count: number; readonly reused: boolean }[];
  /** Files it shows → SHA-256. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The contents with their page numbers; null = the packet has none. */
  readonly contents: Draft | null;
}

/** What has become of a packet. */
export interface Made {
  readonly ending: "done" | "fault" | "stopped";
  /** Null: it is wrong, or was stopped. */
  readonly packet: MadePacket | null;
  /** Word files, in the staging folder. */
  readonly files: readonly StagedFile[];
  readonly findings: readonly Diagnostic[];
}
