import type { PaperLine } from "../../check/index.ts";
import { notedArticle } from "./legal-note.ts";
import type { PaperReading } from "./paper-reading.ts";
import { pictureEntry, pictureName } from "./pictures.ts";
import { type Doubt, group, lineList, list, text, type Written, type WrittenGroup } from "./written.ts";

const corner =
  /^(?:別[\s\u3000]*[図紙表添]|参考図?|参考資料|資料)[\s\u3000]*[0-9０-９－-]*(?:[（(].{1,16}[)）])?$|^(?:議案|諮問|報告)第[0-9０-９]+号$/u;
const note = /^【(.+)】$/u;
const lawNote = /^[^「]{0,40}第[0-9０-９]+条[^「]*「.+」/u;
const marks = /^([・◎○●◇□▶▷▼▽▲△★☆✓└├→⇒※①-⑳]|[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[)）])\t/u;
const caption = /^図[0-9０-９]*[)）\s\u3000]/u;

/** Why a paper with figures is doubted: pictures are not read. */
const NO_FIGURES: Doubt["why"] = {
  ja: "図は読み取れません。図の欄と［図：名］を書き足してください",
  en: "pictures are not read: add them and ［図：name］",
};

/** 説明資料: what stands above the text, the text as an outline, and its figures where they stand. */
export function explanation(reading: PaperReading): WrittenGroup | null {
  const { head, body } = parted(reading);
  const { pictures } = reading;
  const lines = outlineLines(body, reading, head);
  const isPicture =
    pictures.length === 0 &&
    body.some(({ text: words }) => caption.test(words) || /構成図|下図|上図/.test(words));
  return group({
    ...headOf(head),
    本文: text(lines, isPicture ? { why: NO_FIGURES, span: null } : null),
    図: list(pictures.map(pictureEntry)),
  });
}

/** 図面: figures, each on a sheet of its own, and the text below them. */
export function figurePaper(reading: PaperReading): WrittenGroup | null {
  if (reading.pictures.length === 0) return explanation(reading);
  const { head, body } = parted(reading);
  return group({
    ...headOf(head),
    図: list(reading.pictures.map(pictureEntry)),
    本文: text(outlineLines(withoutCaptions(body, reading), null, [])),
  });
}

function headOf(head: readonly PaperLine[]): Readonly<Record<string, Written | null>> {
  const label = head.find(({ text: words }) => corner.test(words.trim()))?.text.trim();
  const notes = head.flatMap(({ text: words }) => note.exec(words.trim())?.[1] ?? []);
  const law = notes.find((words) => lawNote.test(words.replace(/[\s\u3000]/g, "")));
  const title = head.filter(({ text: words }) => !corner.test(words.trim()) && !note.test(words.trim()));
  return {
    右肩: text(label),
    題名: lineList(title.map(({ text: words }) => words.trim())),
    条文の注記: law === undefined ? null : text(/に関して$/.test(law) ? "に関して" : "について"),
    ...notedArticle(law),
    注記: text(notes.find((words) => words !== law)),
  };
}

function withoutCaptions(body: readonly PaperLine[], { pictures }: PaperReading): readonly PaperLine[] {
  const captions = new Set(pictures.map(({ picture }) => picture.caption?.line));
  return body.filter((line) => !captions.has(line));
}

/** Where pictures stand, as 本文 names them: by the line they stand behind. Those in the head come first. */
function pictureLines({ pictures }: PaperReading, behind: readonly PaperLine[]): readonly string[] {
  return pictures.flatMap(({ picture: { after } }, index) =>
    after !== null && behind.includes(after) ? [`［図：${pictureName(index)}］`] : [],
  );
}

function parted(reading: PaperReading): { head: readonly PaperLine[]; body: readonly PaperLine[] } {
  const lines = [...reading.lines.entries()].filter(([, { text: words }]) => words.trim() !== "");
  for (const [index] of lines) reading.use(index);
  const own = lines.map(([, line]) => line);
  const cut = own.findIndex((line, at) => at > 0 && !isHead(line, at, own));
  // Of a sheet with a figure and no text all is its head.
  if (cut < 0 && reading.pictures.length > 0) return { head: own, body: [] };
  return cut < 0
    ? { head: own.slice(0, 1), body: own.slice(1) }
    : { head: own.slice(0, cut), body: own.slice(cut) };
}

/** The label at the corner, the title's lines (of one heading, which share their place), what stands in 【 】 below. */
function isHead(line: PaperLine, at: number, own: readonly PaperLine[]): boolean {
  const words = line.text.trim();
  const before = own[at - 1];
  if (at > 6 || line.cell !== null) return false;
  if (note.test(words) && lawNote.test(words.replace(/[\s\u3000【]/g, ""))) return true;
  if (before === undefined) return true;
  if (corner.test(before.text.trim()) && at === 1) return true;
  return (
    line.heading &&
    before.heading &&
    line.place.path === before.place.path &&
    line.place.line === before.place.line
  );
}

/** Words as they were typed: what stands after a mark follows it at once, after a bare number behind a blank. */
function outlineLines(
  body: readonly PaperLine[],
  reading: PaperReading | null,
  head: readonly PaperLine[],
): readonly string[] {
  const captions = new Set(reading?.pictures.map(({ picture }) => picture.caption?.line));
  const pictures = (behind: readonly PaperLine[]) => (reading === null ? [] : pictureLines(reading, behind));
  const lines: string[] = [...pictures(head)];
  for (let at = 0; at < body.length; ) {
    const line = body[at];
    if (line?.cell == null) {
      const own = (line?.text ?? "").trim().replace(marks, "$1").replace("\t", " ");
      if (line !== undefined) lines.push(...(captions.has(line) ? [] : [own]), ...pictures([line]));
      at++;
      continue;
    }
    const { table } = line.cell;
    const end = body.findIndex((one, index) => index > at && one.cell?.table !== table);
    const cells = body.slice(at, end < 0 ? body.length : end);
    lines.push(...tableLines(cells), ...pictures(cells));
    at += cells.length;
  }
  return lines;
}

/**
 * A table as an outline has it: | between cells, and a line of dashes below its head. Blank cells are no lines, nor are
 * places a joined cell reaches over: they stay blank, so that each cell keeps its column.
 */
function tableLines(cells: readonly PaperLine[]): readonly string[] {
  const rows = new Map<number, Map<number, string[]>>();
  for (const { text: words, cell } of cells) {
    if (cell === null) continue;
    const row = rows.get(cell.row) ?? new Map<number, string[]>();
    row.set(cell.column, [...(row.get(cell.column) ?? []), words.trim().replaceAll("|", "\\|")]);
    rows.set(cell.row, row);
  }
  const width = Math.max(...cells.map(({ cell }) => (cell?.column ?? 0) + (cell?.columns ?? 1)));
  const columns = Array.from({ length: width }, (_, column) => column);
  const written = [...rows.values()].map(
    (row) => `| ${columns.map((column) => (row.get(column) ?? []).join("")).join(" | ")} |`,
  );
  return [...written.slice(0, 1), `|${" --- |".repeat(width)}`, ...written.slice(1)];
}
