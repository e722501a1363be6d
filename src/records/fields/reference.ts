import type { z } from "zod";
import { trimBlanks } from "../blanks.ts";
import { type Field, readAs, refuse, textField } from "./field.ts";
import { list } from "./structure.ts";

/** Most records that one record refers to, folders and patterns counted by what they stand for. */
export const MOST_REFERENCES = 1_000;

/** How a record file's name ends; the same endings as are read below a folder. */
export const RECORD_ENDING = /\.(?:ya?ml|json)$/i;

/** How the name of any file ends that a record may name as its own: records, and plain text (会議経過). */
export const NAMED_ENDING = /\.(?:ya?ml|json|txt)$/i;

/** Drive letters, addresses, home folders and what begins at the top of the disk. */
const ABSOLUTE = /^(?:\/|~|[A-Za-z][A-Za-z0-9+.-]*:)/;
/** What separates folders on Windows, as Japanese keyboards and fonts also have it. */
const BACKSLASH = /[\\¥￥＼]/;

const example = "cases/call-recording.yaml";

/** How a file, a folder or a pattern is written. */
const oneOrMore = {
  name: "reference",
  written: {
    ja: `記録のファイル（${example} など）。フォルダー（cases）や、「*」を1つ使った名前（cases/*.yaml）も書ける。どれも団体設定のあるフォルダーからの道筋を「/」でつなぐ`,
    en: `a record file (${example}), a folder (cases) or a name with one * (cases/*.yaml), by its path from the office's folder`,
  },
  example: "cases/*.yaml",
} as const;

const readOneOrMore = (text: string) => readPath(text) ?? fileOrMore(normal(text));

/**
 * A record file: its path from the office's folder, steps parted by /. The value is that path in normal form (NFC,
 * neither ./ nor a / at the end). Whether the file is there is found out where files are read.
 *
 * @param kinds kinds the record may be of; none = any
 */
export function reference(...kinds: readonly string[]): Field<string> {
  const about = {
    name: "reference",
    written: {
      ja: `記録のファイル（団体設定のあるフォルダーからの道筋を「/」でつなぐ。${example} など）`,
      en: `a record file, by its path from the office's folder (${example})`,
    },
    example,
    pattern: "^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^*\\\\]+\\.(?:[Yy][Aa]?[Mm][Ll]|[Jj][Ss][Oo][Nn])$",
    refers: { kinds },
  };
  return textField(about, (text) => readPath(text) ?? onlyFile(normal(text)));
}

/** A plain text file that is read as a record of its own: its path from the office's folder, as `reference`. */
export function textFile(kind: string, example: string): Field<string> {
  const about = {
    name: "reference",
    written: {
      ja: `テキストファイル（団体設定のあるフォルダーからの道筋を「/」でつなぐ。${example} など）`,
      en: `a plain text file, by its path from the office's folder (${example})`,
    },
    example,
    pattern: "^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))[^*\\\\]+\\.[Tt][Xx][Tt]$",
    refers: { kinds: [kind] },
  };
  return textField(about, (text) => readPath(text) ?? onlyText(normal(text)));
}

function onlyText(path: string) {
  return /\.txt$/i.test(path) && !path.includes("*")
    ? readAs(path)
    : refuse("minutes/file-ending", { found: path });
}

/**
 * A list of record files. An item may also be a folder (every record below it) or a name with one * (cases/*.yaml);
 * both stand for their records in the order of their names.
 */
export function references(...kinds: readonly string[]): z.ZodArray<Field<string>> {
  const item = textField({ ...oneOrMore, refers: { kinds } }, readOneOrMore);
  return list(item, { max: MOST_REFERENCES });
}

/**
 * One text that stands for one record or more: a file, a folder or a name with one *, as an item of `references`. The
 * same file may be named again elsewhere in the record: whoever lists records twice means something by it.
 */
export function recordsOf(...kinds: readonly string[]): Field<string> {
  return textField({ ...oneOrMore, refers: { kinds, again: true } }, readOneOrMore);
}

/** What no reference may look like. */
function readPath(text: string) {
  const found = trimBlanks(text);
  if (found.includes("\n")) return refuse("record/one-line", {});
  if (ABSOLUTE.test(found)) return refuse("record/reference-absolute", { found });
  if (BACKSLASH.test(found))
    return refuse("record/reference-separator", { found, mend: found.replace(/[\\¥￥＼]/g, "/") });
  if (found.split("/").some((step) => step.trim() === ".."))
    return refuse("record/reference-parent", { found });
  return null;
}

function normal(text: string): string {
  const steps = trimBlanks(text).normalize("NFC").split("/");
  return steps.filter((step) => step !== "" && step !== ".").join("/");
}

function onlyFile(path: string) {
  if (path.includes("*")) return refuse("record/reference-pattern-here", { found: path });
  return RECORD_ENDING.test(path) ? readAs(path) : refuse("record/reference-ending", { found: path });
}

/** One *, in the last step, which says which ending is meant. */
function fileOrMore(path: string) {
  if (path === "") return refuse("record/reference-ending", { found: "." });
  const stars = path.split("*").length - 1;
  const last = path.slice(path.lastIndexOf("/") + 1);
  const isPattern = stars === 1 && last.includes("*") && RECORD_ENDING.test(last);
  return stars === 0 || isPattern ? readAs(path) : refuse("record/reference-pattern", { found: path });
}
