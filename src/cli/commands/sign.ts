import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { Command } from "commander";
import { type Diagnostic, diagnose, type Outcome } from "../../diagnostic/index.ts";
import { cannotWrite } from "../../output/cannot-write.ts";
import { replaceFile } from "../../output/replace-file.ts";
import { clockOf } from "../../paper/clock.ts";
import { signPdf } from "../../sign/index.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { clock } from "../options.ts";
import { openedKey, placedIn, readBytes } from "../password.ts";
import { reportText, shortPath } from "../report.ts";
import { addSignature, type SignatureArguments, statementOf } from "../signature.ts";

interface SignArguments extends SignatureArguments {
  readonly p12: string;
  readonly out?: string;
  readonly overwrite?: boolean;
  readonly now?: Date;
  readonly json?: boolean;
}

/** yoshiki sign: an electronic signature on a finished PDF. */
export function addSign(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  const command = program
    .command("sign")
    .summary(say("PDFに電子署名をする", "sign a PDF"))
    .description(
      say(
        "できあがったPDFに電子署名（PAdES B-B、--tsa でタイムスタンプ付きのB-T）をします。\n元の内容はそのまま残し、後ろに署名を加えます。署名は何人でも順に重ねられます。\n鍵のパスワードは画面で尋ねます（--password-file か環境変数 YOSHIKI_P12_PASSWORD でも渡せます）。",
        "Signs a finished PDF (PAdES B-B; with --tsa B-T). What was there stays, and others may sign after.\nThe key's password is asked for, or read from --password-file or YOSHIKI_P12_PASSWORD.",
      ),
    )
    .argument("<pdf>", say("署名するPDF", "the PDF to sign"));
  addSignature(command, context, "")
    .option(
      "-o, --out <file>",
      say("書き出すファイル（省略時は「元の名前_署名済.pdf」）", "target (default: NAME_署名済.pdf)"),
    )
    .option("--overwrite", say("書き出すファイルがあれば上書きする", "replace the target if it is there"))
    .option("--now <date>", say("署名の時刻とする日時", "time the signature claims"), clock(context))
    .option("--json", say("結果をJSONで出す", "print the result as JSON"))
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki sign 答申.pdf --p12 市長.p12 --visible --post 見本市長 --name 見本太郎\n  yoshiki sign 答申.pdf --p12 市長.p12 --visible 1:120,250,70,25 --tsa https://tsa.example.jp/",
        "\nExamples:\n  yoshiki sign report.pdf --p12 mayor.p12 --visible\n  yoshiki sign report.pdf --p12 mayor.p12 --visible 1:120,250,70,25 --tsa https://tsa.example.jp/",
      ),
    )
    .action(async (file: string, given: SignArguments) => exit(await runSign(file, given, context)));
}

async function runSign(file: string, given: SignArguments, context: CommandContext): Promise<ExitCode> {
  const target = given.out ?? `${file.slice(0, file.length - extname(file).length)}_署名済.pdf`;
  const isThere = existsSync(resolve(target)) && given.overwrite !== true;
  if (isThere) return refused([diagnose("file/exists", { file: target }, { file: target })], context, given);
  const signed = await signedFile(file, given, context);
  if (signed === null) return exitCode.interrupted;
  if (!signed.ok) return refused(signed.errors, context, given);
  try {
    replaceFile(resolve(target), signed.value, "signing");
  } catch (fault) {
    return refused([cannotWrite(target, fault)], context, given, exitCode.failed);
  }
  const { say } = context;
  if (given.json === true) context.out(JSON.stringify({ file: target, findings: signed.warnings }));
  else
    context.out(
      say(
        `署名しました: ${shortPath(target, context.folder)}`,
        `Signed: ${shortPath(target, context.folder)}`,
      ),
    );
  return exitCode.ok;
}

/** @returns null: the person has ended it at the password */
async function signedFile(
  file: string,
  given: SignArguments,
  context: CommandContext,
): Promise<Outcome<Uint8Array> | null> {
  const pdf = placedIn(readBytes(file), file);
  if (!pdf.ok) return pdf;
  const statement = statementOf(given);
  if (!statement.ok) return statement;
  const signer = await openedKey(given.p12, given.passwordFile, context);
  if (signer === null || !signer.ok) return signer;
  const now = given.now ?? clockOf(undefined, context.environment) ?? new Date();
  return placedIn(await signPdf(pdf.value, signer.value, { ...statement.value, now }), file);
}

function refused(
  errors: readonly Diagnostic[],
  context: CommandContext,
  { json }: SignArguments,
  code: ExitCode = exitCode.input,
): ExitCode {
  if (json === true) context.out(JSON.stringify({ file: null, findings: errors }));
  else context.tell(reportText(errors, context.language, context.folder));
  return code;
}
