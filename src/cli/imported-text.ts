import type { ImportedRecord } from "../intake/record/index.ts";
import type { CommandContext } from "./context.ts";
import { shortPath } from "./report.ts";

/** Most lines told of one record: the record itself has them all. */
const SHOWN = 12;

/** What was made, and what of it somebody should look at: for the terminal. @param paths null: not written */
export function importedText(
  records: readonly ImportedRecord[],
  paths: readonly (string | null)[],
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
      ...doubtLines(record, context),
      ...unreadLines(record, context),
    ];
  });
  const next = say(
    "\n次に: 「要確認」の行を元の文書と見比べ、yoshiki check で検査してください。",
    "\nNext: look at the lines marked 要確認, then run yoshiki check.",
  );
  return [...made, next].join("\n");
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
