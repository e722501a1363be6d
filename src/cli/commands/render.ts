import type { Command } from "commander";
import type { RenderReport } from "../../batch/report.ts";
import type { Diagnostic } from "../../diagnostic/index.ts";
import type { Format } from "../../paper/paper.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { untilInterrupted } from "../interrupt.ts";
import {
  addReadOptions,
  addRunOptions,
  formatList,
  type ReadOptions,
  type RunArguments,
  setClock,
} from "../options.ts";
import { progressOn } from "../progress.ts";
import { reportText } from "../report.ts";
import { addRunSigning, parted, runSigning } from "../run-signing.ts";
import type { SignatureArguments } from "../signature.ts";
import { closingText, fileText, nothingWritten, unchangedIn } from "../written-files.ts";

interface RenderArguments extends ReadOptions, RunArguments, SignatureArguments {
  readonly to: readonly Format[];
  readonly out?: string;
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
  addRunOptions(addReadOptions(command, context), context)
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
    .option("--continue-on-error", say("正しい記録だけでも書き出す", "write what is right all the same"));
  addRunSigning(command, context)
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki render cases/tsuwa.yaml\n  yoshiki render cases --form 様式4 --to pdf\n  yoshiki render . --out 提出 --now 2021-04-05\n  yoshiki render cases/tsuwa.yaml --sign-p12 市長.p12 --sign-visible --sign-post 見本市長\n\n--sign-p12 で署名するのは、状態が「施行」の文書のPDFだけです。鍵のパスワードは画面で尋ねます\n（--sign-password-file か環境変数 YOSHIKI_P12_PASSWORD でも渡せます）。署名できなければ、一つも書き出しません。",
        "\nExamples:\n  yoshiki render cases/tsuwa.yaml\n  yoshiki render cases --form report-form4 --to pdf\n  yoshiki render cases/tsuwa.yaml --sign-p12 mayor.p12 --sign-visible\n\n--sign-p12 signs PDFs of issued papers only, none of a draft. The key's password is asked for, or read from\n--sign-password-file or YOSHIKI_P12_PASSWORD. If a file cannot be signed, none is written.",
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
  const { signature, rest: other } = parted(given);
  const { form, font, json: asJson = false, ...rest } = other;
  const signing = await runSigning(signature, context);
  if (signing === null) return exitCode.interrupted;
  if (!signing.ok) return refused(signing.errors, asJson, context);
  const sign = signing.value;
  const progress = progressOn(process.stderr, { say: context.say, asJson });
  const interrupt = untilInterrupted();
  const now = given.now ?? setClock(context.environment);
  const { render } = await import("../../batch/render.ts"); // no other command needs it
  const report = await render(paths, {
    ...rest,
    ...(form === undefined ? {} : { forms: form }),
    ...(font === undefined ? {} : { firstFont: font }),
    ...(now === null ? {} : { now }),
    ...(sign === undefined ? {} : { sign }),
    signal: interrupt.signal,
    // Until then nothing is on disk, and Ctrl-C may end the program as it always does.
    onStart: interrupt.listen,
    onProgress: progress.step,
  });
  interrupt.release();
  progress.end();
  const ms = Math.round(performance.now() - began);
  if (asJson) context.out(JSON.stringify({ ...report, ms }, null, 2));
  else tellReport(report, ms, context);
  return codeOf(report);
}

/** Nothing was begun: the signature cannot be made. */
function refused(findings: readonly Diagnostic[], asJson: boolean, context: CommandContext): ExitCode {
  const report: RenderReport = { ok: false, files: [], findings, failure: "input", resumed: 0 };
  if (asJson) context.out(JSON.stringify({ ...report, ms: 0 }, null, 2));
  else tellReport(report, 0, context);
  return exitCode.input;
}

function codeOf({ failure }: RenderReport): ExitCode {
  if (failure === null) return exitCode.ok;
  return {
    input: exitCode.input,
    output: exitCode.failed,
    partial: exitCode.partial,
    interrupted: exitCode.interrupted,
  }[failure];
}

function tellReport(report: RenderReport, ms: number, context: CommandContext): void {
  const { say, language, folder } = context;
  const { files, findings, failure } = report;
  context.tell(reportText(findings, language, folder));
  for (const file of files) context.out(fileText(file, context));
  if (files.length > 0) context.out(closingText(files, ms, moreOf(report, context), context));
  if (failure === "partial")
    context.tell(say("誤りのある記録は書き出していません。", "Records with errors were not written."));
  if (failure === "input" || failure === "output") context.tell(nothingWritten(findings, context));
}

/** 12件中10件は前回と同じです。 */
function moreOf({ files, resumed }: RenderReport, { say }: CommandContext): readonly string[] {
  const same = unchangedIn(files);
  const unchanged = say(
    `${files.length}件中${same}件は前回と同じです。`,
    ` ${same} of ${files.length} are as before.`,
  );
  const taken = say(
    `${resumed}件は、前回途中で止まったときに作り終えていたものです。`,
    ` ${resumed} had been finished by the run that was stopped.`,
  );
  return [...(same === 0 ? [] : [unchanged]), ...(resumed === 0 ? [] : [taken])];
}
