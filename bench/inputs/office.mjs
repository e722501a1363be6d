import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { changeRecord, otherSummary } from "./records.mjs";

const example = fileURLToPath(new URL("../../fixtures/office/", import.meta.url));
/** What runs leave behind. */
const remains = new Set([".yoshiki", "out", "yoshiki.lock"]);

/** Calls with a folder in the system's temporary folder, and throws the folder away. */
export async function inFolder(name, work) {
  const folder = mkdtempSync(join(tmpdir(), `yoshiki-bench-${name}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The example office with its meeting, without what earlier runs have left in it. */
export function exampleOffice(folder) {
  cpSync(example, folder, { recursive: true, filter: (source) => !remains.has(basename(source)) });
  return {
    meeting: join(folder, "meetings", "第106回.yaml"),
    out: join(folder, "out"),
    forget: () => forget(folder),
    /** Changes the summary of one case of the meeting. */
    change(number) {
      const file = "cases/call-recording.yaml";
      writeFileSync(join(folder, file), otherSummary(readFileSync(join(example, file), "utf8"), number));
    },
  };
}

/** An office with its profile and nothing else. */
export function emptyOffice(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(example, "yoshiki.yaml"), join(folder, "yoshiki.yaml"));
  return { out: join(folder, "out"), forget: () => forget(folder) };
}

/** A meeting of so many 変更箇所 of 21 pages each, no two of them alike. */
export function meetingOfTables(folder, tables) {
  const office = emptyOffice(folder);
  mkdirSync(join(folder, "changes"));
  for (let number = 0; number < tables; number++)
    writeFileSync(join(folder, "changes", `${number}.yaml`), changeRecord(number));
  const meeting = join(folder, "meeting.yaml");
  writeFileSync(meeting, meetingRecord);
  return { ...office, meeting };
}

/** Everything runs have left: files, cache, memory of what was written. */
function forget(folder) {
  for (const name of remains) rmSync(join(folder, name), { recursive: true, force: true });
}

const meetingRecord = `種類: 会議
版: 1
回: 106
日付: 令和3年5月10日
題名:
  - 特定個人情報保護評価書の変更について
種別: 報告
議題:
  - 題名: 評価書の変更について
    区分: 報告
    資料:
      - 記録: changes/*.yaml
`;
