// Over 200 lines: one walk over the lines whose every case needs the same state.

import { foldLabel } from "../../check/assessment/fold.ts";
import { type SectionSlots, type Slot, sectionSlots } from "../../check/assessment/slots.ts";
import type { PaperLine, Span } from "../../check/index.ts";
import { editDistance } from "../../diagnostic/index.ts";
import type { Answer } from "../../records/kinds/assessment/field.ts";
import { type FormLine, formLines, spanFrom } from "./answer-lines.ts";

/** A field of the form with what stands in it. */
export interface AssessmentEntry {
  /** "Ⅱ-3-⑧-情報の突合", "Ⅰ-2-システム2-①". */
  readonly item: string;
  /** Of Ⅱ and Ⅲ: which file, from 0. */
  readonly file: number | null;
  /** Keys of the record below the section, a block's index as a number. */
  readonly keys: readonly (string | number)[];
  readonly section: SectionSlots["section"];
  readonly field: Answer;
  readonly label: Span | null;
  readonly value: readonly Span[];
}

/** What else an assessment has beside Ⅰ to Ⅵ. */
export type AttachmentPart = "workflow" | "items" | "changes";

export interface AssessmentReading {
  readonly entries: readonly AssessmentEntry[];
  /** Lines of 別添1 to 3; those of 別添2 by file. */
  readonly attachments: readonly {
    readonly part: AttachmentPart;
    readonly file: number;
    readonly lines: readonly number[];
  }[];
  /** Lines before Ⅰ: cover and index. */
  readonly front: readonly number[];
  /** Lines that are labels of the form. */
  readonly labels: ReadonlySet<number>;
  /** Lines inside of a section that belong to no field. */
  readonly unread: readonly number[];
}

/** Reads the lines of a 全項目評価書 by the labels of the form. No line is lost: each is in one part of the answer. */
export function readAssessment(lines: readonly PaperLine[]): AssessmentReading {
  const walk = new Walk(formLines(lines));
  walk.run();
  return walk.reading();
}

interface Open {
  readonly slot: Slot;
  readonly label: Span | null;
  readonly value: Span[];
  readonly block: number;
}

const attachmentHead: readonly (readonly [RegExp, AttachmentPart])[] = [
  [/^\(別添1\)事務の?内容/, "workflow"],
  [/^\(別添2\)特定個人情報ファイル記録項目/, "items"],
  [/^\(別添3\)変更箇所/, "changes"],
];

class Walk {
  readonly #lines: readonly FormLine[];
  readonly #entries: AssessmentEntry[] = [];
  readonly #attachments: { part: AttachmentPart; file: number; lines: number[] }[] = [];
  readonly #front: number[] = [];
  readonly #labels = new Set<number>();
  readonly #unread: number[] = [];
  readonly #files = new Map<string, number>();
  #section: SectionSlots | null = null;
  #attachment: number[] | null = null;
  #at = -1;
  #open: Open | null = null;
  #blocks = new Map<string, number>();

  constructor(lines: readonly FormLine[]) {
    this.#lines = lines;
  }

