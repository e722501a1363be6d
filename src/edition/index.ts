export { isClosed } from "./closed.ts";
export { CLOSED_TITLE, type Edition, marks, nameIn, PUBLIC_MARK, timeIn } from "./edition.ts";
export { isBelow } from "./leaves.ts";
export { type FinishedFile, type Proof, proofOf } from "./proof.ts";
export { type FileToProve, proven } from "./proven.ts";
export { type PublicRules, redacted, withheldPaths, withheldWords } from "./redact.ts";
export { Haystack, Ledger, type Secret } from "./secret.ts";
