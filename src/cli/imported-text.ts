import type { ImportedRecord } from "../intake/record/index.ts";
import type { CommandContext } from "./context.ts";
import { shortPath } from "./report.ts";

/** Most lines told of one record: the record itself has them all. */
const SHOWN = 12;

/** Where records and their pictures were written; null: not written. */
interface Written {
  readonly paths: readonly (string | null)[];
  readonly pictures: readonly (readonly string[])[];
}

/** What was made, and what of it somebody should look at: for the terminal. */
export function importedText(
  records: readonly ImportedRecord[],
  { paths, pictures }: Written,
  context: CommandContext,
): string {
  const { say, folder } = context;
  const made = records.flatMap((record, at) => {
    const path = paths[at] ?? null;
    if (path === null) return [];
    const from = record.papers.length === 0 ? "" : ` ← ${record.papers.join(say("、", ", "))}`;
    return [
      shortPath(path, folder),
      `  ${record.kind.ja}${from}`,
      ...(pictures[at] ?? []).map((one) =>
        say(`  図: ${shortPath(one, folder)}`, `  picture: ${shortPath(one, folder)}`),
      ),
      ...doubtLines(record, context),
      ...unreadLines(record, context),
    ];
  });
  const next = say(
    "\n次に: 「要確認」の行を元の文書と見比べ、yoshiki check で検査してください。",
    "\nNext: look at the lines marked 要確認, then run yoshiki check.",
  );
  return [...made, ...unprintedLines(records, context), next].join("\n");
}

/** What no paper prints is in none of the records: it is told once for all of them. */
function unprintedLines(records: readonly ImportedRecord[], { say }: CommandContext): readonly string[] {
  const left = new Map(records.flatMap(({ unprinted }) => unprinted).map((one) => [one.name, one]));
  if (left.size === 0) return [];
  const values = [...left.values()];
  return [
    say(
      `\n文書に印字されないので記録に入らない値: ${values.map(({ ja }) => ja).join("、")}`,
      `\nNot in the records, because no paper prints them: ${values.map(({ name }) => name).join(", ")}`,
    ),
  ];
}

function doubtLines({ doubts }: ImportedRecord, { say, language }: CommandContext): readonly string[] {
  if (doubts.length === 0) return [];
  const lines = doubts.slice(0, SHOWN).map(({ path, line, why, place }) => {
    const excerpt = place?.excerpt === undefined || place.excerpt === "" ? "" : `「${place.excerpt}」`;
    return say(
      `    ${line}行 ${path}: ${why[language]}${excerpt}`,
      `    line ${line} ${path}: ${why[language]} ${excerpt}`,
    );
  });
  const count = doubts.length;
  const more = count > SHOWN ? [say(`    ほか${count - SHOWN}件`, `    and ${count - SHOWN} more`)] : [];
  return [say(`  要確認 ${count}件`, `  to be looked at: ${count}`), ...lines, ...more];
}

function unreadLines({ unread }: ImportedRecord, { say }: CommandContext): readonly string[] {
  if (unread.length === 0) return [];
  const lines = unread.slice(0, SHOWN).map(({ file = "", line, path, excerpt = "" }) => {
    const where = line === undefined ? (path ?? "") : say(`${line}行`, `line ${line}`);
    return `    ${file} ${where}: ${[...excerpt].slice(0, 40).join("")}`;
  });
  const count = unread.length;
  const more = count > SHOWN ? [say(`    ほか${count - SHOWN}行`, `    and ${count - SHOWN} more`)] : [];
  return [
    say(
      `  どの項目にも入らなかった文 ${count}行（記録の終わりに注記）`,
      `  lines in no field: ${count} (comments at the record's end)`,
    ),
    ...lines,
    ...more,
  ];
}
