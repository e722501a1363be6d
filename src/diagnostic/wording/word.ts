import { entry } from "./entry.ts";

/** Codes `word/…`: what a Word file cannot have. */
export const wordWording = {
  "word/pdf-figure": entry<{ src: string }>({
    severity: "warning",
    meaning: {
      ja: "Wordの文書にはPDFのページを図として入れられないため、置く場所だけを示しました。",
      en: "Word cannot hold a page of a PDF: only its place is shown.",
    },
    message: ({ src }) => ({
      ja: `Wordの文書には、図の代わりに枠を置きました: ${src}`,
      en: `The Word file has a frame in place of the figure: ${src}`,
    }),
    hint: () => ({
      ja: "Wordにも図が要るときは、PNGかSVGで保存したファイルを使ってください。",
      en: "Use a PNG or SVG file if the Word file needs the figure too.",
    }),
  }),
} as const;
