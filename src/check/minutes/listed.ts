import { foldText } from "../fold.ts";
import { type CheckedPaper, type Span, spanText } from "../paper.ts";

/** One of those named in the 出席者 of minutes. */
export interface Listed {
  /** As written: 見本 太郎委員; a role written before the name stands behind it. */
  readonly words: string;
  readonly isAbsent: boolean;
  /** Index of the group in the list. */
  readonly group: number;
  /** The section named above or before: 健康保険課. */
  readonly section: string | null;
  readonly span: Span;
}

export interface ListedGroup {
  /** 委員, 事務局, 実施機関. */
  readonly name: string;
  readonly span: Span;
}

export interface ListedSection {
  readonly name: string;
  readonly group: number;
  readonly span: Span;
}

/** Those named in minutes as present or absent, by group and section. */
export interface AttendanceList {
  readonly groups: readonly ListedGroup[];
  readonly sections: readonly ListedSection[];
  readonly people: readonly Listed[];
}

const numbered = /^(?:[（(][0-9０-９]{1,2}[)）]|[①-⑳])[\s\u3000]*([^\s\u3000：:]+)[\s\u3000]*[：:]?(.*)$/u;
/** A group with its people behind a colon: 委員：見本会長、三宮委員. */
const grouped = /^([^\s\u3000：:、，,（(]{2,12})[\s\u3000]*[：:](.+)$/u;
/** No group though a colon follows: 欠席：…, and a role before its name. */
const ungrouped = /^(?:[出欠]席|[^:、,]{0,4}(?:会長|会長職務代理者?|委員長|座長|議長):)/u;
const absence = /^欠席(?:者|委員)?[\s\u3000]*[：:][\s\u3000]*(.+)$/u;
const presence = /^出席(?:者|委員)?[\s\u3000]*[：:][\s\u3000]*(.+)$/u;
const inBrackets = /^[（(〔【]([^（()）〔〕【】]+)[)）〕】][\s\u3000]*(.*)$/u;
/** A section before its people: 総務部総務課　岸課長. A name that ends so is shorter (服部 太郎). */
const before =
  /^([^\s\u3000、，,：:（(]{2,}(?:課|室|局|係|センター|機構|病院|事務所|図書館|委員会|法人)|[^\s\u3000、，,：:（(]{3,}部)[\s\u3000：:]+(?=\S)/u;
/** A role before a name: 会　長　見本 太郎. */
const role =
  /^((?:副|部)?会[\s\u3000]*長(?:職務代理者?)?|(?:副)?委[\s\u3000]*員(?:[\s\u3000]*長)?|座[\s\u3000]*長|議[\s\u3000]*長)[\s\u3000：:]+(\S.*)$/u;
/** 見本 太郎（委員）. */
const postBehind = /[\s\u3000]*[（(]([^（()）]{0,8}(?:委員|会長|職務代理者?|委員長|座長|議長))[)）]$/u;
/** Labels of a whole list, which name no group. */
const all = /^(?:出席者|出席状況|出席)(?:氏名|名簿)?$/u;

/** Reads the fields 出席者 of minutes: one list with (1) groups and （section） lines, or a field for each group. */
export function listedIn(paper: CheckedPaper): AttendanceList {
  const reader = new Reader();
  for (const { key, label, value } of paper.fields) {
    if (key !== "attendance") continue;
    if (label !== null) reader.label(spanText(paper, label), label);
    for (const span of value) reader.line(spanText(paper, span).trim(), span);
  }
  return reader;
}

class Reader implements AttendanceList {
  readonly groups: ListedGroup[] = [];
  readonly sections: ListedSection[] = [];
  readonly people: Listed[] = [];
  #section: string | null = null;
  #isAbsent = false;

  /** 出席委員 and 委員 open a group; 欠席委員 names who is missing of the group before. */
  label(text: string, span: Span): void {
    const words = bare(text)
      .replace(/^[■□●○◎◆◇・]+/, "")
      .replace(/^(?:\([0-9]{1,2}\)|[0-9]{1,2}[.、)]?)/, "")
      .replace(/:$/, "");
    this.#section = null;
    this.#isAbsent = words.startsWith("欠席");
    if (all.test(words) || this.#isAbsent) return;
    this.groups.push({ name: words.replace(/^出席(?=.)/, "").replace(/氏名$/, ""), span });
  }

  /** A group that is missing belongs to the one before it. */
  #open(name: string, span: Span): void {
    this.#section = null;
    this.#isAbsent = name.startsWith("欠席");
    if (!this.#isAbsent || this.groups.length === 0) this.groups.push({ name, span });
  }

  line(text: string, span: Span): void {
    const head = numbered.exec(text) ?? (ungrouped.test(bare(text)) ? null : grouped.exec(text));
    if (head !== null) this.#open(bare(head[1] ?? ""), span);
    this.#named(head === null ? text : (head[2] ?? "").trim(), span);
  }

  #named(text: string, span: Span): void {
    const missing = absence.exec(withoutBrackets(text))?.[1];
    const bracketed = missing === undefined ? inBrackets.exec(text) : null;
    const [, section = "", rest = ""] = bracketed ?? [];
    if (missing !== undefined) this.#add(missing, span, true);
    else if (bracketed !== null && !/^[0-9０-９]/u.test(section)) {
      this.#section = bare(section);
      this.sections.push({ name: this.#section, group: this.groups.length - 1, span });
      this.#add(rest, span, this.#isAbsent);
    } else this.#add(this.#unit(presence.exec(text)?.[1] ?? text, span), span, this.#isAbsent);
  }

  /** The people behind a section named in their own line. */
  #unit(text: string, span: Span): string {
    const found = before.exec(text);
    if (found === null) return text;
    this.#section = bare(found[1] ?? "");
    this.sections.push({ name: this.#section, group: this.groups.length - 1, span });
    return text.slice(found[0].length);
  }

  #add(text: string, span: Span, isAbsent: boolean): void {
    for (const one of text.split(
      /[、，,]|(?<=委員|会長|[課室部局係所]長|補佐|主査|主任|主事|主幹)[\s\u3000]+/u,
    )) {
      const [, post = "", name = one] = role.exec(one.trim()) ?? [];
      const words = name.trim().replace(postBehind, "$1") + bare(post);
      if (bare(words).length < 2 || /^(?:なし|無し|[0-9]+名|全員)|名中/u.test(bare(words))) continue;
      const { length } = this.groups;
      this.people.push({ words, isAbsent, group: length - 1, section: this.#section, span });
    }
  }
}

/** （欠席：見本委員）. */
function withoutBrackets(text: string): string {
  return /^[（(](欠席.*)[)）]$/u.exec(text)?.[1] ?? text;
}

function bare(text: string): string {
  return foldText(text, "label");
}
