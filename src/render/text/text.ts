import type { Page, PlacedImage, PlacedLine } from "../../layout/page.ts";

export interface TextOptions {
  /**
   * Artifacts (page numbers, repeated heads, （続き）, the watermark): left out, or kept with their kind before them,
   * as in `‹page-number› 1/2`. Default: leave-out.
   */
  readonly artifacts?: "leave-out" | "mark";
}

/**
 * The lines of finished pages as text, in reading order, one line of the page a line. A label (1, ア, ①) and the
 * text beside it are one line with U+3000 between. A picture is a line of its own, with its caption and what it shows:
 * 〔図：図１　構成図／二つの装置が線で結ばれている〕. Each page after the first begins with a line `── 2 ──`.
 * @returns ends with a line feed
 */
export function renderText(pages: Iterable<Page>, { artifacts = "leave-out" }: TextOptions = {}): string {
  const lines: string[] = [];
  for (const page of pages) {
    if (lines.length > 0) lines.push(`── ${page.number} ──`);
    const shown = page.images.length === 0 ? page.lines : withPictures(page);
    const all = page.watermark === null ? shown : [page.watermark, ...shown];
    lines.push(...joinLabels(artifacts === "mark" ? all : all.filter((line) => line.artifact === null)));
  }
  return `${lines.join("\n")}\n`;
}

/** Lines and pictures in reading order; captions are said with their pictures. */
function withPictures({ lines, images }: Page): PlacedLine[] {
  const captioned = new Set(images.map(({ element }) => element));
  const before = (index: number): PlacedLine[] =>
    images.filter(({ after }) => Math.min(after, lines.length) === index).map(pictureLine);
  const isCaption = ({ element }: PlacedLine): boolean =>
    element?.parent != null && captioned.has(element.parent);
  const shown = lines.flatMap((line, i) => [...before(i), ...(isCaption(line) ? [] : [line])]);
  return [...shown, ...before(lines.length)];
}

function pictureLine({ y, caption, element }: PlacedImage): PlacedLine {
  const text = `〔図：${[caption, element.alt ?? ""].filter((part) => part !== "").join("／")}〕`;
  return { y, text, runs: [], element, artifact: null };
}

function joinLabels(pieces: readonly PlacedLine[]): string[] {
  const lines: string[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before !== undefined && isLabelOf(before, piece))
      lines.push(`${lines.pop() ?? ""}\u3000${textOf(piece)}`);
    else lines.push(textOf(piece));
  });
  return lines;
}

function isLabelOf(label: PlacedLine, text: PlacedLine): boolean {
  return label.element?.role === "Lbl" && text.element?.role !== "Lbl" && label.y === text.y;
}

function textOf({ artifact, text }: PlacedLine): string {
  return artifact === null ? text : `‹${artifact}› ${text}`;
}
