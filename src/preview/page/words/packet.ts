import { words } from "./words.ts";

/** A meeting's packet. */
export const packetWords = words({
  ja: {
    title: "会議資料一式",
    pages: (n: number) => `${n}ページ`,
    total: (documents: number, pages: number) => `${documents}件・全${pages}ページ`,
    number: "資料番号",
    document: "資料",
    first: "ページ",
    count: "ページ数",
    from: "ページから、",
    closed: "非公開",
    coming: "会議資料を作っています。少しお待ちください。",
    refused: "会議資料を作れません",
    refusedHow: "下の検査の誤りを直すと、作り直されます。",
    open: (title: string) => `${title} を記入する`,
    openShort: "記入",
    none: "この会議の資料はまだありません。",
  },
  en: {
    title: "Packet",
    pages: (n: number) => `${n} ${n === 1 ? "page" : "pages"}`,
    total: (documents: number, pages: number) => `${documents} documents, ${pages} pages`,
    number: "No.",
    document: "Document",
    first: "From",
    count: "Pages",
    from: "the first page, ",
    closed: "closed",
    coming: "Making the packet. One moment please.",
    refused: "The packet cannot be made",
    refusedHow: "It is made again once the errors in the check below are mended.",
    open: (title: string) => `Fill in ${title}`,
    openShort: "Fill in",
    none: "This meeting has no documents yet.",
  },
});
