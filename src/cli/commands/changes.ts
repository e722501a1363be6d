import { resolve } from "node:path";
import type { Command } from "commander";
import type { ChangesReport, markedChanges, Version } from "../../changes/index.ts";
import type { Diagnostic } from "../../diagnostic/index.ts";
import { changesText } from "../changes-text.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { clock, setClock } from "../options.ts";
import { reportText, shortPath } from "../report.ts";

interface ChangesArguments {
  readonly date?: string;
  readonly write?: boolean;
  readonly table?: boolean;
  readonly out?: string;
  readonly now?: Date;
  readonly json?: boolean;
}

/** yoshiki changes: what has changed between two versions of a record. */
export function addChanges(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  program
    .command("changes")
    .summary(
      say(
        "新旧の記録から変更箇所（別添3）の行や新旧対照表を作る",
        "make the rows of 別添3, or a 新旧対照表, from two versions",
      ),
    )
    .description(
      say(
        "評価書の古い版と新しい版を項目ごとに比べ、（別添3）変更箇所の行を示します。--write を付けると、新しい版の\n「変更」に書き込みます。前からある行と、職員が手直しした行は、そのまま残します。",
        "Compares two versions of an assessment field by field and prints the rows of 別添3. With --write they go into\n変更 of the new version; former rows, and rows somebody has edited, stay as they are.",
      ),
    )
    .argument(
      "<old>",
      say(
        "古い版。記録のファイルか、gitの版（HEAD~1:道筋）、Wordの文書",
        "old version: a record, revision:path, or a Word file",
      ),
    )
    .argument("<new>", say("新しい版。記録のファイルか、gitの版、Wordの文書", "new version: the same"))
    .option(
      "--date <date>",
      say("変更日（省略時は新しい版の公表日）", "day of the changes (default: 公表日)"),
    )
    .option("--write", say("新しい版の「変更」に行を書き込む", "write the rows into the new version"))
    .option(
      "--table",
      say(
        "行の代わりに新旧対照表を作る（同じ種類の記録なら何でもよい）",
        "make a comparison table instead, of any two records of one kind",
      ),
    )
    .option(
      "-o, --out <name>",
      say(
        "新旧対照表のファイルの名前（.pdf か .docx。省略時は両方を今のフォルダーに作る）",
        "the table's file: .pdf or .docx (default: both, in this folder)",
      ),
    )
    .option("--now <date>", say("作成日時として記録する日付", "date written into the files"), clock(context))
    .option("--json", say("結果をJSONで出す", "print the result as JSON"))
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki changes 旧/母子保健.yaml assessments/母子保健.yaml\n  yoshiki changes HEAD~1:assessments/母子保健.yaml assessments/母子保健.yaml --date 令和6年12月9日 --write\n  yoshiki changes 旧/母子保健.yaml assessments/母子保健.yaml --table -o 新旧対照表.pdf\n  yoshiki changes 既存/様式4_旧.docx 既存/様式4_新.docx --table\n\n提出時期は、※の付いた項目（重要な変更）を「事前」、ほかを「事後」として案を出します。「事後」の説明は職員が\n書きます。並べ替えただけの委託事項などは変更に数えません。公表日、承認日、様式の版の違いは行にしません。",
        "\nExamples:\n  yoshiki changes old/母子保健.yaml assessments/母子保健.yaml\n  yoshiki changes HEAD~1:assessments/母子保健.yaml assessments/母子保健.yaml --write\n  yoshiki changes old/母子保健.yaml assessments/母子保健.yaml --table -o table.pdf\n  yoshiki changes old/form4.docx new/form4.docx --table\n\nFields with ※ (important changes) are proposed as 事前, others as 事後, whose 説明 is for you to write. Blocks that\nonly moved are no change. 公表日, 承認日 and the form's revision have no rows.",
      ),
    )
    .action(async (before: string, after: string, given: ChangesArguments) => {
      const { versionNamed } = await import("../typed-version.ts"); // no other command needs it
      const versions = [
        await versionNamed(before, context.folder),
        await versionNamed(after, context.folder),
      ];
      const [old, now] = versions.flatMap((one) => (one.ok ? [one.value] : []));
      const errors = versions.flatMap((one) => (one.ok ? [] : one.errors));
      if (old === undefined || now === undefined) return exit(refused(errors, given.json ?? false, context));
      const tell = given.table === true ? compareInTable : tellChanges;
      exit(await tell(old, now, given, context));
    });
}

