import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FactKind, factKinds } from "./facts.ts";
import type { Tried } from "./run.ts";

/** What a run of mutations found, as it is kept for docs/checks.md. */
export interface Result {
  readonly seed: number;
  readonly packets: number;
  readonly kinds: Readonly<Partial<Record<FactKind, Counted>>>;
}

export interface Counted {
  readonly tried: number;
  readonly found: number;
  /** Findings of something else: the most one packet had, and all. */
  readonly mostOthers: number;
  readonly others: number;
}

const file = fileURLToPath(new URL("./result.json", import.meta.url));

export function resultOf(all: readonly Tried[], seed: number): Result {
  const kinds = factKinds.flatMap((kind) => {
    const of = all.filter(({ mutation }) => mutation.kind === kind);
    return of.length === 0 ? [] : [[kind, counted(of)] as const];
  });
  return { seed, packets: all.length, kinds: Object.fromEntries(kinds) };
}

function counted(of: readonly Tried[]): Counted {
  return {
    tried: of.length,
    found: of.filter(({ by }) => by.length > 0).length,
    mostOthers: Math.max(0, ...of.map(({ others }) => others.length)),
    others: of.reduce((sum, { others }) => sum + others.length, 0),
  };
}

/** Keeps a result: the table of docs/checks.md is made of it. */
export const keepResult = (result: Result): void =>
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);

/** The kept result as a Markdown table. */
export function mutationTable(): string {
  if (!existsSync(file)) throw new Error("no result yet: node test/tools/mutations.mjs --write");
  return tableOf(JSON.parse(readFileSync(file, "utf8")));
}

export function tableOf({ kinds, packets, seed }: Result): string {
  const rows = factKinds.flatMap((kind) =>
    kinds[kind] === undefined ? [] : [row(words[kind], kinds[kind])],
  );
  return [
    "| 変えた事実 | 資料 | 見つけた | 割合 | ほかの指摘（最多／計） |",
    "|---|---:|---:|---:|---:|",
    ...rows,
    row("計", sumOf(Object.values(kinds))),
    "",
    `${packets}組の資料、乱数の種 ${seed}。`,
  ].join("\n");
}

function sumOf(all: readonly Counted[]): Counted {
  return {
    tried: all.reduce((sum, one) => sum + one.tried, 0),
    found: all.reduce((sum, one) => sum + one.found, 0),
    mostOthers: Math.max(0, ...all.map((one) => one.mostOthers)),
    others: all.reduce((sum, one) => sum + one.others, 0),
  };
}

function row(name: string, { tried, found, mostOthers, others }: Counted): string {
  const share = `${((100 * found) / Math.max(1, tried)).toFixed(1)}%`;
  return `| ${name} | ${tried} | ${found} | ${share} | ${mostOthers}／${others} |`;
}

const words: Readonly<Record<FactKind, string>> = {
  date: "日付",
  number: "文書番号・法律番号",
  phone: "電話番号",
  count: "数量",
  meeting: "回次",
  person: "人の名",
  office: "組織の名",
  corporation: "法人の名",
  system: "システム・ファイルの名",
  subject: "件名",
  rule: "条例・要領などの名",
  law: "法律の名",
  basis: "根拠の条項",
};
