import { editDistance } from "../../diagnostic/index.ts";
import { foldLabel } from "./fold.ts";
import { type SectionSlots, type Slot, sectionSlots } from "./slots.ts";

/** What of a row's 項目 is no item of the form: what is written, and what the form has. */
export type PathFault =
  | { readonly type: "section"; readonly found: string; readonly right: string }
  | { readonly type: "item"; readonly found: string; readonly right: string }
  | { readonly type: "parent"; readonly found: string; readonly said: string; readonly right: string };

/** Where a 項目 points; the next row's （同上） leans on it. */
export interface ChangePath {
  readonly section: SectionSlots | null;
  readonly head: number | null;
  readonly faults: readonly PathFault[];
}

const roman = /^(?:(III|II|IV|VI|I|V)(?![A-Za-z]))/;
const same = /^\(?同上\)?/;

/** Reads a 項目: section, numbered head, block, risk and label, as far as it names items of the form. */
export function readChangePath(item: string, before: ChangePath | null): ChangePath {
  const folded = foldLabel(item).replace(/\([^()]*ファイル\)/g, "");
  const faults: PathFault[] = [];
  if (same.test(folded)) {
    const { section = null, head = null } = before ?? {};
    const rest = folded.replace(same, "").replace(/^[-－―]/, "");
    if (section !== null && head !== null) labels(rest, section, head, faults);
    return { section, head, faults };
  }
  if (/^\(別添/.test(folded)) return { section: null, head: null, faults };
  const { section, rest } = sectionIn(folded, item, faults);
  if (section === null) return { section, head: null, faults };
  const { head, after } = headIn(rest, section);
  if (head !== null) labels(after, section, head, faults);
  return { section, head, faults };
}

function sectionIn(folded: string, item: string, faults: PathFault[]) {
  const number = roman.exec(folded)?.[1];
  if (number === undefined) return bareSection(folded, faults);
  const section = sectionSlots.find(({ word }) => roman.exec(word)?.[1] === number) ?? null;
  if (section === null) return { section, rest: "" };
  const right = section.word.slice(number.length);
  const body = folded.slice(number.length).replace(/\(7\.リスク1⑨を除く。\)/, "");
  const title = /^[^0-9①-⑳]*/.exec(body)?.[0] ?? "";
  const rest = body.slice(title.length);
  const { section: form } = section;
  if (title !== "" && !isCut(title, right) && !right.startsWith(title))
    faults.push({ type: "section", found: written(item, title), right: `${form.number} ${form.label}` });
  return { section, rest };
}

/** 1.基本情報 7.評価実施機関… for Ⅰ 基本情報: a number no head of that name has. */
function bareSection(folded: string, faults: PathFault[]) {
  const found = /^(\d)\.?(\D+?)(?=\d{1,2}[.．]?\D|$)/.exec(folded.replace(/^(\d)(?=\D)/, "$1."));
  const [all = "", number = "", title = ""] = found ?? [];
  const section = sectionSlots.find(({ section: { label } }) => foldLabel(label) === title) ?? null;
  const isHead = sectionSlots.some(({ slots }) => slots.some(({ words }) => words.includes(number + title)));
  if (section === null || isHead) return { section: null, rest: "" };
  const { number: roman, label } = section.section;
  faults.push({ type: "section", found: `${number}.${title}`, right: `${roman} ${label}` });
  return { section, rest: folded.slice(all.length - 1) };
}

/** A title that is cut off, as a cell's end cuts it, is no other title. */
function isCut(title: string, right: string): boolean {
  return title.length >= 4 && right.startsWith(title);
}

/** The title as it stands in the cell, blanks and all. */
function written(item: string, title: string): string {
  const letters = [...title].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = new RegExp(letters.join("[\\s\\u3000※]*"), "u").exec(
    item.replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)),
  );
  return (found?.[0] ?? title).replace(/\s+/g, "");
}

