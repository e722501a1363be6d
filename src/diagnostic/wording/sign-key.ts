import { entry } from "./entry.ts";

/** Codes `sign/…` of key files, certificates and passwords. No message ever holds a password. */
export const signKeyWording = {
  "sign/not-p12": entry<{ part: string }>({
    severity: "error",
    meaning: {
      ja: "鍵のファイルが .p12・.pfx として読めません。",
      en: "The key file is no sound .p12 or .pfx file.",
    },
    message: ({ part }) => ({
      ja: `鍵のファイルとして読めません（${part}）。`,
      en: `The key file cannot be read (${part}).`,
    }),
    hint: () => ({
      ja: "秘密鍵と証明書が入った .p12 か .pfx のファイルを指定してください。",
      en: "Give a .p12 or .pfx file that holds key and certificate.",
    }),
  }),
  "sign/key-method": entry<{ method: string }>({
    severity: "error",
    meaning: {
      ja: "鍵のファイルが、対応していない方式で暗号化されています。",
      en: "The key file is encrypted in a way that is not read here.",
    },
    message: ({ method }) => ({
      ja: `鍵のファイルの暗号の方式に対応していません（${method}）。`,
      en: `The key file's encryption is not known here (${method}).`,
    }),
    hint: () => ({
      ja: "証明書を管理するソフトで、AES-256の形式（PBES2）の .p12 に書き出し直してください。",
      en: "Export it again with AES-256 (PBES2).",
    }),
  }),
  "sign/no-password": entry({
    severity: "error",
    meaning: {
      ja: "鍵のファイルのパスワードが渡されていません。",
      en: "No password for the key file was given.",
    },
    message: () => ({
      ja: "鍵のファイルのパスワードがありません。",
      en: "There is no password for the key file.",
    }),
    hint: () => ({
      ja: "画面で尋ねられたときに打つか、--password-file でファイルを指定するか、環境変数 YOSHIKI_P12_PASSWORD に入れてください。",
      en: "Type it when asked, give --password-file, or set YOSHIKI_P12_PASSWORD.",
    }),
  }),
  "sign/wrong-password": entry({
    severity: "error",
    meaning: { ja: "鍵のファイルのパスワードが違います。", en: "The key file's password is wrong." },
    message: () => ({ ja: "パスワードが違います。", en: "The password is wrong." }),
    hint: () => ({
      ja: "大文字と小文字、全角と半角を確かめて、もう一度行ってください。",
      en: "Check capitals and try again.",
    }),
  }),
  "sign/no-key": entry({
    severity: "error",
    meaning: {
      ja: "鍵のファイルに、署名に使う秘密鍵か証明書がありません。",
      en: "The key file holds no private key, or no certificate.",
    },
    message: () => ({
      ja: "鍵のファイルに、署名に使う秘密鍵か証明書が入っていません。",
      en: "The key file holds no private key, or no certificate.",
    }),
    hint: () => ({
      ja: "書き出すときに「秘密キーをエクスポートする」を選んだファイルを使ってください。",
      en: "Export it with its private key.",
    }),
  }),
  "sign/key-mismatch": entry({
    severity: "error",
    meaning: {
      ja: "秘密鍵と証明書が組になっていません。",
      en: "Private key and certificate do not belong together.",
    },
    message: () => ({
      ja: "鍵のファイルの中の秘密鍵と証明書が組になっていません。",
      en: "The key in the file belongs to none of its certificates.",
    }),
    hint: () => ({
      ja: "秘密鍵とその証明書を一緒に書き出したファイルを使ってください。",
      en: "Use a file with a key and its own certificate.",
    }),
  }),
  "sign/key-kind": entry<{ kind: string }>({
    severity: "error",
    meaning: {
      ja: "この種類の鍵では署名できません（RSAと、ECDSAのP-256・P-384・P-521だけです）。",
      en: "Keys are RSA, or ECDSA on P-256, P-384 or P-521.",
    },
    message: ({ kind }) => ({
      ja: `この種類の鍵では署名できません（${kind}）。`,
      en: `There is no signing with such a key (${kind}).`,
    }),
    hint: () => ({
      ja: "RSAか、ECDSA（P-256・P-384・P-521）の鍵を使ってください。",
      en: "Use RSA, or ECDSA on P-256, P-384 or P-521.",
    }),
  }),
  "sign/certificate-expired": entry<{ subject: string; date: string }>({
    severity: "error",
    meaning: { ja: "署名に使う証明書の期限が切れています。", en: "The certificate has expired." },
    message: ({ subject, date }) => ({
      ja: `証明書の期限が切れています（${date}まで）: ${subject}`,
      en: `The certificate expired on ${date}: ${subject}`,
    }),
    hint: () => ({
      ja: "新しい証明書を発行してもらい、その .p12 で署名してください。",
      en: "Get a new certificate.",
    }),
  }),
  "sign/certificate-early": entry<{ subject: string; date: string }>({
    severity: "error",
    meaning: { ja: "署名に使う証明書がまだ有効になっていません。", en: "The certificate is not yet valid." },
    message: ({ subject, date }) => ({
      ja: `証明書はまだ使えません（${date}から）: ${subject}`,
      en: `The certificate is valid from ${date} on: ${subject}`,
    }),
    hint: () => ({
      ja: "パソコンの日付（または --now）を確かめ、有効になる日を待ってください。",
      en: "Check the clock or --now, or wait.",
    }),
  }),
} as const;