  run(): void {
    for (const [at, line] of this.#lines.entries()) {
      if (this.#begins(line, at)) continue;
      if (this.#attachment !== null) this.#attachment.push(line.index);
      else if (this.#section === null) this.#front.push(line.index);
      else if (!this.#label(line, this.#section)) this.#value(line);
    }
    this.#close();
  }

  reading(): AssessmentReading {
    return {
      entries: this.#entries,
      attachments: this.#attachments,
      front: this.#front,
      labels: this.#labels,
      unread: this.#unread,
    };
  }

  /** A section's heading, or that of a 別添. The index names them too: there no numbered head follows. */
  #begins(line: FormLine, at: number): boolean {
    if (line.hasRight || line.line.text.length > 80) return false;
    const folded = foldLabel(line.line.text);
    const section = sectionSlots.find(({ word }) => folded === word || isNear(folded, word));
    if (section !== undefined && this.#headFollows(section, at)) {
      this.#close();
      this.#section = section;
      this.#attachment = null;
      this.#at = -1;
      this.#blocks = new Map();
      const { name, perFile } = section.section;
      if (perFile) this.#files.set(name, (this.#files.get(name) ?? -1) + 1);
      this.#labels.add(line.index);
      return true;
    }
    const part = attachmentHead.find(([head]) => head.test(folded))?.[1];
    if (part === undefined || line.line.cell !== null || this.#isIndex(at)) return false;
    this.#close();
    this.#section = null;
    this.#attachment = [];
    this.#attachments.push({ part, file: this.#files.get("outline") ?? 0, lines: this.#attachment });
    this.#labels.add(line.index);
    return true;
  }

  #headFollows({ slots }: SectionSlots, at: number): boolean {
    const heads = slots.filter(({ type }) => type === "head");
    const next = this.#lines[at + 1];
    const folded = foldLabel(next?.line.text ?? "");
    return heads.some(({ words }) => words.some((word) => folded.startsWith(word) || isNear(folded, word)));
  }

  /** Whether another line of the index follows or stands before. */
  #isIndex(at: number): boolean {
    return [at - 1, at + 1].some((other) => {
      const folded = foldLabel(this.#lines[other]?.line.text ?? "");
      if (other > at && attachmentHead.some(([head]) => head.test(folded))) return true;
      const section = sectionSlots.find(({ word }) => folded === word);
      return section !== undefined && !this.#headFollows(section, other);
    });
  }

  #label(line: FormLine, { slots }: SectionSlots): boolean {
    const { text, cell } = line.line;
    if (!line.isFirst) return false;
    const tab = text.indexOf("\t");
    const before = tab < 0 ? text : text.slice(0, tab);
    if (before.length > 110) return false;
    const folded = foldLabel(before);
    const found = this.#slotFor(folded, line, slots);
    if (found === null) return this.#titledBlock(line, slots) || this.#inlineLabel(line, slots);
    this.#opens(found, line, tab < 0 || cell !== null ? null : tab + 1, before.length);
    return true;
  }

  /** The label's slot: in the block and head that are open first, then in those that follow. */
  #slotFor(folded: string, line: FormLine, slots: readonly Slot[]): number | null {
    const block = slots.findIndex(
      ({ type, words, head }) =>
        type === "block" && head === this.#head(slots) && words.some((word) => isBlock(folded, word)),
    );
    if (block >= 0) return block;
    const exact = this.#ahead(slots, ({ words }) => words.includes(folded));
    if (exact !== null) return exact;
    const joined = this.#ahead(slots, (slot) => this.#isJoined(folded, slot, slots));
    if (joined !== null) return joined;
    const head = slots.findIndex(
      ({ type, words, head: own }) =>
        type === "head" &&
        own >= this.#head(slots) &&
        words.some((word) => folded === word || isNear(folded, word)),
    );
    if (head >= 0 && !this.#isListNumber(line, folded)) return head;
    const risk = /^リスク(\d)/.exec(folded);
    if (risk !== null)
      return this.#ahead(
        slots,
        ({ type, number, words }) =>
          type === "risk" && number === risk[0] && words.some((word) => isLike(folded, word)),
      );
    if (!line.hasRight) return null;
    return this.#ahead(slots, ({ words }) => words.some((word) => isNear(folded, word)));
  }

  /** Searches from the open field to the end of its head; a block's fields may come again. */
  #ahead(slots: readonly Slot[], fits: (slot: Slot) => boolean): number | null {
    const head = this.#head(slots);
    for (let at = this.#at + 1; at < slots.length; at++) {
      const slot = slots[at];
      if (slot === undefined || slot.head !== head) break;
      if (slot.type !== "block" && fits(slot)) return at;
    }
    return null;
  }

