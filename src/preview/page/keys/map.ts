import { keyWords } from "../words/keys.ts";

/** Keys for the help dialog: what is pressed, what it does. */
export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [readonly string[], string])[];
}

export function keyGroups(): readonly KeyGroup[] {
  const t = keyWords();
  return [
    {
      title: t.groups.moving,
      keys: [
        [["/"], t.search],
        [["F6"], t.pane],
        [["Shift+F6"], t.paneBack],
        [["F8"], t.finding],
        [["Shift+F8"], t.findingBack],
        [["Esc"], t.leave],
        [["?"], t.help],
      ],
    },
    {
      title: t.groups.sheets,
      keys: [
        [["+", "-"], t.zoom],
        [["0"], t.realSize],
        [["w"], t.fitWidth],
        [["h"], t.fitPage],
        [["[", "]"], t.pages],
        [["g"], t.goTo],
        [["t"], t.thumbnails],
        [["l"], t.layers],
        [["e"], t.edition],
      ],
    },
    {
      title: t.groups.record,
      keys: [
        [["n"], t.create],
        [["y"], t.source],
        [["Ctrl+Z"], t.undo],
        [["Ctrl+Y"], t.redo],
        [["Ctrl+P"], t.print],
        [["Ctrl+S"], t.save],
      ],
    },
  ];
}
