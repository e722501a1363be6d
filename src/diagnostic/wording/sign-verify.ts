import { entry } from "./entry.ts";

/** Nothing can be done to a signature that does not hold but to ask for another. */
const askAgain = () => ({
  ja: "このPDFは使わず、署名した人から受け取り直してください。",
  en: "Do not rely on the file; ask whoever signed it for it again.",
});

/** Codes `sign/…` of what is wrong with a signature. */
export const signVerifyWording = {
  "sign/unsigned": entry({
    severity: "warning",
    meaning: { ja: "PDFに署名がありません。", en: "The PDF has no signature." },
    message: () => ({ ja: "このPDFには署名がありません。", en: "The file has no signature." }),
    hint: () => ({
      ja: "署名するときは「yoshiki sign」を使います。",
      en: "Sign it by `yoshiki sign`.",
    }),
  }),
  "sign/malformed": entry<{ field: string; part: string }>({
    severity: "error",
    meaning: {
      ja: "署名の作りが正しくありません（範囲のずれ、壊れたデータなど）。",
      en: "A signature is not made as it should be: its range, or its data.",
    },
    message: ({ field, part }) => ({
      ja: `署名「${field}」の作りが正しくありません（${part}）。`,
      en: `Signature ${field} is malformed (${part}).`,
    }),
    hint: askAgain,
  }),
  "sign/unknown-method": entry<{ field: string; method: string }>({
    severity: "error",
    meaning: {
      ja: "署名の方式を知らないので、検証できません。",
      en: "The signature is of a kind that cannot be judged here.",
    },
    message: ({ field, method }) => ({
      ja: `署名「${field}」の方式（${method}）は検証できません。`,
      en: `Signature ${field} is of a kind that cannot be judged (${method}).`,
    }),
    hint: () => ({
      ja: "署名したソフトや、ほかの検証ソフトで確かめてください。",
      en: "Use the program that signed it, or another verifier.",
    }),
  }),
  "sign/digest": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "署名した後に、署名された部分が書き換えられています。",
      en: "What was signed has been changed since.",
    },
    message: ({ field }) => ({
      ja: `署名「${field}」の後で、署名された部分が書き換えられています。`,
      en: `What signature ${field} covers has been changed.`,
    }),
    hint: askAgain,
  }),
  "sign/signature": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "署名の値が、証明書の鍵によるものではありません。",
      en: "The signature was not made by the certificate's key.",
    },
    message: ({ field }) => ({
      ja: `署名「${field}」の値が正しくありません。`,
      en: `The value of signature ${field} is wrong.`,
    }),
    hint: askAgain,
  }),
  "sign/certificate-id": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "署名が名指す証明書と、入っている証明書が違います。",
      en: "The certificates in the file are not those the signature names.",
    },
    message: ({ field }) => ({
      ja: `署名「${field}」が名指す証明書と、入っている証明書が違います。`,
      en: `The certificates of signature ${field} are not those it names.`,
    }),
    hint: askAgain,
  }),
  "sign/chain": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "入っている証明書どうしの、発行のつながりが正しくありません。",
      en: "A certificate in the file was not signed by its issuer's beside it.",
    },
    message: ({ field }) => ({
      ja: `署名「${field}」の証明書に、発行者の署名が正しくないものがあります。`,
      en: `A certificate of signature ${field} was not signed by its issuer.`,
    }),
    hint: askAgain,
  }),
  "sign/changed-after": entry<{ field: string; bytes: string }>({
    severity: "error",
    meaning: {
      ja: "署名の後に、署名の追加ではない変更が加えられています。",
      en: "More than further signatures has been added after a signature.",
    },
    message: ({ field, bytes }) => ({
      ja: `署名「${field}」の後に、署名の追加ではない変更が加えられています（${bytes}バイト）。`,
      en: `More than signatures was added after signature ${field} (${bytes} bytes).`,
    }),
    hint: () => ({
      ja: "署名された時点の内容は変わっていませんが、いま見えるものは違うかもしれません。署名した人に確かめてください。",
      en: "What was signed is still there, but what is shown may be something else. Ask whoever signed it.",
    }),
  }),
  "sign/level-broken": entry<{ field: string }>({
    severity: "error",
    meaning: {
      ja: "変更を一切認めない署名の後に、署名が加えられています。",
      en: "A signature was added after one that allows no change.",
    },
    message: ({ field }) => ({
      ja: `署名「${field}」は変更を一切認めていませんが、その後に署名が加えられています。`,
      en: `Signature ${field} allows no change, but another was added.`,
    }),
    hint: askAgain,
  }),
  "sign/outside-validity": entry<{ field: string; from: string; to: string }>({
    severity: "error",
    meaning: {
      ja: "署名の時刻が、証明書の有効期間の外にあります。",
      en: "The time of a signature lies outside of its certificate's validity.",
    },
    message: ({ field, from, to }) => ({
      ja: `署名「${field}」の時刻が、証明書の有効期間（${from}から${to}まで）の外です。`,
      en: `The time of signature ${field} is outside of its certificate's validity (${from} to ${to}).`,
    }),
    hint: askAgain,
  }),
  "sign/stamp": entry<{ field: string; part: string }>({
    severity: "error",
    meaning: { ja: "タイムスタンプが正しくありません。", en: "A time stamp does not hold." },
    message: ({ field, part }) => ({
      ja: `署名「${field}」のタイムスタンプが正しくありません（${part}）。`,
      en: `The time stamp of signature ${field} does not hold (${part}).`,
    }),
    hint: askAgain,
  }),
  "sign/not-pades": entry<{ field: string }>({
    severity: "warning",
    meaning: {
      ja: "署名がPAdESの基本の形（B-B）ではありません。",
      en: "The signature is not of PAdES' baseline (B-B).",
    },
    message: ({ field }) => ({
      ja: `署名「${field}」はPAdESの形（B-B）ではありません。`,
      en: `Signature ${field} is not a PAdES B-B one.`,
    }),
    hint: () => null,
  }),
  "sign/weak": entry<{ field: string; method: string }>({
    severity: "warning",
    meaning: {
      ja: "署名に、いまでは弱いとされる方式が使われています。",
      en: "The signature rests on a method that counts as weak by now.",
    },
    message: ({ field, method }) => ({
      ja: `署名「${field}」に使われている方式（${method}）は、いまでは弱いとされています。`,
      en: `Signature ${field} rests on ${method}, which counts as weak.`,
    }),
    hint: () => null,
  }),
} as const;
