import {
  AlignmentType,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { unzipSync, zipSync } from "fflate";

/** DOS time has no zone: the clock must not show in the file. */
const made = new Date(1980, 0, 1, 12);
const madeIso = "2021-04-01T00:00:00Z";

/** Lines of one paper as a .docx: lines with tabs become real tables, the rest paragraphs. */
export async function wordFile(lines) {
  const children = [...blocks(lines)];
  const document = new Document({
    creator: "見本市",
    lastModifiedBy: "見本市",
    styles: { default: { document: { run: { font: "ＭＳ 明朝", size: 21 } } } },
    sections: [{ children }],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const core = new TextDecoder().decode(parts["docProps/core.xml"]);
  parts["docProps/core.xml"] = new TextEncoder().encode(
    core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeIso}`),
  );
  return Buffer.from(zipSync(parts, { mtime: made, level: 9 }));
}

function* blocks(lines) {
  let sender = false; // between the addressee and the title of a letter
  for (let at = 0; at < lines.length; at++) {
    if (lines[at].includes("\t")) {
      let end = at;
      while (lines[end + 1]?.includes("\t")) end++;
      yield table(lines.slice(at, end + 1).map((line) => line.split("\t")));
      at = end;
      continue;
    }
    if (/について|^諮\s*問$/.test(lines[at])) sender = false;
    yield paragraph(lines[at], alignmentOf(lines[at], sender, at));
    if (/^会長 .*様$/.test(lines[at])) sender = true;
  }
}

function alignmentOf(line, sender, at) {
  if (sender) return AlignmentType.RIGHT;
  if (/^(記|諮\s*問)$/.test(line)) return AlignmentType.CENTER;
  if (at < 6 && /^(見\S+第 ?\d+ ?号.*|令和.*日)$/.test(line)) return AlignmentType.RIGHT;
  return AlignmentType.LEFT;
}

function paragraph(line, alignment = AlignmentType.LEFT) {
  const spacing = { after: 0, line: 300, lineRule: LineRuleType.AUTO };
  return new Paragraph({ alignment, spacing, children: line === "" ? [] : [new TextRun(line)] });
}

/** Items inside a cell stand on lines of their own, as a clerk types them. */
const cellLines = (text) => text.split(/ (?=[・①-⑳]|\d{1,2}\. )/);

function table(rows) {
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (text) => new TableCell({ children: cellLines(text).map((line) => paragraph(line.trim())) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array(columns).fill(Math.floor(9000 / columns)),
    rows: rows.map(
      (row) => new TableRow({ children: Array.from({ length: columns }, (_, at) => cell(row[at] ?? "")) }),
    ),
  });
}
