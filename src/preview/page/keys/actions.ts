import { choose } from "../shell/editor-head.tsx";
import { toggleEdition } from "../state/edition.ts";
import { step } from "../state/edits.ts";
import { allFindings } from "../state/findings.ts";
import { office } from "../state/office.ts";
import { dialog, editor, menu, narrow, narrowPane, type Pane, thumbnails } from "../state/panes.ts";
import { record } from "../state/record.ts";
import { sheets } from "../state/sheets.ts";
import { goToPage, pageAt } from "../state/stack.ts";
import { goToFinding } from "../state/target.ts";
import { toast } from "../state/toasts.ts";
import { zoom, zoomIn, zoomOut } from "../state/zoom.ts";
import { print } from "../take/take.ts";
import { toPrint } from "../take/take-menu.tsx";
import { keyWords } from "../words/keys.ts";
import { takeWords } from "../words/take.ts";

type Actions = Readonly<Record<string, () => void>>;

/** Single letters: only where nothing is being typed. */
export const letters: Actions = {
  "/": () => focusIn("list", FIRST.list),
  "?": () => {
    dialog.value = "keys";
  },
  "+": zoomIn,
  ";": zoomIn,
  "=": zoomIn,
  "-": zoomOut,
  "0": () => {
    zoom.value = 1;
  },
  w: () => {
    zoom.value = "width";
  },
  h: () => {
    zoom.value = "page";
  },
  "[": () => goToPage(pageAt.value - 1),
  "]": () => goToPage(pageAt.value + 1),
  g: () => focusIn("sheets", ["[data-page]"]),
  t: () => {
    thumbnails.value = !thumbnails.value;
  },
  l: () => {
    if (sheets.value.length > 0) menu.value = menu.value === "layers" ? null : "layers";
  },
  e: () => {
    if (record.value) toggleEdition();
  },
  n: () => {
    if ((office.value?.kinds.length ?? 0) > 0) dialog.value = { create: null };
  },
  y: () => {
    if (record.value) void choose(editor.value === "fill" ? "source" : "fill", record.value.file);
  },
};

/** With Ctrl (or ⌘), outside of what is being typed: there they are the field's own. */
export const withCtrlOutside: Actions = {
  z: () => void step("undo"),
  y: () => void step("redo"),
  "shift+z": () => void step("redo"),
};

/** With Ctrl (or ⌘), everywhere. */
export const withCtrl: Actions = {
  s: () => toast("note", keyWords().save),
  p: () => {
    const isMeeting =
      office.value?.records.find((one) => one.file === record.value?.file)?.isMeeting ?? false;
    const wanted = toPrint(isMeeting);
    if (wanted) void print(wanted, takeWords().print);
  },
};

/** Function keys, everywhere. */
export const functions: Actions = {
  F6: () => nextPane(1),
  "shift+F6": () => nextPane(-1),
  F8: () => nextFinding(1),
  "shift+F8": () => nextFinding(-1),
};

const PANES: readonly Pane[] = ["list", "edit", "findings", "sheets"];

/** Where the focus goes in a pane; the first that is there. */
const FIRST: Readonly<Record<Pane, readonly string[]>> = {
  list: ["[data-search]"],
  edit: [".cm-content", ".pane-body :is(input, textarea, select)", "button"],
  findings: ["[data-finding]", "button"],
  sheets: [".scroller"],
};

function focusIn(pane: Pane, wanted: readonly string[]): void {
  narrowPane.value = pane;
  requestAnimationFrame(() => {
    const whole = document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
    const found = wanted.map((one) => whole?.querySelector<HTMLElement>(one)).find((one) => one);
    found?.focus();
    if (found instanceof HTMLInputElement) found.select();
  });
}

function nextPane(by: number): void {
  const here = document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset.pane as Pane | undefined;
  const from = here ?? (narrow.value ? narrowPane.value : PANES[by > 0 ? PANES.length - 1 : 0]) ?? "list";
  const to = PANES[(PANES.indexOf(from) + by + PANES.length) % PANES.length] ?? "list";
  focusIn(to, FIRST[to]);
}

let finding = -1;

function nextFinding(by: number): void {
  const all = allFindings.value.filter((one) => one.file !== null);
  if (all.length === 0) return;
  finding = (finding + by + all.length) % all.length;
  const one = all[finding];
  if (one) goToFinding(one);
}
