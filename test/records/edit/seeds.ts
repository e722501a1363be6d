import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type Plain, plainOf } from "../../../src/records/edit/expected.ts";
import type { Edit, FieldPath } from "../../../src/records/edit/index.ts";
import { readTolerant } from "../../../src/records/edit/reading.ts";
import { recordKinds } from "../../../src/records/kinds/index.ts";
import type { RecordKind } from "../../../src/records/record-kind.ts";

export const fixtures = join(import.meta.dirname, "../../../fixtures");

/** A record to be changed. */
export interface Seed {
  readonly name: string;
  readonly text: string;
  readonly kind: RecordKind;
}

function kindOf(text: string): RecordKind | undefined {
  const ja = /^種類[:：] *(\S+)/m.exec(text)?.[1];
  return recordKinds.find((kind) => kind.ja === ja);
}

/** Every record below fixtures, right ones (or wrong ones). */
export function recordsBelow(wrong: boolean): readonly Seed[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".yaml") && /[/\\]wrong[/\\]/.test(file) === wrong)
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(fixtures, name), "utf8");
      const kind = kindOf(text);
      return kind === undefined ? [] : [{ name, text, kind }];
    });
}

/** What is written, as JavaScript has it. */
export type Value = string | null | Value[] | { [key: string]: Value };

export function writtenIn(text: string, kind: RecordKind | null): Value {
  const { root } = readTolerant(text, "yaml", kind);
  return root === null ? null : bare(plainOf(root, kind));
}

function bare(plain: Plain): Value {
  if (Array.isArray(plain)) return plain.length === 0 ? null : plain.map(bare);
  if (!(plain instanceof Map)) return plain;
  if (plain.size === 0) return null;
  return Object.fromEntries([...plain].map(([key, value]) => [key, bare(value)]));
}

/** Every place of a value, with what stands there. */
export function placesIn(value: Value, path: FieldPath = []): readonly { path: FieldPath; value: Value }[] {
  const own = { path, value };
  if (value === null || typeof value === "string") return [own];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    own,
    ...steps.flatMap((step) =>
      placesIn((value as Record<string | number, Value>)[step] ?? null, [...path, step]),
    ),
  ];
}

/** Texts as clerks type them and as they paste them, with all that means something in YAML. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      "見本",
      "件名: 値",
      "#1 検討",
      "会議 #3",
      "'引用'",
      '"引用"',
      "- 一覧",
      "*別紙",
      "[案] 要綱",
      "~",
      "null",
    ],
    ...[
      "no",
      "078",
      "1.10",
      "　字下げ",
      "末尾 ",
      " 先頭",
      "a\tb",
      "令和8.4.1",
      "|",
      ">",
      "？",
      "?",
      "-",
      "---",
      "...",
      "%",
    ],
    ...[
      "一行目\n二行目",
      "一\n\n三",
      "  深い\n浅い",
      "行末 \n次",
      "\n前後\n",
      "a: b\n- c\n# d",
      "一\r\n二",
      "　一\n　二",
    ],
    ...[
      "一\n ",
      " \n一",
      "\t一\n二",
      "一\n\t二",
      "見\u0007本",
      "\uD842",
      "𠮷野\n葛󠄀城",
      "\uFEFF",
      "a\u2028b",
      "@x",
      "`",
      "{a",
      "a,b]",
    ],
  ),
  fc.string({
    unit: fc.constantFrom(...("あい漢 　\t\n:#-'\"\\|>&*!%@`{}[],?~a1𠮷".match(/./gsu) ?? [])),
    maxLength: 14,
  }),
);

/** A change of one place that stands in the value. */
export function editsOf(value: Value): fc.Arbitrary<Exclude<Edit, { type: "line" }>> {
  const places = placesIn(value).filter(({ path }) => path.length > 0);
  const leaves = places.filter(({ value: one }) => one === null || typeof one === "string");
  const lists = places.filter(({ value: one }) => Array.isArray(one));
  const set = fc.record({
    type: fc.constant("set" as const),
    path: fc.constantFrom(...leaves.map(({ path }) => path)),
    text: texts,
  });
  const remove = fc.record({
    type: fc.constant("remove" as const),
    path: fc.constantFrom(...places.map(({ path }) => path)),
  });
  if (lists.length === 0) return fc.oneof(set, remove);
  const listEdit = fc.constantFrom(...lists).chain(({ path, value: list }) => {
    const count = Array.isArray(list) ? list.length : 0;
    const at = fc.nat({ max: count - 1 });
    const items = fc.array(fc.oneof(texts, fc.dictionary(fc.constantFrom("件名", "内容", "日付"), texts)), {
      maxLength: 3,
    });
    return fc.oneof(
      fc.record({ type: fc.constant("move" as const), path: fc.constant(path), from: at, to: at }),
      fc.record({
        type: fc.constant("insert" as const),
        path: fc.constant(path),
        index: fc.nat({ max: count }),
        items,
      }),
    );
  });
  return fc.oneof(set, set, remove, listEdit);
}
