import type { DataPath } from "../document/tree.ts";

/** What of a 会議 is read here: its model stands in records. */
interface Agenda {
  readonly agenda?: readonly {
    readonly access?: string | undefined;
    readonly title?: unknown;
    readonly papers?: readonly { readonly access?: string | undefined; readonly title?: unknown }[];
  }[];
}

/** Titles of a meeting's closed items and papers. */
export function closedPaths(meeting: unknown): readonly DataPath[] {
  const { agenda = [] } = meeting as Agenda;
  return agenda.flatMap((item, i) => {
    const isClosed = item.access === "closed";
    const own = isClosed && item.title !== undefined ? [["agenda", i, "title"]] : [];
    const papers = (item.papers ?? []).flatMap((paper, at) => {
      const access = paper.access ?? item.access;
      return access === "closed" && paper.title !== undefined ? [["agenda", i, "papers", at, "title"]] : [];
    });
    return [...own, ...papers];
  });
}

/** Whether a path of the meeting lies in a closed item or paper: a record named there is not published with it. */
export function isClosed(meeting: unknown, [list, i, papers, at]: DataPath): boolean {
  if (list !== "agenda" || typeof i !== "number") return false;
  const item = (meeting as Agenda).agenda?.[i];
  const paper = papers === "papers" && typeof at === "number" ? item?.papers?.[at] : undefined;
  return (paper?.access ?? item?.access) === "closed";
}
