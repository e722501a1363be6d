import { type Diagnostic, diagnose } from "../diagnostic/index.ts";
import type { DataPath, DocumentTree } from "../document/index.ts";
import { walk } from "../document/walk.ts";
import { CLOSED_TITLE, isBelow, marks, withheldPaths, withheldWords } from "../edition/index.ts";
import type { Origin } from "../forms/form.ts";
import type { RecordFile } from "../records/read.ts";
import type { Draft } from "./draft.ts";

/** What stands in a text beside the mark: letters and digits of anything else. */
const OTHER = /[\p{L}\p{N}]/u;

/**
 * Runs that come from a withheld field and print anything but the mark. Values of one or two characters cannot be looked
 * for in a finished file; this is what proves that they are not in it.
 */
export function unmaskedIn(tree: DocumentTree, draft: Draft): readonly Diagnostic[] {
  const { office, record, form } = draft;
  if (office.ledger === null) return [];
  const mark = marks[office.profile.publicEdition.mark];
  const withheld = new Withheld(draft);
  const found = new Map<string, Diagnostic>();
  walk(tree, (node) => {
    if (node.type !== "text" || node.at?.path == null) return;
    const origin = form.origin(node.at.path, record.value);
    const other = node.value.replaceAll(mark, "").replaceAll(CLOSED_TITLE, "");
    if (origin === null || !OTHER.test(other) || !withheld.has(origin, other)) return;
    const [place] = draft.locate(node.at);
    const params = { field: place?.path ?? origin.path.join("/"), form: draft.name };
    found.set(params.field, diagnose("edition/unmasked", params, ...draft.locate(node.at)));
  });
  return [...found.values()];
}

/** Withheld paths of everything a paper's values come from, worked out when first asked for. */
class Withheld {
  readonly #draft: Draft;
  readonly #known = new Map<RecordFile, readonly DataPath[]>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Whether a text from there may not be printed: its value is withheld, or it has the words that are. */
  has(origin: Origin, text: string): boolean {
    const { office, record } = this.#draft;
    const from = origin.source === "referred" ? record.referred[origin.index]?.record : record;
    if (from === undefined || origin.source === "profile") return false;
    const paths = this.#known.get(from) ?? withheldPaths(from, office.profile.publicEdition);
    this.#known.set(from, paths);
    const isPart = withheldWords(from).some(
      ({ path, words }) => isBelow(origin.path, path) && text.includes(words),
    );
    return isPart || paths.some((path) => isBelow(origin.path, path));
  }
}
