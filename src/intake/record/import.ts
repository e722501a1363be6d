// Over 200 lines: the table of kinds, and the order in which papers become records.
import { type CheckedPaper, fieldText, type Matter, placeOf } from "../../check/index.ts";
import { type Bilingual, type Diagnostic, diagnose, type Place } from "../../diagnostic/index.ts";
import {
  assessmentKind,
  changeTableKind,
  consultationKind,
  coverKind,
  explanationKind,
  figureKind,
  itemListKind,
  letterKind,
  matrixKind,
  meetingKind,
  minutesKind,
  reportCaseKind,
  reportIndexKind,
  typeReasonsKind,
} from "../../records/kinds/index.ts";
import type { RecordKind } from "../../records/record-kind.ts";
import type { TypedPicture } from "../typed-file.ts";
import { assessment } from "./assessment.ts";
import { changeTable } from "./change-table.ts";
import { clausesFrom } from "./clauses.ts";
import { consultation } from "./consultation.ts";
import { cover } from "./cover.ts";
import { explanation, figurePaper } from "./explanation.ts";
import { itemList, type Packet } from "./item-list.ts";
import { letter } from "./letter.ts";
import { isBesideTable, matrix } from "./matrix.ts";
import { meeting } from "./meeting.ts";
import { minutes } from "./minutes.ts";
import { PaperReading, plain } from "./paper-reading.ts";
import { type ImportedPicture, PictureFiles } from "./pictures.ts";
import { refusedIn } from "./refused.ts";
import { reportCase } from "./report-case.ts";
import { reportIndex } from "./report-index.ts";
import { typeReasons } from "./type-reasons.ts";
import { type Unprinted, unprintedOf } from "./unprinted.ts";
import { group, type Written, type WrittenGroup } from "./written.ts";
import { writeRecord } from "./yaml.ts";

/** A record as it was read off papers, with everything about it that somebody should look at. */
export interface ImportedRecord {
  readonly kind: RecordKind;
  /** Where it goes in an office's folder: cases/通話録音システム.yaml. */
  readonly path: string;
  readonly yaml: string;
  /** The papers it was read off. */
  readonly papers: readonly string[];
  /** Values to be looked at: line of the YAML, path in the record, where the paper has them. */
  readonly doubts: readonly {
    readonly path: string;
    readonly line: number;
    readonly why: Bilingual;
    readonly place: Place | null;
  }[];
  /** Lines of the papers that went into no field. They stand as comments at the record's end. */
  readonly unread: readonly Place[];
  /** Values this kind has that no paper prints. */
  readonly unprinted: readonly Unprinted[];
  /** Pictures the record names: to be written beside it. */
  readonly pictures: readonly ImportedPicture[];
}

type Maker = (reading: PaperReading, packet: Packet) => WrittenGroup | null;
const single: Readonly<Partial<Record<CheckedPaper["form"], readonly [RecordKind, string, Maker]>>> = {
  "consultation-letter": [consultationKind, "consultations", consultation],
  letter: [letterKind, "letters", letter],
  cover: [coverKind, "covers", cover],
  "type-reasons": [typeReasonsKind, "type-reasons", typeReasons],
  "item-list": [itemListKind, "item-lists", itemList],
  explanation: [explanationKind, "explanations", explanation],
  figure: [figureKind, "figures", figurePaper],
  matrix: [matrixKind, "matrices", matrix],
  minutes: [minutesKind, "minutes", minutes],
  "assessment-full": [assessmentKind, "assessments", assessment],
  "change-table": [changeTableKind, "changes", changeTable],
};

interface Draft {
  readonly kind: RecordKind;
  readonly path: string;
  readonly record: WrittenGroup;
  readonly readings: readonly PaperReading[];
}

/**
 * Records of recognised papers, in the papers' order. 様式4, 様式3 and the row of the 報告一覧 of one case become one
 * 報告案件; every other paper is a record of its own. Nothing is dropped: what goes into no field is told, and stands
 * as a comment in the record.
 */
