import { setFlagsFromString } from "node:v8";
import type { Command } from "commander";
import type { Diagnostic } from "../../diagnostic/index.ts";
import type { PacketFormat, PacketReport, ReportedDocument } from "../../packet/report.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { untilInterrupted } from "../interrupt.ts";
import {
  addOfficeOptions,
  addRunOptions,
  type OfficeArguments,
  packetFormatList,
  type RunArguments,
  setClock,
} from "../options.ts";
import { progressOn } from "../progress.ts";
import { reportText } from "../report.ts";
import { addRunSigning, parted, runSigning } from "../run-signing.ts";
import type { SignatureArguments } from "../signature.ts";
import { closingText, fileText, nothingWritten } from "../written-files.ts";

interface PacketArguments extends OfficeArguments, RunArguments, SignatureArguments {
  readonly to: readonly PacketFormat[];
  readonly out?: string;
  readonly duplex?: boolean;
  readonly binding?: boolean;
  readonly wordBook?: boolean;
}

/**
 * Of a packet of so many documents the heap would grow to four times what is alive before the engine collects it: a
 * quarter more time is not worth hundreds of megabytes on an office's computer.
 */
const LARGE = 100;
const GROWTH = 40;

/** yoshiki packet: a meeting → everything it needs. */
export function addPacket(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  const command = program
    .command("packet")
    .summary(say("会議資料一式を作る（1冊のPDFとWord一式）", "make a meeting's packet (one PDF, Word files)"))
    .description(
      say(
        "会議の記録から、表紙・資料一覧・議題の資料を1冊のPDF（しおりと通しページ付き）にまとめ、資料ごとのWordも作ります。\nすべてを確かめてから書き出すので、誤りがあれば一つも書き出しません。変わっていない資料は作り直しません。",
        "Makes one PDF of all papers of a meeting, with bookmarks and through page numbers, and a Word file of each.\nAll is validated before the first file is written; what has not changed is not made again.",
      ),
    )
    .argument("<meeting>", say("会議の記録のファイル", "a record of kind meeting (会議)"));
  addRunOptions(addOfficeOptions(command, context), context)
    .option(
      "-t, --to <formats>",
      say(
        "書き出す形式。pdf・docx・zip をコンマで区切る（省略時は pdf,docx）",
        "formats, comma-separated: pdf, docx, zip (default: pdf,docx)",
      ),
      packetFormatList(say),
      ["pdf", "docx"],
    )
    .option(
      "-o, --out <folder>",
      say("書き出し先（省略時は out の中の「第○回」）", "target folder (default: the meeting's, in out)"),
    )
    .option("--duplex", say("両面印刷用: どの資料も表の面から始める", "every paper begins on a front page"))
    .option("--binding", say("二つ穴の綴じしろを取る", "room for two holes"))
    .option("--word-book", say("全体を一冊にしたWordも作る", "one Word file of the whole packet as well"));
  addRunSigning(command, context)
    .addHelpText(
      "after",
      say(
        "\n例:\n  yoshiki packet meetings/第106回.yaml\n  yoshiki packet meetings/第106回.yaml --to pdf,docx,zip --duplex\n  yoshiki packet meetings/第106回.yaml --sign-p12 審議会.p12\n\n--sign-p12 は会議資料のPDFに署名します。案が一つでも綴じてあれば署名せず、何も書き出しません。\n鍵のパスワードは画面で尋ねます（--sign-password-file か環境変数 YOSHIKI_P12_PASSWORD でも渡せます）。\n\n先に「yoshiki check meetings/第106回.yaml」で検査できます。",
        "\nExamples:\n  yoshiki packet meetings/第106回.yaml\n  yoshiki packet meetings/第106回.yaml --to pdf,docx,zip --duplex\n  yoshiki packet meetings/第106回.yaml --sign-p12 council.p12\n\n--sign-p12 signs the packet's PDF; a packet that holds a draft is not signed, and nothing is written.\nThe key's password is asked for, or read from --sign-password-file or YOSHIKI_P12_PASSWORD.",
      ),
    )
    .action(async (path: string, given: PacketArguments) => exit(await makePacket(path, given, context)));
}

async function makePacket(path: string, given: PacketArguments, context: CommandContext): Promise<ExitCode> {
  const began = performance.now();
  const { signature, rest: other } = parted(given);
  const { font, json: asJson = false, ...rest } = other;
  const signing = await runSigning(signature, context);
  if (signing === null) return exitCode.interrupted;
  if (!signing.ok) return refused(signing.errors, asJson, context);
  const sign = signing.value;
  const progress = progressOn(process.stderr, { say: context.say, asJson });
  const interrupt = untilInterrupted();
  const now = given.now ?? setClock(context.environment);
  const { packet } = await import("../../packet/packet.ts"); // no other command needs it
  const report = await packet(path, {
    ...rest,
    ...(font === undefined ? {} : { firstFont: font }),
    ...(now === null ? {} : { now }),
    ...(sign === undefined ? {} : { sign }),
    signal: interrupt.signal,
    onStart(documents) {
      interrupt.listen();
      if (documents >= LARGE) setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
    },
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
  const nothing = { title: "", pages: 0, documents: [], files: [] };
  const report: PacketReport = { ok: false, ...nothing, findings, failure: "input" };
  if (asJson) context.out(JSON.stringify({ ...report, ms: 0 }, null, 2));
  else tellReport(report, 0, context);
  return exitCode.input;
}

function codeOf({ failure }: PacketReport): ExitCode {
  if (failure === null) return exitCode.ok;
  return { input: exitCode.input, output: exitCode.failed, interrupted: exitCode.interrupted }[failure];
}

function tellReport(report: PacketReport, ms: number, context: CommandContext): void {
  const { language, folder } = context;
  const { files, findings, failure } = report;
  context.tell(reportText(findings, language, folder));
  if (report.ok) {
    context.out(report.title);
    for (const document of report.documents) context.out(documentText(document, context));
    context.out(["", ...files.map((file) => fileText(file, context))].join("\n"));
    context.out(closingText(files, ms, moreOf(report, context), context));
  } else if (failure !== "interrupted") context.tell(nothingWritten(findings, context));
}

/** `  4  資料1-1  公民連携…の導入  様式4（1ページ）` */
function documentText(document: ReportedDocument, { say }: CommandContext): string {
  const { number, title, form, closed, pages, firstPage } = document;
  const count = say(`${pages}ページ`, `${pages} page(s)`);
  const words = [number, title, form, closed ? say("非公開", "closed") : null, count];
  return [String(firstPage).padStart(4), ...words.filter((word) => word !== null)].join("  ");
}

/** 資料31件中30件は前回と同じです。 */
function moreOf({ documents }: PacketReport, { say }: CommandContext): readonly string[] {
  const reused = documents.filter((one) => one.reused).length;
  const unchanged = say(
    `資料${documents.length}件中${reused}件は前回と同じです。`,
    ` ${reused} of ${documents.length} documents are as before.`,
  );
  return reused === 0 ? [] : [unchanged];
}
