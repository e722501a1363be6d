import { useSignal } from "@preact/signals";
import { Icon } from "../shell/icon.tsx";
import { ToolButton } from "../shell/tool-button.tsx";
import { thumbnails } from "../state/panes.ts";
import { sheets } from "../state/sheets.ts";
import { goToPage, pageAt } from "../state/stack.ts";
import { magnification, zoom, zoomIn, zoomOut } from "../state/zoom.ts";
import { sheetsWords } from "../words/sheets.ts";
import { EditionToggle } from "./edition.tsx";
import { LayersMenu } from "./layers-menu.tsx";

/** Going from page to page, size, what is laid over. */
export function Toolbar() {
  const t = sheetsWords();
  return (
    <div class="toolbar" role="toolbar" aria-label={t.title}>
      <ToolButton
        icon="thumbnails"
        label={t.thumbnails}
        keys="t"
        pressed={thumbnails.value}
        onClick={() => {
          thumbnails.value = !thumbnails.value;
        }}
      />
      <Pages />
      <span class="toolbar-room" />
      <EditionToggle />
      <ToolButton icon="minus" label={t.zoomOut} keys="-" onClick={zoomOut} />
      <button
        type="button"
        class="percent"
        title={`${t.realSize}（0）`}
        aria-label={`${Math.round(magnification.value * 100)}% ${t.realSize}`}
        onClick={() => {
          zoom.value = 1;
        }}
      >
        {Math.round(magnification.value * 100)}%
      </button>
      <ToolButton icon="plus" label={t.zoomIn} keys="+" onClick={zoomIn} />
      <ToolButton
        icon="width"
        label={t.fitWidth}
        keys="w"
        pressed={zoom.value === "width"}
        onClick={() => {
          zoom.value = "width";
        }}
      />
      <ToolButton
        icon="page"
        label={t.fitPage}
        keys="h"
        pressed={zoom.value === "page"}
        onClick={() => {
          zoom.value = "page";
        }}
      />
      <LayersMenu button={<Icon name="layers" />} />
    </div>
  );
}

function Pages() {
  const t = sheetsWords();
  const written = useSignal<string | null>(null);
  const page = Math.min(pageAt.value + 1, sheets.value.length);
  const go = (): void => {
    const wanted = Number((written.value ?? "").normalize("NFKC"));
    if (Number.isInteger(wanted) && wanted > 0) goToPage(wanted - 1);
    written.value = null;
  };
  return (
    <span class="pages">
      <ToolButton
        icon="up"
        label={t.previous}
        keys="["
        disabled={page <= 1}
        onClick={() => goToPage(page - 2)}
      />
      <input
        type="text"
        inputMode="numeric"
        data-page
        aria-label={t.goTo}
        title={`${t.goTo}（g）`}
        value={written.value ?? String(page)}
        onInput={(event) => {
          written.value = event.currentTarget.value;
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) go();
        }}
      />
      <span class="muted">{t.ofPages(sheets.value.length)}</span>
      <ToolButton
        icon="down"
        label={t.next}
        keys="]"
        disabled={page >= sheets.value.length}
        onClick={() => goToPage(page)}
      />
    </span>
  );
}
