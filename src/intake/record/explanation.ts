import type { PaperLine } from "../../check/index.ts";
import type { PaperReading } from "./paper-reading.ts";
import { type Doubt, group, lineList, text, type WrittenGroup } from "./written.ts";

const corner = /^(?:別[図紙表添]|参考図?|資料)[\s\u3000]*[0-9０-９－-]*$/u;
const note = /^【(.+)】$/u;
const lawNote = /^条例.*条.*「.+」/u;
const marks = /^([・◎○●◇□▶▷▼▽▲△★☆✓└├→⇒※①-⑳]|[（(][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[)）])\t/u;
const caption = /^図[0-9０-９]*[)）\s\u3000]/u;

/** Why a paper with figures is doubted: pictures are not read. */
const NO_FIGURES: Doubt["why"] = {
  ja: "図は読み取れません。図の欄と［図：名］を書き足してください",
  en: "pictures are not read: add them and ［図：name］",
};

/** 説明資料 or 図面: what stands above the text, and the text as an outline. */
export function explanation(reading: PaperReading): WrittenGroup | null {
  const { head, body } = parted(reading);
  const label = head.find(({ text: words }) => corner.test(words.trim()))?.text.trim();
  const notes = head.flatMap(({ text: words }) => note.exec(words.trim())?.[1] ?? []);
  const law = notes.find((words) => lawNote.test(words.replace(/[\s\u3000]/g, "")));
  const title = head.filter(({ text: words }) => !corner.test(words.trim()) && !note.test(words.trim()));
  const lines = outlineLines(body);
  const isPicture = body.some(({ text: words }) => caption.test(words) || /構成図|下図|上図/.test(words));
  return group({
    右肩: text(label),
    題名: lineList(title.map(({ text: words }) => words.trim())),
    条文の注記: law === undefined ? null : text(/に関して$/.test(law) ? "に関して" : "について"),
    注記: text(notes.find((words) => words !== law)),
    本文: text(lines, isPicture ? { why: NO_FIGURES, span: null } : null),
  });
}

function parted(reading: PaperReading): { head: readonly PaperLine[]; body: readonly PaperLine[] } {
  const lines = [...reading.lines.entries()].filter(([, { text: words }]) => words.trim() !== "");
  for (const [index] of lines) reading.use(index);
  const own = lines.map(([, line]) => line);
  const cut = own.findIndex((line, at) => at > 0 && !isHead(line, at, own));
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
function outlineLines(body: readonly PaperLine[]): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < body.length; ) {
    const line = body[at];
    if (line?.cell == null) {
      lines.push((line?.text ?? "").trim().replace(marks, "$1").replace("\t", " "));
      at++;
      continue;
    }
    const { table } = line.cell;
    const end = body.findIndex((one, index) => index > at && one.cell?.table !== table);
    const cells = body.slice(at, end < 0 ? body.length : end);
    lines.push(...tableLines(cells));
    at += cells.length;
  }
  return lines;
}

/** A table as an outline has it: | between cells, and a line of dashes below its head. */
function tableLines(cells: readonly PaperLine[]): readonly string[] {
  const rows = new Map<number, Map<number, string[]>>();
  for (const { text: words, cell } of cells) {
    if (cell === null) continue;
    const row = rows.get(cell.row) ?? new Map<number, string[]>();
    row.set(cell.column, [...(row.get(cell.column) ?? []), words.trim().replaceAll("|", "\\|")]);
    rows.set(cell.row, row);
  }
  const written = [...rows.values()].map(
    (row) => `| ${[...row.values()].map((one) => one.join("")).join(" | ")} |`,
  );
  const width = [...rows.values()][0]?.size ?? 1;
  return [...written.slice(0, 1), `|${" --- |".repeat(width)}`, ...written.slice(1)];
}
