import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import {
  type CheckedPaper,
  type CheckFinding,
  checkAgreement,
  checkedPacket,
  checkOffice,
} from "../../src/check/index.ts";
import { openPacket } from "../../src/packet/open.ts";
import { draftOf } from "../../src/packet/plan.ts";
import { checkedPaper } from "../../src/paper/checked.ts";
import { got } from "../outcome.ts";
import type { Found } from "./mutation/run.ts";
import { foldedText, type TypedPacket } from "./mutation/typed.ts";

/** Meetings of ours whose packets must agree. */
export const ownPackets = [
  { meeting: "office/meetings/第106回.yaml" },
  { meeting: "office-types/meetings/第93回.yaml" },
  { meeting: "assessment/meeting.yaml" },
  { meeting: "minutes/meeting.yaml" },
] as const;
export type OwnPacket = (typeof ownPackets)[number];

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));

interface Opened {
  readonly papers: readonly CheckedPaper[];
  readonly words: Parameters<typeof checkOffice>[0];
}
const opened = new Map<string, Opened>();

/** The papers of a meeting as the check reads them; made once. */
function open({ meeting }: OwnPacket): Opened {
  const known = opened.get(meeting);
  if (known !== undefined) return known;
  const plan = got(openPacket(`${fixtures}${meeting}`, { missingGlyph: null }));
  const papers = plan.documents.flatMap(draftOf).map((draft) => checkedPaper(got(draft.paper())));
  const made = { papers, words: plan.office.profile.check };
  opened.set(meeting, made);
  return made;
}

export const ownPapers = (packet: OwnPacket): readonly CheckedPaper[] => open(packet).papers;

export function ownPapersFound(packet: OwnPacket): readonly CheckFinding[] {
  const { papers, words } = open(packet);
  return checkAgreement(checkedPacket(papers, checkOffice(words))).findings;
}

interface Judged {
  readonly 符号: string;
  readonly 語?: string;
}
const judged: Readonly<Record<string, readonly Judged[]>> = parse(
  readFileSync(`${fixtures}existing/own.yaml`, "utf8"),
);

/** Is it true of a packet of ours as it is? Somebody has looked: fixtures/existing/own.yaml. */
export function isTrue(packet: string, { code, message }: Pick<Found, "code" | "message">): boolean {
  const said = foldedText(message);
  return (judged[packet] ?? []).some(
    (one) => one.符号 === code && (one.語 === undefined || said.includes(foldedText(one.語))),
  );
}

/** The same papers as if somebody had typed them: one text file each, the cells of a row apart by tabs. */
export function ownTyped(packet: OwnPacket): TypedPacket {
  const files = open(packet).papers.map(({ lines }, index) => ({
    file: `${String(index + 1).padStart(2, "0")}.txt`,
    text: `${typedLines(lines).join("\n")}\n`,
  }));
  return { name: packet.meeting, files };
}

function typedLines(lines: CheckedPaper["lines"]): string[] {
  const typed: string[] = [];
  let row: { readonly key: string; readonly cells: string[] } | null = null;
  for (const { text, cell } of lines) {
    const key = cell === null ? null : `${cell.table} ${cell.row}`;
    if (row !== null && row.key !== key) {
      typed.push(row.cells.join("\t"));
      row = null;
    }
    if (cell === null || key === null) typed.push(text);
    else {
      row ??= { key, cells: [] };
      while (row.cells.length < cell.column) row.cells.push("");
      const said = row.cells[cell.column];
      row.cells[cell.column] = said === undefined || said === "" ? text : `${said} ${text}`;
    }
  }
  return row === null ? typed : [...typed, row.cells.join("\t")];
}