function headIn(rest: string, { slots }: SectionSlots): { head: number | null; after: string } {
  const number = /^(\d{1,2})[.、]?/.exec(rest);
  if (number === null) return { head: null, after: rest };
  const heads = slots.filter(({ type }) => type === "head");
  const found = heads.find((one) => one.number === number[1]);
  if (found === undefined) return { head: null, after: rest };
  const label = (found.words[0] ?? "").slice(found.number.length);
  const after = rest.slice(number[0].length);
  return { head: found.head, after: after.slice(commonPrefix(after, label)) };
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** Blocks, risks and labels of the head, read from the left; what is nearly one of them is told. */
function labels(written: string, { slots }: SectionSlots, head: number, faults: PathFault[]): void {
  const own = slots.filter((slot) => slot.head === head && slot.type !== "head");
  let rest = written;
  let risk: Slot | null = null;
  for (let round = 0; rest !== "" && round < 8; round++) {
    rest = rest.replace(/^[-－―・:<>]+/, "");
    const taken = takeRisk(rest, own) ?? takeBlock(rest, own) ?? takeLabel(rest, own);
    if (taken === null) break;
    if (taken.slot.type === "risk") risk = taken.slot;
    else if (risk !== null) tellParent(taken.slot, risk, own, faults);
    rest = rest.slice(taken.length);
  }
  const slip = rest.length < 3 ? null : slipIn(rest, own);
  if (slip !== null) faults.push(slip);
}

/** リスク2：権限のない者（元: the number says which; the label may be cut off. */
function takeRisk(rest: string, own: readonly Slot[]) {
  const number = /^リスク\d/.exec(rest)?.[0];
  const slot = own.find((one) => one.type === "risk" && one.number === number);
  const [word = ""] = slot?.words ?? [];
  if (slot === undefined || number === undefined) return null;
  const after = rest.slice(number.length).replace(/^[:.]/, "");
  const skipped = rest.length - after.length;
  return { slot, length: skipped + commonPrefix(after, word.slice(number.length)) };
}

function takeBlock(rest: string, own: readonly Slot[]) {
  for (const slot of own) {
    if (slot.type !== "block") continue;
    const found = slot.words.find((word) => new RegExp(`^${word}\\d{1,2}`).test(rest));
    if (found !== undefined) return { slot, length: (/^\D+\d{1,2}/.exec(rest)?.[0] ?? "").length };
  }
  return null;
}

/** The longest label it begins with, with or without its number. */
function takeLabel(rest: string, own: readonly Slot[]): { slot: Slot; length: number } | null {
  let best: { slot: Slot; length: number } | null = null;
  for (const slot of own) {
    if (slot.type === "block" || slot.type === "risk") continue;
    for (const word of slot.words) {
      const bare = word.replace(/^[①-⑳]/, "");
      const length = rest.startsWith(word)
        ? word.length
        : bare.length > 2 && rest.startsWith(bare)
          ? bare.length
          : 0;
      if (length > (best?.length ?? 0)) best = { slot, length };
    }
  }
  return best;
}

/** A label that only another risk of the head has. */
function tellParent(slot: Slot, risk: Slot, own: readonly Slot[], faults: PathFault[]): void {
  const alike = own.filter(({ words }) => words.some((word) => slot.words.includes(word)));
  const parents = alike.map(({ item }) => /リスク\d/.exec(item)?.[0]).filter((one) => one !== undefined);
  if (slot.field === null || parents.length === 0 || parents.includes(risk.number)) return;
  const found = slot.field.number + slot.field.label;
  faults.push({ type: "parent", found, said: risk.number, right: [...new Set(parents)].join("、") });
}

/** 提出先1 for 提供先1: one letter in four may differ, and only one item is that near. */
function slipIn(rest: string, own: readonly Slot[]): PathFault | null {
  const near = new Map<string, string>();
  for (const slot of own)
    for (const word of slot.words) {
      const digits = slot.type === "block" ? (/^\D{2,6}?(\d{1,2})/.exec(rest)?.[1] ?? "") : "";
      const whole = word + digits;
      const found = rest.slice(0, whole.length);
      if (
        whole.length < 4 ||
        found.length < whole.length ||
        found === whole ||
        (slot.type === "block" && digits === "")
      )
        continue;
      if (editDistance([...found], [...whole]) <= Math.max(1, Math.floor(whole.length / 6)))
        near.set(whole, found);
    }
  const [only] = near;
  return only === undefined || near.size > 1 ? null : { type: "item", found: only[1], right: only[0] };
}
