import { numberAt } from "./number.ts";
import { type Scan, sameRow } from "./scan.ts";
import { opensSpeech } from "./speaker.ts";

/** What stands under a head of minutes. */
export type MinutesRole =
  | "date"
  | "place"
  | "attendance"
  | "agenda"
  | "summary"
  | "access"
  | "observers"
  | "sheets"
  | "transcript"
  | "other";

/** The words offices head the parts of minutes with, without blanks. What goes before a longer one stands behind it. */
const roles: readonly (readonly [MinutesRole, RegExp])[] = [
  ["date", /^(?:会議の?)?(?:開催)?日時|^開催(?:年月日|日)|^(?:年月日|期日)/u],
  ["place", /^(?:会議の?)?(?:開催)?(?:場所|会場)/u],
  ["access", /^(?:会議の?)?公開(?:・|又は|または|及び)?(?:非公開)?(?:の別|・非公開)?/u],
  ["observers", /^傍聴[者人](?:の?数)?/u],
  ["sheets", /^(?:会議)?(?:配[付布]|会議|提出)資料/u],
  [
    "transcript",
    /^(?:会議の?(?:経過|内容|概要)|議事の?(?:経過|内容)|審議の?(?:経過|内容)|発言の?(?:内容|要旨|概要)|質疑応答|議事録|会議録)/u,
  ],
  ["summary", /^(?:議事|審議)の?(?:概要|要旨)/u],
  [
    "agenda",
    /^(?:議事次第|議事日程|会議次第|会議の?議題|議題|議案|(?:審議|報告|付議|諮問)(?:事項|案件)|案件|議事|次第)/u,
  ],
  ["attendance", /^(?:出席(?:者|委員|職員|状況)|欠席(?:者|委員)|(?:市側|当局側?)?出席者)(?:氏名|名簿)?/u],
];
/** Groups of those present: heads of their own only where no 出席者 stands above them, or as a table's labels. */
const group =
  /^(?:委員|審議会委員|実施機関(?:職員)?|事務局(?:職員)?|説明[員者]|関係職員|関係課|担当課|オブザーバー|幹事)/u;
/** Longest head that is not known, in characters. */
const LONGEST = 16;

/** A head of minutes: its line, its words, and how many units of the line's key they take with number and colon. */
export interface MinutesHead {
  readonly line: number;
  readonly role: MinutesRole;
  /** Without number and colon. */
  readonly word: string;
  readonly units: number;
  readonly number: number | null;
}

/**
 * The heads of minutes in order, the transcript last: with its own head, or at the first speech (`units` 0). A line of a
 * value is no head, though it may be worded so: (2) 実施機関 below 出席者.
 */
export function minutesHeads(scan: Scan, from: number, to: number): readonly MinutesHead[] {
  const heads: MinutesHead[] = [];
  for (let line = from; line < to; line++) {
    const one = headAt(scan, line, heads);
    if (one !== null) heads.push(one);
    else if (heads.length > 1 && opensSpeech(scan, line))
      heads.push({
        line: speechFrom(scan, line, heads),
        role: "transcript",
        word: "",
        units: 0,
        number: null,
      });
    // After it everything is spoken.
    if (heads.at(-1)?.role === "transcript") break;
  }
  return heads;
}

/** Stages and hours above the first speech: 【開会】, 午後2時 開会. */
function speechFrom(scan: Scan, line: number, heads: readonly MinutesHead[]): number {
  let first = line;
  const last = heads.at(-1)?.line ?? 0;
  while (first - 1 > last && /^(?:【.*】|≪.*≫|.{0,14}開会|議事\([0-9]+\).*)$/u.test(scan.key(first - 1)))
    first--;
  return first;
}

function headAt(scan: Scan, line: number, heads: readonly MinutesHead[]): MinutesHead | null {
  const found = numberAt(scan, line);
  const mark = /^[■□●○◎◆◇・]/u.exec(scan.key(line))?.[0].length ?? 0;
  const skip = found?.units ?? mark;
  const key = scan.key(line).slice(skip);
  const first = heads[0];
  // (2) below 3 is one of its values, as heads are numbered alike.
  // A value beside its label in a table may be worded so: 会議の公開 | 公開.
  const before = heads.at(-1);
  if (before?.line === line - 1 && sameRow(scan.lines[before.line], scan.lines[line])) return null;
  if (found !== null && first?.number != null && found.inBrackets !== bracketed(scan, first)) return null;
  if (opensTable(scan, line)) return { line, role: "transcript", word: key, units: 0, number: null };
  for (const [role, words] of [...roles, ["attendance", group] as const]) {
    const word = words.exec(key)?.[0] ?? "";
    if (word === "" || !ends(scan, line, skip + word.length)) continue;
    if (words === group && !mayBeGroup(scan, line, found?.number ?? null, heads)) continue;
    if (heads.some((one) => one.word === word)) return null;
    const units = skip + word.length;
    const behind = scan.key(line)[units] === ":" ? 1 : 0;
    return { line, role, word, units: units + behind, number: found?.number ?? null };
  }
  return found === null ? null : nextHead(scan, line, heads);
}

function bracketed(scan: Scan, { line }: MinutesHead): boolean {
  return numberAt(scan, line)?.inBrackets ?? false;
}

/** Whether a head's words end before units: at a colon, a blank or the line's end; a cell's are all of it. */
function ends(scan: Scan, line: number, units: number): boolean {
  return scan.inTable(line) ? units >= scan.key(line).length : scan.isApart(line, units);
}

/** The head 発言者 | 内容 of a table. */
function opensTable(scan: Scan, line: number): boolean {
  return (
    scan.inTable(line) &&
    /^発言者(?:氏名|名)?$|^氏名$/u.test(scan.key(line)) &&
    /内容|発言|要旨/u.test(scan.key(line + 1))
  );
}

function mayBeGroup(scan: Scan, line: number, number: number | null, heads: readonly MinutesHead[]): boolean {
  if (scan.inTable(line)) return scan.lines[line]?.cell?.column === 0;
  const open = heads.at(-1);
  const isInside = open?.role === "attendance" && /^出席(?:者|状況)/u.test(open.word);
  return heads.length > 0 && (number !== null || !isInside);
}

/** The next number with words that are not known: it ends what stands above, and is told as it is. */
function nextHead(scan: Scan, line: number, heads: readonly MinutesHead[]): MinutesHead | null {
  const open = heads.at(-1);
  const found = numberAt(scan, line);
  if (open?.number == null || found?.number !== open.number + 1) return null;
  const key = scan.key(line);
  let units = found.units + 1;
  while (units < key.length && !scan.isApart(line, units)) units++;
  const word = key.slice(found.units, units);
  if (word.length > LONGEST || /[。、]/u.test(word)) return null;
  return { line, role: "other", word, units: key[units] === ":" ? units + 1 : units, number: found.number };
}
