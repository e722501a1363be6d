import { readLawReferences } from "../../notation/index.ts";
import { clauseText } from "./clauses.ts";
import { headOf, senderOf } from "./letter-head.ts";
import { closedUp, type PaperReading, plain } from "./paper-reading.ts";
import {
  type Doubt,
  group,
  lineList,
  list,
  text,
  type Written,
  type WrittenGroup,
  type WrittenText,
} from "./written.ts";

const FIXED =
  /^(?:\(様式第?[34]号?\)|[0-9]{1,2}[.)]?|記|以上|.*類型事項の適用(?:について\(報告\)|に係る副申)|類型事項の適用.*|.*条例第?\d+条\(.*\)の|\((?:公印省略|電子署名)\)|新たに個人情報等?を電子計算機処理すること(?:について)?)$/;
/** The forms' own sentences: a case's record has none. */
const FIXED_BODY =
  /^(?:下記の電子計算機処理については、本市の情報セキュリティポリシーに適合し、.*ご報告いたします。|新たに個人情報等?を電子計算機処理しようとする下記の事案について、本市の情報セキュリティポリシーに適合し、.*確認いたしました。)$/;
const AS_ATTACHED = "別図のとおり";
const HEADING = "新たに個人情報を電子計算機処理することについて";

/** The papers of one reported case: either form may be missing, and so may the row of the index. */
export interface CasePapers {
  readonly form4: PaperReading | null;
  readonly form3: PaperReading | null;
  readonly index: { readonly reading: PaperReading; readonly row: number } | null;
}

/** 報告案件 from its 様式4, its 様式3 and its row of the 報告一覧. Where they differ 様式4 counts, and the value is doubted. */
export function reportCase({ form4, form3, index }: CasePapers): WrittenGroup | null {
  const letters = [form4, form3].filter((one) => one !== null);
  for (const one of letters) {
    one.useFixed(FIXED);
    if (
      FIXED_BODY.test(
        plain(
          one.paper.fields
            .filter(({ key }) => key === "body")
            .map((field) => one.textOf(field))
            .join(""),
        ),
      )
    )
      one.field("body");
  }
  const papers: Source[] = [
    ...letters.map((reading) => ({ reading, row: null })),
    ...(index === null ? [] : [index]),
  ];
  const summary = summaryOf(papers);
  const unit = common(papers, "unit", { last: true }) ?? form4Unit(form4);
  return group({
    件名: common(papers, "subject"),
    ...summary,
    構成図: unlessAttached(common(letters.map(asSource), "diagram")),
    データの流れ: unlessAttached(common(letters.map(asSource), "data-flow")),
    稼働時期: common(papers, "start"),
    類型事項: typesOf(letters),
    実施機関: unit,
    様式4: form4 === null ? null : form4Group(form4, unit?.lines.join("") ?? null),
    様式3: form3 === null ? null : form3Group(form3),
  });
}

interface Source {
  readonly reading: PaperReading;
  readonly row: number | null;
}

const asSource = (reading: PaperReading): Source => ({ reading, row: null });

/** What a field says on the papers: the first that has it counts. @param last the order is turned round */
function common(
  sources: readonly Source[],
  key: "subject" | "start" | "unit" | "diagram" | "data-flow",
  { last = false } = {},
): WrittenText | null {
  const found = sources.flatMap(({ reading, row }) => {
    const field = reading.field(key, row);
    if (field === null) return [];
    const lines = reading.linesOf(field);
    return [{ words: closedUp(lines.join("")), reading, span: field.value[0] ?? null }];
  });
  const order = last ? [...found].sort((a, b) => unitRank(a.reading) - unitRank(b.reading)) : found;
  const [first] = order;
  if (first === undefined) return null;
  const other = order.find(({ words }) => !agrees(key, words, first.words));
  const doubt: Doubt | null =
    other === undefined
      ? null
      : {
          why: {
            ja: `${other.reading.paper.name}では「${other.words}」です`,
            en: `${other.reading.paper.name} says “${other.words}”`,
          },
          span: first.span,
        };
  return text(key === "start" ? spanWords(first.words) : first.words, doubt);
}

/** The unit is told by 様式3, where 様式4 may name a contact. */
function unitRank({ paper }: PaperReading): number {
  return ["report-form3", "report-form4"].indexOf(paper.form) + (paper.form === "report-index" ? 5 : 0);
}

