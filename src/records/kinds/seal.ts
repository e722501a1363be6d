import { choice, line } from "../fields/index.ts";
import { decimal } from "./decimal.ts";

export const sealChoices = {
  stamped: { ja: "押印", en: "stamped by hand: room is left" },
  omitted: { ja: "公印省略", en: "omitted: （公印省略） is printed" },
  printed: { ja: "印影印刷", en: "the seal's picture is printed once the letter is issued" },
  electronic: { ja: "電子署名", en: "signed electronically: （電子署名） is printed, no seal" },
} as const;

/** How a letter is sealed. */
export type SealWord = keyof typeof sealChoices;

/** What offices' rules of seals have: 方18ミリメートル to 方24. */
export const sealLimits = { min: 10, max: 40, unit: "mm" } as const;

/** 印影: the seal's picture, a file of the office's. */
export function sealImageField(ja: string, help: { readonly ja: string; readonly en: string }) {
  return line({ picture: true }).optional().meta({
    ja,
    help,
    example: "assets/公印.svg",
    inExample: false,
  });
}

/** 公印 of one letter, where it differs from the profile: how it is sealed, with what, how large. */
export function sealFields() {
  return {
    seal: choice(sealChoices)
      .optional()
      .meta({
        ja: "公印",
        help: {
          ja: "団体設定と違う扱いにする場合だけ書く。「公印省略」と「電子署名」は発信者の下に括弧書きで印字し、「印影印刷」は施行した文書に印影を印字する。",
          en: "Only where it differs from the profile. 公印省略 and 電子署名 are printed in brackets below the sender, 印影印刷 prints the seal's picture on an issued letter.",
        },
        example: "公印省略",
        inExample: false,
      }),
    sealImage: sealImageField("印影", {
      ja: "印影のファイル（背景の透けたPNGかSVG）。団体設定と違う公印の場合だけ書く。",
      en: "The seal's picture (PNG with transparency, or SVG), where it is not the profile's.",
    }).meta({ shown: { of: "seal", is: ["印影印刷"] } }),
    sealSize: decimal(sealLimits)
      .optional()
      .meta({
        ja: "公印の大きさ",
        help: {
          ja: "公印の一辺（ミリ）。団体設定と違う公印の場合だけ書く。",
          en: "Side of the seal in mm, where it is not the profile's.",
        },
        example: "18",
        inExample: false,
        shown: { of: "seal", is: ["押印", "印影印刷"] },
      }),
  };
}
