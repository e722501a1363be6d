import { signal } from "@preact/signals";
import type { KindView, OfficeView } from "../../contract.ts";
import { server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";

/** The folder that is open; null until it has come. */
export const office = signal<OfficeView | null>(null);

const models = new Map<string, KindView>();

let asked = false;
let again = false;

/** Asks for the list. Calls while one is under way become one more at its end: events come in bursts. */
export async function loadOffice(): Promise<void> {
  again = true;
  if (asked) return;
  asked = true;
  while (again) {
    again = false;
    const answer = await server.office();
    noticeAnswer(answer);
    if (answer.ok) office.value = answer.value;
  }
  asked = false;
}

/** The model of a kind. Null: the server does not know it, or cannot be reached. */
export async function modelOf(kind: string): Promise<KindView | null> {
  const known = models.get(kind);
  if (known) return known;
  const answer = await server.kind(kind);
  noticeAnswer(answer);
  if (!answer.ok) return null;
  models.set(kind, answer.value);
  return answer.value;
}

/** Models are the program's own: another program may have others. */
export function forgetModels(): void {
  models.clear();
}
