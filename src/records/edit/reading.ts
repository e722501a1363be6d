import { recordKinds } from "../kinds/index.ts";
import { optionFor } from "../misfit.ts";
import { groupOf, type Model } from "../model.ts";
import { freshMends, type RecordFormat, vocabularyOf, withLines } from "../read.ts";
import type { RecordKind } from "../record-kind.ts";
import { parseJson } from "../tree/json.ts";
import { type IsKey, type Mend, mendDashLine, mendKeyLine } from "../tree/mending.ts";
import type { TextNode, TreeNode } from "../tree/node.ts";
import { SourceText } from "../tree/source-text.ts";
import { parseYaml } from "../tree/yaml.ts";

/** A text read as far as it can be, whatever is wrong with it. */
export interface Tolerant {
  /** Null where nothing could be read. */
  readonly root: TreeNode | null;
  /** What was read: the lines as written, but for those mended or passed over in memory. Never other lines or more. */
  readonly source: SourceText;
  /** The text as written, without a BOM. */
  readonly written: string;
  /** Every mend, in the order they were made; several may concern one line. */
  readonly mends: readonly Mend[];
}

/** Rounds of reading: mending first, then passing over lines that nothing can be made of. */
const MENDING = 12;
const PASSING = 8;

/**
 * Reads like the records' reader, without validating: lines with a mistake that is understood are mended in memory, and
 * lines that no YAML can be made of are passed over, so that what stands above and below them is found all the same.
 */
export function readTolerant(text: string, format: RecordFormat, kind: RecordKind | null): Tolerant {
  const written = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const isLast = last?.read.written === written && last.format === format && last.kind === kind;
  if (last === null || !isLast) last = { format, kind, read: readAnew(written, format, kind) };
  return last.read;
}

/** The last text read: what an edit has made is shown next, asked about for each finding, and edited again. */
let last: {
  readonly format: RecordFormat;
  readonly kind: RecordKind | null;
  readonly read: Tolerant;
} | null = null;

function readAnew(written: string, format: RecordFormat, kind: RecordKind | null): Tolerant {
  if (format === "json") {
    const source = new SourceText("", written);
    return { root: parseJson(source).root, source, written, mends: [] };
  }
  return readYaml(written, kind);
}

function readYaml(written: string, kind: RecordKind | null): Tolerant {
  const isKey = isKeyOf(kind);
  const model = kind === null ? null : groupOf(kind.model);
  const mends: Mend[] = [];
  let parsed = written;
  let passed = 0;
  for (let round = 0; ; round++) {
    const source = new SourceText("", written, parsed);
    const tree = parseYaml(source, isKey);
    const told = tree.mends.length > 0 ? tree.mends : misplacedTexts(tree.root, model, source, isKey);
    const fresh = round < MENDING ? freshMends(source, told, round) : [];
    const broken = fresh.length > 0 || passed >= PASSING ? null : brokenLine(tree.findings);
    if (fresh.length === 0 && broken === null) return { root: tree.root, source, written, mends };
    mends.push(...fresh);
    if (broken !== null) passed++;
    parsed = broken === null ? withLines(source, fresh) : withoutBroken(source, broken, isKey);
  }
}

const kindsWith = new WeakMap<RecordKind, readonly RecordKind[]>();

/** The vocabulary of all kinds, and of this one where it is none of them. */
function isKeyOf(kind: RecordKind | null): IsKey {
  if (kind === null || recordKinds.includes(kind)) return vocabularyOf(recordKinds);
  const kinds = kindsWith.get(kind) ?? [...recordKinds, kind];
  kindsWith.set(kind, kinds);
  return vocabularyOf(kinds);
}

/** Text where a group or list was meant: 件名：x and -x are text for YAML. The reader's own mends of such lines. */
function misplacedTexts(
  root: TreeNode | null,
  model: Model | null,
  source: SourceText,
  isKey: IsKey,
): readonly Mend[] {
  if (root === null) return [];
  if (root.type === "text") return linesMended(0, source.lineCount - 1, source, isKey);
  return model === null ? [] : inside(root, model, source, isKey);
}

function inside(node: TreeNode, model: Model, source: SourceText, isKey: IsKey): readonly Mend[] {
  if (model.type === "either") return inside(node, optionFor(node, model, "ja"), source, isKey);
  if (node.type === "text" && model.type !== "value") return linesOf(node, source, isKey);
  if (node.type === "list" && model.type === "list")
    return node.items.flatMap((item) => inside(item, model.item, source, isKey));
  if (node.type !== "map" || model.type !== "group") return [];
  return node.entries.flatMap((entry) => {
    const field = model.find(entry.name, "ja") ?? model.find(entry.key, "en");
    return field === undefined ? [] : inside(entry.value, field.model, source, isKey);
  });
}

function linesOf(node: TextNode, source: SourceText, isKey: IsKey): readonly Mend[] {
  return linesMended(source.lineAt(node.start), source.lineAt(node.end - 1), source, isKey);
}

function linesMended(first: number, last: number, source: SourceText, isKey: IsKey): readonly Mend[] {
  const mends: Mend[] = [];
  for (let line = first; line <= last; line++) {
    const mend = mendKeyLine(source, line, isKey) ?? mendDashLine(source, line);
    if (mend !== null) mends.push(mend);
  }
  return mends;
}

/** The first line of which YAML could make nothing, from 0. */
function brokenLine(findings: ReturnType<typeof parseYaml>["findings"]): number | null {
  const line = findings.find((one) => one.code === "record/yaml-syntax")?.places[0]?.line;
  return line === undefined ? null : line - 1;
}

/** Without the line at which reading failed, or the next one: what is wrong with either shows at the first. */
function withoutBroken(source: SourceText, line: number, isKey: IsKey): string {
  const without = [line, nextLine(source, line)].map((one) => withoutLine(source, one));
  const sizes = without.map((text) => sizeOf(parseYaml(new SourceText("", text), isKey).root));
  const [own = 0, next = 0] = sizes;
  return without[next > own ? 1 : 0] ?? source.parsed;
}

function nextLine(source: SourceText, line: number): number {
  for (let next = line + 1; next < source.lineCount; next++) if (source.line(next).trim() !== "") return next;
  return line;
}

/** How many values a tree has. */
function sizeOf(node: TreeNode | null): number {
  if (node === null || node.type === "empty") return 0;
  if (node.type === "text") return 1;
  const inside = node.type === "map" ? node.entries.map(({ value }) => value) : node.items;
  return inside.reduce((sum, one) => sum + sizeOf(one), 1);
}

/** The same text with one line made a comment, in memory only. */
function withoutLine(source: SourceText, line: number): string {
  const start = source.startOf(line);
  return `${source.parsed.slice(0, start)}#${source.parsed.slice(start)}`;
}
