import { entry } from "./entry.ts";

/** A character for reading: 「葛」（U+845B）; what cannot be seen is called by its code point only. */
export interface Character extends Readonly<Record<string, string>> {
  /** Empty for what cannot be seen (controls, lone marks). */
  readonly character: string;
  /** U+845B, or several parted by a blank. */
  readonly codePoint: string;
}

function ja({ character, codePoint }: Character): string {
  return character === "" ? `目に見えない文字 ${codePoint} ` : `「${character}」（${codePoint}）`;
}
function en({ character, codePoint }: Character): string {
  return character === "" ? `the invisible character ${codePoint}` : `“${character}” (${codePoint})`;
}
/** Said only when it is more than once. */
function times(count: string): { ja: string; en: string } {
  return count === "1" ? { ja: "", en: "" } : { ja: `（${count}か所）`, en: ` (${count} times)` };
}

/** Codes `font/…`. */
export const fontWording = {
  "font/not-truetype": entry<{ file: string; part: string }>({
    severity: "error",
    meaning: {
      ja: "書体のファイルが TrueType（.ttf）ではありません。",
      en: "A font file is not plain TrueType (.ttf).",
    },
    message: ({ file, part }) => ({
      ja: `この書体ファイルは使えません: ${file}（TrueType ではありません${part === "—" ? "" : `: ${part}`}）`,
      en: `This font file cannot be used: ${file} (not TrueType${part === "—" ? "" : `: ${part}`})`,
    }),
    hint: () => ({
      ja: "同じ書体の TrueType 版（拡張子 .ttf）を入手して置き換えてください。.otf、.ttc、.woff は使えません。",
      en: "Replace it by the TrueType edition (.ttf) of the font; .otf, .ttc and .woff cannot be used.",
    }),
  }),
  "font/damaged": entry<{ file: string; part: string }>({
    severity: "error",
    meaning: {
      ja: "書体のファイルが壊れているか、途中で切れています。",
      en: "A font file is damaged or cut off.",
    },
    message: ({ file, part }) => ({
      ja: `書体ファイルが壊れています: ${file}（${part}）`,
      en: `The font file is damaged: ${file} (${part})`,
    }),
    hint: () => ({
      ja: "複写の途中で切れた可能性があります。配布元から取り直して置き換えてください。",
      en: "It may have been cut off while copying. Fetch it again from its source and replace it.",
    }),
  }),
  "font/embedding-forbidden": entry<{ name: string }>({
    severity: "error",
    meaning: {
      ja: "書体の設定が PDF への埋め込みを禁じています。",
      en: "The font's own settings forbid embedding it in a PDF.",
    },
    message: ({ name }) => ({
      ja: `書体「${name}」は PDF への埋め込みが許されていません。`,
      en: `The font ${name} may not be embedded in a PDF.`,
    }),
    hint: () => ({
      ja: "埋め込みが許された書体（IPAmj明朝など）に替えるか、団体設定から外してください。",
      en: "Use a font that allows embedding (IPAmj Mincho, for example), or take it out of the profile.",
    }),
  }),
  "font/missing-glyph": entry<Character & { count: string }>({
    severity: "error",
    meaning: {
      ja: "どの書体にも字形がない文字があります。",
      en: "A character has no glyph in any font.",
    },
    message: (params) => ({
      ja: `${ja(params)}の字形が、どの書体にもありません${times(params.count).ja}。`,
      en: `No font has a glyph for ${en(params)}${times(params.count).en}.`,
    }),
    hint: ({ character }) =>
      character === ""
        ? { ja: "この文字を消してください。", en: "Delete this character." }
        : {
            ja: "別の字に替えるか、この字をもつ書体（人名なら IPAmj明朝など）を団体設定に加えてください。〓 で印刷するときは --missing-glyph 〓 を付けます。",
            en: "Use another character, or add a font that has it to the profile (IPAmj Mincho for names). --missing-glyph 〓 prints 〓 in its place.",
          },
  }),
  "font/glyph-replaced": entry<Character & { count: string; replacement: string }>({
    severity: "warning",
    meaning: {
      ja: "字形のない文字を、指定どおり別の印（〓）で印刷します。",
      en: "A character without a glyph is printed as the mark asked for (〓).",
    },
    message: (params) => ({
      ja: `${ja(params)}の字形がないため、${params.replacement} で印刷します${times(params.count).ja}。`,
      en: `There is no glyph for ${en(params)}: it is printed as ${params.replacement}${times(params.count).en}.`,
    }),
    hint: () => ({
      ja: "印刷後に手で書き入れるか、この字をもつ書体を団体設定に加えてください。",
      en: "Write it in by hand after printing, or add a font that has it to the profile.",
    }),
  }),
  "font/unknown-variation": entry<Character & { count: string; base: string }>({
    severity: "warning",
    meaning: {
      ja: "指定された異体字がどの書体にもなく、基本の字形で印刷します。",
      en: "No font has the variant asked for; the basic shape is printed.",
    },
    message: (params) => ({
      ja: `「${params.base}」の異体字（${params.codePoint}）をもつ書体がないため、基本の字形で印刷します${times(params.count).ja}。`,
      en: `No font has this variant of “${params.base}” (${params.codePoint}): its basic shape is printed${times(params.count).en}.`,
    }),
    hint: () => ({
      ja: "基本の字形でよいか確かめてください。異体字が要るときは、それをもつ書体（IPAmj明朝など）を団体設定に加えてください。",
      en: "Check that the basic shape will do. If not, add a font with the variant (IPAmj Mincho) to the profile.",
    }),
  }),
  "font/bold-missing": entry<Character>({
    severity: "warning",
    meaning: {
      ja: "太字の字形がない文字を、標準の太さで印刷します。",
      en: "A character without a bold glyph is printed in regular weight.",
    },
    message: (params) => ({
      ja: `${ja(params)}には太字がないため、標準の太さで印刷します。`,
      en: `There is no bold glyph for ${en(params)}: it is printed in regular weight.`,
    }),
    hint: () => null,
  }),
} as const;
