import { computed, effect, signal } from "@preact/signals";
import type { AgreementView } from "../../contract.ts";
import { server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { edition } from "./edition.ts";
import { unsent } from "./edits.ts";
import { packet, packetComing } from "./packet.ts";
import { record } from "./record.ts";
import { inPacket } from "./sheets.ts";

/** What was last told, the open record's text it was told for, and whether the server has said that it no longer holds. */
const last = signal<{
  readonly view: AgreementView;
  readonly text: string | null;
  readonly isOver: boolean;
} | null>(null);

/** What the papers of the meeting say against each other; of the public edition nothing is said. */
export const agreement = computed<AgreementView | null>(() => {
  const view = last.value?.view ?? null;
  return view !== null && view.file === record.value?.file && edition.value === "internal" ? view : null;
});

/** What is shown was told before the last change: it stays in sight, but leads nowhere. */
export const agreementStale = computed(
  () =>
    unsent.value ||
    last.value === null ||
    last.value.isOver ||
    last.value.text !== (record.value?.text ?? null),
);

/** Asked for, and not there yet. */
export const agreementComing = signal(false);

/** The record to ask for: of a meeting when its packet is there, whose papers the check then reads. */
const wanted = computed<string | null>(() => {
  const file = record.value?.file ?? null;
  if (file === null || edition.value === "public") return null;
  return !inPacket.value || (packet.value?.file === file && !packetComing.value) ? file : null;
});

/** Grows when what was said no longer holds. */
const times = signal(0);
let asking = false;
let again = false;

effect(() => {
  times.value;
  if (wanted.value !== null) void ask();
});

/** The server has told that something has changed; or it may have been started again. */
export function agreementOver(): void {
  if (last.value !== null) last.value = { ...last.value, isOver: true };
  times.value++;
}

/** One question at a time: the server answers when nobody types. */
async function ask(): Promise<void> {
  again = true;
  if (asking) return;
  asking = true;
  while (again) {
    again = false;
    const file = wanted.peek();
    if (file === null) break;
    agreementComing.value = true;
    const answer = await server.agreement(file);
    noticeAnswer(answer);
    if (answer.ok && record.peek()?.file === file)
      last.value = { view: answer.value, text: record.peek()?.text ?? null, isOver: again };
  }
  agreementComing.value = false;
  asking = false;
}
