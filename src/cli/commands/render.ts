import type { Command } from "commander";
import { clockOf } from "../../paper/clock.ts";
import { type Format, type RenderReport, render } from "../../paper/render.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { addReadOptions, clock, formatList, type ReadOptions } from "../options.ts";
import { progressOn } from "../progress.ts";
import { countsText, reportText, shortPath } from "../report.ts";

interface RenderArguments extends ReadOptions {
  readonly to: readonly Format[];
  readonly out?: string;
  readonly now?: Date;
  readonly overwrite?: boolean;
  readonly continueOnError?: boolean;
}

/** yoshiki render: records → PDF and Word. */
export function addRender(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  const command = program
    .command("render")
    .summary(say("記録から様式を作る（PDFとWord）", "make the papers of records (PDF and Word)"))
    .description(
      say(
        "記録のファイル（またはフォルダー）から、その案件の様式をすべて作ります。\nすべての記録を確かめてから書き出すので、誤りがあれば一つも書き出しません。",
        "Makes every paper of the records. All are validated before the first is written.",
      ),
    )
    .argument("<paths...>", say("記録のファイルかフォルダー", "record files or folders"));
  addReadOptions(command, context)
    .option(
      "-t, --to <formats>",
      say(
        "書き出す形式。pdf・docx・txt をコンマで区切る（省略時は pdf,docx）",
        "formats, comma-separated: pdf, docx, txt (default: pdf,docx)",
      ),
      formatList(say),
      ["pdf", "docx"],
    )
    .option(
      "-o, --out <folder>",
      say("書き出し先（省略時は団体のフォルダーの out）", "target folder (default: out)"),
    )
    .option("--now <date>", say("作成日時として記録する日付", "date written into the files"), clock(context))
    .option("--overwrite", say("手直しされたファイルも上書きする", "replace files that were edited"))
    .option("--continue-on-error", say("正しい記録だけでも書き出す", "write what is right all the same"))
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki render cases/tsuwa.yaml\n  yoshiki render cases --form 様式4 --to pdf\n  yoshiki render . --out 提出 --now 2021-04-05",
        "\nExamples:\n  yoshiki render cases/tsuwa.yaml\n  yoshiki render cases --form report-form4 --to pdf",
      ),
    )
    .action(async (paths: string[], given: RenderArguments) =>
      exit(await renderPaths(paths, given, context)),
    );
}

async function renderPaths(
  paths: readonly string[],
  given: RenderArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const began = performance.now();
  const progress = progressOn(process.stderr);
  const { form, font, json: asJson, ...rest } = given;
  const report = await render(paths, {
    ...rest,
    ...(form === undefined ? {} : { forms: form }),
    ...(font === undefined ? {} : { firstFont: font }),
    now: given.now ?? clockOf(undefined, context.environment) ?? new Date(),
    onProgress: (done, total, name) => progress.step(done, total, name),
  });
  progress.end();
  const ms = Math.round(performance.now() - began);
  if (asJson === true) context.out(JSON.stringify({ ...report, ms }, null, 2));
  else tellReport(report, ms, context);
  return codeOf(report);
}

function codeOf({ failure }: RenderReport): ExitCode {
  if (failure === null) return exitCode.ok;
  return { input: exitCode.input, output: exitCode.failed, partial: exitCode.partial }[failure];
}

function tellReport(report: RenderReport, ms: number, context: CommandContext): void {
  const { say, language, folder } = context;
  context.tell(reportText(report.findings, language, folder));
  for (const { file, pages } of report.files) {
    const count = pages === null ? "" : say(`  ${pages}ページ`, `  ${pages} page(s)`);
    context.out(`${shortPath(file, folder)}${count}`);
  }
  const seconds = (ms / 1000).toFixed(1);
  if (report.files.length > 0)
    context.out(
      say(
        `${report.files.length}件を書き出しました（${seconds}秒）。`,
        `Wrote ${report.files.length} files in ${seconds} s.`,
      ),
    );
  if (report.failure === "partial")
    context.tell(say("誤りのある記録は書き出していません。", "Records with errors were not written."));
  if (report.failure === "input" || report.failure === "output")
    context.tell(
      say(
        `${countsText(report.findings, language)}。一つも書き出していません。`,
        `${countsText(report.findings, language)}. Nothing was written.`,
      ),
    );
}
