export { isClosed } from "./closed.ts";
export { CLOSED_TITLE, type Edition, marks, nameIn, PUBLIC_MARK, timeIn } from "./edition.ts";
export { isBelow } from "./leaves.ts";
export { type FinishedFile, type Proof, proofOf } from "./proof.ts";
export { type BytesToProve, type FileToProve, type ProvenFiles, proven } from "./proven.ts";
export { type PublicRules, redacted, withheldPaths, withheldWords } from "./redact.ts";
export { Haystack, identityOf, Ledger, type Secret } from "./secret.ts";
export { maskedTranscript, withoutWithheldWords } from "./speakers.ts";
