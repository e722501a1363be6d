import { run } from "./programs.ts";

/** A line as a reader sees it on a page. */
export interface PageLine {
  readonly page: number;
  readonly text: string;
}

interface Piece {
  readonly page: number;
  readonly x: number;
  /** Middle of the piece's box, pt from the sheet's top. */
  readonly y: number;
  readonly text: string;
}

/**
 * The lines of a letter, from poppler's boxes. Poppler parts a line where letters stand far apart: LibreOffice's
 * 諮　問 comes as two lines 諮 and 問, while our PDF, by design, tells its reader one word 諮問; a label and the text
 * beside it are apart or not by the same accident. What stands on one baseline is one line here, in both files.
 */
export async function pageLines(pdf: string): Promise<readonly PageLine[]> {
  const { out } = await run("pdftotext", ["-bbox-layout", "-enc", "UTF-8", pdf, "-"]);
  const lines: Piece[][] = [];
  for (const piece of piecesOf(out)) {
    const line = lines.find(([first]) => first?.page === piece.page && Math.abs(first.y - piece.y) < 3);
    if (line === undefined) lines.push([piece]);
    else line.push(piece);
  }
  return lines.map((pieces) => ({
    page: pieces[0]?.page ?? 0,
    text: pieces
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(""),
  }));
}

function piecesOf(boxes: string): readonly Piece[] {
  const found: Piece[] = [];
  let page = 0;
  for (const [whole, x, y1, y2, inner] of boxes.matchAll(
    /<page |<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/line>/gs,
  )) {
    if (whole === "<page ") page++;
    else found.push({ page, x: Number(x), y: (Number(y1) + Number(y2)) / 2, text: wordsOf(inner ?? "") });
  }
  return found;
}

function wordsOf(line: string): string {
  const words = Array.from(line.matchAll(/<word [^>]*>([^<]*)<\/word>/g), ([, word = ""]) => word);
  return words
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/[\s\u3000]/g, "")
    .normalize("NFC");
}

/** Share of lines that are in both, each counted as often as it is there: 2·|A∩B| / (|A|+|B|), as parity.mjs counts. */
export function sameShare(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of a) left.set(line, (left.get(line) ?? 0) + 1);
  let same = 0;
  for (const line of b) {
    const count = left.get(line) ?? 0;
    if (count > 0) same++;
    left.set(line, count - 1);
  }
  return (2 * same) / (a.length + b.length);
}
