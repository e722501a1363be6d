import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { diagnose } from "../../diagnostic/index.ts";
import { clockOf } from "../../paper/clock.ts";
import { findRoot } from "../../records/root.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { untilInterrupted } from "../interrupt.ts";
import { addOfficeOptions, clock, type OfficeArguments } from "../options.ts";
import { reportText, shortPath } from "../report.ts";

interface PreviewArguments extends OfficeArguments {
  readonly port: number;
  readonly open: boolean;
  readonly now?: Date;
}

/** The port that is tried first. */
const PORT = 5106;

/** yoshiki preview: a page to fill in and see. */
export function addPreview(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  const command = program
    .command("preview")
    .summary(say("画面で入力しながら紙面を見る", "fill in records beside their pages"))
    .description(
      say(
        "作業フォルダーの記録をブラウザーで開き、入力しながら、できあがる紙面と検査の結果を見ます。\n入力は1秒後に記録のファイルへ保存し、直す前の内容は .yoshiki/history に残します。\nこのパソコンの中だけで動き、外とは一切通信しません。終わるには Ctrl+C を押します。",
        "Opens the folder's records in the browser: fill in, see the pages as they will be printed, and what is wrong.\nWhat is typed is saved after a second; earlier versions stay in .yoshiki/history.\nReached from this machine only; nothing goes out. Ctrl-C ends it.",
      ),
    )
    .argument(
      "[folder]",
      say("作業フォルダー（省略時は今いるフォルダー）", "folder (default: this one)"),
      ".",
    );
  addOfficeOptions(command, context)
    .option(
      "--port <number>",
      say(
        "使う番号。ふさがっていれば次の空きを使う（省略時は5106）",
        "port; the next free one if taken (default: 5106)",
      ),
      portNumber(context),
      PORT,
    )
    .option("--no-open", say("ブラウザーを自動で開かない", "do not open the browser"))
    .option("--now <date>", say("作成日時として記録する日付", "date written into the files"), clock(context))
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki preview 会議室\n  yoshiki preview 会議室 --no-open --port 8080",
        "\nExamples:\n  yoshiki preview office\n  yoshiki preview office --no-open --port 8080",
      ),
    )
    .action(async (folder: string, given: PreviewArguments) =>
      exit(await runPreview(folder, given, context)),
    );
}

async function runPreview(
  given: string,
  { port, open, now, font, json, profile, missingGlyph }: PreviewArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { say, language, environment } = context;
  const path = resolve(given);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    const fault = diagnose("file/not-found", { file: given }, { file: given });
    context.tell(reportText([fault], language, context.folder));
    return exitCode.input;
  }
  const { openBrowser, preview } = await import("../../preview/preview.ts"); // no other command needs it
  const folder = findRoot(path) ?? path;
  const running = await preview(folder, {
    port,
    language,
    missingGlyph: missingGlyph ?? null,
    clock: () => now ?? clockOf(undefined, environment) ?? new Date(),
    log: (line) => context.tell(line),
    ...(profile === undefined ? {} : { profile }),
    ...(font === undefined ? {} : { firstFont: font }),
  });
  if (json === true) context.out(JSON.stringify({ folder, address: running.address }));
  else tellAddress(running.address, folder, context);
  if (open && !(await openBrowser(running.address)))
    context.tell(
      say(
        "ブラウザーを開けませんでした。上のアドレスを貼り付けてください。",
        "Paste the address into a browser.",
      ),
    );
  await interrupted();
  const isSaved = await running.close();
  if (json !== true)
    context.tell(
      isSaved
        ? say("保存して終わりました。", "Saved and ended.")
        : say(
            "保存できていない記録があります。画面に出ていた理由を確かめてください。",
            "Some records could not be saved; see what the page has told.",
          ),
    );
  return isSaved ? exitCode.ok : exitCode.failed;
}

function tellAddress(address: string, folder: string, { say, out, folder: here }: CommandContext): void {
  out(
    [
      say(
        `${shortPath(folder, here)} を開きました。ブラウザーで次のアドレスを使います（このパソコンからだけ見られます）。`,
        `Opened ${shortPath(folder, here)}. The address, for this machine only:`,
      ),
      `  ${address}`,
      say("終わるには Ctrl+C を押してください。", "Ctrl-C ends it."),
    ].join("\n"),
  );
}

/** Ctrl-C is how a preview ends: nothing was cut short. */
function interrupted(): Promise<void> {
  const { signal, listen } = untilInterrupted();
  listen();
  return new Promise((done) => {
    signal.addEventListener("abort", () => done(), { once: true });
  });
}

/** 0 = any free one. */
function portNumber({ say }: CommandContext): (text: string) => number {
  return (text) => {
    const value = Number(text.normalize("NFKC"));
    if (Number.isInteger(value) && value >= 0 && value < 65536) return value;
    throw new InvalidArgumentError(
      say("--port には0から65535までの整数を書きます。", "Give --port a whole number from 0 to 65535."),
    );
  };
}
