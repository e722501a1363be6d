import { resolve } from "node:path";
import type { Command } from "commander";
import { init } from "../../paper/init.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { reportText, shortPath } from "../report.ts";
import { initMinutesFrom } from "./init-minutes.ts";
import { initSheet, sheetKind } from "./init-sheet.ts";

interface InitOptions {
  readonly xlsx?: RecordKind;
  readonly transcript?: string;
}

/** yoshiki init: a working folder with settings and examples, or a workbook to write records in. */
export function addInit(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  program
    .command("init")
    .summary(say("作業フォルダーを作る（団体設定と記入例）", "make a working folder with examples"))
    .description(
      say(
        "団体設定（yoshiki.yaml）、記録の記入例、ひな形を替えるためのフォルダーを作ります。--xlsx を付けると、1行に1件ずつ書くExcelの入力用紙だけを作ります。--transcript を付けると、会議の発言を書いたテキストファイルから議事録の記録だけを作ります。既にあるものは上書きしません。",
        "Makes yoshiki.yaml, one commented example record of every kind, and a folder for template overrides. With --xlsx it makes an Excel workbook instead, to write records in, one a row; with --transcript the record of minutes, begun from a text file of what was said. Nothing is overwritten.",
      ),
    )
    .argument(
      "[folder]",
      say(
        "作るフォルダー。例: 会議室。--xlsx や --transcript のときは置く所（フォルダーか、作るファイル。省略時はいまのフォルダー）",
        "folder to make; with --xlsx or --transcript where the file goes: a folder or the file itself, by default here",
      ),
    )
    .option(
      "--xlsx <kind>",
      say(
        "Excelの入力用紙を作る記録の種類か様式。例: report-case、報告案件、様式4",
        "kind of record, or form, to make an Excel workbook for: report-case, report-form4",
      ),
      (name: string) => sheetKind(name, say),
    )
    .option(
      "--transcript <file>",
      say(
        "議事録の記録を作る、会議経過のテキストファイル。例: 第3回.txt",
        "text file with the transcript to begin the record of minutes from",
      ),
    )
    .action(async (folder: string | undefined, { xlsx, transcript }: InitOptions, command: Command) => {
      if (xlsx !== undefined) return exit(await initSheet(xlsx, folder, context));
      if (transcript !== undefined) return exit(initMinutesFrom(transcript, folder, context));
      if (folder !== undefined) return exit(initFolder(folder, context));
      command.error("missing required argument 'folder'", { code: "commander.missingArgument" });
    });
}

function initFolder(name: string, context: CommandContext): ExitCode {
  const { say, language, folder } = context;
  const made = init(resolve(name));
  if (!made.ok) {
    context.tell(reportText(made.errors, language, folder));
    return exitCode.failed;
  }
  for (const file of made.value) context.out(shortPath(file, folder));
  context.out(
    say(
      `\n次に: ${name}/yoshiki.yaml を自分の団体に合わせて直し、記入例をまねて記録を書いてください。\n  yoshiki check ${name}\n  yoshiki render ${name}`,
      `\nNext: edit ${name}/yoshiki.yaml, write records like the examples, then\n  yoshiki check ${name}\n  yoshiki render ${name}`,
    ),
  );
  return exitCode.ok;
}
