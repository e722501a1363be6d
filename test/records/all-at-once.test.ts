import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isMap, isScalar, parseDocument, type Scalar, visit } from "yaml";
import { type Diagnostic, findingsOf } from "../../src/diagnostic/index.ts";
import type { FieldPath } from "../../src/records/faults.ts";
import { recordKinds } from "../../src/records/kinds/index.ts";
import { type FieldModel, groupOf, type Model } from "../../src/records/model.ts";
import { readRecordText } from "../../src/records/read.ts";
import type { RecordKind } from "../../src/records/record-kind.ts";
import { fixture } from "../forms/fixtures.ts";

/** Kinds whose faults are all told without another file. */
const kinds = [
  ...["report-case", "consultation", "letter", "cover", "type-reasons", "item-list"],
  ...["explanation", "figure", "matrix", "change-table", "profile"],
];

const read = (text: string) => findingsOf(readRecordText(text, "a.yaml", "yaml", { kinds: recordKinds }));
const told = ({ code, places: [place] }: Diagnostic) => `${code} ${place?.path ?? ""}`;
const textOf = (path: string) => readFileSync(fixture(path), "utf8");

/** Ranges of the values of a YAML text, but for those that say how to read it. */
function valuesIn(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  visit(parseDocument(text), {
    Scalar(key, node: Scalar) {
      if (key !== "key" && node.range) found.push([node.range[0], node.range[1]]);
    },
  });
  return found.slice(2);
}

/** Longer than any text, and no path of a record; of meetings, whose names are compared with one another, only a line. */
const TOO_LONG = `/${"あ".repeat(20_001)}`;

describe("a value that is wrong is told alone", () => {
  const right = [...kinds, "report-index"].map((kind) => `${kind}/minimal.yaml`);
  const larger = ["report-case/full.yaml", "figure/full.yaml", "letter/full.yaml", "explanation/full.yaml"];
  const all = [...right, ...larger, "meeting/minimal.yaml", "meeting/full.yaml"].filter((path) =>
    readdirSync(fixture(path.slice(0, path.indexOf("/")))).includes(path.slice(path.indexOf("/") + 1)),
  );

  it.each(all)("%s", (path) => {
    const text = textOf(path);
    expect(read(text)).toEqual([]);
    for (const [start, end] of valuesIn(text)) {
      const line = text.slice(0, start).split("\n").length;
      // A block's text begins below its | and ends before the next key.
      const tail = text.slice(start, end).endsWith("\n") ? "\n" : "";
      const wrong = path.startsWith("meeting") ? TOO_LONG.slice(0, 400) : TOO_LONG;
      const found = read(text.slice(0, start) + wrong + tail + text.slice(end));
      expect([line, found.map((one) => one.places[0]?.line)]).toEqual([line, [line]]);
    }
  });
});

/** Fields a kind's checks read together with another, by their keys at the top of the record. */
function readTogether(kind: RecordKind, key: string): ReadonlySet<string> {
  const topOf = ({ each, needs, uses }: RecordKind["checks"][number]["reads"]) =>
    [...needs, ...uses].map((field: FieldPath) => String([...each, ...field][0]));
  const groups = kind.checks.map(({ reads }) => topOf(reads)).filter((tops) => tops.includes(key));
  return new Set([key, ...groups.flat()]);
}

function fieldOf(kind: RecordKind, word: string): FieldModel | undefined {
  return groupOf(kind.model).fields.find(({ ja }) => ja === word);
}

interface Wrong {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Diagnostic[];
  /** English names of the top keys that are told of. */
  readonly tops: ReadonlySet<string>;
}

function wrongOf(kind: RecordKind): readonly Wrong[] {
  const folder = `${kind.kind}/wrong`;
  return readdirSync(fixture(folder))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => {
      const text = textOf(`${folder}/${name}`);
      const findings = read(text);
      const words = findings.map(({ places: [place] }) => place?.path?.split("/")[0] ?? "");
      return { name, text, findings, tops: new Set(words.map((word) => fieldOf(kind, word)?.name ?? "")) };
    });
}

/** English names of what stands at the top of a record. */
function keysOf({ text }: Wrong, kind: RecordKind): ReadonlySet<string> {
  const { contents } = parseDocument(text);
  const words = isMap(contents)
    ? contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ""))
    : [];
  return new Set(words.map((word) => fieldOf(kind, word)?.name ?? ""));
}

