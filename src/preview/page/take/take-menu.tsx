import { Icon } from "../shell/icon.tsx";
import { Popup } from "../shell/popup.tsx";
import { edition, editionQuery } from "../state/edition.ts";
import { office } from "../state/office.ts";
import { menu } from "../state/panes.ts";
import { record } from "../state/record.ts";
import { route } from "../state/route.ts";
import { paper, papers } from "../state/sheets.ts";
import { shellWords } from "../words/shell.ts";
import { takeWords } from "../words/take.ts";
import { download, print, type Wanted } from "./take.ts";

/** PDF, Word, the packet, and printing. */
export function TakeMenu() {
  const t = takeWords();
  const open = record.value;
  if (open === null) return null;
  const isMeeting = office.value?.records.find((one) => one.file === open.file)?.isMeeting ?? false;
  const printed = toPrint(isMeeting);
  return (
    <Popup
      name="take"
      label={shellWords().take}
      buttonClass="button primary"
      button={
        <>
          <Icon name="take" />
          {shellWords().take}
        </>
      }
    >
      {edition.value === "public" && <p class="edition-note">{t.isPublic}</p>}
      {papers.value.map((one) => (
        <div class="popup-part" key={one.form}>
          <Item wanted={{ file: open.file, form: one.form, format: "pdf" }} name={t.pdf(one.name)} />
          <Item wanted={{ file: open.file, form: one.form, format: "docx" }} name={t.docx(one.name)} />
        </div>
      ))}
      {isMeeting && (
        <div class="popup-part">
          <Item wanted={{ file: open.file, packet: "pdf" }} name={t.packet} />
          <Item wanted={{ file: open.file, packet: "zip" }} name={t.zip} />
        </div>
      )}
      {printed && (
        <div class="popup-part">
          <button
            type="button"
            class="popup-item"
            onClick={() => {
              menu.value = null;
              void print(printed, t.print);
            }}
          >
            <Icon name="print" />
            <span>
              {t.print}
              <small>{t.printHow}</small>
            </span>
          </button>
        </div>
      )}
    </Popup>
  );
}

/** What is in sight is what is printed. */
export function toPrint(isMeeting: boolean): Wanted | null {
  const open = record.value;
  if (open === null) return null;
  const { file } = open;
  if (isMeeting && (route.value.packet || paper.value === null))
    return { file, packet: "pdf", ...editionQuery() };
  return paper.value && { file, form: paper.value.form, format: "pdf", ...editionQuery() };
}

function Item({ wanted, name }: { readonly wanted: Wanted; readonly name: string }) {
  return (
    <button
      type="button"
      class="popup-item"
      onClick={() => {
        menu.value = null;
        void download({ ...wanted, ...editionQuery() }, name);
      }}
    >
      {name}
    </button>
  );
}
