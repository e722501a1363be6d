import { type Command, InvalidArgumentError, Option } from "commander";
import { type Outcome, succeed } from "../diagnostic/index.ts";
import type { Area, SignOptions } from "../sign/index.ts";
import type { CommandContext } from "./context.ts";
import { readBytes } from "./password.ts";

/** Where a signature is shown. */
export interface Shown {
  readonly page: number;
  readonly area: Area;
}

/** What is said of a signature, the same for every command that signs. */
export interface SignatureArguments {
  readonly p12?: string;
  readonly passwordFile?: string;
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
}

/** `--sign-post` beside other options of a run, `--post` where signing is all there is: known by one name. */
class SignatureOption extends Option {
  override attributeName(): string {
    const name = super.attributeName().replace(/^sign(?=[A-Z])/, "");
    return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}

/** @param prefix of the options' names: `sign-` for commands that do something else first */
export function addSignature(command: Command, context: CommandContext, prefix: "" | "sign-"): Command {
  const { say } = context;
  const add = (flags: string, description: string, read?: (text: string) => unknown): void => {
    const option = new SignatureOption(`--${flags}`, description);
    command.addOption(read === undefined ? option : option.argParser(read));
  };
  const key = `${prefix}p12`;
  const keyText = say("秘密鍵と証明書のファイル（.p12・.pfx）", "key and certificate (.p12, .pfx)");
  if (prefix === "") command.requiredOption(`--${key} <file>`, keyText);
  else
    add(
      `${key} <file>`,
      say(`電子署名を付ける。${keyText}`, `sign the PDFs electronically with this ${keyText}`),
    );
  add(
    `${prefix}password-file <file>`,
    say("パスワードを1行目に書いたファイル", "file whose first line is the password"),
  );
  add(
    "tsa <url>",
    say(
      "タイムスタンプを求める時刻認証局（ここだけに接続する）",
      "time stamping authority; nothing else is asked",
    ),
  );
  add(
    `${prefix}visible [place]`,
    say(
      "署名の枠を見せる。「ページ:左から,上から,幅,高さ」（mm）。省略時は最後のページの右下",
      "show a frame: PAGE:left,top,width,height in mm (default: last page, lower right)",
    ),
    place(context, `--${prefix}visible`),
  );
  add(`${prefix}post <text>`, say("枠に書く職責", "post shown in the frame"));
  add(`${prefix}seal-image <png>`, say("枠に置く公印の画像（PNG）", "seal shown in the frame (PNG)"));
  add(`${prefix}name <text>`, say("署名する人の氏名（省略時の枠は証明書の名前）", "who signs"));
  add(`${prefix}reason <text>`, say("署名の理由", "reason"));
  add(`${prefix}place <text>`, say("署名の場所", "place"));
  add(`${prefix}contact <text>`, say("連絡先", "contact"));
  add(
    `${prefix}certify <level>`,
    say(
      "後からの変更を限る（最初の署名だけ）。1 一切不可 ・ 2 署名と記入は可 ・ 3 注釈も可",
      "certify: 1 no changes, 2 forms and signatures, 3 remarks too",
    ),
    level(context, `--${prefix}certify`),
  );
  return command;
}

/** What a signature says and looks like. Its time is the caller's. @returns findings where the seal cannot be read */
export function statementOf(given: SignatureArguments): Outcome<Omit<SignOptions, "now">> {
  const { name, reason, place, contact, certify, tsa, visible, post, sealImage } = given;
  const seal = sealImage === undefined ? null : readBytes(sealImage);
  if (seal !== null && !seal.ok) return seal;
  const isShown = visible !== undefined || post !== undefined || seal !== null;
  const look = {
    ...(visible === undefined || visible === true ? {} : visible),
    ...(post === undefined ? {} : { post }),
    ...(seal === null ? {} : { seal: seal.value }),
  };
  return succeed({
    ...(name === undefined ? {} : { name }),
    ...(reason === undefined ? {} : { reason }),
    ...(place === undefined ? {} : { place }),
    ...(contact === undefined ? {} : { contact }),
    ...(certify === undefined ? {} : { certify }),
    ...(tsa === undefined ? {} : { tsa }),
    ...(isShown ? { visible: look } : {}),
  });
}

/** 1:120,250,70,25 */
function place({ say }: CommandContext, flag: string): (text: string) => Shown {
  return (text) => {
    const found = /^(\d{1,5}):([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(text.normalize("NFKC"));
    const [page = 0, x = 0, y = 0, width = 0, height = 0] = (found ?? []).slice(1).map(Number);
    if (page >= 1 && [x, y, width, height].every(Number.isFinite))
      return { page, area: { x, y, width, height } };
    throw new InvalidArgumentError(
      say(
        `${flag} には「ページ:左から,上から,幅,高さ」をミリメートルで書きます（例: 1:120,250,70,25）。`,
        `Write ${flag} PAGE:left,top,width,height in mm, as 1:120,250,70,25.`,
      ),
    );
  };
}

function level({ say }: CommandContext, flag: string): (text: string) => 1 | 2 | 3 {
  return (text) => {
    const value = Number(text.normalize("NFKC"));
    if (value === 1 || value === 2 || value === 3) return value;
    throw new InvalidArgumentError(say(`${flag} には1・2・3のどれかを書きます。`, `Give ${flag} 1, 2 or 3.`));
  };
}
