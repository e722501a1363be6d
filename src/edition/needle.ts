import { formatDate, formatDocumentNumber, formatLawReference, formatPersonName } from "../notation/index.ts";
import type {
  DateSpan,
  DocumentNumber,
  LawReference,
  PersonName,
  Phone,
  WarekiDate,
} from "../notation/values.ts";
import { readTranscript } from "../records/transcript/read.ts";
import { counted, folded } from "./fold.ts";
import type { Leaf } from "./leaves.ts";

/** One writing of a withheld value, as it is looked for. */
export type Needle =
  /** In folded text; at least three characters. */
  | {
      readonly kind: "text";
      readonly text: string;
      /** The same with its numbers in digits, where it has numbers: to be found however they are written. */
      readonly counted?: string;
    }
  /** In narrowed text: numbers too short, or too much like others, to be found without what stands around them. */
  | { readonly kind: "number"; readonly pattern: RegExp };

/** Shorter ones stand in many words: that they are not printed is proven by where each run comes from. */
const SHORTEST = 3;
/** Of longer sentences parts of so many characters are looked for, so that half of one is found as well. */
const PART = 24;

/** Everything a value is looked for by; empty where it is too short. */
export function needlesOf({ value, format }: Pick<Leaf, "value" | "format">): readonly Needle[] {
  const make = makers[format.name];
  return make === undefined ? [] : make(value);
}

const makers: Readonly<Record<string, (value: unknown) => readonly Needle[]>> = {
  line: (value) => ofText(String(value)),
  "item-line": (value) => ofText(String(value)),
  outline: (value) => String(value).split("\n").flatMap(ofText),
  transcript: (value) => ofTranscript(String(value)),
  prose: (value) => (value as readonly string[]).flatMap(ofText),
  date: (value) => ofDate(value as WarekiDate),
  "date-span": (value) => {
    const { from, to } = value as DateSpan;
    return [from, to].flatMap((date) => (date === null ? [] : ofDate(date)));
  },
  phone: (value) => ofPhone(value as Phone),
  "person-name": (value) => ofPerson(value as PersonName),
  "document-number": (value) => ofDocumentNumber(value as DocumentNumber),
  "law-reference": (value) =>
    [true, false].flatMap((dai) => plain(formatLawReference(value as LawReference, { dai }))),
};

/** Whole sentences; numbers of telephones in them also by their digits. */
export function ofText(text: string): readonly Needle[] {
  const [mail] = /^[^@＠\s]+[@＠][^@＠\s]+$/.exec(text.trim()) ?? [];
  if (mail !== undefined) return ofMail(mail);
  return text.split(/[。\n]/).flatMap((sentence) => partsOf(folded(sentence)).flatMap(plainFolded));
}

/** The sign is often written out, against programs that gather addresses. */
function ofMail(mail: string): readonly Needle[] {
  const [name = "", host = ""] = mail.split(/[@＠]/);
  return ["", "at", "アット", "アットマーク"].flatMap((sign) => plain(name + sign + host));
}

/** Shorter sentences (はい。) are said everywhere. */
const SAID = 16;

/**
 * What is said, sentence by sentence. Titles and headings stand elsewhere in the minutes by right, and so do parts of
 * sentences that name a paper.
 */
export function ofTranscript(text: string): readonly Needle[] {
  return readTranscript(text).blocks.flatMap((block) => {
    const said = block.type === "speech" ? block.paragraphs : block.type === "narration" ? [block] : [];
    const sentences = said.flatMap((one) => one.text.split("。").map(folded));
    return sentences.filter((one) => [...one].length >= SAID).flatMap(plainFolded);
  });
}

function partsOf(text: string): readonly string[] {
  const all = [...text];
  if (all.length <= PART) return [text];
  const starts = Array.from({ length: Math.ceil(all.length / (PART / 2)) - 1 }, (_, i) => (i * PART) / 2);
  return starts.map((start) =>
    all
      .slice(Math.min(start, all.length - PART))
      .slice(0, PART)
      .join(""),
  );
}

function plain(text: string): readonly Needle[] {
  return plainFolded(folded(text));
}

