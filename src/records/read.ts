import { type Diagnostic, type Outcome, outcomeOf, type Place } from "../diagnostic/index.ts";
import { normaliseKey } from "../notation/index.ts";
import { Faults } from "./faults.ts";
import { readText, shownPath } from "./file-text.ts";
import { type Interpreted, interpret, NOTHING, type RecordPart } from "./interpret.ts";
import { type Model, modelOf, type Names } from "./model.ts";
import type { RecordKind } from "./record-kind.ts";
import type { Source } from "./source.ts";
import { isTranscriptFile, openTranscript } from "./transcript/open.ts";
import { parseJson } from "./tree/json.ts";
import type { IsKey, Mend } from "./tree/mending.ts";
import { SourceText } from "./tree/source-text.ts";
import { type Parsed, parseYaml } from "./tree/yaml.ts";

/** YAML is written with Japanese keys, JSON with English names. */
export type RecordFormat = "yaml" | "json";

/** One record, validated, with the places where everything in it was written. */
export interface RecordFile<T = unknown> {
  /** Path as it is shown. */
  readonly file: string;
  readonly kind: RecordKind<T>;
  readonly value: T;
  readonly source: Source;
  /** Of a record in a sheet: its row with zeros before it (0012), so that names made from it differ and sort. */
  readonly row?: string;
}

/** A record as it was read, right or not, with what of it is right. */
export interface ReadRecord {
  readonly outcome: Outcome<RecordFile>;
  /** Null where not even the kind is known. */
  readonly part: FilePart | null;
}

/** What of a record file is right: enough to look after what it refers to. */
export interface FilePart extends RecordPart {
  /** Path as it is shown. */
  readonly file: string;
}

/** What reading needs: the kinds that are known, and the one that is wanted here, where only one is. */
export interface ReadDeps {
  readonly kinds: readonly RecordKind[];
  readonly only?: RecordKind;
}

/** Rounds of mending and reading again; each line may need several (件名：*別紙). */
const ROUNDS = 12;

/** Reads and validates one record file (.json as JSON, .txt as a transcript, anything else as YAML). All faults at once, by position. */
export function readRecordFile(path: string, deps: ReadDeps): Outcome<RecordFile> {
  return openRecordFile(path, deps).outcome;
}

/** The same, with what is right in a file that is wrong. */
export function openRecordFile(path: string, deps: ReadDeps): ReadRecord {
  if (isTranscriptFile(path)) return openTranscript(path);
  const text = readText(path);
  if (!text.ok) return { outcome: text, part: null };
  return openRecordText(text.value, shownPath(path), formatOf(path), deps);
}

/**
 * Reads and validates the text of one record.
 * @param file  the name shown with findings
 */
export function readRecordText(
  text: string,
  file: string,
  format: RecordFormat,
  deps: ReadDeps,
): Outcome<RecordFile> {
  return openRecordText(text, file, format, deps).outcome;
}

/** The same, with what is right in a text that is wrong. */
export function openRecordText(text: string, file: string, format: RecordFormat, deps: ReadDeps): ReadRecord {
  const { interpreted, findings } = readMending(text, file, format, deps);
  const sorted = inOrder(findings);
  const { record } = interpreted;
  const part = interpreted.part === null ? null : { file, ...interpreted.part };
  if (record === null) return { outcome: { ok: false, errors: sorted }, part };
  return { outcome: outcomeOf({ file, ...record }, sorted), part };
}

/** A right record as a part that is all of it. */
export function partOf({ file, kind, value, source }: RecordFile): FilePart {
  return { file, kind, sound: value, faults: new Faults(), source };
}

export function formatOf(path: string): RecordFormat {
  return /\.json$/i.test(path) ? "json" : "yaml";
}

/**
 * Reads; where a mistake is understood, mends the line in memory, remembers the finding and reads again, so that
 * everything else that is wrong comes to light in the same run.
 */
