import fc from "fast-check";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { DataPath, Markup } from "../../src/document/index.ts";
import { expand, prepareTemplate } from "../../src/template/index.ts";

/** Four kinds of objects, one inside the other, so that ../ is never ambiguous. */
const c = z.object({ t: z.string(), n: z.string().nullable(), m: z.record(z.string(), z.string()) });
const b = z.object({ t: z.string(), n: z.string().nullable(), xs: z.array(c), o: c.nullable() });
const a = z.object({ t: z.string(), n: z.string().nullable(), xs: z.array(b), o: b.nullable() });
type Kind = "a" | "b" | "c";
const below: Readonly<Record<Kind, Kind | null>> = { a: "b", b: "c", c: null };

interface Scope {
  readonly kind: Kind | "text";
  /** Name of this scope's block parameter. */
  readonly param: string | null;
  readonly up: Scope | null;
  readonly inPartial: boolean;
}
type Pick = (max: number) => number;

/** Writes a random template that the check must accept. `partials` are the names it may call with an object. */
class Writer {
  readonly #pick: Pick;
  #count = 0;

  constructor(pick: Pick) {
    this.#pick = pick;
  }

  body(scope: Scope, depth: number, partials: Readonly<Record<string, Kind>>): string {
    return Array.from({ length: 1 + this.#pick(4) }, () => this.#part(scope, depth, partials)).join("");
  }

  #part(scope: Scope, depth: number, partials: Readonly<Record<string, Kind>>): string {
    const parts = [
      () => this.#literal(),
      () => this.#literal(),
      () => this.#tag(this.#valuePath(scope)),
      () => (scope.inPartial && scope.up === null ? this.#tag("label") : this.#literal()),
      () => this.#tag("! remark "),
      () => this.#condition(scope, depth, partials),
      () => this.#loop(scope, depth, partials),
      () => this.#with(scope, depth, partials),
      () => this.#partial(scope, partials),
    ];
    return parts[depth <= 0 ? this.#pick(4) : this.#pick(8)]?.() ?? "";
  }

  #literal(): string {
    const pieces = ["あ", "x", " ", "\n", "\r\n", "  \n", "　", "\\{{y}}", "。"];
    return Array.from({ length: 1 + this.#pick(3) }, () => pieces[this.#pick(pieces.length - 1)]).join("");
  }

  #tag(inside: string): string {
    return `{{${this.#tilde()}${inside}${this.#tilde()}}}`;
  }

  #tilde(): string {
    return this.#pick(9) === 0 ? "~" : "";
  }

  /** A text field here, further out, by a block parameter, or by @root (of the template's kind a). */
  #valuePath(scope: Scope): string {
    const levels: [string, Scope][] = [];
    let prefix = "";
    for (let at: Scope | null = scope; at !== null; at = at.up, prefix += "../") {
      levels.push([prefix === "" && this.#pick(1) === 0 ? "./" : prefix, at]);
      if (at.param !== null) levels.push([`${at.param}.`, at]);
    }
    const [start, target] = levels[this.#pick(levels.length - 1)] ?? ["", scope];
    if (this.#pick(9) === 0) return "@root.t";
    if (target.kind !== "text") return `${start}t`;
    return start === "./" || start === ""
      ? "this"
      : start.endsWith("../")
        ? `${start}this`
        : start.slice(0, -1);
  }

  #condition(scope: Scope, depth: number, partials: Readonly<Record<string, Kind>>): string {
    if (scope.kind === "text") return this.#literal();
    const inner = () => this.body(scope, depth - 1, partials);
    const [word, between] = this.#pick(1) === 0 ? ["if", ""] : ["unless", this.#tag("else")];
    const other = this.#pick(2) === 0 ? `${this.#tag("else if t")}${inner()}` : "";
    const value = this.#tag("n");
    if (word === "unless")
      return `${this.#tag("#unless n")}${inner()}${between}${value}${inner()}${this.#tag("/unless")}`;
    return `${this.#tag("#if n")}${inner()}${value}${other}${this.#tag("else")}${inner()}${this.#tag("/if")}`;
  }

  #loop(scope: Scope, depth: number, partials: Readonly<Record<string, Kind>>): string {
    if (scope.kind === "text") return this.#literal();
    const next = below[scope.kind];
    const param = this.#param();
    const inner: Scope = { kind: next ?? "text", param, up: scope, inPartial: scope.inPartial };
    const open = `#each ${next === null ? "m" : "xs"}${param === null ? "" : ` as |${param}|`}`;
    const otherwise =
      this.#pick(2) === 0 ? `${this.#tag("else")}${this.body(scope, depth - 1, partials)}` : "";
    const key = this.#pick(3) === 0 ? this.#tag("@key") : "";
    return `${this.#tag(open)}${key}${this.body(inner, depth - 1, partials)}${otherwise}${this.#tag("/each")}`;
  }

  #with(scope: Scope, depth: number, partials: Readonly<Record<string, Kind>>): string {
    const next = scope.kind === "text" ? null : below[scope.kind];
    if (next === null) return this.#literal();
    const param = this.#param();
    const inner: Scope = { kind: next, param, up: scope, inPartial: scope.inPartial };
    const open = `#with o${param === null ? "" : ` as |${param}|`}`;
    return `${this.#tag(open)}${this.body(inner, depth - 1, partials)}${this.#tag("/with")}`;
  }

  #partial(scope: Scope, partials: Readonly<Record<string, Kind>>): string {
    const fitting = Object.entries(partials).filter(([, kind]) => kind === scope.kind);
    const [name] = fitting[this.#pick(Math.max(0, fitting.length - 1))] ?? [];
    return name === undefined ? this.#literal() : this.#tag(`> ${name} this label=${this.#valuePath(scope)}`);
  }

  #param(): string | null {
    return this.#pick(2) === 0 ? `p${this.#count++}` : null;
  }
}

/** Data in which every text is its own path, with signs that are escaped. */
function dataOf(kind: Kind, pick: Pick, path: string): Record<string, unknown> {
  const text = (name: string) => `〔${path}${name} <&="'\`>〕`;
  const plain = { t: text("t"), n: pick(1) === 0 ? null : text("n") };
  const next = below[kind];
  if (next === null) {
    return {
      ...plain,
      m: Object.fromEntries(["k.1", "7"].slice(pick(2)).map((key) => [key, text(`m/${key}`)])),
    };
  }
  const xs = Array.from({ length: pick(2) }, (_, index) => dataOf(next, pick, `${path}xs/${index}/`));
  return { ...plain, xs, o: pick(1) === 0 ? null : dataOf(next, pick, `${path}o/`) };
}

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly data: Record<string, unknown>;
}

