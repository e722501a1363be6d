// Over 200 lines: one walk over the nodes of the parser, whose every case needs the same state.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { type Diagnostic, diagnose } from "../../diagnostic/index.ts";
import { normaliseKey } from "../../notation/index.ts";
import { checkCharacters, checkValue } from "./characters.ts";
import { blockLines, joinLines, plainLines } from "./folding.ts";
import { type IsKey, type Mend, mendDashLine, mendIndentLine, quoteLine } from "./mending.ts";
import { tooDeepAt } from "./nesting.ts";
import type { Entry, MapNode, TreeNode } from "./node.ts";
import type { SourceText } from "./source-text.ts";
import { type ParsedText, parsedAgain } from "./yaml-again.ts";
import { syntaxFaults } from "./yaml-syntax.ts";

/** What a parser of YAML or JSON gives: as much of a tree as could be read, and what is wrong. */
export interface Parsed {
  readonly root: TreeNode | null;
  readonly findings: readonly Diagnostic[];
  /** Mistakes whose cure is known: reading again with these lines mended shows what else is wrong. */
  readonly mends: readonly Mend[];
  /** False: a part of the file could not be read, so that what is missing cannot be told. */
  readonly complete: boolean;
}

const ALIAS_LIMIT = 100;
/** How many values aliases may repeat altogether: a hundred aliases of a long list are too many as well. */
const REPEAT_LIMIT = 20_000;
export const DEPTH_LIMIT = 60;

