import type { Command } from "commander";
import { openLists } from "../../paper/lists.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { addReadOptions, type ReadOptions } from "../options.ts";
import { countsText, reportText } from "../report.ts";

interface CheckArguments extends ReadOptions {
  readonly strict?: boolean;
}

/** yoshiki check: everything that is wrong, all at once. */
export function addCheck(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  const command = program
    .command("check")
    .summary(say("記録と様式を検査する（書き出さない）", "check records and templates; writes nothing"))
    .description(
      say(
        "記録・団体設定・様式のひな形を検査し、見つかったことをすべて、場所と直し方を付けて示します。",
        "Checks records, profile and templates and says everything that is wrong, where, and how to mend it.",
      ),
    )
    .argument("<paths...>", say("記録のファイルかフォルダー", "record files or folders"));
  addReadOptions(command, context)
    .option("--strict", say("注意だけでも終了コードを2にする", "exit with 2 on warnings as well"))
    .action(async (paths: string[], given: CheckArguments) => exit(await checkPaths(paths, given, context)));
}

async function checkPaths(
  paths: readonly string[],
  given: CheckArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { form, font, json, strict, ...rest } = given;
  const { check } = await import("../../packet/check.ts"); // no other command needs it
  const report = check(paths, {
    ...rest,
    lists: await openLists(paths, form),
    ...(form === undefined ? {} : { forms: form }),
    ...(font === undefined ? {} : { firstFont: font }),
  });
  const { say, language, folder } = context;
  if (json === true) context.out(JSON.stringify(report, null, 2));
  else {
    const counts = countsText(report.findings, language);
    if (report.findings.length > 0) context.out(reportText(report.findings, language, folder));
    context.out(
      say(
        `ファイル ${report.files}件（文書 ${report.papers}件）を検査しました。${counts}。`,
        `Checked ${report.files} file(s), ${report.papers} paper(s): ${counts}.`,
      ),
    );
  }
  const wrong = report.errors > 0 || (strict === true && report.findings.length > 0);
  return wrong ? exitCode.input : exitCode.ok;
}
