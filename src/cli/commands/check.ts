import type { Command } from "commander";
import { type Diagnostic, findingsOf, type Outcome, succeed } from "../../diagnostic/index.ts";
import type { AcceptedLine, CheckReport } from "../../packet/check.ts";
import type { CheckSheet } from "../../packet/check-sheet.ts";
import { openLists } from "../../paper/lists.ts";
import { readText } from "../../records/file-text.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { addReadOptions, clock, type ReadOptions, setClock } from "../options.ts";
import { countsText, reportText } from "../report.ts";

interface CheckArguments extends ReadOptions {
  readonly strict?: boolean;
  readonly accepted?: string;
  readonly report?: string;
  readonly now?: Date;
}

/** yoshiki check: everything that is wrong, all at once. */
export function addCheck(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  const command = program
    .command("check")
    .summary(
      say(
        "記録を検査し、資料どうしの食い違いを調べる（何も書き換えない）",
        "check records, and papers against each other",
      ),
    )
    .description(
      say(
        `記録・団体設定・様式のひな形を検査し、見つかったことをすべて、場所と直し方を付けて示します。
会議の記録なら、資料一式の文書どうしの食い違い（日付・名称・番号・根拠・表記）も調べます。
よそで作った文書（.docx、.txt）も、そのまま指定できます。一度に指定した文書を1回の会議の資料とみなします。`,
        `Checks records, profile and templates and says everything that is wrong, where, and how to mend it.
Of a meeting it also says where the papers of its packet contradict each other.
Papers typed elsewhere (.docx, .txt) can be named as they are; those named together are one packet.`,
      ),
    )
    .argument(
      "<paths...>",
      say("記録のファイルかフォルダー、既存の文書", "record files or folders, papers typed elsewhere"),
    );
  addReadOptions(command, context)
    .option(
      "--strict",
      say("注意やお知らせだけでも終了コードを2にする", "exit with 2 on warnings and notes as well"),
    )
    .option(
      "--accepted <file>",
      say(
        "確かめて問題のなかった指摘の一覧（1行に1件「番号 理由」）",
        "list of findings that are accepted, one a line: code and reason",
      ),
    )
    .option(
      "--report <file>",
      say("点検結果を文書にする（.pdf か .docx）", "write the findings as a paper (.pdf or .docx)"),
    )
    .option("--now <date>", say("点検結果の日付（省略時は今日）", "date of the report"), clock(context))
    .addHelpText(
      "after",
      say(
        `
例:
  yoshiki check 会議室                                会議室の記録をすべて検査する
  yoshiki check 会議室/meetings/第106回.yaml          会議の資料どうしの食い違いも調べる
  yoshiki check 既存                                  フォルダーのWordの文書どうしを調べる
  yoshiki check 既存/*.docx --report 点検結果.pdf
  yoshiki check 既存 --accepted 点検済.txt

団体の決まり（用字、組織の変遷、法令）は、文書のあるフォルダーかその上のyoshiki.yamlの「点検」に書くか、
--profile で指定します。確かめて問題のなかった指摘は、記録（会議の記録なら資料全部）の「点検済」か --accepted の
一覧に「番号 理由」と書きます。`,
        `
Examples:
  yoshiki check office                                all records of an office
  yoshiki check office/meetings/106.yaml              a meeting, and its papers against each other
  yoshiki check old                                   the Word files of a folder
  yoshiki check old/*.docx --report report.pdf
  yoshiki check old --accepted accepted.txt

Spellings, former names of offices and titles of laws stand in yoshiki.yaml, in the papers' folder or above it, or in
the file of --profile. A finding that is right as it is goes, with its code and the reason, into the record (a
meeting's holds for all its papers) or into the list of --accepted.`,
      ),
    )
    .action(async (paths: string[], given: CheckArguments) => exit(await checkPaths(paths, given, context)));
}

