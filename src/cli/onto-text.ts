import type { Carried } from "../packet/onto.ts";
import type { CommandContext } from "./context.ts";
import { shortPath } from "./report.ts";

/** Letters of a value shown around what differs. */
const AROUND = 12;
/** A value of at most so many letters is shown whole. */
const WHOLE = 40;

/** What changed papers say otherwise than their record: for the terminal. @param path where the record was written; null: nowhere */
export function ontoText({ changes, papers }: Carried, path: string | null, context: CommandContext): string {
  const { say, folder } = context;
  const from = papers.join(say("、", ", "));
  const count = changes.length;
  const found = say(`${from}: 記録と違うところが${count}か所あります`, `${from}: ${count} values differ`);
  const carried = say(`${from}: ${count}か所を反映しました`, `${from}: ${count} values carried back`);
  const head =
    count === 0
      ? say(`${from}: 記録と違うところはありません`, `${from}: nothing differs from the record`)
      : path === null
        ? found
        : carried;
  const lines = changes.map(({ path: field, was, now }) => {
    const [before, after] = shortened(was, now);
    const nothing = say("（なし）", "(nothing)");
    return `  ${field}: ${before === "" ? nothing : `「${before}」`} → ${after === "" ? nothing : `「${after}」`}`;
  });
  const to =
    path === null
      ? say(
          "書き出していません。書き出すには -o に新しいファイルを指定してください。",
          "Nothing was written: name a new file with -o.",
        )
      : say(`→ ${shortPath(path, folder)}`, `→ ${shortPath(path, folder)}`);
  return [head, ...lines, to].join("\n");
}

/** Long values are cut to what differs, with some letters around it. */
function shortened(was: string, now: string): readonly [string, string] {
  const [first, second] = [[...was.replaceAll("\n", " ")], [...now.replaceAll("\n", " ")]];
  if (first.length <= WHOLE && second.length <= WHOLE) return [first.join(""), second.join("")];
  let head = 0;
  while (head < Math.min(first.length, second.length) && first[head] === second[head]) head++;
  let tail = 0;
  const most = Math.min(first.length, second.length) - head;
  while (tail < most && first[first.length - 1 - tail] === second[second.length - 1 - tail]) tail++;
  const cut = (letters: readonly string[]) => {
    const from = Math.max(0, head - AROUND);
    const to = Math.min(letters.length, letters.length - tail + AROUND);
    return `${from > 0 ? "…" : ""}${letters.slice(from, to).join("")}${to < letters.length ? "…" : ""}`;
  };
  return [cut(first), cut(second)];
}
