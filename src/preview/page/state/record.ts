import { computed, signal } from "@preact/signals";
import type { KindView, RecordView } from "../../contract.ts";
import { type Answer, server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { keepDrawings } from "./drawings.ts";
import { modelOf } from "./office.ts";

/** The open record as the server last told it; null = none, or not yet. */
export const record = signal<RecordView | null>(null);

/** The model it is filled in by. */
export const kind = signal<KindView | null>(null);

/** Why the file of the address could not be opened: 404 and the like; null = nothing is wrong. */
export const notOpened = signal<Extract<Answer<RecordView>, { ok: false }> | null>(null);

/** File that is wanted; answers for other files come too late. */
let wanted: string | null = null;

/** What each file was when last seen: upon what the next change is made. */
const seen = new Map<string, { readonly revision: number; readonly text: string }>();

export const seenOf = (file: string) => seen.get(file) ?? null;

/** Opens a record, or none. The one before it stays in sight until the new one is there. */
export async function openRecord(file: string | null): Promise<void> {
  wanted = file;
  notOpened.value = null;
  if (file === null) {
    record.value = null;
    return;
  }
  await refresh(file, true);
}

/**
 * Asks for a record again.
 * @param anyway take it even when its revision is lower: a server started again counts from the beginning
 */
export async function refresh(file: string, anyway = false): Promise<RecordView | null> {
  const answer = await server.record(file);
  noticeAnswer(answer);
  if (answer.ok) {
    adopt(answer.value, anyway);
    return answer.value;
  }
  if (file === wanted && answer.status >= 400 && answer.status !== 401) {
    notOpened.value = answer;
    record.value = null;
  }
  return null;
}

/** Takes what the server has said of a record, unless something newer stands. */
export function adopt(view: RecordView, anyway = false): void {
  const known = seen.get(view.file);
  if (!anyway && known && view.revision < known.revision) return;
  seen.set(view.file, { revision: view.revision, text: view.text });
  if (view.file !== wanted) return;
  keepDrawings(view.drawings);
  notOpened.value = null;
  if (view.kind !== kind.value?.kind) void loadModel(view.kind);
  record.value = view;
}

/** The file on disk says the same as the record now. */
export function markSaved(file: string, revision: number): void {
  const now = record.value;
  if (now?.file !== file || revision < now.revision) return;
  record.value = { ...now, saving: "saved", fault: null };
}

/** Asks for the kind's model again: what may be chosen has changed. */
export async function loadModel(name: string | null): Promise<void> {
  const model = name === null ? null : await modelOf(name);
  if (record.value !== null && record.value.kind !== name) return;
  // The form is drawn from it: it is exchanged only when it says something else.
  if (JSON.stringify(model) !== JSON.stringify(kind.value)) kind.value = model;
}

/** The model, if it is the open record's. */
export const kindOfRecord = computed(() => (kind.value?.kind === record.value?.kind ? kind.value : null));
