import { computed, signal } from "@preact/signals";
import type { RecordView } from "../../contract.ts";
import { type Answer, server } from "../server.ts";
import { agreementWords } from "../words/agreement.ts";
import { connection, noticeAnswer } from "./connection.ts";
import { type Change, isText, mayFollow, merged, type Waiting } from "./queue.ts";
import { adopt, record, refresh, seenOf } from "./record.ts";
import { refused } from "./refused.ts";
import { shown } from "./sight.ts";
import { toast } from "./toasts.ts";

const waiting = signal<readonly Waiting[]>([]);
const sending = signal(false);

/** A change made here upon something that no longer stands, and that cannot simply follow it: somebody decides. */
export const clash = signal<{ readonly change: Waiting; readonly stands: RecordView } | null>(null);

/** Whether something typed here has not reached the server. */
export const unsent = computed(() => waiting.value.length > 0 || sending.value || clash.value !== null);

/** Changes the open record. At most one request is under way; what is typed meanwhile goes with the next. */
export function edit(change: Change): void {
  const file = record.value?.file;
  if (file !== undefined) put(file, change);
}

/** Changes a record, open or not; of another one it is said that it was changed, and it can be taken back. */
export async function editIn(file: string, change: Change): Promise<void> {
  put(file, change);
  if (file === record.value?.file || !(await flushed())) return;
  const t = agreementWords();
  toast("note", t.written(file), { label: t.undo, run: () => void undoIn(file) });
}

async function undoIn(file: string): Promise<void> {
  const answer = await server.undo({ file, show: null });
  noticeAnswer(answer);
  if (!answer.ok) return refused(answer);
  adopt(answer.value);
  toast("note", agreementWords().undone(file));
}

function put(file: string, change: Change): void {
  waiting.value = merged(waiting.value, { file, change });
  void send();
}

/** Sends what waits, if the server is there. */
export async function send(): Promise<void> {
  if (sending.value) return;
  sending.value = true;
  try {
    while (waiting.value.length > 0 && clash.value === null && (await sendFirst()));
  } finally {
    sending.value = false;
  }
}

/** @returns whether the next one may be sent */
async function sendFirst(): Promise<boolean> {
  const [first, ...rest] = waiting.value;
  if (!first) return false;
  const base = seenOf(first.file)?.revision ?? 0;
  waiting.value = rest;
  const answer = await server.edit({ ...first, base, show: shown(first.file) });
  noticeAnswer(answer);
  if (answer.ok) {
    adopt(answer.value);
    return true;
  }
  return notTaken(first, answer);
}

async function notTaken(
  first: Waiting,
  answer: Extract<Answer<RecordView>, { ok: false }>,
): Promise<boolean> {
  const again = (): void => {
    waiting.value = waiting.value.reduce(merged, [first]);
  };
  if (answer.stands) {
    const fits = mayFollow(first.change, seenOf(first.file)?.text ?? null, answer.stands);
    adopt(answer.stands, true);
    if (fits) again();
    else clash.value = { change: first, stands: answer.stands };
    return fits;
  }
  if (answer.status === 0 || answer.status === 401 || answer.status >= 500) {
    again();
    if (answer.status >= 500) refused(answer);
    return false;
  }
  refused(answer);
  await refresh(first.file, true);
  return true;
}

/**
 * Decides a clash. `mine`: the change made here is made upon what stands now; `theirs`: it is dropped. The text that
 * is not taken goes to the history first; when it cannot, nothing is decided yet.
 */
export async function settle(take: "mine" | "theirs"): Promise<void> {
  const now = clash.value;
  if (now === null) return;
  const { file, change } = now.change;
  const lost = take === "mine" ? now.stands.text : isText(change) ? change.text : null;
  if (lost !== null) {
    const kept = await server.keep({ file, text: lost });
    noticeAnswer(kept);
    if (!kept.ok) return refused(kept);
  }
  if (clash.value !== now) return;
  clash.value = null;
  if (take === "mine") waiting.value = [now.change, ...waiting.value];
  else waiting.value = waiting.value.filter((one) => one.file !== now.change.file);
  void send();
}

/** After the line has been broken: what stands is asked for first, because the server may have been started again. */
export async function resume(): Promise<void> {
  const files = new Set([record.value?.file, ...waiting.value.map((one) => one.file)]);
  for (const file of files) if (file !== undefined) await catchUp(file);
  await send();
}

async function catchUp(file: string): Promise<void> {
  const before = seenOf(file)?.text ?? null;
  const stands = await refresh(file, true);
  const first = waiting.value.find((one) => one.file === file);
  if (!stands || !first || mayFollow(first.change, before, stands)) return;
  waiting.value = waiting.value.filter((one) => one !== first);
  clash.value = { change: first, stands };
}

/** Waits until everything typed has been sent. @returns false: it cannot be now */
export async function flushed(): Promise<boolean> {
  await send();
  if (!unsent.value) return true;
  if (connection.value !== "up" || clash.value !== null) return false;
  return new Promise((resolve) => {
    const stop = unsent.subscribe((still) => {
      if (still && connection.value === "up") return;
      queueMicrotask(() => stop());
      resolve(!still);
    });
  });
}

/** Undo and redo, after everything typed. */
export async function step(which: "undo" | "redo"): Promise<void> {
  const file = record.value?.file;
  if (file === undefined || !(await flushed())) return;
  const answer = await server[which]({ file, show: shown(file) });
  noticeAnswer(answer);
  if (answer.ok) adopt(answer.value);
  else refused(answer);
}

/** The file was changed by another program: takes what is on disk, or keeps what stands here. */
export async function resolve(take: "disk" | "mine"): Promise<void> {
  const file = record.value?.file;
  if (file === undefined) return;
  const answer = await server.resolve({ file, take });
  noticeAnswer(answer);
  if (answer.ok) adopt(answer.value, true);
  else refused(answer);
}
