import { FindingsPane } from "../findings/findings-pane.tsx";
import { ListPane } from "../list/list-pane.tsx";
import { SheetsPane } from "../sheets/sheets-pane.tsx";
import {
  editShare,
  findingsHeight,
  findingsOpen,
  listWidth,
  narrow,
  narrowPane,
  type Pane,
  packetFindingsHeight,
} from "../state/panes.ts";
import { inPacket } from "../state/sheets.ts";
import { shellWords } from "../words/shell.ts";
import { EditorPane } from "./editor-pane.tsx";
import { Splitter } from "./splitter.tsx";

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** List, editor with 検査 below it, sheets. */
export function Panes() {
  return narrow.value ? <OnePane /> : <ThreePanes />;
}

function ThreePanes() {
  const t = shellWords();
  const rest = Math.max(1, innerWidth - listWidth.value);
  const moveList = (by: number): void => {
    listWidth.value = clamp(listWidth.value + by, 160, 520);
  };
  const moveEdit = (by: number): void => {
    editShare.value = clamp(editShare.value + by / rest, 0.2, 0.75);
  };
  const below = inPacket.value ? packetFindingsHeight : findingsHeight;
  const moveFindings = (by: number): void => {
    below.value = clamp(below.value - by, 80, Math.min(600, innerHeight - 260));
  };
  const columns = `${listWidth.value}px 5px minmax(0, ${editShare.value}fr) 5px minmax(0, ${1 - editShare.value}fr)`;
  const rows = findingsOpen.value ? `minmax(0, 1fr) 5px min(${below.value}px, 60vh)` : "minmax(0, 1fr) auto";
  return (
    <main class="panes" style={{ gridTemplateColumns: columns }}>
      <ListPane />
      <Splitter
        label={t.widthOfList}
        orientation="vertical"
        now={((listWidth.value - 160) / 360) * 100}
        onMove={moveList}
      />
      <div class="middle" style={{ gridTemplateRows: rows }}>
        <EditorPane />
        {findingsOpen.value && (
          <Splitter
            label={t.heightOfFindings}
            orientation="horizontal"
            now={((below.value - 80) / 520) * 100}
            onMove={moveFindings}
          />
        )}
        <FindingsPane />
      </div>
      <Splitter
        label={t.widthOfEdit}
        orientation="vertical"
        now={((editShare.value - 0.2) / 0.55) * 100}
        onMove={moveEdit}
      />
      <SheetsPane />
    </main>
  );
}

/** All stand in the document, so that nothing typed is lost by looking at another. */
function OnePane() {
  const hidden = (pane: Pane): boolean => narrowPane.value !== pane;
  return (
    <main class="panes">
      <div class="one" hidden={hidden("list")}>
        <ListPane />
      </div>
      <div class="one" hidden={hidden("edit")}>
        <EditorPane />
      </div>
      <div class="one" hidden={hidden("sheets")}>
        <SheetsPane />
      </div>
      <div class="one" hidden={hidden("findings")}>
        <FindingsPane />
      </div>
    </main>
  );
}
