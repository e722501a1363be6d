import { edition } from "../state/edition.ts";
import { counts } from "../state/findings.ts";
import { packetComing } from "../state/packet.ts";
import { thumbnails } from "../state/panes.ts";
import { record } from "../state/record.ts";
import { go, hrefOf } from "../state/route.ts";
import { inPacket, isStale, paper, papers, sheets } from "../state/sheets.ts";
import { sheetsWords } from "../words/sheets.ts";
import { EditionNote } from "./edition.tsx";
import { Explained } from "./explained.tsx";
import { Scroller } from "./scroller.tsx";
import { Status } from "./status.tsx";
import { TemplateErrors } from "./template-errors.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import { Toolbar } from "./toolbar.tsx";

/** The very pages that are printed. */
export function SheetsPane() {
  const t = sheetsWords();
  const empty = sheets.value.length === 0;
  return (
    <section class="pane sheets" aria-label={t.title} data-pane="sheets">
      <Forms />
      {(!empty || edition.value === "public") && <Toolbar />}
      <EditionNote />
      <div class="sheets-body">
        {thumbnails.value && !empty && <Thumbnails />}
        <div class="table">
          <Scroller />
          {empty && <Empty />}
          {isStale.value && !empty && <p class="stale">{t.stale}</p>}
          <TemplateErrors />
        </div>
      </div>
      <Status />
      <Explained />
    </section>
  );
}

/** Where a record makes several papers. */
function Forms() {
  const file = record.value?.file;
  if (inPacket.value || papers.value.length < 2 || file === undefined) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex box in every browser
    <div class="form-tabs" role="group" aria-label={sheetsWords().forms}>
      {papers.value.map((one) => (
        <button
          key={one.form}
          type="button"
          aria-pressed={one.form === paper.value?.form}
          onClick={() => go(hrefOf(file, { form: one.form }))}
        >
          {one.name}
          {one.sheets.length > 0 && <span class="muted"> {one.sheets.length}</span>}
        </button>
      ))}
    </div>
  );
}

function Empty() {
  const t = sheetsWords();
  const text = (): string => {
    if (record.value === null) return t.noneNoRecord;
    if (inPacket.value) return packetComing.value ? t.coming : t.notYet;
    return counts.value.error > 0 ? t.notYet : t.none;
  };
  return <p class="quiet-message no-sheets">{text()}</p>;
}
