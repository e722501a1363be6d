import { type Say, sayIn } from "./words.ts";

/** Tells how far a run is, on standard error. */
export interface Progress {
  step(done: number, total: number, name: string): void;
  end(): void;
}

export interface ProgressOptions {
  /** Default: Japanese. */
  readonly say?: Say;
  /** One JSON object a line, for programs. */
  readonly asJson?: boolean;
  /** Milliseconds that only grow. */
  readonly clock?: () => number;
}

/** Where it is told, and how. */
interface Telling {
  readonly stream: NodeJS.WriteStream;
  readonly say: Say;
  readonly pace: Pace;
}

const WIDTH = 24;
/** Columns left free at the end of the line: a terminal that wraps would draw one bar below the other. */
const SPARE = 10;
/** A bar drawn more often than this only flickers. */
const BAR_MS = 100;
/** Runs shorter than this need no lines: the closing report comes soon enough. */
const LINE_MS = 5000;
/** Rates of a first moment say nothing. */
const RATE_MS = 1000;

/**
 * A bar with rate and remaining time on a terminal; elsewhere a line now and then, or events for programs.
 *
 * @param stream standard error
 */
export function progressOn(stream: NodeJS.WriteStream, options: ProgressOptions = {}): Progress {
  const { say = sayIn("ja"), asJson = false, clock = () => performance.now() } = options;
  const telling = { stream, say, pace: new Pace(clock) };
  if (asJson) return events(telling);
  return stream.isTTY ? bar(telling) : lines(telling);
}

/** How fast papers are made. */
class Pace {
  private readonly clock: () => number;
  private readonly began: number;
  private told: number;

  constructor(clock: () => number) {
    this.clock = clock;
    this.began = clock();
    this.told = this.began;
  }

  /** Whether so many ms have passed since it was last true. */
  isDue(ms: number): boolean {
    if (this.clock() - this.told < ms) return false;
    this.told = this.clock();
    return true;
  }

  /** Papers in a second, and seconds that are left; null while nobody knows. */
  at(done: number, total: number): { readonly rate: number; readonly left: number } | null {
    const ms = this.clock() - this.began;
    if (ms < RATE_MS || done === 0) return null;
    const rate = (done * 1000) / ms;
    return { rate, left: Math.ceil((total - done) / rate) };
  }
}

function bar({ stream, say, pace }: Telling): Progress {
  let isFirst = true;
  return {
    step(done, total, name) {
      if (!isFirst && done < total && !pace.isDue(BAR_MS)) return;
      isFirst = false;
      const filled = Math.round((WIDTH * done) / Math.max(1, total));
      const drawn = "#".repeat(filled) + "-".repeat(WIDTH - filled);
      const head = [`[${drawn}] ${done}/${total}`, paceText(pace, done, total, say)].join(" ").trimEnd();
      const room = Math.max(0, (stream.columns || 80) - columnsOf(head) - SPARE);
      stream.write(`\r\x1b[K${head} ${cut(name, room)}`);
    },
    end() {
      stream.write("\r\x1b[K");
    },
  };
}

/** A line every five seconds or every tenth part, whichever comes later. */
function lines({ stream, say, pace }: Telling): Progress {
  let next = 0.1;
  return {
    step(done, total) {
      if (done === total || done < total * next || !pace.isDue(LINE_MS)) return;
      next = Math.floor((done * 10) / total + 1) / 10;
      const of = say(`${total}件中${done}件`, `${done} of ${total}`);
      stream.write(`${of} ${paceText(pace, done, total, say)}\n`);
    },
    end() {},
  };
}

function events({ stream, pace }: Telling): Progress {
  let isFirst = true;
  return {
    step(done, total, name) {
      if (!isFirst && done < total && !pace.isDue(BAR_MS)) return;
      isFirst = false;
      const now = pace.at(done, total);
      const rate = now === null ? null : Math.round(now.rate * 10) / 10;
      const event = { event: "progress", done, total, name, rate, secondsLeft: now?.left ?? null };
      stream.write(`${JSON.stringify(event)}\n`);
    },
    end() {},
  };
}

/** 84件/秒 残り約12秒 */
function paceText(pace: Pace, done: number, total: number, say: Say): string {
  const now = pace.at(done, total);
  if (now === null) return "";
  const rate = now.rate < 10 ? now.rate.toFixed(1) : String(Math.round(now.rate));
  const left =
    now.left < 90
      ? say(`残り約${now.left}秒`, `${now.left} s left`)
      : say(`残り約${Math.round(now.left / 60)}分`, `${Math.round(now.left / 60)} min left`);
  return say(`${rate}件/秒 ${left}`, `${rate}/s, ${left}`);
}

const isWide = (c: string): boolean => (c.codePointAt(0) ?? 0) > 0x2e7f;

function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, c) => sum + (isWide(c) ? 2 : 1), 0);
}

/** Cuts a name to so many terminal columns; a Japanese character takes two. */
function cut(name: string, columns: number): string {
  let used = 0;
  let text = "";
  for (const c of name) {
    used += isWide(c) ? 2 : 1;
    if (used > columns) break;
    text += c;
  }
  return text;
}
