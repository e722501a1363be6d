import { clauseTexts } from "./clauses.ts";
import { notedArticle } from "./legal-note.ts";
import { type PaperReading, plain } from "./paper-reading.ts";
import { group, list, text, type Written, type WrittenGroup, type WrittenText } from "./written.ts";

interface Item {
  readonly words: string;
  readonly indent: number | null;
  note: string | null;
  readonly children: string[];
}
interface Group {
  readonly label: string;
  condition: string | null;
  readonly items: Item[];
}
interface Section extends Group {
  readonly groups: Group[];
}

const item = /^[・◎･][\s\u3000\t]*(.+)$/u;
const legend = /^◎(?:は|[:：]|印は)(.+?)に該当する(もの|情報)/u;

/** What other papers of the packet say. */
export interface Packet {
  /** The clauses of the 諮問 that has this 件名; null where there is none. */
  basesOf(subject: string): Written | null;
}

/** 個人情報項目一覧: 【 】 sections, ＜ ＞ groups, ・ and ◎ items. 内訳 is what is set in below an item. */
export function itemList(reading: PaperReading, { basesOf }: Packet): WrittenGroup | null {
  const sections: Section[] = [];
  const title: string[] = [];
  let law: string | null = null;
  let mark: RegExpExecArray | null = null;
  let wasTwoColumns = false;
  for (const [index, { text: raw, indent, cell }] of reading.lines.entries()) {
    const words = raw.trim();
    if (words === "") continue;
    reading.use(index);
    wasTwoColumns ||= cell !== null && cell.column > 0;
    const open = sections.at(-1);
    const last = open?.groups.at(-1) ?? open;
    if (legend.test(plain(words))) mark = legend.exec(plain(words));
    else if (/^【.+】$/.test(words)) sections.push({ ...emptyGroup(words.slice(1, -1)), groups: [] });
    else if (last === undefined || open === undefined) {
      if (/^[（(【].*条.*[)）】]$/.test(words)) law = words;
      else title.push(words);
    } else if (/^[＜<].+[＞>]$/.test(words)) open.groups.push(emptyGroup(words.slice(1, -1).trim()));
    else if (item.test(words)) addItem(last, words, indent ?? null);
    else if (/^[（(].+[)）]$/.test(words) && last.items.length > 0) noteOn(last, words.slice(1, -1));
    else if (last.items.length === 0 && last.condition === null) last.condition = words;
    else addItem(last, `・${words}`, indent ?? null);
  }
  const clause = mark?.[1] === undefined ? null : clauseTexts(mark[1])[0];
  return group({
    件名: text(title.join("")),
    根拠: basesOf(title.join("")) ?? list(basesFor(clause ?? articleOf(law))),
    条文の注記: law === null ? text("なし") : /に関して[)）】]$/.test(law) ? text("に関して") : null,
    ...notedArticle(law),
    凡例: clause ?? null,
    凡例の書き方: mark?.[2] === "情報" ? text("情報") : null,
    段組: wasTwoColumns ? text("2") : null,
    区分: list(sections.map(sectionOf)),
  });
}

function emptyGroup(label: string): Group {
  return { label, condition: null, items: [] };
}

/** Further in than the item above it: 内訳. Plain text has no indents: there it is an item. */
function addItem({ items }: Group, words: string, indent: number | null): void {
  const above = items.at(-1);
  const own = `${words.startsWith("◎") ? "◎" : ""}${(item.exec(words)?.[1] ?? words).trim()}`;
  if (above !== undefined && indent !== null && above.indent !== null && indent > above.indent + 60)
    above.children.push(own);
  else items.push({ words: own, indent, note: null, children: [] });
}

function noteOn({ items }: Group, note: string): void {
  const last = items.at(-1);
  if (last !== undefined && last.note === null && last.children.length === 0) last.note = note;
  else if (last !== undefined) last.children.push(`（${note}）`);
}

function sectionOf({ label, items, groups }: Section): Written | null {
  return group({ 見出し: text(label), 項目: list(items.map(itemOf)), 小区分: list(groups.map(groupOf)) });
}

function groupOf({ label, condition, items }: Group): Written | null {
  return group({ 見出し: text(label), 条件: text(condition), 項目: list(items.map(itemOf)) });
}

function itemOf({ words, note, children }: Item): Written | null {
  if (note === null && children.length === 0) return text(words);
  return group({ 名称: text(words), 注記: text(note), 内訳: list(children.map((one) => text(one))) });
}

/** The article its note names, where no legend says more. */
function articleOf(law: string | null): WrittenText | null {
  const article = /([^（(【]*第[0-9０-９]+条[^「『]*)[「『]/u.exec(law ?? "")?.[1];
  return article === undefined ? null : (clauseTexts(article)[0] ?? null);
}

/** The letter's clauses are not on this paper: what its legend names is the least of them. */
function basesFor(clause: WrittenText | null): readonly (WrittenText | null)[] {
  if (clause === null) return [];
  const why = { ja: "諮問書の根拠と合わせてください", en: "make it agree with the letter's clauses" };
  return [text(clause.lines, { why, span: null })];
}