  /** ⑦使用の主体　使用部署 in one cell: the label of a part behind that of the item it is a part of. */
  #isJoined(folded: string, { words, item, type }: Slot, slots: readonly Slot[]): boolean {
    if (type !== "answer") return false;
    const own = words.find((word) => word !== "" && folded.endsWith(word) && folded !== word);
    if (own === undefined) return false;
    const above = folded.slice(0, -own.length);
    return slots.some((slot) => item.startsWith(`${slot.item}-`) && slot.words.includes(above));
  }

  #head(slots: readonly Slot[]): number {
    return slots[this.#at]?.head ?? -1;
  }

  /** 1. 妊娠の届出 in a text is no head: heads stand alone in their row, or outside of tables. */
  #isListNumber(line: FormLine, folded: string): boolean {
    return line.line.cell !== null && line.line.cell.column > 0 && /^\d/.test(folded);
  }

  /** 委託事項1　児童手当システムの保守: a block's label with its title behind a blank. */
  #titledBlock(line: FormLine, slots: readonly Slot[]): boolean {
    const found = /^[\s\u3000]*(\D{2,20}[0-9０-９]{1,3})[\s\u3000]+(?=\S)/u.exec(line.line.text);
    const folded = foldLabel(found?.[1] ?? "");
    const at = slots.findIndex(
      ({ type, words, head }) =>
        type === "block" && head === this.#head(slots) && words.some((word) => isBlock(folded, word)),
    );
    if (found === null || at < 0) return false;
    this.#opens(at, line, found[0].length, found[0].trimEnd().length);
    return true;
  }

  /** ③対象人数　[ 30万人以上 ] on one line of a plain text. */
  #inlineLabel(line: FormLine, slots: readonly Slot[]): boolean {
    if (line.line.cell !== null) return false;
    const found = /^[\s\u3000]*([①-⑳]?[^\s\u3000：:\t]{2,60})(?:[\s\u3000]*※)?[\s\u3000：:]+(?=\S)/u.exec(
      line.line.text,
    );
    if (found === null) return false;
    const folded = foldLabel(found[1] ?? "");
    const at = this.#ahead(slots, ({ words }) => words.includes(folded));
    if (at === null) return false;
    this.#opens(at, line, found[0].length, found[0].trimEnd().length);
    return true;
  }

  /** @param rest where the value begins on the label's own line; null = not on it */
  #opens(at: number, line: FormLine, rest: number | null, labelEnd: number): void {
    const slots = this.#section?.slots ?? [];
    const slot = slots[at];
    if (slot === undefined) return;
    this.#close();
    this.#labels.add(line.index);
    if (slot.type === "block") this.#blocks.set(slot.item, (this.#blocks.get(slot.item) ?? -1) + 1);
    const label = { line: line.index, from: 0, to: labelEnd };
    // A value without a label of its own stands right behind its head.
    const next = slots[at + 1];
    const own = slot.field === null && next?.field != null && next.words.length === 0 ? next : slot;
    this.#at = own === slot ? at : at + 1;
    const block = own.block === null ? 0 : (this.#blocks.get(own.block) ?? 0);
    this.#open = { slot: own, label, value: [], block };
    if (rest !== null) this.#open.value.push(spanFrom(line, rest));
  }

  #value(line: FormLine): void {
    if (this.#open?.slot.field == null) {
      this.#unread.push(line.index);
      return;
    }
    this.#open.value.push(spanFrom(line));
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    const section = this.#section?.section;
    if (open?.slot.field == null || section === undefined) return;
    const { slot, label, value, block } = open;
    this.#entries.push({
      item: slot.item.replace("#", String(block + 1)),
      file: section.perFile ? (this.#files.get(section.name) ?? 0) : null,
      keys: slot.keys.map((key) => (key === "#" ? block : key)),
      section,
      field: slot.field as Answer,
      label,
      value,
    });
  }
}

function isBlock(folded: string, word: string): boolean {
  return folded.startsWith(word) && /^\d{1,3}(?:$|[.:．：])/.test(folded.slice(word.length));
}

/** A label with a slip: one in seven characters may differ, and it begins with the same number. */
export function isNear(folded: string, word: string): boolean {
  if (word.length < 5 || Math.abs(folded.length - word.length) > word.length / 7 + 1) return false;
  if (/^[\d①-⑳]/.exec(folded)?.[0] !== /^[\d①-⑳]/.exec(word)?.[0]) return false;
  return editDistance([...folded], [...word]) <= Math.max(1, Math.floor(word.length / 7));
}

/** Of a risk, whose number says which it is: half of the words will do. */
function isLike(folded: string, word: string): boolean {
  const said = new Set(folded);
  return [...word].filter((one) => said.has(one)).length * 2 >= word.length;
}
