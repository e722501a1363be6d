import type { Approval } from "../../records/kinds/approval.ts";
import { sealChoices } from "../../records/kinds/seal.ts";
import type { Profile } from "../../records/profile.ts";
import { bracketed } from "../shared/letter-values.ts";
import { fromRecord, type OriginRule } from "../shared/origin.ts";
import { type DraftedRecord, draftedLetter, draftedOrigins } from "./letter.ts";
import type { DraftSheet } from "./model.ts";

/** Boxes in one row of the sheet: 市長 副市長 局長 部長 課長 係長 stand side by side. */
const BOXES = 6;

const disclosures: Readonly<Record<NonNullable<Approval["disclosure"]>, string>> = {
  open: "公開",
  partial: "部分公開",
  closed: "非公開",
};

/** A record with a 決裁 → 起案用紙. */
export function draftSheetValues(record: DraftedRecord, profile: Profile): DraftSheet {
  const { letter, seal, ...drafting } = draftedLetter(record, profile);
  const { drafted, approved, drafter, level, disclosure, ...others } = record.approval ?? {};
  const text = (value: string): string => bracketed(value, profile);
  const optional = (value: string | undefined): string | null => (value === undefined ? null : text(value));
  return {
    state: letter.state,
    letterhead: letter.letterhead,
    ...drafting,
    sender: letter.sender,
    seal: sealChoices[seal].ja,
    drafted: drafted ?? null,
    approved: approved ?? null,
    drafter: drafterOf(drafter, text),
    level: optional(level),
    deciders: rowsOf((others.deciders ?? []).map((one) => boxOf(text(one)))),
    consulted: rowsOf((others.consulted ?? []).map((one) => ({ post: text(one), name: null }))),
    retention: optional(others.retention),
    classification: optional(others.classification),
    disclosure: disclosure === undefined ? null : disclosures[disclosure],
    reason: optional(others.reason),
    notation: letter.notation,
  };
}

function drafterOf(drafter: Approval["drafter"], text: (value: string) => string): DraftSheet["drafter"] {
  if (drafter === undefined) return null;
  const { unit, post, name, extension } = drafter;
  return {
    unit: text(unit),
    post: post === undefined ? null : text(post),
    name,
    extension: extension ?? null,
  };
}

/** 局長 垂水 次郎 → the post, and who approved. */
function boxOf(written: string): { post: string; name: string | null } {
  const [post = "", ...name] = written.split(/[ \u3000]+/u);
  return { post, name: name.length === 0 ? null : name.join("\u3000") };
}

type Boxes = DraftSheet["deciders"];

/** Rows of six; where there are none, one row of free boxes. */
function rowsOf(boxes: readonly Boxes[number]["boxes"][number][]): Boxes {
  const count = Math.max(1, Math.ceil(boxes.length / BOXES));
  return Array.from({ length: count }, (_, row) => ({
    boxes: Array.from(
      { length: BOXES },
      (_none, at) => boxes[row * BOXES + at] ?? { post: null, name: null },
    ),
  }));
}

/** Where the values come from. */
export function draftSheetOrigins(record: DraftedRecord | null): readonly OriginRule[] {
  const same = [
    "drafted",
    "approved",
    "drafter",
    "level",
    "retention",
    "classification",
    "disclosure",
    "reason",
  ];
  return [
    ...draftedOrigins(record),
    ...same.map((key) => fromRecord(key, `approval.${key}`)),
    ...(["deciders", "consulted"] as const).flatMap((key) => boxOrigins(key, record)),
  ];
}

/** Boxes stand in rows of six, what is written of them in one list. */
function boxOrigins(key: "deciders" | "consulted", record: DraftedRecord | null): readonly OriginRule[] {
  return (record?.approval?.[key] ?? []).map((_, index) => {
    const box = `${key}.${Math.floor(index / BOXES)}.boxes.${index % BOXES}`;
    // Whatever of the box it is: the item of the list it was written in.
    return fromRecord(`${box}.post`, `approval.${key}.${index}`);
  });
}
