import { entry } from "./entry.ts";

/** Codes `asset/…`: files of pictures that figures name. */
export const assetWording = {
  "asset/not-found": entry<{ src: string; nearest: string }>({
    severity: "error",
    meaning: { ja: "図のファイルがありません。", en: "The file of a figure does not exist." },
    message: ({ src }) => ({ ja: `図のファイルが見つかりません: ${src}`, en: `No such picture: ${src}` }),
    hint: ({ nearest }) =>
      nearest === ""
        ? {
            ja: "yoshiki.yamlのあるフォルダーからの道筋を書いてください（例: assets/構成図.png）。",
            en: "Write the path from the folder with yoshiki.yaml, such as assets/network.png.",
          }
        : { ja: `もしかして: ${nearest}`, en: `Did you mean ${nearest}?` },
  }),
  "asset/outside": entry<{ src: string }>({
    severity: "error",
    meaning: {
      ja: "図のファイルが団体のフォルダーの外にあります（別のドライブ、URL、..、リンクの先など）。",
      en: "A figure names a file outside the office's folder (another drive, a URL, .., the target of a link).",
    },
    message: ({ src }) => ({
      ja: `図のファイルがフォルダーの外を指しています: ${src}`,
      en: `The picture is outside the office's folder: ${src}`,
    }),
    hint: () => ({
      ja: "ファイルをyoshiki.yamlのあるフォルダーの中に写し、そこからの道筋を書いてください（例: assets/構成図.png）。",
      en: "Copy it into the folder with yoshiki.yaml and write the path from there, such as assets/network.png.",
    }),
  }),
  "asset/unknown-kind": entry<{ src: string }>({
    severity: "error",
    meaning: {
      ja: "図にできるのはPNG・JPEG・SVG・PDFのファイルだけです。",
      en: "Only PNG, JPEG, SVG and PDF files can be figures.",
    },
    message: ({ src }) => ({
      ja: `図にできない種類のファイルです: ${src}`,
      en: `This kind of file cannot be a figure: ${src}`,
    }),
    hint: () => ({
      ja: "PNG（画面や図）、JPEG（写真）、SVG、PDFのどれかで保存し直し、拡張子を .png .jpg .svg .pdf にしてください。",
      en: "Save it as PNG, JPEG, SVG or PDF, with the ending .png, .jpg, .svg or .pdf.",
    }),
  }),
  "asset/wrong-kind": entry<{ src: string; actual: string }>({
    severity: "error",
    meaning: {
      ja: "図のファイルの中身が、拡張子の種類ではありません。",
      en: "A picture's content is not of the kind its ending says.",
    },
    message: ({ src, actual }) => ({
      ja: `拡張子と中身が合いません: ${src}（中身は${actual === "" ? "分からない種類" : actual}）`,
      en: `${src} holds ${actual === "" ? "something else" : actual} than its ending says`,
    }),
    hint: ({ actual }) =>
      actual === ""
        ? {
            ja: "元のソフトで開き、PNG・JPEG・SVG・PDFのどれかで保存し直してください。",
            en: "Open it where it was made and save it as PNG, JPEG, SVG or PDF.",
          }
        : { ja: `拡張子を${actual}のものに直してください。`, en: `Give it the ending of ${actual}.` },
  }),
  "asset/too-large": entry<{ src: string; size: string; limit: string }>({
    severity: "error",
    meaning: {
      ja: "図のファイルまたは画素数が大きすぎます。",
      en: "A picture's file or its pixels exceed the limit.",
    },
    message: ({ src, size, limit }) => ({
      ja: `図が大きすぎます: ${src}（${size}。上限は${limit}）`,
      en: `The picture is too large: ${src} (${size}; at most ${limit})`,
    }),
    hint: () => ({
      ja: "印刷には幅2,000画素ほどで足ります。小さくして保存し直してください。",
      en: "About 2,000 pixels across are enough for print. Save it smaller.",
    }),
  }),
  "asset/too-many-pages": entry<{ src: string; pages: string; limit: string }>({
    severity: "error",
    meaning: { ja: "図にするPDFのページが多すぎます。", en: "A PDF file has more pages than the limit." },
    message: ({ src, pages, limit }) => ({
      ja: `PDFのページが多すぎます: ${src}（${pages}ページ。上限は${limit}ページ）`,
      en: `Too many pages: ${src} (${pages}; at most ${limit})`,
    }),
    hint: () => ({
      ja: "要るページだけを別のPDFに取り出してください。",
      en: "Extract the pages you need into a PDF file of their own.",
    }),
  }),
  "asset/damaged": entry<{ src: string; part: string }>({
    severity: "error",
    meaning: {
      ja: "図のファイルが途中で切れているか、壊れています。",
      en: "A picture's file is cut off or damaged.",
    },
    message: ({ src, part }) => ({
      ja: `図のファイルが壊れています: ${src}（${part}）`,
      en: `The picture is damaged: ${src} (${part})`,
    }),
    hint: () => ({
      ja: "元のソフトで開いて保存し直すか、もう一度写してください。",
      en: "Open and save it again where it was made, or copy it anew.",
    }),
  }),
  "asset/unsupported": entry<{ src: string; featureJa: string; featureEn: string }>({
    severity: "error",
    meaning: {
      ja: "図のファイルの作りが、紙面に置けないものです（暗号化したPDFなど）。",
      en: "A picture is made in a way that cannot be placed (an encrypted PDF, for one).",
    },
    message: ({ src, featureJa, featureEn }) => ({
      ja: `この図は置けません: ${src}（${featureJa}）`,
      en: `This picture cannot be placed: ${src} (${featureEn})`,
    }),
    hint: () => ({
      ja: "元のソフトで、保護や特別な形式を使わずに保存し直してください。",
      en: "Save it again where it was made, without protection or special formats.",
    }),
  }),
  "asset/no-such-page": entry<{ src: string; page: string; pages: string }>({
    severity: "error",
    meaning: { ja: "PDFにそのページがありません。", en: "The PDF file has no such page." },
    message: ({ src, page, pages }) => ({
      ja: `PDFに${page}ページ目はありません: ${src}（全${pages}ページ）`,
      en: `There is no page ${page} in ${src} (it has ${pages})`,
    }),
    hint: ({ pages }) => ({
      ja: `1から${pages}までの数を「#page=1」のように書いてください。`,
      en: `Write a number from 1 to ${pages}, as in #page=1.`,
    }),
  }),
  "asset/bad-page": entry<{ src: string }>({
    severity: "error",
    meaning: {
      ja: "図のファイル名の # のあとが、PDFのページの指定ではありません。",
      en: "What follows # in a figure's file name is no page of a PDF.",
    },
    message: ({ src }) => ({
      ja: `# のあとにはPDFのページだけを書けます: ${src}`,
      en: `After # only a page of a PDF may be named: ${src}`,
    }),
    hint: () => ({
      ja: "「別図.pdf#page=2」のように書いてください。PDFでないときは # から後を消してください。",
      en: "Write plan.pdf#page=2; for other files remove # and what follows.",
    }),
  }),
  "asset/external-reference": entry<{ src: string; target: string }>({
    severity: "error",
    meaning: {
      ja: "SVGの図が、ほかのファイルやインターネットの画像を参照しています。",
      en: "An SVG refers to another file or to the internet.",
    },
    message: ({ src, target }) => ({
      ja: `SVGがほかのファイルを参照しています: ${src}（${target}）`,
      en: `The SVG refers to something outside: ${src} (${target})`,
    }),
    hint: () => ({
      ja: "作図ソフトで、画像を「埋め込み」にして保存し直してください。",
      en: 'Save it again with its pictures embedded, not linked ("embed images").',
    }),
  }),
  "asset/no-size": entry<{ src: string }>({
    severity: "error",
    meaning: {
      ja: "SVGの図に大きさ（viewBox、またはwidthとheight）がありません。",
      en: "An SVG says no size (viewBox, or width and height).",
    },
    message: ({ src }) => ({
      ja: `SVGに大きさが書かれていません: ${src}`,
      en: `The SVG says no size: ${src}`,
    }),
    hint: () => ({
      ja: "作図ソフトで、用紙や図の大きさを決めてから保存し直してください。",
      en: "Set the size of the drawing and save it again.",
    }),
  }),
  "asset/as-pixels": entry<{ src: string }>({
    severity: "warning",
    meaning: {
      ja: "ぼかしやマスクのあるSVGを、300dpiの画像にして置きました。",
      en: "An SVG with filters or masks was placed as pixels (300 dpi).",
    },
    message: ({ src }) => ({
      ja: `ぼかしやマスクなどがあるため、画像（300dpi）にして置きました: ${src}`,
      en: `Placed as pixels (300 dpi), because of filters, masks or the like: ${src}`,
    }),
    hint: () => ({
      ja: "拡大しても粗くならないようにするには、影やぼかしを外して保存し直してください。",
      en: "Remove shadows and blurs to keep it as vectors.",
    }),
  }),
  "asset/seal-opaque": entry<{ src: string }>({
    severity: "error",
    meaning: {
      ja: "印影の背景が透けていないので、氏名が隠れます。",
      en: "The ground of a seal's picture is not transparent: it would hide the name.",
    },
    message: ({ src }) => ({
      ja: `印影の背景が透けていないため、氏名が隠れます: ${src}`,
      en: `The seal's picture is not transparent and would hide the name: ${src}`,
    }),
    hint: () => ({
      ja: "背景を透明にしたPNGか、SVGで保存し直してください。",
      en: "Save it as PNG with a transparent ground, or as SVG.",
    }),
  }),
  "asset/font-not-embedded": entry<{ src: string; fonts: string }>({
    severity: "warning",
    meaning: {
      ja: "図にしたPDFに、埋め込まれていない書体があります。",
      en: "A placed PDF page uses fonts that are not embedded.",
    },
    message: ({ src, fonts }) => ({
      ja: `埋め込まれていない書体があり、ほかの機械では違って見えることがあります: ${src}（${fonts}）`,
      en: `Fonts are not embedded, so it may look different elsewhere: ${src} (${fonts})`,
    }),
    hint: () => ({
      ja: "PDFを作り直すときに「フォントを埋め込む」を選んでください。",
      en: 'Make the PDF again with "embed fonts".',
    }),
  }),
} as const;