async function tellChanges(
  before: Version | string,
  after: Version | string,
  { date, write = false, json = false, out }: ChangesArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { say, folder } = context;
  if (out !== undefined) {
    context.tell(say("--out は --table と一緒に使います。", "--out goes with --table."));
    return exitCode.usage;
  }
  // No other command needs it.
  const { changesBetween, markedChanges, writtenTable } = await import("../../changes/index.ts");
  const found = changesBetween(before, after, { folder, ...(date === undefined ? {} : { date }) });
  if (!found.ok) return refused(found.errors, json, context);
  const report = found.value;
  const text = write ? writtenTable(report) : null;
  if (text?.ok === false) return refused([...found.warnings, ...text.errors], json, context);
  const written = text === null ? [] : await save(report, text.value);
  if (written.length > 0) return refused(written, json, context, exitCode.failed);
  if (json) context.out(jsonOf(report, found.warnings, markedChanges));
  else {
    context.out(changesText(report, context));
    context.tell(reportText(found.warnings, context.language, folder));
    if (text !== null) context.out(writtenText(report, text.value, context));
  }
  return exitCode.ok;
}

/** Writes the new text in one step; a file that says so already is left alone. */
async function save({ after }: ChangesReport, text: string): Promise<readonly Diagnostic[]> {
  if (after.file === null || after.text === text) return [];
  const { saveText } = await import("../../output/save-text.ts");
  return saveText(after.file, text);
}

function writtenText({ after }: ChangesReport, text: string, { say, folder }: CommandContext): string {
  const name = shortPath(after.file ?? after.record.file, folder);
  return text === after.text
    ? say(`${name} はそのままです（書き込む行はありません）。`, `${name} stays as it is.`)
    : say(`${name} の「変更」に書き込みました。`, `Written into 変更 of ${name}.`);
}

function jsonOf(
  { date, merged, changes }: ChangesReport,
  findings: readonly Diagnostic[],
  marked: typeof markedChanges,
): string {
  const rows = merged.map(({ state, at, proposal }) => ({
    ...{ state, at },
    ...(proposal === null ? {} : { ...proposal, marked: marked(proposal.before, proposal.after) }),
  }));
  return JSON.stringify({ ok: true, date: date.iso, rows, changes, findings }, null, 2);
}

function refused(
  findings: readonly Diagnostic[],
  json: boolean,
  context: CommandContext,
  code: ExitCode = exitCode.input,
): ExitCode {
  if (json) context.out(JSON.stringify({ ok: false, findings }, null, 2));
  else context.tell(reportText(findings, context.language, context.folder));
  return code;
}

async function compareInTable(
  before: Version | string,
  after: Version | string,
  { out, now, json = false }: ChangesArguments,
  context: CommandContext,
): Promise<ExitCode> {
  const { folder, say } = context;
  const { comparisonPaper } = await import("../../paper/comparison.ts"); // no other command needs it
  const { makeFile } = await import("../../output/new-file.ts");
  const paper = comparisonPaper(before, after, folder);
  if (!paper.ok) return refused(paper.errors, json, context);
  const ending = /\.(pdf|docx)$/i.exec(out ?? "")?.[1]?.toLowerCase();
  if (out !== undefined && ending === undefined) {
    context.tell(
      say("--out には .pdf か .docx で終わる名前を書きます。", "Give --out a name in .pdf or .docx."),
    );
    return exitCode.usage;
  }
  const files: string[] = [];
  for (const format of ending === undefined ? (["pdf", "docx"] as const) : [ending as "pdf" | "docx"]) {
    const { bytes } = await paper.value.render(format, now ?? setClock(context.environment) ?? new Date());
    const made = makeFile(resolve(folder, out ?? `${paper.value.name}.${format}`), bytes);
    if (!made.ok) return refused(made.errors, json, context, exitCode.failed);
    files.push(made.value);
  }
  if (json) context.out(JSON.stringify({ ok: true, files, findings: paper.warnings }, null, 2));
  else {
    context.tell(reportText(paper.warnings, context.language, folder));
    for (const file of files) context.out(shortPath(file, folder));
  }
  return exitCode.ok;
}
