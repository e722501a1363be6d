import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type Edit } from "../../../src/records/edit/index.ts";
import { commentedExample } from "../../../src/records/example.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import { editsOf, recordsBelow, type Seed, type Value, writtenIn } from "./seeds.ts";

type PlaceEdit = Exclude<Edit, { type: "line" }>;

const awkward = `# 県からの照会への回答。
種類: 往復文書
版: 1   # 変えない

# ---- 文書 ----
型: "回答"
件名: >
  個人情報の
  取扱状況

  について

# 番号は後で取る
文書番号: 見企情第315号の2 # 仮の番号
日付:   '令和3年4月28日'
記:
# 一覧の見出し
- 項目: 件数   # 調査のもの
  # 内容の注釈
  内容: |-
    12件
      深い行

    おわり
- # 二つ目
  項目: 有無
  内容: 有
# 三つ目の注釈
- 項目: 特記
別添: [ 要領, '点検表, 写し', "報告書" ]
宛先: { 職: 課長, 氏名: 見本 太郎 }
本文:
  平素より
  お世話になり
担当:
    # 所属
    担当者: 情報化戦略部

    # 電話
    連絡先: 000-000-0102
    #電子メール: joho@city.mihon.example
# おわり`;

const letter = recordKinds.find(({ kind }) => kind === "letter");
if (letter === undefined) throw new Error("no letter kind");

const seeds: readonly Seed[] = [
  ...recordsBelow(false),
  ...recordKinds.map((kind) => ({
    name: `example ${kind.ja}`,
    kind,
    text: commentedExample(kind, { all: true }),
  })),
  { name: "awkward", text: awkward, kind: letter },
  { name: "awkward again", text: `${awkward}\n\n`, kind: letter },
];
const variants: readonly Seed[] = seeds.flatMap((seed) => [
  seed,
  { ...seed, name: `${seed.name}, CRLF`, text: `\uFEFF${seed.text.replaceAll("\n", "\r\n")}` },
  { ...seed, name: `${seed.name}, no end`, text: seed.text.trimEnd() },
]);

/** The awkward ones as often as all others together. */
const cases = fc
  .oneof(
    fc.constantFrom(...variants),
    fc.constantFrom(...variants.filter(({ name }) => name.startsWith("awkward"))),
  )
  .chain((seed) => fc.record({ seed: fc.constant(seed), edit: editsOf(writtenIn(seed.text, seed.kind)) }));

/** The same change made to plain values, apart from the code that is tested. */
function changed(value: Value, edit: PlaceEdit): Value {
  const copy = structuredClone(value);
  const holder = (steps: readonly (string | number)[]): Record<string | number, Value> =>
    steps.reduce<Value>((at, step) => (at as Record<string | number, Value>)[step] ?? null, copy) as never;
  const [last = ""] = edit.path.slice(-1);
  const above = holder(edit.path.slice(0, -1));
  const held = (text: string) => text.replace(/\r\n/g, "\n").replace(/^\n+|\n+$/g, "") || null;
  if (edit.type === "set") above[last] = held(edit.text);
  if (edit.type === "remove" && Array.isArray(above)) above.splice(Number(last), 1);
  else if (edit.type === "remove") delete above[last];
  const list = above[last];
  if (edit.type === "move" && Array.isArray(list)) list.splice(edit.to, 0, ...list.splice(edit.from, 1));
  if (edit.type === "insert" && Array.isArray(list)) list.splice(edit.index, 0, ...edit.items.map(itemOf));
  return bare(copy);

  function itemOf(item: string | Readonly<Record<string, string>>): Value {
    if (typeof item === "string") return held(item);
    return Object.fromEntries(Object.entries(item).map(([key, text]) => [key, held(text)]));
  }
}

