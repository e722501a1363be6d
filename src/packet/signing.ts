import { signingStep } from "../batch/signing.ts";
import { diagnose, fail, type Outcome } from "../diagnostic/index.ts";
import type { SigningStep } from "../sign/step.ts";
import { draftOf, type Plan } from "./plan.ts";
import type { PacketOptions } from "./report.ts";

/**
 * What a packet's PDF is signed with; null = it is not asked for. A packet is signed as a whole, so nothing in it may
 * still be 案; papers without a state (cover, tables, pages of other files) are signed with the rest.
 */
export async function packetSigning(
  { documents, meeting }: Plan,
  { sign, to }: PacketOptions,
  now: Date,
): Promise<Outcome<SigningStep | null>> {
  const step = await signingStep(sign, now);
  if (!step.ok || step.value === null) return step;
  if (to?.includes("pdf") === false) return fail([diagnose("sign/no-pdf", {})]);
  const drafts = documents.filter((one) => draftOf(one).some(({ state }) => state === "案"));
  if (drafts.length === 0) return step;
  return fail(
    drafts.map(({ title, note, path }) =>
      diagnose("sign/packet-draft", { paper: `${note ?? ""}「${title}」` }, meeting.source.place(path)),
    ),
  );
}
