import type { Command } from "commander";
import type { Diagnostic } from "../../diagnostic/index.ts";
import type { ExplainedLine } from "../../paper/explain.ts";
import { gather } from "../../paper/gather.ts";
import type { Paper } from "../../paper/paper.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { explainedText } from "../explained.ts";
import { addReadOptions, type ReadOptions, wholeNumber } from "../options.ts";
import { reportText, shortPath } from "../report.ts";

interface ExplainArguments extends ReadOptions {
  readonly page?: number;
  readonly line?: number;
}

/** One paper with the lines that were asked for. */
interface Explained {
  readonly paper: Paper;
  readonly lines: readonly ExplainedLine[];
}

/** yoshiki explain: why every line of a paper is as it is. */
export function addExplain(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  const command = program
    .command("explain")
    .summary(say("一行ごとに、なぜそこで切れ、空きがそうなったかを示す", "say why every line is as it is"))
    .description(
      say(
        "記録から作る様式の一行ごとに、行の幅、切った所とその理由、切れない所とその規則、\n詰めた・広げた・行の外に出した空きを示します。何も書き出しません。",
        "Says of every line its widths, where it ends and why, where it could not end and by which rule,\nand every space that was reduced, expanded or hung. Writes nothing.",
      ),
    )
    .argument("<file>", say("記録のファイル", "record file"));
  addReadOptions(command, context)
    .option("-p, --page <number>", say("このページだけ", "only this page"), wholeNumber(context))
    .option(
      "-l, --line <number>",
      say(
        "ページの中のこの行だけ（行の番号は、この命令が示すもの）",
        "only this line of the page, as printed",
      ),
      wholeNumber(context),
    )
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki explain cases/tsuwa.yaml --form 様式4\n  yoshiki explain cases/tsuwa.yaml --form 様式4 --page 1 --line 12",
        "\nExamples:\n  yoshiki explain cases/tsuwa.yaml --form report-form4\n  yoshiki explain cases/tsuwa.yaml --page 1 --line 12",
      ),
    )
    .action(async (file: string, given: ExplainArguments) => exit(await explainFile(file, given, context)));
}

async function explainFile(
  file: string,
  given: ExplainArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { explain } = await import("../../paper/explain.ts"); // no other command needs it
  const { form, font, page, line, json, ...rest } = given;
  const { papers, findings } = gather([file], {
    ...rest,
    ...(form === undefined ? {} : { forms: form }),
    ...(font === undefined ? {} : { firstFont: font }),
  });
  const explained = papers.map((paper) => ({ paper, lines: chosen(explain(paper), page, line) }));
  if (json === true) context.out(jsonOf(explained, findings));
  else tell(explained, findings, context);
  const wrong = findings.some((one) => one.severity === "error");
  if (wrong) return exitCode.input;
  if (explained.some(({ lines }) => lines.length > 0)) return exitCode.ok;
  context.tell(nothing(papers, context));
  return exitCode.usage;
}

function chosen(
  lines: readonly ExplainedLine[],
  page: number | undefined,
  line: number | undefined,
): readonly ExplainedLine[] {
  return lines.filter((one) => (page ?? one.page) === one.page && (line ?? one.line) === one.line);
}

function jsonOf(explained: readonly Explained[], findings: readonly Diagnostic[]): string {
  const papers = explained.map(({ paper, lines }) => ({
    record: paper.record.file,
    form: paper.form.id,
    title: paper.tree.title,
    lines,
  }));
  return JSON.stringify({ papers, findings }, null, 2);
}

function tell(
  explained: readonly Explained[],
  findings: readonly Diagnostic[],
  context: CommandContext,
): void {
  const { language, folder } = context;
  context.tell(reportText(findings, language, folder));
  for (const { paper, lines } of explained) {
    if (lines.length === 0) continue;
    const name = language === "ja" ? paper.name : paper.form.id;
    context.out(`${shortPath(paper.record.file, folder)}  ${name}\n`);
    context.out(`${explainedText(lines, language, folder)}\n`);
  }
}

/** What was asked for is not there: say what is. */
function nothing(papers: readonly Paper[], { say }: CommandContext): string {
  if (papers.length === 0)
    return say(
      "この記録から作る、指定の様式はありません。yoshiki forms で様式を確かめてください。",
      "The record makes no such form. See: yoshiki forms",
    );
  const pages = Math.max(...papers.map((paper) => paper.pages().pages.length));
  return say(
    `指定のページ・行はありません（全${pages}ページ）。--page と --line を外すと、すべての行の番号が分かります。`,
    `No such page or line (${pages} page(s)). Leave out --page and --line to see all.`,
  );
}