/** The index leaves out から and may part bureau and section by a blank: no doubt. */
function agrees(key: string, one: string, other: string): boolean {
  const fold = (words: string) => (key === "start" ? plain(words).replace(/から$/, "") : plain(words));
  return fold(one) === fold(other);
}

function spanWords(words: string): string {
  return /[～~〜]|から|まで|未定/.test(words) ? words : `${words}から`;
}

function unlessAttached(written: WrittenText | null): WrittenText | null {
  return written?.lines.length === 1 && plain(written.lines[0] ?? "") === AS_ATTACHED ? null : written;
}

/** Prose, and what begins with ①②…: parted. */
function summaryOf(sources: readonly Source[]): Record<"概要" | "概要の項目", Written | null> {
  for (const { reading, row } of sources) {
    const field = reading.field("summary", row);
    if (field === null) continue;
    const lines = reading.linesOf(field).flatMap((line) => line.split(/[\s\u3000]+(?=[②-⑳])/u));
    const isItem = (line: string) => /^[①-⑳]/.test(line);
    const prose = lines.filter((line) => !isItem(line));
    const items = lines.filter(isItem).map((line) => line.slice(1).trim());
    for (const other of sources) other.reading.field("summary", other.row);
    return { 概要: text(prose.map(closedUp)), 概要の項目: lineList(items.map(closedUp)) };
  }
  return { 概要: null, 概要の項目: null };
}

function typesOf(letters: readonly PaperReading[]): Written | null {
  for (const reading of letters) {
    const field = reading.field("laws");
    if (field === null) continue;
    for (const other of letters) other.field("laws");
    const lines = reading.linesOf(field);
    const note = lines.find((line) => /^[（(].*[)）]$/.test(line));
    const clauses = lines.filter((line) => line !== note && /\d\s*条|類型/.test(line.normalize("NFKC")));
    const heading = lines.filter((line) => line !== note && !clauses.includes(line)).join("");
    return group({
      見出し: plain(heading) === HEADING ? null : text(heading),
      適用: list(clauses.flatMap(clausesIn)),
      注記: text(note?.slice(1, -1)),
    });
  }
  return null;
}

/** 条例11条第1項 類型10、条例11条第2項第2号 類型3, one clause a line. */
export function clausesIn(line: string): readonly (WrittenText | null)[] {
  const parts = line.split(/(?<=類型[\s\u3000]*[0-9０-９]{1,3})[\s\u3000]*[,、，][\s\u3000]*/u);
  return parts.flatMap((part) => {
    const read = readLawReferences(part);
    if (!read.ok || read.value.length < 2) return [text(tidyClause(part))];
    return read.value.map((one) => text(clauseText(one)));
  });
}

function tidyClause(part: string): string {
  return part
    .trim()
    .replace(/[\s\u3000]+/g, " ")
    .replace(/ ?(\d+) ?/g, "$1")
    .replace(/(?<=[条項号])類型/, " 類型");
}

function form4Unit(form4: PaperReading | null): WrittenText | null {
  return text(form4?.words("contact")?.replaceAll("\n", ""));
}

/** @param unit the 実施機関: one in charge who is no other is not written twice */
function form4Group(reading: PaperReading, unit: string | null): Written | null {
  const person = reading.words("contact")?.replaceAll("\n", "");
  const contact = person !== undefined && plain(person) === plain(unit ?? "") ? null : person;
  const phone = reading.words("phone")?.replaceAll("\n", "");
  return group({
    ...headOf(reading),
    発信者: senderOf(reading),
    担当: group({ 担当者: text(contact), 連絡先: text(phone) }),
  });
}

/** The officer signs with the post alone, or with the name below it. */
function form3Group(reading: PaperReading): Written | null {
  const sender = reading.field("sender");
  const person = reading.field("sender-person");
  const lines = [
    ...(sender === null ? [] : reading.linesOf(sender)),
    ...(person === null ? [] : reading.linesOf(person)),
  ];
  const last = lines.at(-1) ?? "";
  const isNamed = lines.length > 0 && !/責任者\)?）?$/.test(last) && !/長$/.test(plain(last));
  return group({ ...headOf(reading), 責任者の氏名: isNamed ? text("はい") : null });
}
