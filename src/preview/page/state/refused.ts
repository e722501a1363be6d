import type { Answer } from "../server.ts";
import { stateWords } from "../words/state.ts";
import { say } from "./language.ts";
import { toast } from "./toasts.ts";

/** Tells what the server has refused, in its own words where it said any. */
export function refused(answer: Extract<Answer<unknown>, { ok: false }>): void {
  toast("error", whyNot(answer));
}

export function whyNot(answer: Extract<Answer<unknown>, { ok: false }>): string {
  if (answer.refusal) return say(answer.refusal.message);
  return answer.status === 0 ? stateWords().unreachable : stateWords().refused(answer.status);
}