export function importRecords(
  papers: readonly CheckedPaper[],
  matters: readonly Matter[],
  pictures: readonly TypedPicture[] = [],
): readonly ImportedRecord[] {
  const files = new PictureFiles(pictures);
  const readings = new Map(joined(papers).map((paper) => [paper, readingOf(paper, files)]));
  const names = new Names();
  const cases = casesOf(readings, matters, names);
  const packet = { basesOf: (subject: string) => basesOf(papers, subject) };
  const drafts: Draft[] = [];
  for (const [paper, reading] of readings) {
    const own = cases.find((one) => one.readings[0] === reading);
    if (own !== undefined) drafts.push(own);
    if (["report-form4", "report-form3"].includes(paper.form)) continue;
    if (paper.form === "report-index") {
      const paths = cases.filter(({ rows }) => rows.includes(paper)).map(({ path }) => path);
      drafts.push(draft(reportIndexKind, "indexes", reportIndex(reading, paths), reading, names));
      continue;
    }
    const known = makerFor(paper);
    if (known === undefined) continue;
    const [kind, folder, make] = known;
    drafts.push(draft(kind, folder, make(reading, packet), reading, names));
  }
  const left = cases.filter((one) => !drafts.includes(one));
  return [...drafts, ...left, ...meetingOf(drafts)].map(finished);
}

/** Papers of no form that records are made of (a 次第, say): each is told, for its words are in no record. */
export function withoutForm(papers: readonly CheckedPaper[]): readonly Diagnostic[] {
  return papers.flatMap((paper) => {
    if (makerFor(paper) !== undefined || /^report-/.test(paper.form)) return [];
    const first = paper.lines.find(({ text }) => text.trim() !== "");
    if (first === undefined) return [];
    return [diagnose("intake/no-form", { name: paper.name }, { ...first.place, excerpt: first.text.trim() })];
  });
}

/** Only papers whose records have figures take their pictures along. */
function readingOf(paper: CheckedPaper, files: PictureFiles): PaperReading {
  const make = makerFor(paper)?.[2];
  const hasFigures = make === explanation || make === figurePaper || make === assessment;
  return new PaperReading(paper, hasFigures ? files.of(paper) : []);
}

/** The packet itself, where it has a cover: 会議 with all of its records. */
function meetingOf(drafts: readonly Draft[]): readonly Draft[] {
  const record = meeting(
    drafts.map(({ kind, path, record: made }) => ({ kind: kind.kind, path, record: made })),
  );
  const number = record?.entries.get("回");
  if (record === null || number?.type !== "text") return [];
  return [{ kind: meetingKind, path: `meetings/第${number.lines[0] ?? ""}回.yaml`, record, readings: [] }];
}

/** A figure or table with more words than a title and notes is an explanation; only a bare sheet is 図面 or 別表. */
function makerFor(paper: CheckedPaper) {
  const words = paper.lines.filter(
    ({ cell, text, margin }) => cell === null && margin !== true && text.trim() !== "",
  );
  const isProse =
    (paper.form === "figure" && words.length > 3) ||
    (paper.form === "matrix" && words.filter(({ text }) => !isBesideTable(text.trim())).length > 6);
  return isProse ? single.explanation : single[paper.form];
}

function basesOf(papers: readonly CheckedPaper[], subject: string): Written | null {
  const words = (paper: CheckedPaper, key: "subject" | "basis") =>
    paper.fields
      .filter((field) => field.key === key)
      .map((field) => plain(fieldText(paper, field)).replace(/^・/, ""));
  const found = papers.find(
    (paper) => paper.form === "consultation-letter" && words(paper, "subject").includes(plain(subject)),
  );
  const [basis] = found === undefined ? [] : words(found, "basis");
  return basis === undefined ? null : clausesFrom(basis);
}

/** 別添3 behind an assessment of the same file is a part of it. */
function joined(papers: readonly CheckedPaper[]): readonly CheckedPaper[] {
  const found: CheckedPaper[] = [];
  for (const paper of papers) {
    const before = found.at(-1);
    if (paper.form !== "change-table" || before?.form !== "assessment-full" || before.file !== paper.file) {
      found.push(paper);
      continue;
    }
    const lines = [...before.lines, ...paper.lines];
    found[found.length - 1] = { ...before, lines };
  }
  return found;
}

