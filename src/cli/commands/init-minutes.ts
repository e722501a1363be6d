import { join, resolve } from "node:path";
import { initMinutes } from "../../paper/init-minutes.ts";
import type { CommandContext } from "../context.ts";
import { type ExitCode, exitCode } from "../exit.ts";
import { reportText, shortPath } from "../report.ts";

/**
 * yoshiki init --transcript: the record of minutes begun from its transcript.
 *
 * @param place a folder or the .yaml itself; default the working folder
 */
export function initMinutesFrom(
  transcript: string,
  place: string | undefined,
  { say, out, tell, language, folder }: CommandContext,
): ExitCode {
  const made = initMinutes(resolve(folder, transcript), fileAt(resolve(folder, place ?? "."), transcript));
  if (!made.ok) {
    tell(reportText(made.errors, language, folder));
    return exitCode.failed;
  }
  const file = shortPath(made.value, folder);
  out(file);
  out(
    say(
      `\n次に: 空いている所（会議体、題名、日、場所、氏名など）を書き、出席者を区分に分けてください。発言者と出席者が合わない所は check が行ごとに示します。\n  yoshiki check ${file}\n  yoshiki render ${file}`,
      `\nNext: fill in what stands empty and part the speakers into groups; check names every line whose speaker is not on the list.\n  yoshiki check ${file}\n  yoshiki render ${file}`,
    ),
  );
  return exitCode.ok;
}

/** 記録.txt → 記録_議事録.yaml */
function fileAt(place: string, transcript: string): string {
  if (/\.ya?ml$/i.test(place)) return place;
  const name = (transcript.split(/[\\/]/).pop() ?? transcript).replace(/\.[^.]*$/, "");
  return join(place, `${name}_議事録.yaml`);
}
