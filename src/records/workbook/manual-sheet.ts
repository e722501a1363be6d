import type { CellObject } from "write-excel-file/node";
import type { FieldModel } from "../model.ts";
import type { RecordKind } from "../record-kind.ts";
import type { UnsupportedField } from "../sheet/columns.ts";
import { heightOf, writtenInCells } from "./cell-words.ts";
import type { Placed } from "./layout.ts";
import type { DrawnCell, DrawnSheet } from "./sheet.ts";
import { groupFill, headStyle, inputStyle, LINE_HEIGHT, needs, noteStyle, titleStyle } from "./style.ts";

const heads = ["項目", "必須", "書き方", "例", "説明"];
const widths = [24, 15, 44, 40, 60];

/** How each column is written: the model's own words, as a table. */
export function manualSheet(
  kind: RecordKind,
  placed: readonly Placed[],
  unsupported: readonly UnsupportedField[],
): DrawnSheet {
  const title: DrawnCell[] = [{ ...titleStyle, value: `${kind.ja}の書き方`, height: LINE_HEIGHT * 1.5 }];
  const notes = notesOf(kind, unsupported).map((note): DrawnCell[] => [{ ...noteStyle, value: note }]);
  const head = heads.map((value): DrawnCell => ({ ...headStyle(null), value, height: LINE_HEIGHT * 1.5 }));
  return {
    name: "書き方",
    rows: [title, ...notes, [], head, ...tableRows(placed)],
    widths,
    frozen: { rows: 0, columns: 0 },
    paper: "A4",
    validations: [],
    endless: false,
  };
}

function notesOf(kind: RecordKind, unsupported: readonly UnsupportedField[]): readonly string[] {
  const notes = [
    `「${kind.ja}」のシートに、1行に1件ずつ書きます。「記入例」と「書き方」のシートは読み込みません。`,
    "見出しの言葉は変えないでください。列の順番を替えること、必須でない列を消すことはかまいません。",
    "橙色の見出しは必須です。黄色は、同じまとまりのほかの列を書くなら必須です。灰色は、ふだんは空欄です。",
    "まとまり（2段以上の見出し）の列をすべて空欄にすると、そのまとまりを書かなかったことになります。",
    "上の行と同じ値は「同上」や「〃」と書いてもかまいません。",
    "セルの中で改行するには、Altキーを押しながらEnterキーを押します。",
  ];
  if (unsupported.length > 0) {
    const names = unsupported.map(({ headings }) => headings.join("/")).join("、");
    notes.push(`次の項目は表には書けません。要る案件は記録のファイル（YAML）に書いてください: ${names}`);
  }
  return notes.map((note) => `・${note}`);
}

/** A row for each column, and one above for each group that has something to say. */
function tableRows(placed: readonly Placed[]): readonly (readonly DrawnCell[])[] {
  return placed.flatMap((one, at) => {
    const before = placed[at - 1]?.fields ?? [];
    const groups = one.fields.slice(0, -1).filter((field, level) => before[level] !== field);
    return [...groups.map((group) => groupRow(group, one)), columnRow(one)];
  });
}

function groupRow(group: FieldModel, { column, fields }: Placed): readonly DrawnCell[] {
  const name = column.headings.slice(0, fields.indexOf(group) + 1).join("/");
  const need = group.required ? needs.required.word : needs.optional.word;
  return drawnRow([name, need, "", "", group.help?.ja ?? ""], () => groupFill);
}

function columnRow({ column, need, example }: Placed): readonly DrawnCell[] {
  const { fill, word } = needs[need];
  const values = [
    column.headings.join("/"),
    word,
    writtenInCells(column),
    example.text,
    column.field.help?.ja ?? "",
  ];
  return drawnRow(values, (at) => (at === 1 && need !== "optional" ? { backgroundColor: fill } : {}));
}

/** @param own what the cell of a column has beside the look of all */
function drawnRow(values: readonly string[], own: (at: number) => CellObject): readonly DrawnCell[] {
  const height = heightOf(values, widths);
  return values.map((value, at): DrawnCell => ({ ...inputStyle, ...own(at), value, height }));
}
