import { createHash } from "node:crypto";

/** SHA-256 of a row of texts. Their lengths go in too: what ends one text never passes for the beginning of the next. */
export function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest("hex");
}

/** SHA-256 of a file's bytes. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