function readMending(text: string, file: string, format: RecordFormat, deps: ReadDeps) {
  const mended: Diagnostic[] = [];
  const isKey = vocabularyOf(deps.kinds);
  let parsedText = text;
  for (let round = 0; ; round++) {
    const source = new SourceText(file, text, parsedText);
    const parsed = format === "json" ? parseJson(source) : parseYaml(source, isKey);
    const early = freshMends(source, parsed.mends, round);
    const options = { ...deps, names: namesOf(format), isKey };
    const interpreted = early.length > 0 ? NOTHING : interpret(parsed, source, options);
    const mends = early.length > 0 ? early : freshMends(source, interpreted.mends, round);
    if (mends.length === 0)
      return { interpreted, findings: [...mended, ...findingsOfRound(parsed, interpreted)] };
    mended.push(...mends.map((mend) => mend.diagnostic));
    parsedText = withLines(source, mends);
  }
}

/** What the last reading found. On a line that is no YAML, what else there seems to be wrong follows from that. */
function findingsOfRound(parsed: Parsed, interpreted: Interpreted): readonly Diagnostic[] {
  // Mends that were not carried out (too many rounds) are told all the same.
  const untold = [...parsed.mends, ...interpreted.mends].map((mend) => mend.diagnostic);
  const syntax = parsed.findings.filter((one) => one.code === "record/yaml-syntax");
  const broken = new Set(syntax.map((one) => one.places[0]?.line));
  const sound = interpreted.findings.filter((one) => !broken.has(one.places[0]?.line));
  return [...untold, ...parsed.findings, ...sound];
}

function namesOf(format: RecordFormat): Names {
  return format === "json" ? "en" : "ja";
}

/** One mend for each line, and only such as change it. */
export function freshMends(source: SourceText, mends: readonly Mend[], round: number): readonly Mend[] {
  if (mends.length === 0 || round >= ROUNDS) return [];
  const byLine = new Map<number, Mend>();
  for (const mend of mends) {
    if (!byLine.has(mend.line) && mend.text !== source.line(mend.line)) byLine.set(mend.line, mend);
  }
  return [...byLine.values()];
}

export function withLines(source: SourceText, mends: readonly Mend[]): string {
  const lines = source.parsed.split("\n");
  for (const mend of mends) {
    const end = lines[mend.line]?.endsWith("\r") === true ? "\r" : "";
    lines[mend.line] = mend.text + end;
  }
  return lines.join("\n");
}

/** By line and column; findings of the whole file first. The same finding at the same place is told once. */
export function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  if (findings.length < 2) return findings;
  const at = (one: Diagnostic): Place => one.places[0] ?? {};
  const seen = new Set<string>();
  const once = findings.filter((one) => {
    const { line = 0, column = 0, sheet = "", cell = "", path = "" } = at(one);
    const key = `${one.code} ${line} ${column} ${sheet} ${cell} ${path} ${one.message.ja}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  const distance = (a: Place, b: Place) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return once.sort((a, b) => distance(at(a), at(b)));
}

/** Findings of several files: file by file as they were first met, each by line and column. */
export function byFile(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = new Map<string, Diagnostic[]>();
  for (const one of findings) {
    const file = one.places[0]?.file ?? "";
    const own = files.get(file);
    if (own === undefined) files.set(file, [one]);
    else own.push(one);
  }
  return [...files.values()].flatMap(inOrder);
}

const vocabularies = new WeakMap<readonly RecordKind[], IsKey>();

/** Whether a word is the key of a field of any kind. The words are gathered when first asked for. */
export function vocabularyOf(kinds: readonly RecordKind[]): IsKey {
  const known = vocabularies.get(kinds);
  if (known !== undefined) return known;
  let words: Set<string> | null = null;
  const isKey: IsKey = (word) => {
    words ??= new Set(kinds.flatMap((kind) => keysOf(modelOf(kind.model))));
    return words.has(normaliseKey(word));
  };
  vocabularies.set(kinds, isKey);
  return isKey;
}

function keysOf(model: Model): readonly string[] {
  if (model.type === "group") return model.fields.flatMap((field) => [field.key, ...keysOf(field.model)]);
  if (model.type === "either") return model.options.flatMap(keysOf);
  return model.type === "list" ? keysOf(model.item) : [];
}
