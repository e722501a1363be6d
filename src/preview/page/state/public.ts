import { computed, signal } from "@preact/signals";
import type { PublicView } from "../../contract.ts";
import { server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { edition } from "./edition.ts";
import { record } from "./record.ts";

/** The open record's public edition: its sheets as they were last good, with what is wrong now. */
const last = signal<(PublicView & { readonly isStale: boolean }) | null>(null);

/** That of the record in sight; null = 庁内版 is shown, or it is not there yet. */
export const publicView = computed(() =>
  edition.value === "public" && last.value?.file === record.value?.file ? last.value : null,
);

let wanted = "";

/** Asks for the public edition of a record as it now stands; an answer that comes too late is dropped. */
export async function openPublic(file: string, revision: number): Promise<void> {
  const asked = `${revision} ${file}`;
  wanted = asked;
  const answer = await server.public(file);
  noticeAnswer(answer);
  if (wanted === asked && answer.ok) last.value = lastGood(answer.value);
}

function lastGood(view: PublicView): NonNullable<typeof last.value> {
  const before = last.value?.file === view.file ? last.value : null;
  const isStale = view.papers.length === 0 && view.findings.some((one) => one.severity === "error");
  return isStale && before !== null ? { ...view, papers: before.papers, isStale } : { ...view, isStale };
}
