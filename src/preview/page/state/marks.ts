import { computed, effect, signal } from "@preact/signals";
import type { MarksView } from "../../contract.ts";
import { type FormPlace, server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { editionQuery } from "./edition.ts";
import { record } from "./record.ts";
import { inPacket, paper } from "./sheets.ts";

/** The field the cursor is in; null = none. */
export const focused = signal<string | null>(null);

/** Where it stands on the sheets. */
export const marks = signal<MarksView["marks"]>([]);

/** Grows when a field was entered, not when its words moved: only then are the sheets scrolled. */
export const entered = signal(0);

/** Settles while keys are struck; the drawing itself must not wait for marks. */
const PAUSE_MS = 120;

interface Question extends FormPlace {
  readonly field: string;
  /** Of the sheets: their words move with it. */
  readonly revision: number;
}

// As text, so that the same question asked twice is one.
const question = computed<string | null>(() => {
  const [file, form, field] = [record.value?.file, paper.value?.form, focused.value];
  if (inPacket.value || file === undefined || form === undefined || field === null || field === "")
    return null;
  const revision = paper.value?.revision ?? 0;
  return JSON.stringify({ file, form, ...editionQuery(), field, revision } satisfies Question);
});

let last: Question | null = null;

effect(() => {
  const asked = question.value;
  const timer = setTimeout(() => void ask(asked), asked === null ? 0 : PAUSE_MS);
  return () => clearTimeout(timer);
});

async function ask(asked: string | null): Promise<void> {
  if (asked === null) {
    marks.value = [];
    last = null;
    return;
  }
  const wanted = JSON.parse(asked) as Question;
  const { field, revision: _, ...place } = wanted;
  const answer = await server.marks(place, field);
  noticeAnswer(answer);
  if (question.peek() !== asked || !answer.ok) return;
  const same = last?.field === wanted.field && last.form === wanted.form && last.file === wanted.file;
  last = wanted;
  marks.value = answer.value.marks;
  if (!same) entered.value++;
}
