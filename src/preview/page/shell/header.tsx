import { step } from "../state/edits.ts";
import { office } from "../state/office.ts";
import { dialog } from "../state/panes.ts";
import { record } from "../state/record.ts";
import { TakeMenu } from "../take/take-menu.tsx";
import { shellWords } from "../words/shell.ts";
import { Saving } from "./saving.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import { ToolButton } from "./tool-button.tsx";

/** What is open, whether it is saved, and what concerns all of it. */
export function Header() {
  const t = shellWords();
  const open = record.value;
  return (
    <header class="header">
      <h1 class="product">
        <img src={new URL("../icon.svg", import.meta.url).href} alt="" width="22" height="22" />
        {t.product}
      </h1>
      <p class="office">
        <span>{office.value?.municipality}</span>
        <span class="folder">{office.value?.folder}</span>
      </p>
      <div class="header-middle">
        <Saving />
        {open && (
          <>
            <ToolButton
              icon="undo"
              label={t.undo}
              keys="Ctrl+Z"
              disabled={!open.canUndo}
              onClick={() => void step("undo")}
            />
            <ToolButton
              icon="redo"
              label={t.redo}
              keys="Ctrl+Y"
              disabled={!open.canRedo}
              onClick={() => void step("redo")}
            />
          </>
        )}
      </div>
      <TakeMenu />
      <SettingsMenu />
      <ToolButton
        icon="help"
        label={t.help}
        keys="?"
        onClick={() => {
          dialog.value = "keys";
        }}
      />
    </header>
  );
}
