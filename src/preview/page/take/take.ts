import { address, server } from "../server.ts";
import { noticeAnswer } from "../state/connection.ts";
import { flushed } from "../state/edits.ts";
import { whyNot } from "../state/refused.ts";
import { toast } from "../state/toasts.ts";
import { takeWords } from "../words/take.ts";

/** A finished file that can be taken away. */
export type Wanted = (
  | { readonly file: string; readonly form: string; readonly format: "pdf" | "docx" }
  | { readonly file: string; readonly packet: "pdf" | "zip" }
) & {
  /** Left out: 庁内版. */
  readonly edition?: "public";
};

/** Saves the file where the browser saves. What was typed is sent first, so that it is in it. */
export async function download(wanted: Wanted, name: string): Promise<void> {
  const t = takeWords();
  const made = await make(wanted, name);
  if (made === null) return;
  const saved = made.name ?? name;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(made.blob);
  link.download = saved;
  link.click();
  // The browser has taken the blob up by the next turn; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  toast("note", t.done(saved));
}

/** Opens the PDF in a tab of its own, to be printed from there. Made once before, so that a refusal is told here. */
export async function print(wanted: Wanted, name: string): Promise<void> {
  if ((await make(wanted, name)) === null) return;
  const tab = open(address("api/take", { ...wanted, show: 1 }), "_blank");
  if (tab === null) toast("error", takeWords().blocked);
}

async function make(wanted: Wanted, name: string): Promise<{ blob: Blob; name: string | null } | null> {
  const t = takeWords();
  if (!(await flushed())) {
    toast("error", t.unsent);
    return null;
  }
  if ("packet" in wanted) toast("note", t.coming(name));
  const answer = await server.file(address("api/take", { ...wanted }));
  noticeAnswer(answer);
  if (answer.ok) return answer.value;
  const isWrong = answer.refusal?.findings.some((one) => one.severity === "error") === true;
  toast("error", isWrong ? t.stale : whyNot(answer));
  return null;
}
