import { entry } from "./entry.ts";

/** Codes `pdf/…`: what keeps a file from being PDF/A. */
export const pdfWording = {
  "pdf/foreign-page": entry<{ file: string; page: string }>({
    severity: "error",
    meaning: {
      ja: "PDF/Aを求められましたが、ほかで作られたPDFのページがそのまま入ります。その中の文字や色がPDF/Aの決まりに合うとは言えません。",
      en: "PDF/A was asked for, but a page of somebody else's PDF is put in as it is, and nobody can say that it conforms.",
    },
    message: ({ file, page }) => ({
      ja: `ほかで作られたPDFのページが入るため、PDF/Aにはできません: ${file} の${page}ページ`,
      en: `A page of a PDF made elsewhere cannot go into PDF/A: ${file}, page ${page}`,
    }),
    hint: () => ({
      ja: "そのページを画像（PNG）にして差し替えるか、「--pdf plain」で普通のPDFにしてください。",
      en: "Put in a picture (PNG) of the page instead, or ask for --pdf plain.",
    }),
  }),
  "pdf/cmyk": entry<{ src: string }>({
    severity: "error",
    meaning: {
      ja: "PDF/Aを求められましたが、印刷用の4色（CMYK）で保存され、どのインキの色か書かれていないJPEGがあります。",
      en: "PDF/A was asked for, but a JPEG is stored in four printing colours (CMYK) and does not say of which inks.",
    },
    message: ({ src }) => ({
      ja: `4色（CMYK）の画像があるため、PDF/Aにはできません: ${src}`,
      en: `A picture in printing colours (CMYK) cannot go into PDF/A: ${src}`,
    }),
    hint: () => ({
      ja: "画像をRGBの色で保存し直すか、「--pdf plain」で普通のPDFにしてください。",
      en: "Save the picture in RGB, or ask for --pdf plain.",
    }),
  }),
  "pdf/no-alt": entry<{ src: string }>({
    severity: "error",
    meaning: {
      ja: "読み上げのできるPDF/Aを求められましたが、何の図かを言葉で書いていない図があります。",
      en: "PDF/A with tags was asked for, but a figure does not say in words what it shows.",
    },
    message: ({ src }) => ({
      ja: `図の説明がないため、読み上げのできるPDFにはできません: ${src}`,
      en: `A figure without a description cannot go into tagged PDF: ${src}`,
    }),
    hint: () => ({
      ja: "図が見えない人のために、何の図かを一言で「説明」に書いてください。",
      en: "Say in a few words what the figure shows, for those who cannot see it.",
    }),
  }),
  "pdf/private-use": entry<{ character: string; codePoint: string }>({
    severity: "error",
    meaning: {
      ja: "検索や読み上げのできるPDF/Aを求められましたが、この団体のフォントでしか読めない外字があります。コピーや検索をしても、読み上げても、何の字か分かりません。",
      en: "PDF/A that can be searched or read out was asked for, but a character has a meaning in one font only (private use area): copied, searched or read out, nobody gets to know it.",
    },
    message: ({ character, codePoint }) => ({
      ja: `外字があるため、検索や読み上げのできるPDF/Aにはできません: ${codePoint}（${character}）`,
      en: `A private use character cannot go into PDF/A that is searched or read out: ${codePoint} (${character})`,
    }),
    hint: () => ({
      ja: "Unicodeにある字（異体字を含む）に改めるか、見た目だけを保存する「--pdf a-2b」にしてください。",
      en: "Write a character that Unicode has (variants included), or ask for --pdf a-2b, which keeps the look only.",
    }),
  }),
  "pdf/left-plain": entry<{ files: string }>({
    severity: "info",
    meaning: {
      ja: "決裁済・施行の書類は長く保存できるPDF/Aになりますが、そうできないものが入っているため普通のPDFにしました。",
      en: "Papers that are decided or issued become PDF/A by themselves; this one holds what keeps it from that, and is a plain PDF.",
    },
    message: ({ files }) => ({
      ja: `PDF/Aにできないもの（${files}）が入っているため、普通のPDFにしました。`,
      en: `A plain PDF, not PDF/A, because of ${files}.`,
    }),
    hint: () => ({
      ja: "どこを直せばPDF/Aになるかは「--pdf a-2a」を付けて作ると分かります。このままでよければ何もいりません。",
      en: "Ask for --pdf a-2a to see what to change. If plain PDF is fine, there is nothing to do.",
    }),
  }),
} as const;
