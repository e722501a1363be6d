import type { Diagnostic } from "../diagnostic/index.ts";

/** What a written file was made from and what was said of it, so that a later run can leave it as it is. */
export interface Memo {
  /** Fingerprint of all it depends on, but its pictures and the clock. */
  readonly key: string;
  /** ISO time in its metadata. */
  readonly clock: string;
  /** Pages, where pages were made. */
  readonly pages: number | null;
  /** Pictures it shows: path in the office's folder → SHA-256 of the file. */
  readonly pictures: Readonly<Record<string, string>>;
  /** What was found when it was made, with absolute paths: told again when it is not made again. */
  readonly findings: readonly Diagnostic[];
  /** Of a signed file: who has signed it, and what the file was made from before. Left out = it is not signed. */
  readonly signed?: {
    readonly subject: string;
    readonly level: "B-B" | "B-T";
    /** `key` of the file before it was signed. */
    readonly of: string;
  };
}

/** What is remembered of one file: SHA-256 of its bytes, and how it was made (nothing of files written otherwise). */
export interface Remembered {
  readonly hash: string;
  readonly memo: Memo | null;
}

/** @param read what JSON has given: a hash alone, as earlier versions wrote it, or hash and memo. Null = damaged */
export function rememberedIn(read: unknown): Remembered | null {
  if (typeof read === "string") return { hash: read, memo: null };
  if (!isObject(read) || typeof read.hash !== "string") return null;
  return { hash: read.hash, memo: isMemo(read.memo) ? read.memo : null };
}

function isMemo(one: unknown): one is Memo {
  if (!isObject(one) || !isObject(one.pictures) || !Array.isArray(one.findings)) return false;
  const isCounted = one.pages === null || typeof one.pages === "number";
  const named = Object.values(one.pictures);
  return (
    isCounted &&
    typeof one.key === "string" &&
    typeof one.clock === "string" &&
    named.every((hash) => typeof hash === "string") &&
    one.findings.every(isFinding) &&
    (one.signed === undefined || isSignature(one.signed))
  );
}

function isSignature(one: unknown): boolean {
  if (!isObject(one) || (one.level !== "B-B" && one.level !== "B-T")) return false;
  return typeof one.subject === "string" && typeof one.of === "string";
}

/** Enough of a finding to be shown. */
function isFinding(one: unknown): boolean {
  return isObject(one) && typeof one.code === "string" && isObject(one.message) && Array.isArray(one.places);
}

function isObject(one: unknown): one is Readonly<Record<string, unknown>> {
  return typeof one === "object" && one !== null && !Array.isArray(one);
}
