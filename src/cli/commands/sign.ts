import { existsSync } from "node:fs";
import { extname, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { type Diagnostic, diagnose, type Outcome } from "../../diagnostic/index.ts";
import { cannotWrite } from "../../output/cannot-write.ts";
import { replaceFile } from "../../output/replace-file.ts";
import { clockOf } from "../../paper/clock.ts";
import { type Area, openP12, type SignOptions, signPdf } from "../../sign/index.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { clock } from "../options.ts";
import { keyPassword, readBytes } from "../password.ts";
import { reportText, shortPath } from "../report.ts";

interface Shown {
  readonly page: number;
  readonly area: Area;
}

interface SignArguments {
  readonly p12: string;
  readonly passwordFile?: string;
  readonly out?: string;
  readonly overwrite?: boolean;
  readonly tsa?: string;
  /** true = the last page, at the usual place. */
  readonly visible?: Shown | true;
  readonly post?: string;
  readonly sealImage?: string;
  readonly name?: string;
  readonly reason?: string;
  readonly place?: string;
  readonly contact?: string;
  readonly certify?: 1 | 2 | 3;
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
    .argument("<pdf>", say("署名するPDF", "the PDF to sign"))
    .requiredOption(
      "--p12 <file>",
      say("秘密鍵と証明書のファイル（.p12・.pfx）", "key and certificate (.p12, .pfx)"),
    )
    .option(
      "--password-file <file>",
      say("パスワードを1行目に書いたファイル", "file whose first line is the password"),
    )
    .option(
      "-o, --out <file>",
      say("書き出すファイル（省略時は「元の名前_署名済.pdf」）", "target (default: NAME_署名済.pdf)"),
    )
    .option("--overwrite", say("書き出すファイルがあれば上書きする", "replace the target if it is there"));
  addStatement(command, context)
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki sign 答申.pdf --p12 市長.p12 --visible --post 見本市長 --name 見本太郎\n  yoshiki sign 答申.pdf --p12 市長.p12 --visible 1:120,250,70,25 --tsa https://tsa.example.jp/",
        "\nExamples:\n  yoshiki sign report.pdf --p12 mayor.p12 --visible\n  yoshiki sign report.pdf --p12 mayor.p12 --visible 1:120,250,70,25 --tsa https://tsa.example.jp/",
      ),
    )
    .action(async (file: string, given: SignArguments) => exit(await runSign(file, given, context)));
}

function addStatement(command: Command, context: CommandContext): Command {
  const { say } = context;
  return command
    .option(
      "--tsa <url>",
      say(
        "タイムスタンプを求める時刻認証局（ここだけに接続する）",
        "time stamping authority; nothing else is asked",
      ),
    )
    .option(
      "--visible [place]",
      say(
        "署名の枠を見せる。「ページ:左から,上から,幅,高さ」（mm）。省略時は最後のページの右下",
        "show a frame: PAGE:left,top,width,height in mm (default: last page, lower right)",
      ),
      place(context),
    )
    .option("--post <text>", say("枠に書く職責", "post shown in the frame"))
    .option("--seal-image <png>", say("枠に置く公印の画像（PNG）", "seal shown in the frame (PNG)"))
    .option("--name <text>", say("署名する人の氏名（省略時の枠は証明書の名前）", "who signs"))
    .option("--reason <text>", say("署名の理由", "reason"))
    .option("--place <text>", say("署名の場所", "place"))
    .option("--contact <text>", say("連絡先", "contact"))
    .option(
      "--certify <level>",
      say(
        "後からの変更を限る（最初の署名だけ）。1 一切不可 ・ 2 署名と記入は可 ・ 3 注釈も可",
        "certify: 1 no changes, 2 forms and signatures, 3 remarks too",
      ),
      level(context),
    )
    .option("--now <date>", say("署名の時刻とする日時", "time the signature claims"), clock(context))
    .option("--json", say("結果をJSONで出す", "print the result as JSON"));
}

async function runSign(file: string, given: SignArguments, context: CommandContext): Promise<ExitCode> {
  const target = given.out ?? `${file.slice(0, file.length - extname(file).length)}_署名済.pdf`;
  const isThere = existsSync(resolve(target)) && given.overwrite !== true;
  if (isThere) return refused([diagnose("file/exists", { file: target }, { file: target })], context, given);
  const signed = await signedFile(file, given, context);
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

async function signedFile(
  file: string,
  given: SignArguments,
  context: CommandContext,
): Promise<Outcome<Uint8Array>> {
  const pdf = placed(readBytes(file), file);
  if (!pdf.ok) return pdf;
  const key = readBytes(given.p12);
  if (!key.ok) return key;
  const seal = given.sealImage === undefined ? null : readBytes(given.sealImage);
  if (seal !== null && !seal.ok) return seal;
  const password = await keyPassword(given.passwordFile, context);
  if (!password.ok) return password;
  const signer = placed(await openP12(key.value, password.value), given.p12);
  if (!signer.ok) return signer;
  return placed(await signPdf(pdf.value, signer.value, optionsOf(given, seal?.value ?? null, context)), file);
}

/** Findings of a file, with its name where they have no place yet. */
function placed<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  if (outcome.ok) return outcome;
  const errors = outcome.errors.map((one) =>
    one.places.length === 0 ? { ...one, places: [{ file }] } : one,
  );
  return { ok: false, errors };
}

function optionsOf(
  given: SignArguments,
  seal: Uint8Array | null,
  { environment }: CommandContext,
): SignOptions {
  const { name, reason, place, contact, certify, tsa, visible, post } = given;
  const isShown = visible !== undefined || post !== undefined || seal !== null;
  const look = {
    ...(visible === undefined || visible === true ? {} : visible),
    ...(post === undefined ? {} : { post }),
    ...(seal === null ? {} : { seal }),
  };
  return {
    now: given.now ?? clockOf(undefined, environment) ?? new Date(),
    ...(name === undefined ? {} : { name }),
    ...(reason === undefined ? {} : { reason }),
    ...(place === undefined ? {} : { place }),
    ...(contact === undefined ? {} : { contact }),
    ...(certify === undefined ? {} : { certify }),
    ...(tsa === undefined ? {} : { tsa }),
    ...(isShown ? { visible: look } : {}),
  };
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

/** 1:120,250,70,25 */
function place({ say }: CommandContext): (text: string) => Shown {
  return (text) => {
    const found = /^(\d{1,5}):([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(text.normalize("NFKC"));
    const [page = 0, x = 0, y = 0, width = 0, height = 0] = (found ?? []).slice(1).map(Number);
    if (page >= 1 && [x, y, width, height].every(Number.isFinite))
      return { page, area: { x, y, width, height } };
    throw new InvalidArgumentError(
      say(
        "--visible には「ページ:左から,上から,幅,高さ」をミリメートルで書きます（例: 1:120,250,70,25）。",
        "Write --visible PAGE:left,top,width,height in mm, as 1:120,250,70,25.",
      ),
    );
  };
}

function level({ say }: CommandContext): (text: string) => 1 | 2 | 3 {
  return (text) => {
    const value = Number(text.normalize("NFKC"));
    if (value === 1 || value === 2 || value === 3) return value;
    throw new InvalidArgumentError(
      say("--certify には1・2・3のどれかを書きます。", "Give --certify 1, 2 or 3."),
    );
  };
}
