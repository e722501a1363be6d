import { computed } from "@preact/signals";
import type { PacketView, PaperView, SheetView } from "../../contract.ts";
import type { SheetPlace } from "../server.ts";
import { edition, editionQuery } from "./edition.ts";
import { packet } from "./packet.ts";
import { publicView } from "./public.ts";
import { record } from "./record.ts";
import { route } from "./route.ts";

/** One sheet of those that are shown, and what it is a page of. */
export interface ShownSheet extends SheetView {
  /** Record and form it was made from; null = neither (a packet's contents). */
  readonly file: string | null;
  readonly form: string | null;
  /** Page of its own paper, from 1. */
  readonly page: number;
  /** What begins here, in a packet: 資料1-2 and its title. */
  readonly begins: string | null;
}

/** Whether a meeting's packet is shown: it has no papers of its own. */
export const inPacket = computed(() => route.value.packet || record.value?.kind === MEETING);

/** The kind of record whose papers are those of others. */
const MEETING = "meeting";

/** The record's papers, in the edition that is shown. */
export const papers = computed<readonly PaperView[]>(
  () => (edition.value === "public" ? publicView.value?.papers : record.value?.papers) ?? [],
);

/** The paper in sight: the one the address names, else the record's first. */
export const paper = computed<PaperView | null>(
  () => papers.value.find((one) => one.form === route.value.form) ?? papers.value[0] ?? null,
);

export const sheets = computed<readonly ShownSheet[]>(() => {
  if (inPacket.value) return packet.value ? ofPacket(packet.value.view) : [];
  const file = record.value?.file;
  const form = paper.value?.form;
  if (file === undefined || form === undefined) return [];
  return (paper.value?.sheets ?? []).map((sheet, at) => ({
    ...sheet,
    file,
    form,
    page: at + 1,
    begins: null,
  }));
});

/** Another stack of sheets has another name: place and offset are remembered for each. */
export const stackName = computed(() =>
  inPacket.value ? `packet ${packet.value?.file}` : `${record.value?.file} ${paper.value?.form}`,
);

function ofPacket(view: PacketView): readonly ShownSheet[] {
  return view.documents.flatMap((document) =>
    document.sheets.map((sheet, at) => ({
      ...sheet,
      file: document.file,
      form: document.form,
      page: at + 1,
      begins: at === 0 ? [document.number, document.title].filter(Boolean).join(" ") : null,
    })),
  );
}

/** Whether what is shown is older than what is written: the last good sheets. */
export const isStale = computed(() =>
  inPacket.value
    ? packet.value?.isStale === true
    : edition.value === "public"
      ? publicView.value?.isStale === true
      : paper.value !== null && paper.value.revision < (record.value?.revision ?? 0),
);

/** What the server calls a sheet; null = it was made from no record (a packet's contents). */
export function placeOf({ file, form, page }: ShownSheet): SheetPlace | null {
  if (file === null || form === null) return null;
  const meeting = inPacket.value ? packet.value?.file : undefined;
  return { file, form, page, ...(meeting === undefined ? {} : { packet: meeting }), ...editionQuery() };
}
