import { signal } from "@preact/signals";
import type { Box } from "../../contract.ts";
import { server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { packet } from "./packet.ts";
import { narrowPane } from "./panes.ts";
import { sheets } from "./sheets.ts";
import { goToPage } from "./stack.ts";

/** Words of a packet that a finding is about, as they stand on its sheets. */
export const pointed = signal<{
  readonly file: string;
  readonly form: string;
  readonly marks: readonly { readonly page: number; readonly boxes: readonly Box[] }[];
} | null>(null);

let times = 0;

/**
 * Shows where a field of a record stands in the packet: on the first of its papers that prints it, or, where no word of it
 * was written, at the paper's beginning.
 */
export async function pointAt(file: string, field: string, line: number | null): Promise<void> {
  const time = ++times;
  const now = packet.value;
  const papers = now?.view.documents.filter((one) => one.file === file && one.form !== null) ?? [];
  for (const { form } of papers) {
    if (form === null || now === null || field === "") continue;
    const answer = await server.marks({ file, form, packet: now.file }, field, line);
    noticeAnswer(answer);
    if (time !== times || packet.value?.file !== now.file) return;
    const first = answer.ok ? answer.value.marks[0] : undefined;
    if (!answer.ok || first === undefined) continue;
    pointed.value = { file, form, marks: answer.value.marks };
    goTo(file, form, first.page, first.boxes[0]?.y ?? null);
    return;
  }
  pointed.value = null;
  const [paper] = papers;
  if (paper?.form) goTo(file, paper.form, 1, null);
}

function goTo(file: string, form: string, page: number, y: number | null): void {
  const index = sheets.value.findIndex((one) => one.file === file && one.form === form && one.page === page);
  if (index < 0) return;
  narrowPane.value = "sheets";
  goToPage(index, y);
}

// Boxes are those of sheets as they were.
packet.subscribe(() => {
  pointed.value = null;
});
