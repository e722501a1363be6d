import { readTime } from "../../notation/index.ts";
import type {
  AgendaHeading,
  Clock,
  EndMark,
  Position,
  Response,
  StageHeading,
  TopicHeading,
} from "./tree.ts";

/** One line without the blanks around it. */
export interface TranscriptLine {
  readonly text: string;
  readonly at: Position;
  /** Whether it was typed further in: such a line never begins with a speaker. */
  readonly isIndented: boolean;
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): readonly TranscriptLine[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .flatMap((written, index) => {
      const [indent = ""] = /^[ \t\u3000]*/.exec(written) ?? [];
      const content = written.slice(indent.length, endOf(written));
      if (content === "") return [];
      const at = { line: index + 1, column: indent.length + 1 };
      return [{ text: content, at, isIndented: indent !== "" }];
    });
}

/** Where the blanks at a line's end begin. No regex: long runs of blanks stay linear. */
function endOf(line: string): number {
  let end = line.length;
  while (end > 0 && " \t\u3000".includes(line.charAt(end - 1))) end--;
  return end;
}

/** A place further on in a line. @param units UTF-16 units from its beginning */
export function within({ text, at }: TranscriptLine, units: number): Position {
  return { line: at.line, column: at.column + [...text.slice(0, units)].length };
}

const agendaHead =
  /^議[ \u3000]{0,4}[事題][ \u3000]{0,4}[（(]?[ \u3000]{0,4}([0-9０-９]{1,2})[ \u3000]{0,4}[)）]?(?:[ \u3000]+|$)/u;
const stageHead = /^【([^【】]+)】$/u;
const topicHead = /^[◆◇][ \u3000]*(?=[^ \u3000])/u;
const clockLine =
  /^[（(]?((?:午前|午後|正午)[ 0-9０-９:：時分半〇一二三四五六七八九十\u3000]{0,20}?)[ \u3000、]{0,4}(開会|再開|閉会|散会|終了|休憩)[)）]?$/u;
const endLine = /^[—―─ーｰ\- \u3000]*(?:了|以上)[—―─ーｰ\- \u3000]*$/u;

type Whole = AgendaHeading | StageHeading | TopicHeading | Clock | EndMark;

/** What a line is by itself, whoever has spoken before it; null = somebody's words. */
export function wholeLine(line: TranscriptLine): Whole | null {
  const { text, at } = line;
  const agenda = agendaHead.exec(text);
  if (agenda !== null) {
    const title = { text: fullBrackets(text.slice(agenda[0].length)), at: within(line, agenda[0].length) };
    return { type: "agenda", number: Number((agenda[1] ?? "").normalize("NFKC")), title, at };
  }
  const stage = stageHead.exec(text)?.[1];
  if (stage !== undefined) return { type: "stage", text: fullBrackets(stage), at: within(line, 1) };
  const topic = topicHead.exec(text)?.[0];
  if (topic !== undefined)
    return { type: "topic", text: fullBrackets(text.slice(topic.length)), at: within(line, topic.length) };
  const clock = clockLine.exec(text);
  if (clock !== null) return clockOf(line, clock[1] ?? "", clock[2] ?? "");
  return endLine.test(text) ? { type: "end", text, at } : null;
}

function clockOf(line: TranscriptLine, written: string, word: string): Clock {
  const time = readTime(written);
  const what = word === "開会" ? "open" : ["閉会", "散会", "終了"].includes(word) ? "close" : "other";
  const start = /^[（(]/.test(line.text) ? 1 : 0;
  const text = line.text.slice(start).replace(/[)）]$/, "");
  return { type: "clock", what, time: time.ok ? time.value : null, text, at: within(line, start) };
}

/** A bracket that opens a line: what stands in it, and what follows. */
export interface Bracket {
  readonly inner: string;
  /** Where what follows begins, in UTF-16 units of the line; the line's end where nothing follows. */
  readonly rest: number;
}

/** The bracket a line begins with, half-width or full-width; null where it has none, or does not close it. */
export function openingBracket({ text }: TranscriptLine): Bracket | null {
  const found = /^[（(]([^（()）]*)[)）][ \t\u3000]*/u.exec(text);
  return found === null ? null : { inner: found[1] ?? "", rest: found[0].length };
}

/** The bracket as a response of its own line. */
export function responseOf(line: TranscriptLine, { inner }: Bracket): Response {
  const [blanks = ""] = /^[ \t\u3000]*/.exec(inner) ?? [];
  return { type: "response", text: inner.trim(), at: within(line, 1 + blanks.length) };
}

/** What was typed in half-width brackets around Japanese words, with the full-width ones of print. As long as before. */
export function fullBrackets(text: string): string {
  return text.replace(/\(([^()]*)\)/gu, (half, inner: string) =>
    /[\u3040-\u30ff\u3400-\u9fff]/u.test(inner) ? `（${inner}）` : half,
  );
}
