import type { Document, ErrorCode, YAMLError } from "yaml";
import { type Diagnostic, diagnose } from "../../diagnostic/index.ts";
import { type IsKey, type Mend, mendLine, mendOpenLine } from "./mending.ts";
import type { SourceText } from "./source-text.ts";

export interface SyntaxFaults {
  readonly findings: readonly Diagnostic[];
  readonly mends: readonly Mend[];
  readonly complete: boolean;
}

/** How many lines of one fault are looked at for a mistake that is understood. */
const SPAN_LIMIT = 40;
/** How many faults of one reading are told; the rest mostly follows from these. */
const FAULT_LIMIT = 50;

/** The parser's errors in our words: as a mend where the mistake is understood, else told line by line. */
export function syntaxFaults(source: SourceText, document: Document.Parsed, isKey: IsKey): SyntaxFaults {
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]).slice(0, FAULT_LIMIT);
  const mends = new Map<number, Mend>();
  const findings = new Map<number, Diagnostic>();
  for (const error of errors) {
    const mend = mendFor(source, error, isKey);
    const line = source.lineAt(error.pos[0]);
    if (mend !== null) mends.set(mend.line, mend);
    else if (!findings.has(line)) findings.set(line, tell(source, error));
  }
  return { findings: [...findings.values()], mends: [...mends.values()], complete: errors.length === 0 };
}

function mendFor(source: SourceText, error: YAMLError, isKey: IsKey): Mend | null {
  if (error.code === "MULTIPLE_DOCS" || error.code === "RESOURCE_EXHAUSTION") return null;
  const first = source.lineAt(error.pos[0]);
  const last = Math.min(source.lineAt(Math.max(error.pos[0], error.pos[1] - 1)), first + SPAN_LIMIT);
  for (let line = first; line <= last; line++) {
    const mend = mendLine(source, line, isKey);
    if (mend !== null) return mend;
  }
  return openedBefore(source, first);
}

/** A bracket or quote opened on a line above and never closed. */
function openedBefore(source: SourceText, line: number): Mend | null {
  for (let at = line; at >= Math.max(0, line - SPAN_LIMIT); at--) {
    const mend = mendOpenLine(source, at);
    if (mend !== null) return mend;
  }
  return null;
}

type Words = readonly [ja: string, en: string, mend: string, mendEn: string];

const INDENT: Words = [
  "字下げがそろっていません",
  "the indentation does not fit",
  "同じ組の項目は行頭の空白の数をそろえてください。値の続きを次の行に書くときは「|」を使います。",
  "Give keys of one group the same number of blanks. Use | for a value of several lines.",
];
const NO_COLON: Words = [
  "「項目名: 値」の形になっていません",
  "this is not “key: value”",
  "項目名のあとに半角のコロンと空白を置いてください。上の行の続きなら、上の行より深く字下げします。",
  "Put a colon and a blank after the key. If the line continues the one above, indent it further.",
];
const NESTED: Words = [
  "値の中に「: 」があるか、次の行の字下げが合いません",
  "the value holds a colon and a blank, or the next line's indentation does not fit",
  "値なら '…' で囲み、次の行が別の項目なら字下げをそろえてください。",
  "Quote the value ('…'), or align the next line if it is a key of its own.",
];
const QUOTE: Words = [
  "引用符が閉じていません",
  "a quote is not closed",
  "値の終わりに同じ引用符を書いてください。",
  "Close the value with the same quote.",
];
const ESCAPE: Words = [
  '"…" の中の「\\」の使い方が正しくありません',
  'a backslash in "…" is not followed by a known sign',
  "「\\」をそのまま使う値は '…' で囲んでください。",
  "Put a value with backslashes into single quotes: '…'.",
];
const OTHER: Words = [
  "ここに書けない記号や文字があります",
  "a sign stands where it cannot",
  "記号を含む値は '…' で囲んでください。",
  "Put values with signs into quotes: '…'.",
];

const WORDS: Readonly<Partial<Record<ErrorCode, Words>>> = {
  BAD_INDENT: INDENT,
  TAB_AS_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: NESTED,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  KEY_OVER_1024_CHARS: NO_COLON,
  BAD_DQ_ESCAPE: ESCAPE,
};

function tell(source: SourceText, error: YAMLError): Diagnostic {
  const place = source.place(error.pos[0]);
  if (error.code === "MULTIPLE_DOCS") return diagnose("record/several-documents", {}, place);
  if (error.code === "RESOURCE_EXHAUSTION") return diagnose("record/too-deep", { limit: "60" }, place);
  const [what, whatEn, mend, mendEn] = wordsOf(error);
  return diagnose("record/yaml-syntax", { what, whatEn, mend, mendEn }, place);
}

function wordsOf(error: YAMLError): Words {
  if (error.code !== "MISSING_CHAR") return WORDS[error.code] ?? OTHER;
  if (/quote/.test(error.message)) return QUOTE;
  return /map values/.test(error.message) ? NO_COLON : OTHER;
}
