import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { At, Inline, Text } from "../document/tree.ts";
import { type Node, textOf, walk } from "../document/walk.ts";
import { Haystack, type Ledger } from "../edition/index.ts";
import type { Draft } from "./draft.ts";
import type { Paper } from "./paper.ts";
import { nameOf } from "./paper-name.ts";
import { recordsOf } from "./paper-record.ts";

/**
 * The same of drafts none of whose files keeps a paragraph in one piece: in a PDF a page's end parts a value, and heads and
 * numbers of pages stand between its halves. A Word file keeps it whole, and is proven itself.
 */
export function partedLeaks(drafts: readonly Draft[]): readonly Diagnostic[] {
  return drafts.flatMap((draft) => {
    const { ledger } = draft.office;
    if (ledger === null || ledger.of(recordsOf(draft.record)).length === 0) return [];
    const paper = draft.paper();
    return paper.ok ? leaksIn(paper.value) : paper.errors;
  });
}

/** A text of a paper, where it stands in the paper, and where it was written. */
interface Said {
  readonly text: string;
  readonly where: readonly [string, string];
  readonly at: At | null;
  /** Of a paragraph: what it is put together from. */
  readonly pieces?: readonly Text[];
}

/**
 * Withheld values that a public paper says elsewhere, before any file of it is made: each with the place it is withheld
 * at and the place it is said again. Everything must have been read by then, for any record may withhold it.
 *
 * @param ledger what the run withholds, where that is another one than when the paper was made
 */
export function leaksIn(paper: Paper, ledger: Ledger | null = paper.office.ledger): readonly Diagnostic[] {
  const secrets = ledger?.of(recordsOf(paper.record)) ?? [];
  if (secrets.length === 0) return [];
  const file = nameOf(paper.draft);
  const found = new Map<string, Diagnostic>();
  for (const { text, where, at: own, pieces } of saidIn(paper, file)) {
    const haystack = new Haystack(text);
    for (const secret of secrets) {
      if (!haystack.has(secret)) continue;
      const [ja, en] = where;
      const at = pieces === undefined ? own : placeOf(pieces, (piece) => new Haystack(piece).has(secret));
      const params = { field: secret.field, file, whereJa: ja, whereEn: en };
      const again = at === null ? [] : paper.places(at).filter(({ file: source }) => source !== undefined);
      const place = again[0];
      const key = [secret.field, ja, place?.file ?? "", place?.line ?? 0].join("\u0000");
      const isToldNearer =
        own === null &&
        pieces === undefined &&
        ja === "本文" &&
        [...found.keys()].some((one) => one.startsWith(`${secret.field}\u0000本文`));
      if (!found.has(key) && !isToldNearer)
        found.set(key, diagnose("edition/leak", params, secret.place(), ...again));
    }
  }
  return [...found.values()];
}

function saidIn({ tree }: Paper, file: string): readonly Said[] {
  const said: Said[] = [
    { text: file, where: ["ファイル名", "the file's name"], at: null },
    { text: tree.title, where: ["題名", "the title"], at: null },
  ];
  walk(tree, (node) => {
    if (node.type === "figure")
      said.push({ text: node.alt, where: ["代替テキスト", "an alternative text"], at: node.at ?? null });
    if (node.type === "item" || node.type === "row" || !isText(node)) return;
    said.push({ text: textOf(node), where: ["本文", "the text"], at: null, pieces: piecesOf(node.children) });
  });
  // A value may be parted by the end of a paragraph.
  return [...said, { text: textOf(tree), where: ["本文", "the text"], at: null }];
}

function isText(node: Node): node is Extract<Node, { type: "p" | "heading" | "kigaki" }> {
  return node.type === "p" || node.type === "heading" || node.type === "kigaki";
}

/** Pieces of a text, outermost first. */
function piecesOf(inlines: readonly Inline[]): readonly Text[] {
  return inlines.flatMap((one) =>
    one.type === "text" ? [one] : "children" in one ? piecesOf(one.children) : [],
  );
}

/** The piece that says it; of a value parted over several, the first that comes from a record. */
function placeOf(pieces: readonly Text[], isIn: (text: string) => boolean): At | null {
  const saying =
    pieces.find(({ value }) => isIn(value)) ?? pieces.find(({ at }) => at?.path != null) ?? pieces[0];
  return saying?.at ?? null;
}