async function checkPaths(
  paths: readonly string[],
  given: CheckArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { form, font, json, strict, accepted, report: sheet, now, ...rest } = given;
  const { say, language, folder } = context;
  const ending = sheet === undefined ? null : (/\.(pdf|docx)$/i.exec(sheet)?.[1]?.toLowerCase() ?? null);
  if (sheet !== undefined && ending === null) {
    context.tell(
      say("--report には .pdf か .docx で終わる名前を書きます。", "Give --report a name in .pdf or .docx."),
    );
    return exitCode.usage;
  }
  const listed = accepted === undefined ? succeed([]) : acceptedIn(accepted);
  if (!listed.ok) {
    context.tell(reportText(listed.errors, language, folder));
    return exitCode.input;
  }
  const { check } = await import("../../packet/check.ts"); // no other command needs it
  const { namedPaths, readExistingPapers } = await import("../../packet/existing.ts");
  const { typed, others } = namedPaths(paths);
  const office = { ...rest, ...(font === undefined ? {} : { firstFont: font }) };
  const report = check(others, {
    ...office,
    lists: await openLists(others, form),
    ...(form === undefined ? {} : { forms: form }),
    ...(typed.length === 0 ? {} : { existing: await readExistingPapers(typed) }),
    accepted: listed.value,
  });
  if (json === true) context.out(JSON.stringify(report, null, 2));
  else context.out(toldText(report, context));
  if (sheet !== undefined && ending !== null) {
    const about = {
      files: [...others, ...typed],
      now: now ?? setClock(context.environment) ?? new Date(),
      folder,
      options: office,
    };
    const fault = await writeSheet(report, sheet, ending as "pdf" | "docx", about);
    if (fault.length > 0) {
      context.tell(reportText(fault, language, folder));
      return exitCode.failed;
    }
    if (json !== true)
      context.out(say(`点検結果を ${sheet} に書き出しました。`, `The report is in ${sheet}.`));
  }
  const wrong = report.errors > 0 || (strict === true && report.findings.length > 0);
  return wrong ? exitCode.input : exitCode.ok;
}

/** Findings, those that are accepted, and how many there are of each. */
function toldText(report: CheckReport, { say, language, folder }: CommandContext): string {
  const { findings, accepted, files, papers } = report;
  const counts = countsText(findings, language, true);
  const parts = findings.length === 0 ? [] : [reportText(gravestFirst(findings), language, folder)];
  for (const { diagnostic, reason } of accepted)
    parts.push(
      say(
        `点検済 ${diagnostic.code}  ${diagnostic.message.ja}\n  理由  ${reason}`,
        `accepted ${diagnostic.code}  ${diagnostic.message.en}\n  reason  ${reason}`,
      ),
    );
  const also =
    accepted.length === 0 ? "" : say(`、点検済 ${accepted.length}件`, `, ${accepted.length} accepted`);
  parts.push(
    say(
      `ファイル ${files}件（文書 ${papers}件）を検査しました。${counts}${also}。`,
      `Checked ${files} file(s), ${papers} paper(s): ${counts}${also}.`,
    ),
  );
  return parts.join("\n");
}

/** As in 点検結果: what cannot be right stands above what is a matter of taste. */
function gravestFirst(findings: CheckReport["findings"]): CheckReport["findings"] {
  const order = ["error", "warning", "info"];
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** One finding a line, as in 点検済, copied with its hyphen or without; blank lines and those that begin with # are left out. */
function acceptedIn(file: string): Outcome<readonly AcceptedLine[]> {
  const text = readText(file);
  if (!text.ok) return text;
  const lines = text.value
    .split(/\r?\n/)
    .map((line, at) => ({ entry: line.trim().replace(/^[-・]\s*/u, ""), place: { file, line: at + 1 } }));
  return succeed(lines.filter(({ entry }) => entry !== "" && !entry.startsWith("#")));
}

/** What stands there already is never overwritten. */
async function writeSheet(
  report: CheckReport,
  file: string,
  format: "pdf" | "docx",
  about: CheckSheet,
): Promise<readonly Diagnostic[]> {
  const { checkSheet } = await import("../../packet/check-sheet.ts");
  const { makeFile } = await import("../../output/new-file.ts");
  const paper = checkSheet(report, about);
  if (!paper.ok) return paper.errors;
  const { bytes } = await paper.value.render(format, about.now);
  return findingsOf(makeFile(file, bytes));
}
