import { entry } from "./entry.ts";
import { signKeyWording } from "./sign-key.ts";
import { signRunWording } from "./sign-run.ts";
import { signVerifyWording } from "./sign-verify.ts";

/** Codes `sign/…`: signing PDFs, and verifying signatures. */
export const signWording = {
  "sign/unreadable": entry<{ part: string }>({
    severity: "error",
    meaning: {
      ja: "PDFが壊れているか、PDFではないため、署名も検証もできません。",
      en: "The file is no PDF or is damaged: it can be neither signed nor verified.",
    },
    message: ({ part }) => ({
      ja: `PDFとして読めないところがあります（${part}）。`,
      en: `The PDF cannot be read (${part}).`,
    }),
    hint: () => ({
      ja: "PDFを作り直すか、受け取り直してください。パスワードや権限で保護されたPDFは、保護を外してから使います。",
      en: "Make it or get it again. Take away a password or permissions first.",
    }),
  }),
  "sign/no-such-page": entry<{ page: string; pages: string }>({
    severity: "error",
    meaning: {
      ja: "署名を見せるページがPDFにありません。",
      en: "The page a signature is to be shown on does not exist.",
    },
    message: ({ page, pages }) => ({
      ja: `${page}ページはありません（全${pages}ページ）。`,
      en: `There is no page ${page} (of ${pages}).`,
    }),
    hint: () => ({
      ja: "ページの番号を確かめてください。省略すると最後のページになります。",
      en: "Check the number; without one it is the last page.",
    }),
  }),
  "sign/off-page": entry<{ width: string; height: string; least: string }>({
    severity: "error",
    meaning: {
      ja: "署名の枠がページからはみ出すか、小さすぎます。",
      en: "A signature's frame leaves the page, or is too small.",
    },
    message: ({ width, height, least }) => ({
      ja: `署名の枠がページ（${width}×${height} mm）に収まらないか、${least} mmより小さくなっています。`,
      en: `The frame does not fit on the page (${width}×${height} mm) or is smaller than ${least} mm.`,
    }),
    hint: () => ({
      ja: "「ページ:左から,上から,幅,高さ」をミリメートルで書きます（例: 1:120,250,70,25）。",
      en: "Write PAGE:from left,from top,width,height in mm, as 1:120,250,70,25.",
    }),
  }),
  "sign/no-glyph": entry<{ characters: string }>({
    severity: "error",
    meaning: {
      ja: "署名の枠に書く文字が、フォントにありません。",
      en: "No font has a character of the signature's frame.",
    },
    message: ({ characters }) => ({
      ja: `フォントにない文字があります: ${characters}`,
      en: `No font has: ${characters}`,
    }),
    hint: () => ({
      ja: "--name と --post の文字を確かめ、別の字体で書いてください。",
      en: "Write --name and --post with other characters.",
    }),
  }),
  "sign/seal-unreadable": entry({
    severity: "error",
    meaning: { ja: "公印の画像がPNGとして読めません。", en: "The seal is no sound PNG file." },
    message: () => ({ ja: "公印の画像が読めません。", en: "The seal's picture cannot be read." }),
    hint: () => ({
      ja: "PNG形式で保存し直した画像を指定してください。",
      en: "Save the picture as PNG.",
    }),
  }),
  "sign/certify-first": entry({
    severity: "error",
    meaning: {
      ja: "変更を制限する署名（--certify）は、最初の署名だけができます。",
      en: "Only the first signature of a file can certify it.",
    },
    message: () => ({
      ja: "このPDFにはもう署名があるので、変更を制限する署名（--certify）はできません。",
      en: "The file has been signed already: it cannot be certified now.",
    }),
    hint: () => ({
      ja: "--certify を付けずに署名するか、署名のないPDFから始めてください。",
      en: "Sign without --certify, or begin with the file that was not signed.",
    }),
  }),
  "sign/closed": entry({
    severity: "error",
    meaning: {
      ja: "最初の署名が、その後の変更を一切認めていません。",
      en: "The first signature allows no change at all.",
    },
    message: () => ({
      ja: "このPDFは、最初の署名のときに変更を一切禁じてあり、署名を重ねられません。",
      en: "The file's first signature forbids every change, further signatures with them.",
    }),
    hint: () => ({
      ja: "署名を重ねるときは、最初の署名を --certify 2 で行ってください。",
      en: "Certify with level 2 where others will sign after.",
    }),
  }),
  "sign/signer-failed": entry<{ reason: string }>({
    severity: "error",
    meaning: {
      ja: "署名する装置やサービス（カードなど）が署名を返しませんでした。",
      en: "The card, token or service that signs has failed.",
    },
    message: ({ reason }) => ({
      ja: `署名を作れませんでした（${reason}）。`,
      en: `No signature was made (${reason}).`,
    }),
    hint: () => ({
      ja: "カードや接続を確かめて、もう一度行ってください。",
      en: "Check the card or connection and try again.",
    }),
  }),
  "sign/tsa-address": entry<{ address: string }>({
    severity: "error",
    meaning: {
      ja: "時刻認証局のアドレスが http か https の形ではありません。",
      en: "The address of a time stamping authority is not http or https.",
    },
    message: ({ address }) => ({
      ja: `時刻認証局のアドレスとして使えません: ${address}`,
      en: `No address of a time stamping authority: ${address}`,
    }),
    hint: () => ({
      ja: "http:// か https:// で始まるアドレスを書きます。利用者名やパスワードは含められません。",
      en: "It begins with http:// or https:// and holds no password.",
    }),
  }),
  "sign/tsa-unreachable": entry<{ address: string; reason: string }>({
    severity: "error",
    meaning: {
      ja: "時刻認証局が答えません。",
      en: "The time stamping authority does not answer.",
    },
    message: ({ address, reason }) => ({
      ja: `時刻認証局から答えがありません: ${address}（${reason}）`,
      en: `No answer from ${address} (${reason})`,
    }),
    hint: () => ({
      ja: "アドレスとネットワークを確かめてください。--tsa を外せば、タイムスタンプなしで署名できます。",
      en: "Check address and network. Without --tsa the file is signed without a time stamp.",
    }),
  }),
  "sign/tsa-refused": entry<{ address: string; reason: string }>({
    severity: "error",
    meaning: {
      ja: "時刻認証局がタイムスタンプを断りました。",
      en: "The time stamping authority refuses.",
    },
    message: ({ address, reason }) => ({
      ja: `時刻認証局に断られました: ${address}（${reason}）`,
      en: `${address} refuses (${reason})`,
    }),
    hint: () => ({
      ja: "契約の内容や、受け付けるハッシュ（SHA-256）を、時刻認証局に確かめてください。",
      en: "Ask the authority whether it accepts SHA-256 and your requests.",
    }),
  }),
  "sign/tsa-wrong": entry<{ address: string; part: string }>({
    severity: "error",
    meaning: {
      ja: "時刻認証局の答えが正しいタイムスタンプではありません。",
      en: "The answer of a time stamping authority is no time stamp that holds.",
    },
    message: ({ address, part }) => ({
      ja: `答えが正しいタイムスタンプではありません: ${address}（${part}）`,
      en: `The answer of ${address} is no valid time stamp (${part})`,
    }),
    hint: () => ({
      ja: "アドレスが時刻認証局（RFC 3161）のものか確かめてください。",
      en: "Check that the address is one of an RFC 3161 authority.",
    }),
  }),
  ...signKeyWording,
  ...signRunWording,
  ...signVerifyWording,
} as const;
