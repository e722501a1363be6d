import { group, list, text, type Written, type WrittenGroup } from "./written.ts";

/** A record that was made of the packet: where it will lie, and what it says. */
export interface MeetingPart {
  readonly kind: string;
  readonly path: string;
  readonly record: WrittenGroup;
}

/**
 * 会議 of a packet that has a cover and papers behind it: what the cover says, the 報告一覧 without its rows, and one item
 * with all papers in their order. Null where there is no cover, or nothing behind it.
 */
export function meeting(parts: readonly MeetingPart[]): WrittenGroup | null {
  const cover = parts.find(({ kind }) => kind === "cover")?.record;
  const papers = parts.filter(({ kind }) => kind !== "cover" && kind !== "report-index");
  if (cover === undefined || papers.length === 0) return null;
  const index = parts.find(({ kind }) => kind === "report-index")?.record;
  const suffix = cover.entries.get("種別");
  return group({
    ...Object.fromEntries(cover.entries),
    報告一覧: index === undefined ? null : withoutCases(index),
    議題: list([
      group({
        題名: text(titleOf(cover.entries.get("題名"))),
        区分: suffix ?? (papers.some(({ kind }) => kind === "consultation") ? text("諮問") : null),
        資料: list(papers.map(({ path }) => group({ 記録: text(path) }))),
      }),
    ]),
  });
}

/** The rows of the index are those of the agenda's cases. */
function withoutCases({ entries }: WrittenGroup): Written | null {
  return group(Object.fromEntries([...entries].filter(([key]) => key !== "案件")));
}

/** The cover's title on one line. */
function titleOf(title: Written | undefined): string {
  if (title?.type !== "list") return "";
  return title.items.flatMap((item) => (item.type === "text" ? item.lines : [])).join("");
}
