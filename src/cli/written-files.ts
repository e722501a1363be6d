import type { Diagnostic } from "../diagnostic/index.ts";
import type { SignedBy } from "../sign/index.ts";
import type { CommandContext } from "./context.ts";
import { countsText, shortPath } from "./report.ts";

/** A file as a run has told of it. */
export interface WrittenFile {
  /** Absolute. */
  readonly file: string;
  /** Null where they were not counted. */
  readonly pages: number | null;
  /** It stood there already, made from just the same. */
  readonly unchanged: boolean;
  readonly signed?: SignedBy;
}

/** `out/様式4.pdf  2ページ  前回と同じ` */
export function fileText(
  { file, pages, unchanged, signed }: WrittenFile,
  { say, folder }: CommandContext,
): string {
  const count = pages === null ? [] : [say(`${pages}ページ`, `${pages} page(s)`)];
  const same = unchanged ? [say("前回と同じ", "unchanged")] : [];
  const by = signed === undefined ? [] : [say(`署名済（${signed.level}）`, `signed (${signed.level})`)];
  return [shortPath(file, folder), ...count, ...by, ...same].join("  ");
}

/** 前回と同じ: how many of them were not written again. */
export function unchangedIn(files: readonly WrittenFile[]): number {
  return files.filter(({ unchanged }) => unchanged).length;
}

/**
 * 2件を書き出しました（0.5秒）。
 *
 * @param more what else there is to say of a run that has written something
 */
export function closingText(
  files: readonly WrittenFile[],
  ms: number,
  more: readonly string[],
  { say }: CommandContext,
): string {
  const seconds = (ms / 1000).toFixed(1);
  const written = files.length - unchangedIn(files);
  if (written === 0)
    return say(
      `${files.length}件すべて前回と同じです（${seconds}秒）。書き出すものはありませんでした。`,
      `All ${files.length} files are as before; nothing to write (${seconds} s).`,
    );
  const wrote = say(
    `${written}件を書き出しました（${seconds}秒）。`,
    `Wrote ${written} files in ${seconds} s.`,
  );
  return [wrote, ...more].join("");
}

/** 誤り 2件、注意 1件。一つも書き出していません。 */
export function nothingWritten(findings: readonly Diagnostic[], { say, language }: CommandContext): string {
  const counts = countsText(findings, language);
  return say(`${counts}。一つも書き出していません。`, `${counts}. Nothing was written.`);
}
