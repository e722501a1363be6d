import type { Command } from "commander";
import type { CertificateFacts, Verified, VerifiedSignature } from "../../sign/index.ts";
import { verifyPdf } from "../../sign/index.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { readBytes } from "../password.ts";
import { reportText } from "../report.ts";
import type { Say } from "../words.ts";

/** yoshiki verify: what the signatures of a PDF are worth. */
export function addVerify(program: Command, context: CommandContext, exit: (code: ExitCode) => void): void {
  const { say } = context;
  program
    .command("verify")
    .summary(say("PDFの電子署名を確かめる", "verify a PDF's signatures"))
    .description(
      say(
        "PDFの電子署名を一つずつ確かめます: 改ざんの有無、署名が及ぶ範囲、署名後の変更、証明書、時刻。\n証明書を信頼してよいか（発行者が確かか、失効していないか）は判定しません。",
        "Looks at every signature of a PDF: integrity, what it covers, later changes, certificate, time.\nWhether a certificate is to be trusted, or was revoked, is not judged.",
      ),
    )
    .argument("<pdf>", say("確かめるPDF", "the PDF to verify"))
    .option("--json", say("結果をJSONで出す", "print the result as JSON"))
    .addHelpText(
      "after",
      say(
        "\n終了コード: 0 すべての署名が正しい ・ 2 PDFが読めない ・ 3 正しくない署名がある、または署名がない",
        "\nExit codes: 0 all signatures hold · 2 the PDF cannot be read · 3 one does not hold, or there is none",
      ),
    )
    .action(async (file: string, given: { json?: boolean }) =>
      exit(await runVerify(file, given.json === true, context)),
    );
}

async function runVerify(file: string, json: boolean, context: CommandContext): Promise<ExitCode> {
  const read = readBytes(file);
  const outcome = read.ok ? await verifyPdf(read.value) : read;
  if (!outcome.ok) {
    const errors = outcome.errors.map((one) =>
      one.places.length === 0 ? { ...one, places: [{ file }] } : one,
    );
    if (json) context.out(JSON.stringify({ file, holds: false, signatures: [], findings: errors }, null, 2));
    else context.tell(reportText(errors, context.language, context.folder));
    return exitCode.input;
  }
  const { value, warnings } = outcome;
  if (json) context.out(JSON.stringify({ file, ...value, findings: warnings }, null, 2));
  else tell(value, context);
  if (!json) context.tell(reportText(warnings, context.language, context.folder));
  return value.holds ? exitCode.ok : exitCode.failed;
}

function tell({ signatures, holds }: Verified, context: CommandContext): void {
  const { say } = context;
  if (signatures.length === 0) return;
  for (const [index, one] of signatures.entries()) context.out(signatureText(one, index + 1, context));
  context.out(
    holds
      ? say("すべての署名が正しく確かめられました。", "All signatures hold.")
      : say("正しくない署名があります。", "Not all signatures hold."),
  );
  const also = signatures.some(({ stamp }) => stamp !== null)
    ? say("（時刻認証局のものを含む）", ", the authorities' with them,")
    : "";
  context.out(
    say(
      `証明書${also}を信頼してよいか、失効していないかは、ここでは判定していません。発行者に確かめてください。`,
      `Whether the certificates${also} are to be trusted or were revoked is not judged here.`,
    ),
  );
}

function signatureText(
  one: VerifiedSignature,
  number: number,
  { say, language, folder }: CommandContext,
): string {
  const verdicts = {
    valid: say("正しい", "valid"),
    changed: say(
      "署名された内容は正しいが、その後に変更がある",
      "valid for what was signed, but changed since",
    ),
    invalid: say("正しくない", "INVALID"),
  };
  const rows: (readonly [string, string | null])[] = [
    [say("形式", "format"), formatText(one, say)],
    [say("範囲", "covers"), coverText(one, say)],
    [say("変更の制限", "allows"), permissionText(one, say)],
    [say("証明書", "certificate"), one.certificate === null ? null : certificateText(one.certificate, say)],
    [say("時刻", "time"), timeText(one, say)],
    [say("時刻認証局", "authority"), one.stamp === null ? null : certificateText(one.stamp.authority, say)],
    [say("氏名", "name"), one.name],
    [say("理由", "reason"), one.reason],
    [say("場所", "place"), one.place],
    [say("連絡先", "contact"), one.contact],
  ];
  return [
    `${number}. ${one.field}: ${verdicts[one.verdict]}`,
    ...rows.flatMap(([label, text]) => (text === null ? [] : [`   ${label}: ${printable(text)}`])),
    ...one.findings.map((finding) => reportText([finding], language, folder).replaceAll(/^/gm, "   ")),
    "",
  ].join("\n");
}

/** What a stranger's file says must not steer the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[^\n\P{Cc}]/gu, "�");
}

function formatText({ format }: VerifiedSignature, say: Say): string {
  const names = {
    "B-B": "PAdES B-B",
    "B-T": say("PAdES B-T（タイムスタンプ付き）", "PAdES B-T (time-stamped)"),
    CMS: say("CMS（PAdESの基本の形ではない）", "CMS (not of PAdES' baseline)"),
    "document-time-stamp": say("文書タイムスタンプ", "document time stamp"),
    unknown: say("不明", "unknown"),
  };
  return names[format];
}

function coverText({ covers, later }: VerifiedSignature, say: Say): string | null {
  if (covers === null || later === null) return null;
  const texts = {
    nothing: say("文書の全体", "the whole document"),
    signatures: say(
      "署名した時点の文書の全体。その後に加わったのは署名だけ",
      "the whole document as it was; only signatures were added since",
    ),
    other: say("署名した時点の文書。その後に署名ではない変更がある", "the document as it was; changed since"),
  };
  return `${texts[later]} (${covers.bytes} / ${covers.of} ${say("バイト", "bytes")})`;
}

function permissionText({ certifies }: VerifiedSignature, say: Say): string | null {
  if (certifies === null) return null;
  return {
    1: say("一切の変更を認めない", "no changes"),
    2: say("記入と署名だけを認める", "forms and signatures"),
    3: say("記入・署名・注釈だけを認める", "forms, signatures and remarks"),
  }[certifies];
}

function certificateText({ subject, issuer, serial, from, to, chain }: CertificateFacts, say: Say): string {
  const chains = {
    "self-signed": say("自己署名（発行者が本人）", "self-signed"),
    "to-root": say("最上位の発行者までの証明書がある", "its chain ends in a root"),
    open: say("上位の発行者の証明書は入っていない", "its issuer is not in the file"),
  };
  return [
    subject,
    `${say("発行者", "issuer")}: ${issuer}`,
    `${say("番号", "serial")}: ${serial}`,
    `${say("有効期間", "valid")}: ${localTime(from)} – ${localTime(to)}`,
    chains[chain],
  ].join("\n      ");
}

function timeText({ claimedTime, stamp }: VerifiedSignature, say: Say): string | null {
  if (stamp !== null)
    return `${localTime(stamp.time)}（${say("時刻認証局が証明", "vouched for by a time stamping authority")}）`;
  return claimedTime === null
    ? null
    : `${localTime(claimedTime)}（${say("署名した人のパソコンの時計による", "by the signer's own clock")}）`;
}

/** As clocks in Japan show it. */
function localTime(iso: string): string {
  const time = new Date(new Date(iso).getTime() + 9 * 60 * 60 * 1000);
  return `${time.toISOString().slice(0, 19).replace("T", " ")} (JST)`;
}
