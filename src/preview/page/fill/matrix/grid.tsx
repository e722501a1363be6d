import { useFill } from "../context.ts";
import { wordsOf } from "../path.ts";
import { isTable, parseTable } from "../tsv.ts";
import { writeCell, writeItem } from "./change.ts";
import { spansIn } from "./copied.ts";
import { Heads } from "./heads.tsx";
import { HEAD, ITEM, LABEL, pasted } from "./paste.ts";
import { GroupButtons, GroupRowButtons } from "./row-acts.tsx";
import type { Sheet, SheetGroup, SheetRow } from "./sheet.ts";
import { joined } from "./spans.ts";
import { Text } from "./text.tsx";

/** The cells of a 別表 in a table, as on paper: what a spreadsheet copied can be pasted into it. */
export function Grid({ sheet }: { readonly sheet: Sheet }) {
  const { store, words, isReadOnly } = useFill();
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const html = event.clipboardData?.getData("text/html") ?? "";
    const at = event.target instanceof HTMLElement ? event.target.dataset.at : undefined;
    if (isReadOnly || at === undefined || !isTable(text, html)) return;
    const cells = parseTable(text);
    // One cell is text, with what is around it.
    if (cells.length === 1 && cells[0]?.length === 1) return;
    event.preventDefault();
    const [row = 0, column = 0] = at.split(" ").map(Number);
    const corner = { rows: row === HEAD ? 1 : 0, columns: Math.max(0, -column) };
    const { edits, filled, lost } = pasted(sheet, joined(cells, spansIn(html), corner), { row, column });
    store.change(edits);
    store.said.value = `${words.gridPasted(filled)} ${lost === 0 ? "" : words.pasteLost(lost)}`;
  };
  let row = 0;
  return (
    <div class="grid-scroller" onPaste={onPaste}>
      <table class="grid">
        <Heads sheet={sheet} />
        {sheet.groups.map((group, index) => {
          const first = row;
          row += group.rows.length;
          return <Group key={index} {...{ sheet, group, index, first }} />;
        })}
      </table>
    </div>
  );
}

interface GroupProps {
  readonly sheet: Sheet;
  readonly group: SheetGroup;
  readonly index: number;
  /** Number of its first row. */
  readonly first: number;
}

function Group({ sheet, group, index, first }: GroupProps) {
  const { words } = useFill();
  return (
    <tbody>
      {group.rows.map((row, at) => (
        <tr key={at}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={group.rows.length} data-field={wordsOf(group.path)}>
              <Text
                {...{ row: first, column: LABEL, text: group.label.text, path: group.label.path }}
                label={words.gridLabel(index + 1)}
                placeholder={words.gridLabelHere}
              />
              <GroupButtons sheet={sheet} index={index} />
            </th>
          )}
          <Cells {...{ sheet, group, row, number: first + at }} />
          <td class="fill-row-end" data-field={wordsOf(row.path)}>
            <GroupRowButtons {...{ sheet, group, index: at }} label={words.row(first + at + 1)} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

interface CellsProps {
  readonly sheet: Sheet;
  readonly group: SheetGroup;
  readonly row: SheetRow;
  readonly number: number;
}

/** A row's heading and cells. */
function Cells({ sheet, group, row, number }: CellsProps) {
  const { words } = useFill();
  const called = row.item.text || words.row(number + 1);
  return (
    <>
      <th scope="row">
        <Text
          {...{ row: number, column: ITEM, text: row.item.text, path: row.item.path }}
          label={`${words.row(number + 1)} ${words.gridItemHere}`}
          placeholder={words.gridItemHere}
          edits={(text) => writeItem(group, row, text)}
        />
      </th>
      {row.cells.map((cell) => (
        <td
          key={cell.index}
          colSpan={cell.to - cell.from}
          data-field={wordsOf([...row.path, "セル", cell.index])}
          data-join={/^[←↑]$/u.test(cell.text.trim()) || undefined}
          data-over={cell.to > sheet.columns.length || undefined}
        >
          <Text
            {...{ row: number, column: cell.from, text: cell.text, path: cell.path }}
            label={`${called} ${sheet.columns[cell.from]?.text ?? ""}`}
            edits={(text) => writeCell(row, cell, text)}
          />
        </td>
      ))}
    </>
  );
}
