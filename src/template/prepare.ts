import type { Diagnostic, Outcome } from "../diagnostic/index.ts";
import { diagnose, fail, outcomeOf } from "../diagnostic/index.ts";
import type { Program } from "./ast.ts";
import { checkProgram, type Workshop } from "./check.ts";
import { compileTemplate, type Render } from "./engine.ts";
import { placeIn, TemplateFindings } from "./findings.ts";
import { type MarkSite, Marks } from "./mark.ts";
import { type Schema, type Type, typeOf } from "./model-type.ts";
import type { Scope, Where } from "./scope.ts";
import { readTemplate, type TemplateFile } from "./template-file.ts";
import { type SourceFile, type TemplateSource, templateSizeLimit } from "./template-source.ts";

/** A template that was checked with all its partials against its form's model; ready for any number of records. */
export interface Prepared {
  readonly name: string;
  readonly render: Render;
  readonly partials: Readonly<Record<string, Render>>;
  readonly sites: readonly MarkSite[];
  /** What the template and its partials say, in the order of their names. */
  readonly texts: readonly string[];
}

/**
 * Reads a template and its partials and checks them against the model before there is any data: syntax, allowed
 * constructs, every path, helper, block and partial, and that the markup is well formed whatever the data.
 * All faults are told at once, each with file, line and column.
 * @param name file of the template in the source: report-form4.hbs
 * @param model the form's zod model of its FormValues
 */
export function prepareTemplate(name: string, model: Schema, source: TemplateSource): Outcome<Prepared> {
  const ofModel = prepared.get(model) ?? new Map<string, Kept>();
  prepared.set(model, ofModel);
  const before = ofModel.get(name);
  if (before !== undefined && isSame(before, source)) return before.outcome;
  const preparation = new Preparation(source);
  const outcome = preparation.prepare(name, typeOf(model));
  ofModel.set(name, { outcome, reads: preparation.reads });
  return outcome;
}

/** What was prepared in this process, with all that was read for it: offices that are opened again need no checking. */
interface Kept {
  readonly outcome: Outcome<Prepared>;
  readonly reads: ReadonlyMap<string, SourceFile | null>;
}
const prepared = new WeakMap<Schema, Map<string, Kept>>();

/** Whether every file is as it was, and none is there that was not. */
function isSame({ reads }: Kept, source: TemplateSource): boolean {
  return [...reads].every(([path, file]) => JSON.stringify(source.read(path)) === JSON.stringify(file));
}

class Preparation implements Workshop {
  readonly #source: TemplateSource;
  readonly #findings = new TemplateFindings();
  /** Faults of files as such, which have no line. */
  readonly #fileFaults: Diagnostic[] = [];
  readonly marks = new Marks();
  readonly reads = new Map<string, SourceFile | null>();
  readonly #files = new Map<string, TemplateFile | null>();
  readonly #rewritten = new Map<string, Program>();
  readonly #checked = new Set<string>();
  readonly #numbers = new Map<Schema, number>();

  constructor(source: TemplateSource) {
    this.#source = source;
  }

  prepare(name: string, type: Type): Outcome<Prepared> {
    const file = this.#read(name);
    if (file === undefined) return fail([diagnose("template/not-found", { name })]);
    const root: Scope = { up: null, type, given: new Map(), blockParams: [], loops: [] };
    const main = file?.program ? this.#walked(file.program, root, root, file, null) : null;
    const found = [...this.#fileFaults, ...this.#findings.sorted()];
    if (main === null || found.some((one) => one.severity === "error")) return fail(found);
    const partials = Object.fromEntries(
      [...this.#rewritten].map(([key, body]) => [key, compileTemplate(body)]),
    );
    const render = compileTemplate(main);
    return outcomeOf({ name, render, partials, sites: this.marks.sites, texts: this.#texts() }, found);
  }

  #texts(): readonly string[] {
    const read = [...this.reads].sort(([a], [b]) => (a < b ? -1 : 1));
    return read.flatMap(([path, file]) => (file !== null && "text" in file ? [path, file.text] : []));
  }

  checkPartial(name: string, { offset, where, scope }: { offset: number; where: Where; scope: Scope }): void {
    const isName = /^[\p{L}\p{N}_-]+(?:\/[\p{L}\p{N}_-]+)*$/u.test(name);
    const file = isName ? this.#read(`partials/${name}.hbs`) : undefined;
    if (file === undefined) {
      const params = { name: `partials/${name}.hbs` };
      where.findings.add("template/not-found", params, where.source, offset, where.caller);
      return;
    }
    const key = this.#keyOf(name, scope);
    if (this.#checked.has(key) || !file?.program) return;
    this.#checked.add(key);
    const program = this.#walked(file.program, scope, where.root, file, placeIn(where.source, offset));
    if (!this.#rewritten.has(name)) this.#rewritten.set(name, program);
  }

  #walked(program: Program, scope: Scope, root: Scope, file: TemplateFile, caller: Where["caller"]): Program {
    const where = { source: file.source, findings: this.#findings, scope, root, facts: new Map(), caller };
    return checkProgram(program, where, this);
  }

  /** Undefined: there is no such file. Null: it is there but unusable, which has been told. */
  #read(path: string): TemplateFile | null | undefined {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const found = this.#source.read(path);
    this.reads.set(path, found);
    if (found === null) return undefined;
    const file = this.#usable(found);
    this.#files.set(path, file);
    return file;
  }

  #usable(found: SourceFile): TemplateFile | null {
    const { file } = found;
    if ("problem" in found) this.#fileFaults.push(diagnose(`template/${found.problem}`, { file }, { file }));
    else if (found.text.length > templateSizeLimit)
      this.#fileFaults.push(diagnose("template/too-large", { file }, { file }));
    else return readTemplate(file, found.text, this.#findings);
    return null;
  }

  /** A partial is checked once for each combination of types; this also ends recursion. */
  #keyOf(name: string, { type, given, loops }: Scope): string {
    const names = [...given].map(([key, one]) => `${key}=${this.#typeKey(one)}`).sort();
    return [name, this.#typeKey(type), loops.slice(0, 4).join(), ...names].join(" ");
  }

  #typeKey({ nullable, options }: Type): string {
    return `${nullable ? "?" : ""}${options
      .map((option) => this.#numberOf(option))
      .sort()
      .join("|")}`;
  }

  #numberOf(option: Schema): number {
    const number = this.#numbers.get(option) ?? this.#numbers.size;
    this.#numbers.set(option, number);
    return number;
  }
}
