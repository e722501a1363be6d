import { signal } from "@preact/signals";
import type { PacketView, Refusal } from "../../contract.ts";
import { server } from "../server.ts";
import { noticeAnswer } from "./connection.ts";
import { edition } from "./edition.ts";

/** The meeting's packet last asked for: as it was last good, with what is wrong now. */
export const packet = signal<{
  readonly file: string;
  readonly edition: typeof edition.value;
  readonly view: PacketView;
  /** It cannot be made as it stands now. */
  readonly isStale: boolean;
} | null>(null);

/** Why the server made none at all. */
export const packetRefusal = signal<Refusal | null>(null);
export const packetComing = signal(false);

let wanted: string | null = null;

/** Asks for a packet; making one of many records takes seconds. */
export async function openPacket(file: string): Promise<void> {
  if (packet.value?.file !== file || packet.value.edition !== edition.value) packet.value = null;
  wanted = file;
  const asked = edition.value;
  packetComing.value = true;
  const answer = await server.packet(file, asked === "public" ? { edition: asked } : {});
  noticeAnswer(answer);
  if (wanted !== file || edition.value !== asked) return;
  packetComing.value = false;
  packetRefusal.value = answer.ok ? null : answer.refusal;
  if (answer.ok) packet.value = lastGood(file, asked, answer.value);
}

function lastGood(
  file: string,
  of: typeof edition.value,
  view: PacketView,
): NonNullable<typeof packet.value> {
  const isStale = view.documents.length === 0 && view.findings.some((one) => one.severity === "error");
  const known = packet.value?.file === file && packet.value.edition === of ? packet.value : null;
  const before = known?.view ?? view;
  return { file, edition: of, isStale, view: isStale ? { ...before, findings: view.findings } : view };
}
