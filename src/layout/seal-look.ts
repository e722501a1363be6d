import type { DocumentTree, Seal } from "../document/tree.ts";

/** What is drawn of a seal: its empty place on a draft, its picture on an issued paper, nothing in between. */
export function sealLook({ kind, src }: Seal, state: DocumentTree["state"]): "place" | "picture" | null {
  if (kind === "none") return null;
  if (state === "案") return "place";
  return state === "施行" && src !== null ? "picture" : null;
}