function plainFolded(text: string): readonly Needle[] {
  const length = [...text].length;
  if (length < SHORTEST) return [];
  // Few digits are a part of many numbers.
  if (isShortNumber(text)) return [ofDigits(text)];
  const digits = counted(text);
  const isNumbered = /\d/.test(digits) && [...digits].length > SHORTEST && !isShortNumber(digits);
  return [{ kind: "text", text, ...(isNumbered ? { counted: digits } : {}) }];
}

function isShortNumber(text: string): boolean {
  return /^\d{1,6}$/.test(text);
}

/** Digits that stand by themselves, whatever parts them. */
function ofDigits(digits: string): Needle {
  const parted = [...digits].join("[-. \\u3000()]{0,2}");
  return { kind: "number", pattern: new RegExp(`(?<![0-9]|[0-9][-.,])${parted}(?![0-9]|[-.,][0-9])`) };
}

function ofPhone({ number, extensions }: Phone): readonly Needle[] {
  const digits = folded(number);
  const abroad = digits.startsWith("0") ? [`81${digits.slice(1)}`] : [];
  return [digits, ...abroad, ...extensions.map(folded)].flatMap(plainFolded);
}

/** With and without 第 and 号. */
function ofDocumentNumber(number: DocumentNumber): readonly Needle[] {
  const text = formatDocumentNumber(number);
  return [text, text.replace(/[第号]/g, "")].flatMap(plain);
}

function ofPerson(name: PersonName): readonly Needle[] {
  const { family, given } = name;
  return [formatPersonName(name, "none"), given + family, family, given].flatMap(plain);
}

/** In every way a date is printed, and as computers write it. */
function ofDate(date: WarekiDate): readonly Needle[] {
  const texts = new Set<string>();
  for (const digits of ["half", "kanji"] as const)
    for (const firstYear of ["元", "1"] as const)
      for (const era of ["written", "computed"] as const)
        texts.add(folded(formatDate({ ...date, undecided: false }, { digits, firstYear, era })));
  const [year = "", month, day] = date.iso.split("-");
  if (month === undefined) return [...texts].flatMap(plainFolded);
  texts.add(folded(`${year}年${Number(month)}月${day === undefined ? "" : `${Number(day)}日`}`));
  return [...[...texts].flatMap(plainFolded), ...shortDates(date)];
}

/** R3.5.10, 令3・5・10, 2021-05-10, 2021/5/10, 20210510 */
function shortDates(date: WarekiDate): readonly Needle[] {
  const [year = "", month = "", day] = date.iso.split("-");
  const rest = [month, ...(day === undefined ? [] : [day])].map((one) => `0?${Number(one)}`);
  const mark = "\\s?[-./・]\\s?";
  const number = (head: string): Needle => ({
    kind: "number",
    pattern: new RegExp(`(?<![0-9])${[head, ...rest].join(mark)}(?![0-9])`, "i"),
  });
  const short = (["short", "kanji-short"] as const).flatMap((style) =>
    (["元", "1"] as const).map((firstYear) => {
      const [head = ""] = formatDate({ ...date, undecided: false }, { style, firstYear }).split(/[.・]/);
      return number(head);
    }),
  );
  const joined =
    day === undefined
      ? []
      : [{ kind: "number", pattern: new RegExp(`(?<![0-9])${year}${month}${day}(?![0-9])`) } as const];
  return [number(year), ...short, ...joined, ofPaddedDate(date)];
}

/** 令和03年04月12日, 2021年04月12日 */
function ofPaddedDate(date: WarekiDate): Needle {
  const [year = "", month = "", day] = date.iso.split("-");
  const eras = (["written", "computed"] as const).map((era) =>
    formatDate({ ...date, undecided: false }, { firstYear: "1", era }).replace(/^(\D+)(\d+)年.*$/, "$10?$2"),
  );
  const rest = [`0?${Number(month)}\\s*月`, ...(day === undefined ? [] : [`0?${Number(day)}\\s*日`])];
  const pattern = [`(?:${[year, ...eras].join("|")})\\s*年`, ...rest].join("\\s*");
  return { kind: "number", pattern: new RegExp(`(?<![0-9])${pattern}`) };
}
