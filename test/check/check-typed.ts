import { type CheckFinding, checkAgreement, checkedPacket } from "../../src/check/index.ts";
import { readExisting, recognise } from "../../src/intake/index.ts";
import { got } from "../outcome.ts";
import type { Found } from "./mutation/run.ts";
import type { TypedPacket } from "./mutation/typed.ts";

/** A file as somebody has it on a disk. */
export interface ExistingFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Files typed elsewhere through reader, recogniser and rules, as `yoshiki check` does it. */
export async function checkFiles(files: readonly ExistingFile[]): Promise<readonly CheckFinding[]> {
  const papers = [];
  for (const { file, bytes } of files) papers.push(...recognise(got(await readExisting(file, bytes))));
  return checkAgreement(checkedPacket(papers)).findings;
}

/** The same for a packet as text. */
export async function checkTyped({ files }: TypedPacket): Promise<readonly Found[]> {
  const encoder = new TextEncoder();
  const found = await checkFiles(files.map(({ file, text }) => ({ file, bytes: encoder.encode(text) })));
  return found.map(({ diagnostic: { code, message, places } }) => ({ code, message: message.ja, places }));
}
