import { dirname, join, resolve } from "node:path";
import { findingsOf } from "../diagnostic/index.ts";
import { nameIn } from "../edition/index.ts";
import { safe } from "../output/name.ts";
import { clockOf } from "../paper/clock.ts";
import { distinct } from "../paper/gather.ts";
import { type ArchivalChoice, archivalChoice } from "./archival.ts";
import type { Finish } from "./book.ts";
import { openPacket } from "./open.ts";
import type { Plan } from "./plan.ts";
import type { PacketOptions, PacketReport } from "./report.ts";
import { PacketRun } from "./run.ts";
import type { RunPlace } from "./run-place.ts";
import { PacketThreads } from "./runner.ts";
import { packetSigning } from "./signing.ts";
import { targetsOf } from "./targets.ts";

export type { PacketFile, PacketFormat, PacketOptions, PacketReport, ReportedDocument } from "./report.ts";

/**
 * Makes everything a meeting needs: one PDF of all its papers with bookmarks and through page numbers, and a Word file of
 * each. Everything is validated before the first file shows; a failed run leaves nothing behind. Documents that have not
 * changed since an earlier run are not laid out again, files that stand already are left as they are.
 *
 * @param path a record of kind meeting (会議)
 */
export async function packet(path: string, options: PacketOptions = {}): Promise<PacketReport> {
  const threads = new PacketThreads(options);
  try {
    threads.startFor(path);
    return await made(path, options, threads);
  } finally {
    await threads.close();
  }
}

async function made(path: string, options: PacketOptions, threads: PacketThreads): Promise<PacketReport> {
  const { missingGlyph = null } = options;
  const opened = openPacket(path, { ...options, missingGlyph });
  const found = findingsOf(opened);
  if (!opened.ok) return refused(found);
  const plan = opened.value;
  const archival = options.to?.includes("pdf") === false ? PLAIN : archivalChoice(plan);
  if (archival.findings.some(({ severity }) => severity === "error"))
    return refused([...found, ...archival.findings]);
  const about = placeOf(plan, options);
  const signing = await packetSigning(plan, options, about.now);
  if (!signing.ok) return refused([...found, ...archival.findings, ...signing.errors]);
  const place = { ...about, kind: archival.kind, threads, signing: signing.value };
  const report = await new PacketRun(plan, targetsFor(plan, place), place).all();
  return { ...report, findings: distinct([...found, ...archival.findings, ...report.findings]) };
}

const PLAIN: ArchivalChoice = { kind: "plain", findings: [] };

function refused(findings: PacketReport["findings"]): PacketReport {
  const nothing = { ok: false, title: "", pages: 0, documents: [], files: [] };
  return { ...nothing, findings: distinct(findings), failure: "input" };
}

function placeOf(
  { office, meeting, value, ordinal }: Plan,
  options: PacketOptions,
): Omit<RunPlace, "threads" | "kind" | "signing"> {
  const folder = office.root ?? dirname(resolve(meeting.file));
  const set =
    options.now ?? (process.env.SOURCE_DATE_EPOCH === undefined ? null : clockOf(undefined, process.env));
  const { throughNumbers, duplex, binding } = value.finish;
  return {
    ...{ root: folder, folder, options },
    out: resolve(options.out ?? join(folder, "out", nameIn(office.edition, safe(ordinal)))),
    now: set ?? new Date(),
    clock: set?.toISOString() ?? null,
    finish: {
      throughNumbers,
      duplex: options.duplex ?? duplex,
      binding: options.binding ?? binding,
    },
  };
}

function targetsFor(plan: Plan, { out, folder, clock, finish, options, kind, signing }: RunPlace) {
  return targetsOf(plan, {
    ...{ out, folder, clock, binding: finish.binding, finish: finishText(finish), kind, signing },
    formats: new Set(options.to ?? ["pdf", "docx"]),
    wordBook: options.wordBook ?? plan.value.finish.wordBook,
  });
}

function finishText({ throughNumbers, duplex, binding }: Finish): string {
  return JSON.stringify({ throughNumbers, duplex, binding });
}
