import { useFill } from "../context.ts";
import type { ListActs } from "../list-acts.ts";
import { wordsOf } from "../path.ts";
import { Act, RowButtons } from "../row-buttons.tsx";
import { addGroup, addRow, removeRow } from "./change.ts";
import { asTable } from "./mode.ts";
import { KEY, type Sheet, type SheetGroup } from "./sheet.ts";

interface GroupRowButtonsProps {
  readonly sheet: Sheet;
  readonly group: SheetGroup;
  readonly index: number;
  readonly label: string;
}

/** What can be done to a row of a group. The last one takes its group along. */
export function GroupRowButtons({ sheet, group, index, label }: GroupRowButtonsProps) {
  const { store, words } = useFill();
  const rows = [...group.path, KEY.rows];
  const count = group.rows.length;
  const go = (row: number): void => store.goTo(wordsOf([...rows, row, KEY.item]));
  const acts: ListActs = {
    add: (at) => {
      store.change(addRow(sheet, group, at));
      store.said.value = words.added(at + 1);
      go(at);
    },
    remove: (at) => {
      store.change(removeRow(group, at));
      store.said.value = words.removed(at + 1);
      if (count > 1) go(Math.min(at, count - 2));
    },
    move: (from, to) => {
      store.change([{ type: "move", path: rows, from, to }]);
      store.said.value = words.moved(from + 1, to + 1);
      go(to);
    },
  };
  return <RowButtons acts={acts} index={index} count={count} label={label} />;
}

/** What can be done to a group: also what the table has no place for. */
export function GroupButtons({ sheet, index }: { readonly sheet: Sheet; readonly index: number }) {
  const { store, words, isReadOnly } = useFill();
  const label = words.gridGroup(index + 1);
  const count = sheet.groups.length;
  const go = (group: number): void => store.goTo(wordsOf([KEY.groups, group, KEY.label]));
  const acts: ListActs = {
    add: (at) => {
      store.change(addGroup(sheet, at));
      go(at);
    },
    remove: (at) => {
      store.change([{ type: "remove", path: [KEY.groups, at] }]);
      if (count > 1) go(Math.min(at, count - 2));
    },
    move: (from, to) => {
      store.change([{ type: "move", path: [KEY.groups], from, to }]);
      go(to);
    },
  };
  if (isReadOnly) return null;
  const openAll = (): void => {
    asTable.value = false;
    store.goTo(wordsOf([KEY.groups, index]), true);
  };
  return (
    <span class="grid-group-buttons">
      <RowButtons acts={acts} index={index} count={count} label={label} />
      <Act what="more" label={words.gridMore(label)} isOff={false} act={openAll}>
        <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-linecap="round" stroke-width="2.2" />
      </Act>
    </span>
  );
}
