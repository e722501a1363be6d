import { edition, toggleEdition } from "../state/edition.ts";
import { publicView } from "../state/public.ts";
import { inPacket } from "../state/sheets.ts";
import { sheetsWords } from "../words/sheets.ts";

/** Shows the sheets of the public edition, or those of 庁内版 again. */
export function EditionToggle() {
  const t = sheetsWords();
  return (
    <button
      type="button"
      class="edition"
      aria-pressed={edition.value === "public"}
      title={`${t.editionHow}（e）`}
      onClick={toggleEdition}
    >
      {t.edition}
    </button>
  );
}

/** Says over the sheets that they are those of the public edition, and what is withheld in them. */
export function EditionNote() {
  const t = sheetsWords();
  if (edition.value !== "public") return null;
  const withheld = inPacket.value ? null : (publicView.value?.withheld ?? []);
  return (
    <p class="edition-note" role="status">
      <strong>{t.isPublic}</strong>
      <span>{withheld === null ? t.closedLeftOut : t.withheld(withheld)}</span>
    </p>
  );
}