/** failsafe: every scalar stays text as written, so that 1.10, 078 and no are not taken for something else. */
const OPTIONS = {
  version: "1.2",
  schema: "failsafe",
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

/** Reads YAML 1.2 into a tree of text. Never throws for bad input. */
export function parseYaml(source: SourceText, isKey: IsKey): Parsed {
  const deep = tooDeepAt(source.parsed);
  if (deep !== null) return tooDeep(source, deep);
  const document = documentOf(source.parsed);
  const faults = syntaxFaults(source, document, isKey);
  const reader = new TreeReader(source, faults.complete);
  const root = document.contents === null ? null : reader.read(document.contents, 0);
  reader.finish(document);
  return {
    root,
    findings: [...faults.findings, ...reader.findings],
    mends: [...faults.mends, ...reader.mends],
    complete: faults.complete && !reader.cut,
  };
}

/** The last text parsed: the preview reads what an edit has made of a text, and then reads it again for its papers. */
let last: ParsedText | null = null;

/** The document of a text, to be read at once: the next text may be parsed into it, where little of it has changed. */
function documentOf(text: string): Document.Parsed {
  if (last?.text === text) return last.document;
  const before = last;
  last = null;
  const again = before === null ? null : parsedAgain(before, text, parsedWhole);
  last = { text, document: again ?? parsedWhole(text) };
  return last.document;
}

function parsedWhole(text: string): Document.Parsed {
  return parseDocument(text, OPTIONS);
}

function tooDeep(source: SourceText, at: number): Parsed {
  const finding = diagnose("record/too-deep", { limit: String(DEPTH_LIMIT) }, source.place(at));
  return { root: null, findings: [finding], mends: [], complete: false };
}

class TreeReader {
  readonly findings: Diagnostic[] = [];
  readonly mends: Mend[] = [];
  /** Something was left out of the tree. */
  cut = false;
  readonly #source: SourceText;
  readonly #sound: boolean;
  readonly #anchors = new Map<string, ParsedNode>();
  readonly #used = new Set<string>();
  #aliases = 0;
  /** Aliases that the walk is inside of, and values met there. */
  #inside = 0;
  #repeated = 0;

  constructor(source: SourceText, sound: boolean) {
    this.#source = source;
    this.#sound = sound;
  }

  read(node: ParsedNode, depth: number): TreeNode {
    if (depth > DEPTH_LIMIT) return this.#tooDeep(node);
    if (this.#inside > 0 && ++this.#repeated > REPEAT_LIMIT) return this.#tooManyAliases(node);
    if (isAlias(node)) return this.#alias(node.source, node, depth);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    if (node.tag !== undefined && this.#explicitTag(node)) this.#tagged(node);
    if (isScalar(node)) return this.#scalar(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item as ParsedNode, depth + 1));
      return { type: "list", items, ...this.#written(node) };
    }
    return this.#map(node as YAMLMap.Parsed, depth);
  }

  /** What can only be told at the end: names nobody refers to, directives. */
  finish(document: Document.Parsed): void {
    if (document.directives.yaml.explicit === true) this.#feature("%YAML", "%YAML", 0);
    for (const [name, node] of this.#anchors) {
      if (!this.#used.has(name) && isScalar(node)) this.#quote(node, `&${name}`);
    }
  }

  #map(node: YAMLMap.Parsed, depth: number): MapNode {
    const entries: Entry[] = [];
    const seen = new Map<string, Entry>();
    for (const pair of node.items) {
      const entry = this.#entry(pair.key as ParsedNode, (pair.value ?? null) as ParsedNode | null, depth);
      if (entry === null) continue;
      const first = seen.get(entry.name);
      if (first === undefined) entries.push(entry);
      else this.#twice(entry, first);
      seen.set(entry.name, first ?? entry);
    }
    return { type: "map", entries, ...this.#written(node) };
  }

  #entry(keyNode: ParsedNode, valueNode: ParsedNode | null, depth: number): Entry | null {
    const written = this.#written(keyNode);
    if (!isScalar(keyNode))
      return this.#feature("値を項目名にすること", "a key that is no text", written.start);
    const key = String(keyNode.source ?? "");
    // A line without its colon runs on into the next key; that has been told as a fault of syntax.
    if (this.#source.parsed.slice(written.start, written.end).includes("\n")) return null;
    if (key === "<<") return this.#feature("「<<」", "<<", written.start);
    this.findings.push(...checkCharacters(key, written, () => key));
    if (key.startsWith("\u3000")) this.#mend(mendIndentLine(this.#source, this.#lineOf(keyNode)));
    const empty = { type: "empty", ...written, start: written.end } as const;
    const value = valueNode === null ? empty : this.read(valueNode, depth + 1);
    return { key, name: normaliseKey(key), value, ...written };
  }

  #scalar(node: ParsedNode & { type?: string; source?: string }): TreeNode {
    const written = this.#written(node);
    const value = this.#textOf(node, written.start, written.end);
    if (node.comment) this.#commented(node, value);
    if (value === "") return { type: "empty", ...written };
    this.findings.push(...checkValue(value, written));
    return { type: "text", value, ...written };
  }

  #textOf(node: ParsedNode & { type?: string; source?: string }, start: number, end: number): string {
    const text = node.source ?? "";
    if (node.type === "BLOCK_LITERAL") return text.replace(/^\n+|\n+$/g, "");
    const slice = this.#source.parsed.slice(start, end);
    if (node.type === "BLOCK_FOLDED") return joinLines(blockLines(slice));
    if (node.type === "PLAIN" && (text === "~" || text === "null")) return "";
    if (!slice.includes("\n")) return text;
    if (node.type === "PLAIN") return this.#folded(slice, start);
    if (this.#sound) this.findings.push(diagnose("record/quoted-lines", {}, this.#source.place(start)));
    return text;
  }

  /** A plain value over several lines: its lines may be list items whose `-` has no blank. */
  #folded(slice: string, start: number): string {
    const first = this.#source.lineAt(start);
    const lines = plainLines(slice);
    for (let at = 1; at < lines.length; at++) this.#mend(mendDashLine(this.#source, first + at));
    return joinLines(lines);
  }

  /** ` #3` in the middle of a value, or `#1` instead of one: a comment for YAML, hardly for its writer. */
  #commented(node: ParsedNode, value: string): void {
    const line = this.#lineOf(node);
    const unit = (node.range?.[1] ?? 0) - this.#source.startOf(line);
    const dropped = /^ *(#[^\s#].*)$/.exec(this.#source.line(line).slice(unit))?.[1];
    if (dropped === undefined) return;
    if (value === "") this.#mend(quoteLine(this.#source, line));
    else if ((node as { type?: string }).type === "PLAIN")
      this.#commentWarning(node, `${value} ${dropped}`, dropped);
  }

  #commentWarning(node: ParsedNode, whole: string, dropped: string): void {
    const mend = `'${whole.replaceAll("'", "''")}'`;
    const place = this.#source.place((node.range?.[1] ?? 0) + 1);
    this.findings.push(diagnose("record/comment-in-value", { dropped, mend }, place));
  }

  #alias(name: string, node: ParsedNode, depth: number): TreeNode {
    const target = this.#anchors.get(name);
    const written = this.#written(node);
    if (target === undefined) {
      this.#quote(node, `*${name}`);
      return { type: "empty", ...written };
    }
    this.#used.add(name);
    this.#aliases++;
    if (this.#aliases > ALIAS_LIMIT) return this.#tooManyAliases(node);
    this.#inside++;
    const value = this.read(target, depth + 1);
    this.#inside--;
    return value;
  }

  #explicitTag(node: ParsedNode): boolean {
    return node.tag !== undefined && !(isMap(node) && node.tag === "tag:yaml.org,2002:map" && node.srcToken);
  }

  #tagged(node: ParsedNode): void {
    const line = this.#lineOf(node);
    const mend =
      isScalar(node) && !/ !!/.test(` ${this.#source.line(line)}`) ? quoteLine(this.#source, line) : null;
    if (mend !== null) this.mends.push(mend);
    else this.#feature("型の指定（!）", "a tag (!)", node.range[0]);
  }

  #quote(node: ParsedNode, sign: string): void {
    const mend = quoteLine(this.#source, this.#lineOf(node));
    if (mend !== null) this.mends.push(mend);
    else this.#feature(`「${sign}」`, sign, node.range[0]);
  }

  #mend(mend: Mend | null): void {
    if (mend !== null) this.mends.push(mend);
  }

  #feature(feature: string, featureEn: string, at: number): null {
    this.findings.push(diagnose("record/yaml-feature", { feature, featureEn }, this.#source.place(at)));
    return null;
  }

  #twice(entry: Entry, first: Entry): void {
    const line = String(this.#source.place(first.start).line ?? 0);
    const place = this.#source.place(entry.start, entry.key);
    this.findings.push(diagnose("record/duplicate-key", { key: entry.key, line }, place));
  }

  #tooDeep(node: ParsedNode): TreeNode {
    return this.#leaveOut(
      node,
      diagnose("record/too-deep", { limit: String(DEPTH_LIMIT) }, this.#placeOf(node)),
    );
  }

  #tooManyAliases(node: ParsedNode): TreeNode {
    const limit = String(ALIAS_LIMIT);
    return this.#leaveOut(node, diagnose("record/too-many-aliases", { limit }, this.#placeOf(node)));
  }

  #leaveOut(node: ParsedNode, diagnostic: Diagnostic): TreeNode {
    const told = this.findings.some((one) => one.code === diagnostic.code);
    if (!told) this.findings.push(diagnostic);
    this.cut = true;
    return { type: "empty", ...this.#written(node) };
  }

  #placeOf(node: ParsedNode) {
    return this.#source.place(node.range?.[0] ?? 0);
  }

  #lineOf(node: ParsedNode): number {
    return this.#source.lineAt(node.range?.[0] ?? 0);
  }

  #written(node: ParsedNode) {
    const start = node.range?.[0] ?? 0;
    return { source: this.#source, start, end: Math.max(start, node.range?.[1] ?? start) };
  }
}
