import { resolve } from "node:path";
import type { Command } from "commander";
import { init } from "../../paper/init.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { reportText, shortPath } from "../report.ts";

/** yoshiki init: a working folder with settings and examples. */
export function addInit(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  program
    .command("init")
    .summary(say("作業フォルダーを作る（団体設定と記入例）", "make a working folder with examples"))
    .description(
      say(
        "団体設定（yoshiki.yaml）、記録の記入例、ひな形を替えるためのフォルダーを作ります。既にあるものは上書きしません。",
        "Makes yoshiki.yaml, one commented example record of every kind, and a folder for template overrides.",
      ),
    )
    .argument("<folder>", say("作るフォルダー。例: 会議室", "folder to make"))
    .action((folder: string) => exit(initFolder(folder, context)));
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
