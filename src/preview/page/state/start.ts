import { effect, untracked } from "@preact/signals";
import type { PreviewEvent } from "../../contract.ts";
import { shellWords } from "../words/shell.ts";
import { agreementOver } from "./agreement.ts";
import { connection, listen } from "./connection.ts";
import { edition } from "./edition.ts";
import { resume, unsent } from "./edits.ts";
import { forgetModels, loadOffice, office } from "./office.ts";
import { openPacket, packet } from "./packet.ts";
import { openPublic } from "./public.ts";
import { loadModel, markSaved, openRecord, record, refresh } from "./record.ts";
import { route } from "./route.ts";
import { inPacket } from "./sheets.ts";

/** Sets everything going: what the address names is opened, and what the server tells is followed. */
export function start(): void {
  void loadOffice();
  let file: string | null = null;
  effect(() => {
    const wanted = route.value;
    untracked(() => {
      if (wanted.file !== file) void openRecord(wanted.file);
      file = wanted.file;
    });
  });
  effect(() => {
    const meeting = inPacket.value ? route.value.file : null;
    // Another edition is another packet.
    edition.value;
    if (meeting !== null) void untracked(() => openPacket(meeting));
  });
  effect(() => {
    const { file, revision } = record.value ?? {};
    if (edition.value !== "public" || inPacket.value || file === undefined || revision === undefined) return;
    void untracked(() => openPublic(file, revision));
  });
  effect(() => {
    const open = office.value?.records.find((one) => one.file === route.value.file);
    const name = [open?.title ?? route.value.file, shellWords().product].filter(Boolean).join(" - ");
    document.title = name;
  });
  let first = true;
  listen(told, () => {
    if (!first) void again();
    first = false;
  });
  addEventListener("beforeunload", (event) => {
    if (unsent.value) event.preventDefault();
  });
}

/** The line stands again: what was told meanwhile was missed. */
async function again(): Promise<void> {
  // It may be another version of the program.
  forgetModels();
  await loadOffice();
  await loadModel(record.value?.kind ?? null);
  await resume();
  agreementOver();
  if (packet.value && inPacket.value) await openPacket(packet.value.file);
}

function told(event: PreviewEvent): void {
  if (event.type === "office") void loadOffice();
  else if (event.type === "saved") {
    markSaved(event.file, event.revision);
    // Saved from another window: what stands is newer than what is shown here.
    if (event.revision > (record.value?.revision ?? 0)) recordChanged(event.file, event.revision);
  } else if (event.type === "agreement") agreementOver();
  else if (event.type === "packet") {
    if (inPacket.value && route.value.file === event.file) void openPacket(event.file);
  } else recordChanged(event.file, event.revision);
}

/** Revision of the last event that was too early to be followed: the answer to an edit is still under way. */
let late: string | null = null;

function recordChanged(file: string, revision: number): void {
  const now = record.value;
  if (now?.file !== file || revision < now.revision) return;
  if (unsent.value) late = file;
  else void refresh(file);
}

unsent.subscribe((still) => {
  if (still || late === null || connection.value !== "up") return;
  const file = late;
  late = null;
  if (record.value?.file === file) void refresh(file);
});
