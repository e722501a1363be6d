import type { Bilingual, Code } from "../diagnostic/index.ts";
import type { CheckedPacket, CheckFinding } from "./paper.ts";

/** One rule, one file. docs/checks.md is made from these. */
export interface CheckRule {
  /** The codes it finds, all `check/…`; their severity says the kind: error 誤り, warning 不一致, info 表記. */
  readonly codes: readonly (Code & `check/${string}`)[];
  /** What is compared with what, for docs/checks.md. */
  readonly compares: Bilingual;
  find(packet: CheckedPacket): Iterable<CheckFinding>;
}