/** Mulberry32: fast-check's own generators would make the documents small and slowly. */
function pickerOf(seed: number): Pick {
  let state = seed;
  return (max) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (max + 1);
  };
}

const cases = fc.integer().map((seed): Case => {
  const pick = pickerOf(seed);
  const writer = new Writer(pick);
  const top = (kind: Kind, inPartial: boolean): Scope => ({ kind, param: null, up: null, inPartial });
  const pc = writer.body(top("c", true), 2, {});
  const pb = writer.body(top("b", true), 2, { pc: "c" });
  const main = `<page>${writer.body(top("a", false), 4, { pb: "b", pc: "c" })}</page>`;
  return {
    files: { "main.hbs": main, "partials/pb.hbs": pb, "partials/pc.hbs": pc },
    data: dataOf("a", pick, ""),
  };
});

describe("the marks in the output", () => {
  it("leave the output as Handlebars alone makes it, and lead every piece to its place and value", () => {
    fc.assert(
      fc.property(cases, ({ files, data }) => {
        const source = { read: (file: string) => ({ file, text: files[file] ?? "" }) };
        const prepared = prepareTemplate("main.hbs", a, source);
        if (!prepared.ok)
          throw new Error(JSON.stringify(prepared.errors.map(({ code, places }) => [code, places[0]])));
        const markup = expand(prepared.value, data);
        if (!markup.ok) throw new Error("not expanded");
        expect(markup.value.text).toBe(plainOutput(files, data));
        checkPieces(markup.value, files, data);
      }),
      { numRuns: 300 },
    );
  });
});

/** Handlebars without marks; indentation before partials is left out on both sides. */
function plainOutput(files: Readonly<Record<string, string>>, data: unknown): string {
  const hb = Handlebars.create() as unknown as Internals;
  const options = { strict: true, knownHelpersOnly: true, data: true };
  const compile = (text: string) => {
    const ast = hb.parse(text);
    dropIndents(ast);
    return hb.template(
      new hb.JavaScriptCompiler().compile(new hb.Compiler().compile(ast, options), options, undefined, true),
    );
  };
  const partials = {
    pb: compile(files["partials/pb.hbs"] ?? ""),
    pc: compile(files["partials/pc.hbs"] ?? ""),
  };
  return compile(files["main.hbs"] ?? "")(data, { partials });
}

interface Internals {
  parse(text: string): unknown;
  template(spec: unknown): (data: unknown, options: unknown) => string;
  Compiler: new () => { compile(ast: unknown, options: unknown): unknown };
  JavaScriptCompiler: new () => {
    compile(environment: unknown, options: unknown, context: undefined, asObject: true): unknown;
  };
}

function dropIndents(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  if ("indent" in node) node.indent = "";
  for (const child of Object.values(node)) dropIndents(child);
}

function checkPieces(markup: Markup, files: Readonly<Record<string, string>>, data: unknown): void {
  for (const [piece, start] of markup.starts.entries()) {
    const text = markup.text.slice(start, markup.starts[piece + 1]);
    const { site, path } = markup.at(piece, 0);
    if (site === null) throw new Error("no site");
    const line = files[site.file]?.split(/(?<=\n)/).slice(site.line - 1) ?? [];
    const written = line.join("").slice(site.column - 1);
    if (!markup.isValue(piece)) {
      expect(path).toBeNull();
      // An escaped \{{ splits no literal: the backslash ends one, the braces begin the next.
      expect(written.startsWith(text)).toBe(true);
    } else {
      expect(written.startsWith("{{")).toBe(true);
      if (!written.startsWith("{{@key") && !written.startsWith("{{~@key")) {
        expect(text).toBe(Handlebars.escapeExpression(String(valueAt(data, path ?? []))));
      }
    }
  }
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);
}
