import { useFill } from "../context.ts";
import { Act } from "../row-buttons.tsx";
import { addColumn, removeColumn } from "./change.ts";
import { HEAD, LABEL } from "./paste.ts";
import type { Sheet } from "./sheet.ts";
import { Text } from "./text.tsx";

/** The corner, and the columns' titles with buttons to add one and to take one out. */
export function Heads({ sheet }: { readonly sheet: Sheet }) {
  const { store, words, isReadOnly } = useFill();
  const go = (column: number): void => store.goTo(`列/${column + 1}`);
  const add = (at: number): void => {
    store.change(addColumn(sheet, at));
    go(at);
  };
  const remove = (at: number): void => {
    store.change(removeColumn(sheet, at));
    go(Math.max(0, Math.min(at, sheet.columns.length - 2)));
  };
  return (
    <thead data-field="列">
      <tr>
        <Corner />
        {sheet.columns.map(({ text, path }, index) => {
          const label = words.gridColumn(index + 1);
          return (
            <th key={index} scope="col" data-field={`列/${index + 1}`}>
              <Text {...{ row: HEAD, column: index, text, path, label }} placeholder={words.gridTitleHere} />
              {!isReadOnly && (
                <span class="fill-row-buttons">
                  <Act
                    what="beside"
                    label={words.gridAddColumn(label)}
                    isOff={false}
                    act={() => add(index + 1)}
                  >
                    <path d="M8 3.5v9M3.5 8h9" />
                  </Act>
                  <Act
                    what="remove"
                    label={words.remove(label)}
                    isOff={sheet.columns.length === 1}
                    act={() => remove(index)}
                  >
                    <path d="m4 4 8 8M12 4l-8 8" />
                  </Act>
                </span>
              )}
            </th>
          );
        })}
        <td />
      </tr>
    </thead>
  );
}

/** 左上, above the headings: also where a whole table is pasted. */
function Corner() {
  const { store, words } = useFill();
  const written = store.written.value;
  const corner =
    written.type === "map" ? written.entries.find(({ key }) => key === "左上")?.value : undefined;
  const text = corner?.type === "text" ? corner.text : "";
  return (
    <th colSpan={2} data-field="左上">
      <Text
        {...{ row: HEAD, column: LABEL, text, path: ["左上"], label: words.gridCorner }}
        placeholder={words.gridCorner}
        edits={(now) => [
          now === "" ? { type: "remove", path: ["左上"] } : { type: "set", path: ["左上"], text: now },
        ]}
      />
    </th>
  );
}
