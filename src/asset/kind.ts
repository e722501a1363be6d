import type { Asset } from "./asset.ts";

type Kind = Asset["kind"];

const endings: Readonly<Record<string, Kind>> = {
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  svg: "svg",
  pdf: "pdf",
};

/** What a file's ending says it is; null = nothing a figure can be. */
export function kindOfName(path: string): Kind | null {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return endings[ending] ?? null;
}

/** How a kind is called. */
export const kindNames: Readonly<Record<Kind, string>> = { png: "PNG", jpeg: "JPEG", svg: "SVG", pdf: "PDF" };

/** What a file's first bytes say it is; null = something else. */
export function kindOfBytes(file: Uint8Array): Kind | null {
  const head = Buffer.from(file.subarray(0, 1024));
  const text = head.toString("latin1");
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "jpeg";
  if (text.includes("%PDF-")) return "pdf";
  return isSvg(file) ? "svg" : null;
}

/** An SVG begins with remarks of any length; UTF-16 has a zero beside every letter. */
function isSvg(file: Uint8Array): boolean {
  const text = Buffer.from(file.subarray(0, 64 * 1024))
    .toString("latin1")
    .replaceAll("\0", "");
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(text) && /<(\w+:)?svg[\s>]/.test(text);
}