interface CaseDraft extends Draft {
  readonly rows: readonly CheckedPaper[];
}

/** One case for each matter that has a 様式4 or 様式3, or only a row of the index. */
function casesOf(
  readings: ReadonlyMap<CheckedPaper, PaperReading>,
  matters: readonly Matter[],
  names: Names,
): readonly CaseDraft[] {
  return matters.flatMap(({ papers }) => {
    const of = (form: CheckedPaper["form"]) => papers.filter(({ paper }) => paper.form === form);
    const [form4] = of("report-form4").map(({ paper }) => readings.get(paper) ?? null);
    const [form3] = of("report-form3").map(({ paper }) => readings.get(paper) ?? null);
    const [row] = of("report-index");
    const reading = row === undefined ? undefined : readings.get(row.paper);
    const index = row?.row == null || reading === undefined ? null : { reading, row: row.row };
    if (form4 === undefined && form3 === undefined && index === null) return [];
    const record = reportCase({ form4: form4 ?? null, form3: form3 ?? null, index });
    if (record === null) return [];
    const own = [form4, form3].filter((one) => one != null);
    const path = names.path("cases", record, own[0]?.paper.name ?? "報告案件");
    return [
      { kind: reportCaseKind, path, record, readings: own, rows: row === undefined ? [] : [row.paper] },
    ];
  });
}

function draft(
  kind: RecordKind,
  folder: string,
  made: WrittenGroup | null,
  reading: PaperReading,
  names: Names,
): Draft {
  const record = made ?? group({}) ?? { type: "group", entries: new Map() };
  return { kind, path: names.path(folder, record, reading.paper.name), record, readings: [reading] };
}

function finished({ kind, path, record, readings }: Draft): ImportedRecord {
  const papers = readings.map(({ paper }) => paper);
  const rest = readings.flatMap((reading) =>
    reading.rest().map(({ text, place }) => ({ ...place, excerpt: text.trim() })),
  );
  const head = [
    papers.length === 0
      ? `${kind.ja}。一緒に読み取った文書をまとめたもの。`
      : `${kind.ja}。既存の文書から読み取ったもの（${papers.map(({ name }) => name).join("、")}）。`,
    "「要確認」と書いた行は、元の文書と見比べてください。",
  ];
  const below =
    rest.length === 0
      ? []
      : ["次の文は、どの項目にも入れられませんでした。", ...rest.map(({ excerpt }) => `  ${excerpt}`)];
  const written = writeRecord(kind, record, head, below);
  const known = written.doubts.map(({ path: at, line, doubt }) => {
    const paper = papers[0];
    const place = doubt.span === null || paper === undefined ? null : placeOf(paper, doubt.span);
    return { path: at, line, why: doubt.why, place };
  });
  const { text, doubts } = refusedIn(written.text, kind, known);
  const pictures = readings.flatMap((reading) => reading.pictures.filter((one) => text.includes(one.path)));
  return {
    kind,
    path,
    yaml: text,
    papers: papers.map(({ name }) => name),
    doubts,
    unread: rest,
    pictures,
    unprinted: unprintedOf(kind),
  };
}

/** Names of the records' files: by their subject, never twice. */
class Names {
  readonly #taken = new Set<string>();

  path(folder: string, { entries }: WrittenGroup, otherwise: string): string {
    const value = ["件名", "事項", "題名", "評価書名", "表題"]
      .map((key) => entries.get(key))
      .find((one) => one !== undefined);
    const item = value?.type === "list" ? value.items[0] : value;
    const first = item?.type === "group" ? item.entries.get("件名") : item;
    const words = first?.type === "text" ? first.lines.join("") : otherwise;
    const base = [...plain(words).replace(/[\\/:*?"<>|.（）()]/g, "")].slice(0, 30).join("") || folder;
    for (let count = 1; ; count++) {
      const path = `${folder}/${base}${count === 1 ? "" : `_${count}`}.yaml`;
      if (this.#taken.has(path)) continue;
      this.#taken.add(path);
      return path;
    }
  }
}
