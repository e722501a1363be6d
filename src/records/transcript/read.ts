import {
  type Bracket,
  fullBrackets,
  linesOf,
  openingBracket,
  responseOf,
  type TranscriptLine,
  wholeLine,
  within,
} from "./line.ts";
import type { Speech, Transcript, TranscriptBlock, Words } from "./tree.ts";

/** Whether words in brackets before a text name who speaks. */
export type IsSpeaker = (label: string) => boolean;

/** Longest name of a speaker, in characters. */
const LONGEST = 24;
const title =
  /(?:委員|[会部座議課室局係次所館院校]長|補佐|主査|主幹|主任|主事|技師|参事|理事|監|事務局|職員|参考人|説明員|説明者|構成員|幹事|課|室|係)$/u;

/** How names of speakers end, for texts whose attendance is not known: 見本委員, 健康保険課, 事務局. */
export function looksLikeSpeaker(label: string): boolean {
  return (
    label.length <= LONGEST && title.test(label) && !/[、。：:「」ぁ-ん]/u.test(label) && label !== "全委員"
  );
}

interface OpenSpeech extends Speech {
  readonly paragraphs: Words[];
}

/**
 * Reads a transcript (会議経過) as clerks type it, line by line:
 *
 *     議事（1）　題名        heading of an agenda item      【事務局説明】  stage      ◆　今後の予定  topic
 *     （見本部会長）　本文    a speech; lines below it are its further paragraphs
 *     （異議なし）            a bracket alone: a response    午後7時20分　閉会         以上
 *
 * Brackets may be half-width; names may be letter-spaced (会　長). A line typed further in is never a speaker. A speaker
 * may also stand alone above the speech, or after ○. Whatever is not recognised is a paragraph.
 *
 * @param isSpeaker tells （見本部会長） from （異議なし） and （旧）; asked with the words without blanks
 */
export function readTranscript(text: string, isSpeaker: IsSpeaker = looksLikeSpeaker): Transcript {
  const blocks: TranscriptBlock[] = [];
  const unclosed: Words[] = [];
  let open: OpenSpeech | null = null;
  for (const line of linesOf(text)) {
    const whole = wholeLine(line);
    const begun = whole === null ? speechIn(line, isSpeaker) : null;
    const response = whole === null && begun === null ? aloneIn(line) : null;
    const block = whole ?? begun ?? (response === null ? null : responseOf(line, response));
    if (block !== null) {
      blocks.push(block);
      open = begun;
      continue;
    }
    if (isUnclosed(line, isSpeaker)) unclosed.push({ text: line.text, at: line.at });
    const words = { text: fullBrackets(line.text), at: line.at };
    if (open === null) blocks.push({ type: "narration", ...words });
    else open.paragraphs.push(words);
  }
  return { blocks, unclosed };
}

/** （姓＋職）本文, ○姓＋職　本文, or the speaker alone on the line. */
function speechIn(line: TranscriptLine, isSpeaker: IsSpeaker): OpenSpeech | null {
  const bracket = openingBracket(line) ?? circleIn(line);
  if (bracket === null) return null;
  const rest = line.text.slice(bracket.rest);
  const label = withoutBlanks(bracket.inner);
  if (label === "" ? rest === "" : (line.isIndented && rest !== "") || !isSpeaker(label)) return null;
  const paragraphs = rest === "" ? [] : [{ text: fullBrackets(rest), at: within(line, bracket.rest) }];
  return { type: "speech", label: { text: label, at: within(line, 1) }, paragraphs };
}

/** ○会長　本文: read as （会長）本文. */
function circleIn({ text }: TranscriptLine): Bracket | null {
  const found = /^[○〇◯]([^ \t\u3000（()）]{1,24})[ \t\u3000]+/u.exec(text);
  return found === null ? null : { inner: found[1] ?? "", rest: found[0].length };
}

/** A bracket that is all there is in the line. */
function aloneIn(line: TranscriptLine): Bracket | null {
  const bracket = openingBracket(line);
  return bracket !== null && bracket.inner.trim() !== "" && bracket.rest === line.text.length
    ? bracket
    : null;
}

/**
 * 【事務局説明 and （見本委員　本文 without their second bracket: also where a later one closes that of the speaker. A text
 * in brackets that runs over several lines is typed further in.
 */
function isUnclosed(line: TranscriptLine, isSpeaker: IsSpeaker): boolean {
  const { text, isIndented } = line;
  if (isIndented) return false;
  if (/^【[^】]*$/u.test(text) || /^[（(][^)）]*$/u.test(text)) return true;
  const head = /^[（(]([^（()）]*?)(?=[ \t\u3000（(])/u.exec(text)?.[1];
  return head !== undefined && openingBracket(line) === null && isSpeaker(withoutBlanks(head));
}

/** 会　長 is 会長. */
export function withoutBlanks(label: string): string {
  return label.replace(/[\s\u3000]+/gu, "");
}
