import { computed } from "@preact/signals";
import type { FindingView } from "../../contract.ts";
import { agreement } from "./agreement.ts";
import { office } from "./office.ts";
import { packet, packetRefusal } from "./packet.ts";
import { publicView } from "./public.ts";
import { record } from "./record.ts";
import { inPacket } from "./sheets.ts";

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** Everything found for what is open: errors first, then as they stand in the file. Told twice, shown once. */
export const findings = computed<readonly FindingView[]>(() => {
  const file = record.value?.file ?? null;
  const ofPacket = inPacket.value ? (packet.value?.view.findings ?? []) : [];
  const ofPublic = inPacket.value ? [] : (publicView.value?.findings ?? []);
  const refusedPacket = packetRefusal.value?.findings ?? [];
  const all = [
    ...(record.value?.findings ?? []),
    ...ofPublic,
    ...ofPacket,
    ...refusedPacket,
    ...(office.value?.findings ?? []),
  ];
  return [...unique(all)].sort((a, b) => compare(a, b, file));
});

const saved = computed(() => record.value?.fault ?? null);

/** Also why saving failed. */
export const allFindings = computed(() => (saved.value ? [saved.value, ...findings.value] : findings.value));

export const counts = computed(() => ({
  error: allFindings.value.filter((one) => one.severity === "error").length,
  warning: allFindings.value.filter((one) => one.severity === "warning").length,
  info: allFindings.value.filter((one) => one.severity === "info").length,
}));

/** The same, with what the papers of the meeting say against each other. */
export const totals = computed(() => {
  const told = agreement.value?.findings ?? [];
  const count = (severity: FindingView["severity"]): number =>
    told.filter((one) => one.severity === severity).length;
  const { error, warning, info } = counts.value;
  return {
    error: error + count("error"),
    warning: warning + count("warning"),
    info: info + count("info"),
  };
});

/** What is wrong with templates: shown over the sheets. */
export const templateFindings = computed(() =>
  allFindings.value.filter((one) => one.severity === "error" && one.places[0]?.file?.endsWith(".hbs")),
);

export const keyOf = (one: FindingView): string => {
  const place = one.places[0];
  return [one.code, one.file, place?.line, place?.column, place?.sheet, place?.cell, one.message.ja].join(
    "\n",
  );
};

function unique(all: readonly FindingView[]): Iterable<FindingView> {
  return new Map(all.map((one) => [keyOf(one), one])).values();
}

function compare(a: FindingView, b: FindingView, open: string | null): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    Number(a.file !== open) - Number(b.file !== open) ||
    (a.file ?? "").localeCompare(b.file ?? "", "ja") ||
    (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0) ||
    (a.places[0]?.column ?? 0) - (b.places[0]?.column ?? 0)
  );
}
