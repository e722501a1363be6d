import { type ContentsItem, contentsFormOf, contentsValues } from "../forms/index.ts";
import { Draft } from "../paper/draft.ts";
import type { PaperOptions } from "../paper/paper.ts";
import type { PacketDocument, Plan, PlannedItem } from "./plan.ts";

/**
 * 資料一覧 of a packet, as a draft.
 *
 * @param starts number of each document's first sheet, in the plan's order
 */
export function contentsOf(plan: Plan, starts: readonly number[], options: PaperOptions): Draft {
  const { office, meeting, value, items, documents } = plan;
  const listed = documents.map((document, at) => ({ document, start: starts[at] ?? 0 }));
  const list = items.map((one, item) =>
    itemOf(
      one,
      item,
      listed.filter(({ document }) => document.item === item),
    ),
  );
  const form = contentsFormOf(list);
  return Draft.withValues(office, meeting, form, contentsValues(value, office.profile, list), options);
}

function itemOf(
  { title, number, kind, closed }: PlannedItem,
  item: number,
  listed: readonly { readonly document: PacketDocument; readonly start: number }[],
): ContentsItem {
  return {
    ...{ title, number, kind, closed },
    titlePath: ["agenda", item, "title"],
    entries: listed.map(({ document, start }) => ({
      ...{ number: document.number, title: document.title, note: document.note, closed: document.closed },
      ...{ page: start, target: document.target },
      titlePath: document.titlePath,
    })),
  };
}
