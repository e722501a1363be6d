import { expect } from "vitest";
import type { Ended } from "./running.ts";

/** A run that could not write: exit 3, a plain sentence, nothing written, no stack and no word of the system's own. */
export function expectRefused({ code, told }: Ended, sentence: RegExp): void {
  expect([code, told]).toEqual([3, expect.stringMatching(sentence)]);
  expect(told).toContain("一つも書き出していません");
  expect(told).not.toMatch(/プログラムの誤り|\bE[A-Z]{3,}\b|\n {4}at /);
}

export const NO_ROOM = /書き出せません: .*（空き容量がありません）/;
export const IN_USE = /書き込めません（開かれているか、書き込み禁止です）: /;
export const READ_ONLY = /書き出せません: .*（書き込めない媒体です）/;

/** Files that are told of as open or read-only. */
export function refusedFiles({ told }: Ended): readonly string[] {
  return Array.from(told.matchAll(/file\/in-use .*）: (.*)/g), ([, file = ""]) => file);
}
