import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import type { Diagnostic } from "../../diagnostic/index.ts";
import type { ImportedRecord } from "../../intake/record/index.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { importedText } from "../imported-text.ts";
import { reportText } from "../report.ts";

interface ImportOptions {
  readonly out?: string;
  readonly onto?: string;
  readonly json?: boolean;
}

/** yoshiki import: records from papers typed elsewhere. */
export function addImport(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  program
    .command("import")
    .summary(
      say("既存の文書（Word・テキスト）から記録を作る", "make records from existing papers (.docx, .txt)"),
    )
    .description(
      say(
        "既にある文書（.docx、.txt）を様式の項目名から読み取り、記録（YAML）にします。様式4、様式3、報告一覧の行は、同じ案件なら\n一つの報告案件になります。確かでない値には「# 要確認」を付け、どの項目にも入らなかった文は記録の終わりに注記として残します。\n既にあるファイルは上書きしません。",
        "Reads existing papers (.docx, .txt) by the labels of their forms and writes records (YAML). 様式4, 様式3 and the row\nof the index of one case become one record. Values that are not certain are marked # 要確認; text that went into no\nfield stands as a comment at the record's end. Nothing is overwritten.",
      ),
    )
    .argument(
      "<files...>",
      say("既存の文書。案件の文書はまとめて指定する", "existing papers; give those of a case together"),
    )
    .option(
      "-o, --out <place>",
      say(
        "書き出す先。記録が1件ならファイル（case.yaml）かフォルダー、2件以上ならフォルダー（省略時は今のフォルダー）",
        "a file (case.yaml) for one record, or a folder (default: this folder)",
      ),
    )
    .option(
      "--onto <record>",
      say(
        "もとの記録。Word で直した文書をこの記録に反映し、文書で変わった値だけを書き換えた記録を --out に書く",
        "the record the papers were made from: only the values they say otherwise are changed, into --out",
      ),
    )
    .option("--json", say("結果をJSONで出す", "print the result as JSON"))
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki import 既存/様式4_通話録音.docx 既存/様式3_通話録音.docx -o cases/通話録音.yaml\n  yoshiki import 既存/*.docx -o 会議室\n  yoshiki import 直した様式4.docx --onto cases/通話録音.yaml -o cases/通話録音_2.yaml\n\n作った記録は「yoshiki check」で検査し、「要確認」の行を元の文書と見比べてください。図は取り出して「図」のフォルダーに置きます（図式で描いた図も\n画像になります）。印字されない値（起案、非公開、点検済など）は記録に入りません。--onto を付けると、もとの記録の注記や順序、印字されない値をそのまま残し、文書で\n変わった値だけを書き換えます。元の記録は変えません。-o を付けなければ、違いを示すだけで何も書きません。",
        "\nExamples:\n  yoshiki import old/form4.docx old/form3.docx -o cases/case.yaml\n  yoshiki import old/*.docx -o office\n  yoshiki import changed.docx --onto cases/case.yaml -o cases/case-2.yaml\n\nRun yoshiki check on what was made, and look at the lines marked 要確認. Pictures are taken out into the folder 図\n(diagrams become pictures as well); what is not printed\n(draft sheet, what is withheld) is not in the record. With --onto the record is kept as it is, comments and all, but for\nthe values the paper says otherwise; without -o they are only told.",
      ),
    )
    .action(async (files: readonly string[], options: ImportOptions) => {
      const { onto, out, json = false } = options;
      if (onto === undefined) return exit(await importFiles(files, options, context));
      const { importOnto } = await import("../import-onto.ts"); // no other command needs it
      exit(await importOnto(files, { onto, out, json }, context));
    });
}

async function importFiles(
  files: readonly string[],
  { out, json = false }: ImportOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { say, folder } = context;
  // No other command needs it.
  const { importPapers, namedPaths, readExistingPapers } = await import("../../packet/existing.ts");
  const { typed, others } = namedPaths(files);
  const existing = await readExistingPapers([...typed, ...others]);
  if (existing.findings.some(({ severity }) => severity === "error"))
    return refused(existing.findings, json, context, exitCode.input);
  const { records, findings: unread } = await importPapers(existing);
  const findings = [...existing.findings, ...unread];
  if (records.length === 0) return refused(findings, json, context, exitCode.input);
  const isFile = out !== undefined && /\.ya?ml$/i.test(out);
  if (isFile && records.length > 1) {
    const kinds = records.map(({ kind, papers }) => `${kind.ja}（${papers.join("、")}）`).join("、");
    context.tell(
      say(
        `記録が${records.length}件になるので、--out にはフォルダーを書いてください: ${kinds}`,
        `These make ${records.length} records: give --out a folder. ${kinds}`,
      ),
    );
    return exitCode.usage;
  }
  const written = write(
    records,
    resolve(folder, out ?? "."),
    isFile,
    await import("../../output/new-file.ts"),
    await import("../../records/root.ts"),
  );
  if (written.errors.length > 0 && written.files.length === 0)
    return refused([...findings, ...written.errors], json, context, exitCode.failed);
  if (json) context.out(jsonOf(records, written, findings));
  else {
    context.tell(reportText([...findings, ...written.errors], context.language, folder));
    context.out(importedText(records, written, context));
  }
  return written.errors.length > 0 ? exitCode.partial : exitCode.ok;
}

interface WrittenFiles {
  /** Path of each record's file; null where it could not be made. */
  readonly paths: readonly (string | null)[];
  /** The files of each record's pictures. */
  readonly pictures: readonly (readonly string[])[];
  readonly files: readonly string[];
  readonly errors: readonly Diagnostic[];
}

function write(
  records: readonly ImportedRecord[],
  target: string,
  isFile: boolean,
  { makeFile }: typeof import("../../output/new-file.ts"),
  { findRoot }: typeof import("../../records/root.ts"),
): WrittenFiles {
  const errors: Diagnostic[] = [];
  const drawn: (readonly string[])[] = [];
  const made = (path: string, bytes: Uint8Array): string | null => {
    const file = makeFile(path, bytes);
    if (file.ok) return file.value;
    errors.push(...file.errors);
    return null;
  };
  const paths = records.map(({ path, yaml, pictures }) => {
    const file = made(isFile ? target : resolve(target, path), new TextEncoder().encode(yaml));
    // Paths of pictures count from the office's folder, or where there is none from the record's.
    const root = file === null ? null : (findRoot(file) ?? dirname(file));
    drawn.push(
      root === null ? [] : pictures.flatMap((one) => made(resolve(root, one.path), one.bytes) ?? []),
    );
    return file;
  });
  return { paths, pictures: drawn, files: paths.filter((one) => one !== null), errors };
}

function jsonOf(
  records: readonly ImportedRecord[],
  { paths, pictures, errors }: WrittenFiles,
  warnings: readonly Diagnostic[],
): string {
  const list = records.map(({ kind, papers, doubts, unread }, at) => ({
    ...{ kind: kind.kind, file: paths[at] ?? null, pictures: pictures[at] ?? [], papers, doubts, unread },
  }));
  return JSON.stringify(
    { ok: errors.length === 0, records: list, findings: [...warnings, ...errors] },
    null,
    2,
  );
}

function refused(
  findings: readonly Diagnostic[],
  json: boolean,
  { out, tell, language, folder }: CommandContext,
  code: ExitCode,
): ExitCode {
  if (json) out(JSON.stringify({ ok: false, findings }, null, 2));
  else tell(reportText(findings, language, folder));
  return code;
}
