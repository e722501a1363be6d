import { entry } from "./entry.ts";

/** Codes `sign/…` of runs that sign what they make. */
export const signRunWording = {
  "sign/no-key-file": entry<{ option: string }>({
    severity: "error",
    meaning: {
      ja: "電子署名の付け方が書いてありますが、鍵のファイル（--sign-p12）がありません。",
      en: "It is said how to sign, but not with which key (--sign-p12).",
    },
    message: ({ option }) => ({
      ja: `${option} がありますが、署名する鍵のファイルがありません。`,
      en: `${option} is given, but no key to sign with.`,
    }),
    hint: () => ({
      ja: "署名するなら --sign-p12 に鍵のファイル（.p12・.pfx）を指定してください。",
      en: "Name the key file (.p12, .pfx) with --sign-p12.",
    }),
  }),
  "sign/no-pdf": entry({
    severity: "error",
    meaning: {
      ja: "電子署名を頼まれましたが、PDFを書き出しません。",
      en: "Signing is asked for, but no PDF is made.",
    },
    message: () => ({
      ja: "電子署名はPDFにだけ付けられます。書き出す形式にpdfがありません。",
      en: "Only PDFs are signed, and pdf is not among the formats.",
    }),
    hint: () => ({
      ja: "--to に pdf を加えるか、--sign-p12 を外してください。",
      en: "Add pdf to --to, or leave out --sign-p12.",
    }),
  }),
  "sign/nothing-issued": entry({
    severity: "error",
    meaning: {
      ja: "電子署名を頼まれましたが、施行した文書が一つもありません。",
      en: "Signing is asked for, but no paper is issued (施行).",
    },
    message: () => ({
      ja: "電子署名を付ける文書がありません。署名するのは、状態が「施行」の文書のPDFだけです。",
      en: "There is nothing to sign: only PDFs of papers in 状態 施行 are signed.",
    }),
    hint: () => ({
      ja: "施行するときに、記録の「状態」を「施行」にし、文書番号と日付を書きます。状態のない様式には、できたPDFに「yoshiki sign」で署名できます。",
      en: "Set 状態 to 施行 when the paper is issued. A form without a state is signed with `yoshiki sign`.",
    }),
  }),
  "sign/left-unsigned": entry<{ count: string; papers: string }>({
    severity: "info",
    meaning: {
      ja: "施行していない文書と状態のない様式には、電子署名を付けませんでした。",
      en: "Papers that are not issued (施行), or have no state, were not signed.",
    },
    message: ({ count, papers }) => ({
      ja: `施行した文書ではないので、署名しないものが${count}件あります: ${papers}`,
      en: `Not signed, for they are not issued (${count}): ${papers}`,
    }),
    hint: () => ({
      ja: "別紙など状態のない様式は、「yoshiki sign」で署名できます。",
      en: "Sign what has no state with `yoshiki sign`.",
    }),
  }),
  "sign/packet-draft": entry<{ paper: string }>({
    severity: "error",
    meaning: {
      ja: "案が綴じてある会議資料には、電子署名を付けられません。",
      en: "A packet that holds a draft (案) cannot be signed.",
    },
    message: ({ paper }) => ({
      ja: `まだ案なので、会議資料に署名できません: ${paper}`,
      en: `The packet cannot be signed: ${paper} is still a draft (案)`,
    }),
    hint: () => ({
      ja: "その記録の「状態」を改めるか、--sign-p12 を外して作ってください。",
      en: "Change its 状態, or make the packet without --sign-p12.",
    }),
  }),
} as const;
