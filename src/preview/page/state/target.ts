import { signal } from "@preact/signals";
import type { FindingView, RecordView, SpotView } from "../../contract.ts";
import type { Target } from "../editor.ts";
import { type Answer, server, type WordPlace } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { narrowPane } from "./panes.ts";
import { record } from "./record.ts";
import { go, hrefOf, route } from "./route.ts";

/** Where the editor is to go. */
export const target = signal<Target | null>(null);

/** What the word clicked last is, for the status line. */
export const lastSpot = signal<SpotView | null>(null);

/** A place in another record, to be gone to when it is open. */
let later: { readonly file: string; readonly target: Target } | null = null;

/** Goes to a field of a record, opening it first where another is open. */
export function goTo(file: string | null, place: Target, form?: string): void {
  const open = record.value?.file;
  if (file !== null && (file !== open || route.value.packet)) {
    later = { file, target: place };
    go(hrefOf(file, form === undefined ? {} : { form }));
    if (file === open) arrive(record.value);
    return;
  }
  narrowPane.value = "edit";
  target.value = { ...place };
}

// The record has come that a place was kept for.
let openFile: string | null = null;
record.subscribe((now) => {
  // A place is a place in one record: the next one's editor must not go there.
  if ((now?.file ?? null) !== openFile) {
    target.value = null;
    // What the status line says of a word is over, but for the word that has led here.
    if (later === null) lastSpot.value = null;
  }
  openFile = now?.file ?? null;
  arrive(now);
});

function arrive(now: RecordView | null): void {
  if (later === null || now?.file !== later.file) return;
  const place = later.target;
  later = null;
  // After the editor has been given the new record.
  setTimeout(() => goTo(now.file, place), 0);
}

export function goToFinding(finding: FindingView): void {
  const place = finding.places[0];
  goTo(finding.file, {
    field: finding.field ?? "",
    line: place?.line ?? null,
    column: place?.column ?? null,
  });
}

/** A word on a sheet was clicked: goes where it was written. */
export async function goToWord(place: WordPlace): Promise<Answer<SpotView>> {
  const answer = await server.spot(place);
  noticeAnswer(answer);
  if (!answer.ok) return answer;
  lastSpot.value = answer.value;
  const { written } = answer.value;
  if (written)
    goTo(written.file, { field: written.field, line: written.line, column: written.column }, place.form);
  return answer;
}
