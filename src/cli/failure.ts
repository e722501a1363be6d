import type { Say } from "./words.ts";

/** A fault of the program's own: says so, and what whoever mends it needs. */
export function failureText(fault: unknown, say: Say): string {
  const told = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return [
    say(
      "プログラムの誤りで止まりました（記録の誤りではありません）。",
      "The program failed; your records are not to blame.",
    ),
    say("次の内容を、このプログラムの担当に知らせてください。", "Please report the following."),
    "",
    told,
  ].join("\n");
}
