import { normaliseKey } from "../../notation/index.ts";
import type { StateWord } from "../fields/index.ts";
import { recordKinds } from "../kinds/index.ts";
import { groupOf } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { WrittenView } from "./view.ts";

/** Where a record says what it is about, the first that is written. */
const TITLES: readonly (readonly (string | number)[])[] = [
  ["件名"],
  ["題名"],
  ["評価書名"],
  ["事項", 0, "件名"],
  ["見出し"],
  ["表題"],
  ["類型", 0, "名称"],
  ["図", 0, "名"],
  ["自治体名"],
];

/** Longest title of a list, in characters. */
const LONGEST = 120;

/** 件名 or what stands for it, on one line; null = nothing of the kind is written. */
export function titleOf(written: WrittenView, kind: RecordKind | null): string | null {
  const found = TITLES.map((path) => wordsAt(written, path)).find((words) => words !== null) ?? null;
  const meeting = kind?.kind === "meeting" || kind?.kind === "cover" ? wordsAt(written, ["回"]) : null;
  const number = meeting === null ? "" : `第${meeting.normalize("NFKC").replace(/^第|回$/g, "")}回`;
  const title = [number, found ?? ""].filter((part) => part !== "").join(" ");
  const characters = [...title];
  if (characters.length > LONGEST) return `${characters.slice(0, LONGEST).join("")}…`;
  return title === "" ? null : title;
}

const STATES: readonly StateWord[] = ["案", "決裁済", "施行"];

/** 状態; a kind that has one means 案 where it is left out. Null = the kind has none, or what is written is none. */
export function stateOf(written: WrittenView): StateWord | null {
  const word = wordsAt(written, ["状態"]);
  if (word !== null) return STATES.find((state) => normaliseKey(word) === state) ?? null;
  const ja = normaliseKey(wordsAt(written, ["種類"]) ?? "");
  const kind = recordKinds.find((one) => one.ja === ja || one.kind === ja);
  const state = kind === undefined ? undefined : groupOf(kind.model).find("state", "en");
  return STATES.find((one) => one === state?.usual) ?? null;
}

/** The text at a place; the lines of a title are one. */
function wordsAt(written: WrittenView, path: readonly (string | number)[]): string | null {
  let view: WrittenView = written;
  for (const step of path) {
    const next = stepInto(view, step);
    if (next === undefined) return null;
    view = next;
  }
  return wordsOf(view);
}

function stepInto(view: WrittenView, step: string | number): WrittenView | undefined {
  if (view.type === "list" && typeof step === "number") return view.items[step];
  return view.type === "map" ? view.entries.find(({ key }) => key === step)?.value : undefined;
}

function wordsOf(view: WrittenView): string | null {
  if (view.type === "list") {
    const lines = view.items.map(wordsOf).filter((line) => line !== null);
    return lines.length === 0 ? null : lines.join("");
  }
  return view.type === "text" ? view.text.replace(/\s*\n\s*/g, "").trim() || null : null;
}
