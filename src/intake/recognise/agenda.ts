import type { FieldKey, PaperField, Span } from "../../check/index.ts";
import { field } from "./field.ts";
import { isCouncilLine, isMeetingLine, isSentence } from "./marks.ts";
import { numberAt } from "./number.ts";
import type { Part } from "./part.ts";
import type { Scan } from "./scan.ts";

/** Labels of a 次第 and what they say. The list of sheets has no field of its own. */
const labels: readonly (readonly [FieldKey | null, RegExp])[] = [
  ["date", /^(?:開催)?(?:日時|年月日|期日)/u],
  ["form-item", /^(?:開催)?(?:場所|会場)/u],
  [
    "agenda",
    /^(?:会議|議事)?(?:次第|日程)$|^(?:会議の?)?(?:議題|議事|議案|案件)(?=$|[:：])|^報告(?:事項)?$/u,
  ],
  [null, /^[【〔[(<《]?(?:(?:配[付布]|会議|添付)?資料(?:一覧|目録|番号|名)?|資料番号)[】〕\])>》]?[:：]?$/u],
];
/** Lines down to which the first label stands, and a 次第 goes on without one of its own. */
const HEAD = 8;
const LONGEST = 80;

/**
 * Whether a 次第 (議事日程) begins at a line: it says so, or a meeting stands there and below it when and where it is held
 * and what it is about. It is none of Yoshiki's forms.
 */
export function agendaAt(scan: Scan, line: number): boolean {
  if (line > 0 && !scan.breaks.has(line) && !isMeetingTitle(scan, line)) return false;
  const key = scan.key(line);
  if (key.length > 60 || isSentence(key) || scan.inTable(line) || /議事(?:要|概)?録|会議録/u.test(key))
    return false;
  const first = scan.isSheetNumber(line) ? line + 1 : line;
  const head = [scan.key(first), scan.key(first + 1)];
  if (head.some((one) => /議事(?:要|概)?録|会議録/u.test(one))) return false;
  const says = head.some((one) => /(?:会議|会|議事)次第$|^(?:会議|議事)?次第$|議事日程$/u.test(one));
  const isMeeting = head.some((one) => isMeetingLine(one) || isCouncilLine(one));
  if (!says && !isMeeting) return false;
  const known = new Set<FieldKey | null>();
  for (let next = first + 1; next < first + HEAD; next++) {
    const name = labelIn(scan, next)?.name;
    if (name !== undefined) known.add(name);
  }
  return says ? isMeeting || known.size > 0 : known.has("date") && known.has("form-item");
}

/** Within a file a 次第 begins where the meeting's name ends in 次第. */
function isMeetingTitle(scan: Scan, line: number): boolean {
  const key = scan.key(line);
  return key.endsWith("次第") && /(?:審議会|審査会|委員会|部会|協議会).{0,12}次第$/u.test(key);
}

/** Meeting, day, place and items of a 次第, and its end: its list of sheets, its 閉会, or the sheet that follows. */
export function agendaPart(scan: Scan, from: number, to: number): Part {
  const fields: PaperField[] = [];
  const end = endOf(scan, from, to);
  let open: { key: FieldKey | null; label: Span; value: Span[] } | null = null;
  const close = () => {
    if (open?.key != null && open.value.length > 0)
      fields.push(
        field(open.key, open.value, {
          label: open.label,
          ...(open.key === "form-item" ? { item: "場所" } : {}),
        }),
      );
    open = null;
  };
  for (let line = from; line < end; line++) {
    const span = scan.whole(line);
    const found = labelIn(scan, line);
    if (span === null || scan.isSheetNumber(line)) continue;
    if (found === null && open !== null && isNext(scan, line, open.label.line)) close();
    const title = found === null && open === null ? meetingIn(scan, line) : null;
    if (title !== null) fields.push(field("meeting", [title]));
    else if (found !== null) {
      close();
      const beside = scan.rest(line, found.units);
      const label = scan.piece(line, 0, found.units);
      open = { key: found.name, label, value: beside === null ? [] : [beside] };
    } else if (open !== null && (open.key === "agenda" || open.value.length === 0)) open.value.push(span);
  }
  close();
  return { fields, to: end };
}

/** 6 閉会 below 5 報告 is none of what is reported. */
function isNext(scan: Scan, line: number, label: number): boolean {
  const [own, before] = [numberAt(scan, line), numberAt(scan, label)];
  return own !== null && before !== null && !own.inBrackets && own.number === before.number + 1;
}

/** The meeting's name in a line, without the word 次第 behind it. */
function meetingIn(scan: Scan, line: number): Span | null {
  const key = scan.key(line);
  const words = key.replace(/(?:会議|議事)?(?:次第|日程)$/u, "");
  return isMeetingLine(words) || isCouncilLine(words) ? scan.piece(line, 0, words.length) : null;
}

function labelIn(scan: Scan, line: number): { name: FieldKey | null; units: number } | null {
  const skip = numberAt(scan, line);
  if (skip?.inBrackets === true) return null;
  const key = scan.key(line).slice(skip?.units ?? 0);
  for (const [name, mark] of labels) {
    const length = mark.exec(key)?.[0].length ?? 0;
    const units = (skip?.units ?? 0) + length;
    if (length > 0 && (length === key.length || scan.isApart(line, units))) return { name, units };
  }
  return null;
}

/** The line after a 次第's last. */
function endOf(scan: Scan, from: number, to: number): number {
  let isOver = false;
  for (let line = from + 1; line < to; line++) {
    const key = scan.key(line);
    const isOfList = scan.isListed(line) || scan.inTable(line);
    if (scan.breaks.has(line) || scan.isSheetNumber(line)) return line;
    if (!isOfList && (isSentence(key) || key.length > LONGEST)) return line;
    if (isOver && !isOfList && labelIn(scan, line) === null && !/^(?:※|\(|担当)/u.test(key)) return line;
    isOver ||= isOfList || /(?:閉会|その他)$/u.test(key);
    // その他 before 閉会, or a list of sheets behind either.
    if (isOver && /^[0-9(]*[.．、)]?その他$/u.test(key) && goesOn(scan, line + 1, to)) isOver = false;
  }
  return to;
}

function goesOn(scan: Scan, line: number, to: number): boolean {
  return line < to && (/閉会$/u.test(scan.key(line)) || numberAt(scan, line) !== null);
}
