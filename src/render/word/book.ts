import type { Assets } from "../../asset/asset.ts";
import type { DocumentTree, PageNode } from "../../document/tree.ts";
import type { Style } from "../../layout/style.ts";
import { bookmarkNames } from "./bookmark.ts";
import { type CountedRun, LAST_PAGE, ownCounting, throughCountings } from "./counting.ts";
import { fileOf, makingOf, sharedOf } from "./file.ts";
import type { Counting } from "./foot.ts";
import type { DocumentInfo } from "./properties.ts";
import { type Place, sectionOf } from "./section.ts";
import type { KinsokuLists } from "./settings.ts";

/** A document of a book. */
export interface BookPart {
  readonly tree: DocumentTree;
  readonly style: Style;
  readonly assets: Assets;
  /** 資料番号, framed at the head of its first page; null = none. */
  readonly label: string | null;
  /** Name that `ref`s in other parts may lead to. */
  readonly name: string;
  /**
   * Pages of each of the tree's page runs as they were laid out: for readers that do not count pages themselves, and
   * until Word has counted them. Without it every run passes for one page there.
   */
  readonly pages?: readonly number[];
}

export interface BookOptions {
  readonly info: DocumentInfo;
  readonly kinsoku: KinsokuLists;
  /** 通し3/65 at every page's foot. */
  readonly throughNumbers: boolean;
  /** Room for two holes at the left of upright sheets and at the top of landscape ones. */
  readonly binding: boolean;
  /** Documents begin on odd pages. */
  readonly duplex: boolean;
  /** 公開用, framed at the head of every page. Default: nothing. */
  readonly mark?: string | null;
}

/** A page run and the document it belongs to. */
interface Run extends CountedRun {
  readonly part: BookPart;
  readonly node: PageNode;
  readonly closes: boolean;
}

/**
 * A packet's documents as one Word file, each in sections of its own with its own sheet, grid, head and foot; `ref`s
 * lead from one to the other.
 *
 * @param parts at least one; all of one office: whatever a file has only once (styles, settings) is the same for all
 * @throws RangeError when there is no part, when styles differ in what the file has only once, or for what `renderWord` throws it: our mistake, never the data's
 */
export async function renderWordBook(parts: readonly BookPart[], options: BookOptions): Promise<Uint8Array> {
  const [first] = parts;
  if (first === undefined) throw new RangeError("a book without documents");
  const { throughNumbers, binding, duplex, kinsoku, info } = options;
  const bookmarks = bookmarksOf(parts);
  const anchors = new Map([...bookmarks].map(([{ name }, bookmark]) => [name, bookmark]));
  const shared = await sharedOf(first, parts, binding, anchors, options.mark ?? null);
  const makings = new Map(parts.map((part) => [part, makingOf(part, shared)]));
  const runs = runsOf(parts);
  const countings = throughNumbers ? throughCountings(runs, duplex) : runs.map(ownCounting);
  const sections = runs.map((run, i) => {
    const making = makings.get(run.part);
    const counting = countings[i];
    if (making === undefined || counting === undefined) throw new Error("every run has its part's making");
    return sectionOf(run.node, placeOf(run, counting, duplex, bookmarks), making);
  });
  const styles = [...new Set(parts.map(({ style }) => style))];
  return fileOf(sections, shared, styles, kinsoku, info);
}

/** The bookmark of each part; of two of one name only the first has one. */
function bookmarksOf(parts: readonly BookPart[]): ReadonlyMap<BookPart, string> {
  const bookmarks = bookmarkNames(parts.map(({ name }) => name));
  const named = new Map([...parts].reverse().map((part) => [part.name, part]));
  return new Map([...named.values()].map((part) => [part, bookmarks.get(part.name) ?? ""]));
}

function runsOf(parts: readonly BookPart[]): readonly Run[] {
  const runs = parts.flatMap((part) =>
    part.tree.pages.map((node, i) => ({
      part,
      node,
      opens: i === 0,
      pages: part.pages?.[i] ?? null,
      goesOn: i > 0 && node.number === "n-on",
    })),
  );
  return runs.map((run, i) => ({ ...run, bookmark: `_run${i + 1}`, closes: i === runs.length - 1 }));
}

function placeOf(
  { part, node, opens, closes, bookmark }: Run,
  counting: Counting,
  duplex: boolean,
  bookmarks: ReadonlyMap<BookPart, string>,
): Place {
  const isThrough = counting.kind === "through";
  const named = opens ? bookmarks.get(part) : undefined;
  const own = named === undefined ? [] : [named];
  return {
    type: duplex && opens ? "oddPage" : "nextPage",
    label: opens ? part.label : null,
    counting,
    isOfBook: true,
    begins: isThrough && node.number !== "none" ? [...own, bookmark] : own,
    ends: isThrough && duplex && closes ? [LAST_PAGE] : [],
  };
}