/** The record `into` with one top field as `from` has it; null where it cannot be said. */
function together(into: Wrong, from: Wrong, ja: string): string | null {
  const [base, other] = [parseDocument(into.text), parseDocument(from.text)];
  if (base.errors.length > 0 || other.errors.length > 0 || !isMap(base.contents) || !isMap(other.contents))
    return null;
  const pair = other.contents.items.find(({ key }) => isScalar(key) && key.value === ja);
  if (pair === undefined) return null;
  base.contents.delete(ja);
  base.contents.items.push(pair as (typeof base.contents.items)[number]);
  return base.toString({ lineWidth: 0 });
}

/** Whether what is wrong is so for the field's own sake: in a right record, too. */
function standsAlone(from: Wrong, { ja }: FieldModel, right: Wrong): boolean {
  const both = together(right, from, ja);
  return both !== null && read(both).map(told).join("\n") === from.findings.map(told).join("\n");
}

describe("two wrong records put into one tell what both told", () => {
  let all = 0;
  it.each(kinds)("%s", (name) => {
    const kind = recordKinds.find((one) => one.kind === name) as RecordKind;
    const wrong = wrongOf(kind);
    const right = { name: "", text: textOf(`${name}/minimal.yaml`), findings: [], tops: new Set<string>() };
    for (const from of wrong) {
      // Faults of one field, which stand by themselves wherever the field is put.
      const [top = ""] = from.tops;
      const field = groupOf(kind.model).fields.find((one) => one.name === top);
      if (from.tops.size !== 1 || field === undefined || !standsAlone(from, field, right)) continue;
      const related = readTogether(kind, top);
      for (const into of wrong) {
        if (into === from || into.tops.has("") || [...into.tops].some((one) => related.has(one))) continue;
        // What the right record lacks may be what the fault asks for.
        if ([...keysOf(into, kind)].some((one) => related.has(one) && !keysOf(right, kind).has(one)))
          continue;
        const both = together(into, from, field.ja);
        if (both === null) continue;
        all++;
        const found = read(both).map(told);
        for (const one of [...from.findings, ...into.findings])
          expect([from.name, into.name, found]).toEqual([
            from.name,
            into.name,
            expect.arrayContaining([told(one)]),
          ]);
      }
    }
  });

  it("and there are such", () => expect(all).toBeGreaterThan(60));
});

/** The value, with every field that is read below it told. */
function watched(value: unknown, path: FieldPath, tell: (path: FieldPath) => void): unknown {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof key !== "string" || !Object.hasOwn(target, key) || key === "length") return member;
      const own = [...path, Array.isArray(target) ? "*" : key];
      tell(own);
      return watched(member, own, tell);
    },
  });
}

function startsAlike(a: FieldPath, b: FieldPath): boolean {
  return a.slice(0, b.length).every((step, at) => step === b[at]);
}

describe("what checks say they read", () => {
  it.each([...kinds, "meeting"])("%s: all they read", (name) => {
    const kind = recordKinds.find((one) => one.kind === name) as RecordKind;
    const files = readdirSync(fixture(name)).filter((file) => /^(minimal|full|longest)\.yaml$/.test(file));
    for (const file of files) {
      const record = readRecordText(textOf(`${name}/${file}`), "a.yaml", "yaml", { kinds: recordKinds });
      if (!record.ok) throw new Error(`${file} must be right`);
      for (const { reads, judge } of kind.checks.filter(({ reads: { each } }) => each.length === 0)) {
        const strange: FieldPath[] = [];
        const known = [...reads.needs, ...reads.uses];
        const tell = (path: FieldPath) => {
          if (!known.some((field) => startsAlike(path, field))) strange.push(path);
        };
        judge(watched(record.value.value, [], tell), () => undefined);
        expect([file, known, strange]).toEqual([file, known, []]);
      }
    }
  });

  /** Whether a model has a field; what is inside of a value (the days of a span) the model does not know. */
  const has = (model: Model, field: FieldPath): boolean => {
    const [first, ...rest] = field;
    if (first === undefined || model.type === "value") return true;
    if (model.type === "list") return first === "*" && has(model.item, rest);
    if (model.type === "either") return model.options.some((option) => has(option, field));
    const found = model.find(String(first), "en");
    return found !== undefined && has(found.model, rest);
  };

  it.each(recordKinds.map((kind) => [kind.ja, kind] as const))("%s: fields that there are", (_, kind) => {
    for (const { reads } of [...kind.checks, ...kind.referredChecks])
      for (const field of [...reads.needs, ...reads.uses, []]) {
        const whole = [...reads.each, ...field];
        expect([whole, has(groupOf(kind.model), whole)]).toEqual([whole, true]);
      }
  });
});
