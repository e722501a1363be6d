import type { ChangesReport, MergedRow, RowState, TableRow } from "../changes/index.ts";
import type { Bilingual } from "../diagnostic/index.ts";
import type { Assessment } from "../records/kinds/assessment.ts";
import type { CommandContext } from "./context.ts";

const states: Readonly<Record<RowState, Bilingual>> = {
  new: { ja: "新しい行", en: "new" },
  same: { ja: "記載済", en: "there already" },
  renewed: { ja: "改める行", en: "renewed" },
  kept: { ja: "手直しを残す行", en: "kept as edited" },
  outdated: { ja: "見直しが要る行", en: "edited, to be looked at" },
  gone: { ja: "違いのなくなった行", en: "no change any more" },
};

/** The rows as a clerk reads them, and how many of each kind there are. */
export function changesText({ merged, changes, after }: ChangesReport, context: CommandContext): string {
  const { say } = context;
  const written = (after.record.value as Assessment).changes ?? [];
  const rows = merged.flatMap((one) => rowText(one, written[one.at ?? -1] ?? null, context));
  const moved = changes.filter(({ type }) => type === "moved").length;
  const order =
    moved === 0
      ? []
      : [
          say(
            `並べ替えが${moved}か所あります（行にはしません）。`,
            `${moved} list(s) in another order: no rows.`,
          ),
        ];
  return [...rows, ...order, countsOf(merged, context)].join("\n\n");
}

/** @param written the row as it stands in the record; null of a new one */
function rowText(
  { state, proposal }: MergedRow,
  written: TableRow | null,
  { say, language }: CommandContext,
): readonly string[] {
  // A clerk's own words are what will be printed, so they are what is shown.
  const isOwn = state === "kept" || state === "outdated" || state === "gone";
  const shown = isOwn ? (written ?? proposal) : proposal;
  if (shown === null) return [];
  const { before, after, timing, item = [] } = shown;
  const when = timing === "before" ? say("事前", "before the change") : say("事後", "after the change");
  const mark = proposal?.important === true ? say("※重要な変更", "※ important") : "";
  const head = [`［${states[state][language]}］`, when, mark].filter((word) => word !== "").join(" ");
  const row = [
    `${head}  ${item.join(" ")}`,
    ...cellText(say("変更前", "before"), before),
    ...cellText(say("変更後", "after"), after),
  ];
  if (state === "outdated" && proposal !== null)
    row.push(
      ...cellText(say("変更前（今の案）", "before (proposed now)"), proposal.before),
      ...cellText(say("変更後（今の案）", "after (proposed now)"), proposal.after),
    );
  return [row.join("\n")];
}

function cellText(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => `  ${at === 0 ? label : "　".repeat(label.length)}  ${line}`);
}

function countsOf(merged: readonly MergedRow[], { say, language }: CommandContext): string {
  if (merged.length === 0) return say("変更箇所はありません。", "Nothing has changed.");
  const counts = (Object.keys(states) as RowState[]).flatMap((state) => {
    const count = merged.filter((one) => one.state === state).length;
    return count === 0 ? [] : [say(`${states[state].ja} ${count}件`, `${count} ${states[state][language]}`)];
  });
  return `${say("変更箇所: ", "Changes: ")}${counts.join(say("、", ", "))}`;
}