function bare(value: Value): Value {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(bare);
  if (value === null || typeof value === "string") return value;
  const entries = Object.entries(value).map(([key, one]) => [key, bare(one)] as const);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function apply(seed: Seed, edits: readonly Edit[]): string {
  const outcome = applyEdits(seed.text, edits, seed.kind);
  if (!outcome.ok) throw new Error(`${seed.name} ${JSON.stringify(edits)} ${JSON.stringify(outcome.errors)}`);
  return outcome.value;
}

/** Lines that one text has and the other has not, as often as it has them more. */
function missing(before: string, after: string): readonly string[] {
  const left = new Map<string, number>();
  for (const line of after.split("\n")) left.set(line, (left.get(line) ?? 0) + 1);
  return before.split("\n").filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

describe("one edit", () => {
  test("changes the value at its place, and nothing else that is read", () => {
    fc.assert(
      fc.property(cases, ({ seed, edit }) => {
        expect(writtenIn(apply(seed, [edit]), seed.kind)).toEqual(
          changed(writtenIn(seed.text, seed.kind), edit),
        );
      }),
      { numRuns: 1500 },
    );
  });

  test("leaves every line above and below its place as it was, with its line end", () => {
    fc.assert(
      fc.property(cases, ({ seed, edit }) => {
        const after = apply(seed, [edit]);
        if (edit.type === "set") {
          // One stretch of lines is another: those of the key, and of its value.
          const lines = seed.text.split("\n");
          const [first, last] = stretch(lines, after.split("\n"));
          const key = lines.slice(0, first + 1).join("\n");
          expect(lines.slice(first, last).filter((line) => /^[^\s#]/.test(line)).length).toBeLessThan(2);
          expect(after.startsWith(key.slice(0, key.lastIndexOf("\n") + 1))).toBe(true);
        }
        if (edit.type === "insert")
          expect(missing(closed(seed.text), closed(after)).filter(isBlock)).toEqual([]);
        if (edit.type === "move") expect([...closed(after)].sort()).toEqual([...closed(seed.text)].sort());
        expect(/\r?\n/.exec(after)?.[0] ?? "\n").toBe(/\r?\n/.exec(seed.text)?.[0] ?? "\n");
        if (seed.text.includes("\r\n")) expect(after).not.toMatch(/[^\r]\n/);
        expect(after.startsWith("\uFEFF")).toBe(seed.text.startsWith("\uFEFF"));
      }),
      { numRuns: 1500 },
    );
  });

  test("keeps every comment but those of what is taken out", () => {
    fc.assert(
      fc.property(cases, ({ seed, edit }) => {
        if (edit.type === "remove") return;
        // A list or group in the place of which a text is written takes its comments along.
        const after = apply(seed, [edit]);
        for (const comment of seed.text.match(/(?<=^|\s)#.*$/gm) ?? [])
          expect(after).toContain(comment.trimEnd());
      }),
      { numRuns: 1500 },
    );
  });

  test("is undone by setting what was there", () => {
    fc.assert(
      fc.property(cases, ({ seed, edit }) => {
        if (edit.type !== "set") return;
        const before = writtenIn(seed.text, seed.kind);
        const old = edit.path.reduce<Value>(
          (at, step) => (at as Record<string | number, Value>)[step] ?? null,
          before,
        );
        const after = { ...seed, text: apply(seed, [edit]) };
        const back = apply(after, [{ ...edit, text: typeof old === "string" ? old : "" }]);
        expect(writtenIn(back, seed.kind)).toEqual(before);
      }),
      { numRuns: 1500 },
    );
  });
});

/** Without a last line that has no end: it has one when something stands below it. */
function closed(text: string): string {
  return text.endsWith("\n") ? text : `${text}${text.includes("\r\n") ? "\r\n" : "\n"}`;
}

/** Lines of lists in brackets change with their items. */
function isBlock(line: string): boolean {
  return !line.includes("[");
}

/** First and last (not included) line of `before` that differ. */
function stretch(before: readonly string[], after: readonly string[]): readonly [number, number] {
  let first = 0;
  while (first < before.length && before[first] === after[first]) first++;
  let same = 0;
  while (
    same < before.length - first &&
    same < after.length - first &&
    before.at(-1 - same) === after.at(-1 - same)
  )
    same++;
  return [first, before.length - same];
}

test("several edits, each upon what those before it have made", () => {
  fc.assert(
    fc.property(
      cases.chain(({ seed, edit }) => {
        const value = writtenIn(apply(seed, [edit]), seed.kind);
        const isNothing = value === null || typeof value === "string" || Object.keys(value).length === 0;
        const next = isNothing ? fc.constant(edit) : editsOf(value);
        return fc.record({
          seed: fc.constant(seed),
          edits: next.map((one) => (isNothing ? [edit] : [edit, one])),
        });
      }),
      ({ seed, edits }) => {
        const expected = edits.reduce<Value>(changed, writtenIn(seed.text, seed.kind));
        expect(writtenIn(apply(seed, edits), seed.kind)).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});
