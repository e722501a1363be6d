/** The text of `yoshiki.lock`, read and written. */

/** A later version whose entries mean something else has a higher one. */
export const LOCK_VERSION = 1;

/** A paper that has been issued. */
export interface IssuedPaper {
  /** For people: 様式4 公民連携ポータルサイト… */
  readonly title: string;
  /** SHA-256 of what it says. */
  readonly hash: string;
  /** The letter's date, 2021-04-05: numbers begin anew each 年度. Null: an entry from before it was recorded. */
  readonly date: string | null;
  /** SHA-256 of the picture its seal is printed from; null: none, or from before it was recorded. */
  readonly seal: string | null;
}

/** By record, form and number: cases/tsuwa.yaml report-form4 見企つ第86号. */
export type Papers = Readonly<Record<string, IssuedPaper>>;

/** One line a paper, sorted: it reads in a diff, and two branches of a repository merge. */
export function textOfPapers(papers: Papers): string {
  const lines = Object.entries(papers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, paper]) => `    ${JSON.stringify(key)}: ${JSON.stringify(written(paper))}`);
  return `{\n  "version": ${LOCK_VERSION},\n  "papers": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/** What is not known is not written. */
function written({ title, hash, date, seal }: IssuedPaper): Readonly<Record<string, string>> {
  return { title, hash, ...(date === null ? {} : { date }), ...(seal === null ? {} : { seal }) };
}

/** @returns "newer" for a file of a version above `version`, "damaged" for one that is none of ours in the whole */
export function papersIn(text: string, version: number): Papers | "damaged" | "newer" {
  const read = parsed(text);
  if (!isObject(read)) return "damaged";
  if (typeof read.version === "number" && read.version > version) return "newer";
  if (read.version !== version || !isObject(read.papers)) return "damaged";
  const papers = Object.entries(read.papers).map(([key, one]) => [key, paperIn(one)] as const);
  const whole = papers.filter((one): one is [string, IssuedPaper] => one[1] !== null);
  return whole.length === papers.length ? Object.fromEntries(whole) : "damaged";
}

function paperIn(one: unknown): IssuedPaper | null {
  if (!isObject(one) || typeof one.title !== "string" || typeof one.hash !== "string") return null;
  const { title, hash, date = null, seal = null } = one;
  if (!isTextOrNull(date) || !isTextOrNull(seal)) return null;
  return { title, hash, date, seal };
}

function isTextOrNull(one: unknown): one is string | null {
  return one === null || typeof one === "string";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

function isObject(one: unknown): one is Readonly<Record<string, unknown>> {
  return typeof one === "object" && one !== null && !Array.isArray(one);
}
