import { type Command, InvalidArgumentError, Option } from "commander";
import type { Edition } from "../edition/index.ts";
import type { Form, FormId } from "../forms/form.ts";
import { forms as allForms, findForm } from "../forms/index.ts";
import type { PacketFormat } from "../packet/report.ts";
import type { PdfKind } from "../paper/archival.ts";
import { clockOf } from "../paper/clock.ts";
import type { Format } from "../paper/paper.ts";
import type { CommandContext } from "./context.ts";

const pdfKinds: readonly PdfKind[] = ["a-2a", "a-2b", "a-2u", "a-3b", "plain"];
const formats: readonly Format[] = ["pdf", "docx", "txt"];
const packetFormats: readonly PacketFormat[] = ["pdf", "docx", "zip"];

/** Options of every command that makes or checks papers. */
export interface OfficeArguments {
  readonly profile?: string;
  readonly missingGlyph?: string;
  readonly font?: "biz" | "noto";
  readonly json?: boolean;
  readonly edition?: Edition;
}

/** Options that render and check share. */
export interface ReadOptions extends OfficeArguments {
  readonly form?: readonly FormId[];
}

export function addReadOptions(command: Command, context: CommandContext): Command {
  const { say } = context;
  command.option(
    "-f, --form <forms>",
    say(
      "作る様式（コンマ区切り）。例: 様式4,report-form3",
      "forms to make, comma-separated: report-form4,様式3",
    ),
    formList(say),
  );
  return addOfficeOptions(command, context);
}

export function addOfficeOptions(command: Command, { say }: CommandContext): Command {
  return command
    .option("--profile <file>", say("別の団体設定（yoshiki.yaml）を使う", "use another yoshiki.yaml"))
    .option(
      "--missing-glyph <char>",
      say(
        "フォントにない文字をこの字（〓など）にして注意に留める",
        "print this (〓) for characters no font has",
      ),
      oneCharacter(say),
    )
    .addOption(
      new Option(
        "--font <name>",
        say("本文の明朝体。biz（省略時）か noto", "first Mincho face: biz (default) or noto"),
      )
        .choices(["biz", "noto"])
        .default("biz"),
    )
    .addOption(
      new Option(
        "--edition <name>",
        say(
          "版。internal（庁内版、省略時）か public（公開版。非公開の項目を伏せる）",
          "edition: internal (default), or public, without what is withheld",
        ),
      ).choices(["internal", "public"]),
    )
    .option("--json", say("結果をJSONで出す", "print the result as JSON"));
}

/** Options of every command that writes papers. */
export interface RunArguments {
  readonly now?: Date;
  readonly overwrite?: boolean;
  readonly rerender?: boolean;
  readonly reissue?: boolean;
  readonly jobs?: number;
  readonly pdf?: PdfKind;
}

export function addRunOptions(command: Command, context: CommandContext): Command {
  const { say } = context;
  return command
    .option("--now <date>", say("作成日時として記録する日付", "date written into the files"), clock(context))
    .addOption(
      new Option(
        "--pdf <kind>",
        say(
          "PDFの種類。a-2a は長期保存と読み上げができるPDF/A（決裁済・施行は省略時これ）、plain は普通のPDF",
          "kind of PDF: a-2a is archival and accessible (default of papers decided or issued), plain is neither",
        ),
      ).choices(pdfKinds),
    )
    .option("--overwrite", say("手直しされたファイルも上書きする", "replace files that were edited"))
    .option(
      "--rerender",
      say("前回と同じものも、もう一度作る", "make everything again, also what has not changed"),
    )
    .option(
      "--reissue",
      say(
        "施行した後に変わった文書を、施行し直したものとして記録する",
        "record issued papers anew that have changed since",
      ),
    )
    .option(
      "-j, --jobs <number>",
      say(
        "並べて作る数（省略時はパソコンの処理の数。1なら一つずつ）",
        "threads (default: the machine's cores)",
      ),
      wholeNumber(context),
    );
}

function oneCharacter(say: CommandContext["say"]): (text: string) => string {
  return (text) => {
    if ([...text].length === 1 && text.trim() !== "") return text;
    throw new InvalidArgumentError(
      say("--missing-glyph には〓などの一文字を書きます。", "Give --missing-glyph one character, as 〓."),
    );
  };
}

/** 様式4,report-form3 → form ids. */
function formList(say: CommandContext["say"]): (text: string) => FormId[] {
  return (text) => listed(text).map((name) => formNamed(name, say).id);
}

/** @throws InvalidArgumentError: an ambiguous name lists what it could mean, an unknown one what there is */
export function formNamed(name: string, say: CommandContext["say"]): Form {
  const answer = findForm(name);
  if (answer.found === "one") return answer.form;
  const named = (list: readonly Form[]): string =>
    list.map((form) => `${form.id}（${form.names[0]}）`).join("、");
  if (answer.found === "several") {
    const list = named(answer.forms);
    throw new InvalidArgumentError(
      say(`「${name}」は一つに決まりません: ${list}`, `"${name}" is ambiguous: ${list}`),
    );
  }
  const meant = answer.suggestion === null ? "" : say(`もしかして: ${answer.suggestion.names[0]}。`, "");
  const list = named(allForms);
  throw new InvalidArgumentError(
    say(
      `「${name}」という様式はありません。${meant}あるのは ${list}`,
      `No form "${name}". There are: ${list}`,
    ),
  );
}

/** Names parted by commas of either width, or by 、. */
function listed(text: string): string[] {
  return text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** pdf,docx → formats of papers. */
export function formatList(say: CommandContext["say"]): (text: string) => Format[] {
  return (text) => chosen(text, formats, say);
}

/** pdf,docx,zip → formats of a packet. */
export function packetFormatList(say: CommandContext["say"]): (text: string) => PacketFormat[] {
  return (text) => chosen(text, packetFormats, say);
}

function chosen<F extends string>(text: string, among: readonly F[], say: CommandContext["say"]): F[] {
  return listed(text).map((name) => {
    const format = among.find((one) => one === name.normalize("NFKC").toLowerCase());
    if (format !== undefined) return format;
    throw new InvalidArgumentError(
      say(
        `「${name}」は書き出せません。${among.join("・")} から選びます。`,
        `Unknown format "${name}": ${among.join(", ")}.`,
      ),
    );
  });
}

/** `--lang`: read before all other arguments (words.ts); here for its help and to refuse other languages. */
export function languageOption({ say }: CommandContext): Option {
  return new Option("--lang <ja|en>", say("表示の言語（省略時は日本語）", "language of messages")).choices([
    "ja",
    "en",
  ]);
}

/** 2021-04-05 → a date. */
export function clock({ say, environment }: CommandContext): (text: string) => Date {
  return (text) => {
    const date = clockOf(text, environment);
    if (date !== null) return date;
    throw new InvalidArgumentError(
      say("日付は 2021-04-05 か 2021-04-05T09:30 の形で書きます。", "Write 2021-04-05 or 2021-04-05T09:30."),
    );
  };
}

/** Null: nobody has set one. The machine's clock is no reason to make files again. */
export function setClock(environment: NodeJS.ProcessEnv): Date | null {
  return environment.SOURCE_DATE_EPOCH === undefined ? null : clockOf(undefined, environment);
}

/** A whole number from 1, digits of either width. */
export function wholeNumber({ say }: CommandContext): (text: string) => number {
  return (text) => {
    const value = Number(text.normalize("NFKC"));
    if (Number.isInteger(value) && value > 0) return value;
    throw new InvalidArgumentError(say("1以上の整数で書きます。", "Write a whole number from 1."));
  };
}
