import { describe, expect, it } from "vitest";
import { checkFiles, type ExistingFile } from "./check-typed.ts";
import {
  type ExistingName,
  existingNames,
  expectedOf,
  paperAt,
  says,
  textOf,
  wordOf,
} from "./existing-packet.ts";
import { foldedText } from "./mutation/typed.ts";

/** Numbers that were not found, and findings that must never come. */
async function differences(name: ExistingName, files: readonly ExistingFile[]): Promise<string[]> {
  const found = await checkFiles(files);
  const { 出る: wanted, 出ない: never } = expectedOf(name);
  const paper = paperAt(name);
  const missing = wanted.filter((one) => !found.some((finding) => says(finding, one, paper)));
  const forbidden = found.flatMap(({ diagnostic: { code, message } }) =>
    never
      .filter(({ 文: pattern }) => new RegExp(pattern).test(foldedText(message.ja)))
      .map((one) => `${one.番号}は出ない: ${code} ${message.ja}`),
  );
  return [...missing.map((one) => `${one.番号} ${one.何}`), ...forbidden];
}

describe.each(existingNames)("a packet typed elsewhere: %s", (name) => {
  it("says what its text contradicts, and nothing it must not", async () => {
    expect(await differences(name, textOf(name))).toEqual([]);
  });
  it("says the same of its Word files", async () => {
    expect(await differences(name, wordOf(name))).toEqual([]);
  });
});
